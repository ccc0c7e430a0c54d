import { expect, test } from "vitest";
import { sum } from "../src/wall/sums.js";
import { source } from "./sources.js";

test("samples of all sources are summed exactly, beyond what a number holds", () => {
  const most = Number.MAX_SAFE_INTEGER;
  const sums = sum([
    source("a", {}, { delivered: most, lost: 1 }), source("b", {}, { delivered: most }), source("c", {}, { delivered: 3 }),
  ]);
  expect(sums.samples.delivered).toBe(2n * BigInt(most) + 3n);
  expect(sums.samples.lost).toBe(1n);
});

test("states, channels and gaps are counted, also of sources that know no samples yet", () => {
  const sums = sum([
    source("a", { gapsLastMinute: 2 }), source("b", { state: "failed", gapsLastMinute: 3 }),
    source("c", { state: "created", format: null, totals: null }),
  ]);
  expect(sums).toMatchObject({ sources: 3, channels: 4, gapsLastMinute: 5 });
  expect([...sums.byState]).toEqual([["running", 1], ["failed", 1], ["created", 1]]);
});
