import { expect, test } from "vitest";
import { heldOrder, select, type Selection } from "../src/wall/selection.js";
import { readWallQuery, writeWallQuery } from "../src/wall/wall-query.js";
import { ofFleet, source } from "./sources.js";

const all: Selection = { search: "", states: new Set(), silo: "", sorting: "trouble" };
const sources = [
  source("b", { trouble: 0 }, { lost: 5 }),
  source("mic 10", { trouble: 105, title: "Stage" }, { lost: 7 }),
  source("mic 9", { trouble: 105, format: { rate: 1, channels: 1, sampleType: "F32", frameSamples: 1, labels: ["oboe"] } }),
  source("radio", { trouble: 400, state: "failed", lastError: { kind: "network", message: "No route to host" } }),
  source("a", { trouble: 0, state: "paused", totals: null }),
];

test("trouble comes first, and names decide between equals as people count", () => {
  expect(select(sources, all)).toEqual(["radio", "mic 9", "mic 10", "a", "b"]);
});

test("sources are ordered by name and by what they lost", () => {
  expect(select(sources, { ...all, sorting: "name" })).toEqual(["a", "b", "mic 9", "mic 10", "radio"]);
  expect(select(sources, { ...all, sorting: "loss" })).toEqual(["mic 10", "b", "a", "mic 9", "radio"]);
});

test.each([
  ["MIC", ["mic 9", "mic 10"]], ["stage", ["mic 10"]], ["oboe", ["mic 9"]], ["route host", ["radio"]], ["mic 10 x", []],
  ["paused", ["a"]], ["  ", ["radio", "mic 9", "mic 10", "a", "b"]],
])("the search for %j looks at names, titles, labels, states and errors", (search, names) => {
  expect(select(sources, { ...all, search })).toEqual(names);
});

test("only chosen states are shown", () => {
  expect(select(sources, { ...all, states: new Set(["failed", "paused"]) })).toEqual(["radio", "a"]);
});

test("a held order neither moves nor loses a tile", () => {
  expect(heldOrder(["a", "b", "c"], ["d", "c", "a"])).toEqual(["a", "c", "d"]);
  expect(heldOrder([], ["x", "y"])).toEqual(["x", "y"]);
  expect(heldOrder(["x"], [])).toEqual([]);
});

test("what the wall shows is read from its address as it was written", () => {
  const states = new Set(["failed", "ended"] as const);
  const settings = {
    search: "a & b", states, silo: "berlin-1", sorting: "loss" as const, minutes: 5 as const, dense: true, grouped: true,
  };
  expect(readWallQuery(writeWallQuery(settings))).toEqual(settings);
  expect(writeWallQuery(readWallQuery(new URLSearchParams())).toString()).toBe("");
});

test("an address with nonsense shows the wall as it is without", () => {
  const nonsense = new URLSearchParams("sort=upwards&state=happy,failed&minutes=7");
  expect(readWallQuery(nonsense)).toEqual({
    search: "", states: new Set(["failed"]), silo: "", sorting: "trouble", minutes: 10, dense: false,
    grouped: false,
  });
});

test("only sources of the chosen silo are shown, and the search looks at silos", () => {
  const on = (name: string, silo: string | null) => source(name, { fleet: ofFleet({ silo }) });
  const fleet = [on("a", "berlin-1"), on("b", "berlin-2"), on("c", null), source("d")];
  expect(select(fleet, { ...all, silo: "berlin-2" })).toEqual(["b"]);
  expect(select(fleet, { ...all, search: "berlin-1" })).toEqual(["a"]);
  expect(select(fleet, { ...all, silo: "gone" })).toEqual([]);
});

test("a source whose silo does not answer is found by that", () => {
  const silent = source("a", { fleet: ofFleet({ hasFrames: false, siloAnswers: false }) });
  expect(select([silent, source("b")], { ...all, search: "no answer" })).toEqual(["a"]);
});

test("what was lost is what the silo counted where the frames do not come here", () => {
  const there = source("there", { fleet: ofFleet({ hasFrames: false, lost: 6 }) });
  expect(select([...sources, there], { ...all, sorting: "loss" }).slice(0, 3)).toEqual(["mic 10", "there", "b"]);
});
