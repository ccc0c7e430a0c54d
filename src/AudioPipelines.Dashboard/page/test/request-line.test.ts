import { expect, test } from "vitest";
import { RequestLine } from "../src/api/request-line.js";

test("messages belong to the request that was taken last", () => {
  const line = new RequestLine();
  expect(line.current).toBeNull();
  line.send({ levels: ["a"] });
  line.send({ levels: ["b"] });
  expect(line.current).toBeNull();
  line.taken(1);
  expect(line.current).toEqual({ levels: ["a"] });
  line.taken(2);
  expect(line.current).toEqual({ levels: ["b"] });
});

test("a server that takes two requests at once says only the later one", () => {
  const line = new RequestLine();
  for (const name of ["a", "b", "c"]) line.send({ levels: [name] });
  line.taken(3);
  expect(line.current).toEqual({ levels: ["c"] });
});

test("the same is not asked for twice in a row", () => {
  const line = new RequestLine();
  expect(line.send({ levels: ["a"] })).not.toBeNull();
  expect(line.send({ levels: ["a"] })).toBeNull();
  expect(line.send({ levels: [] })).not.toBeNull();
  expect(line.send({ levels: ["a"] })).not.toBeNull();
});

test("a request that is changed later stays what was sent", () => {
  const line = new RequestLine();
  const levels = ["a"];
  line.send({ levels });
  levels.push("b");
  line.taken(1);
  expect(line.current).toEqual({ levels: ["a"] });
});
