import { describe, expect, it } from "vitest";
import { splitGraphs } from "../../src/source/graph/split.js";

describe("graphs of several pipelines", () => {
  it("are told apart, whatever braces their labels and groups hold", () => {
    const first = 'digraph pipeline {\n  subgraph cluster_a { label="caps={a}, \\"}\\""; }\n}';
    const second = "digraph pipeline {\n  a -> b\n}";
    expect(splitGraphs(`${first}\n${second}\n`)).toEqual([first, second]);
  });

  it("are none where there is none", () => {
    expect(splitGraphs("")).toEqual([]);
    expect(splitGraphs("digraph {")).toEqual([]);
  });
});
