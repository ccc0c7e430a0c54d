import { describe, expect, it } from "vitest";
import type { Silo } from "../src/api/types.js";
import { areSame, type Group, groupBySilo, headingOf, heldGroups } from "../src/wall/groups.js";
import { ofFleet, source } from "./sources.js";

const silo = (name: string, change: Partial<Silo> = {}): Silo => ({
  name, labels: [], capacity: 200, load: 40, sources: 2, isDraining: false, answers: true, ...change,
});
const on = (name: string, where: string | null) => source(name, { fleet: ofFleet({ silo: where }) });
const sources = new Map([
  on("a", "berlin-10"), on("b", "berlin-2"), on("c", null), source("d"), on("e", "berlin-2"), on("f", "paris"), on("g", "gone"),
].map((one) => [one.name, one]));
const silos = [
  silo("berlin-10"), silo("berlin-2"), silo("paris", { answers: false }), silo("rome", { isDraining: true, sources: 0 }),
];
const group = (id: Group["id"], ...names: string[]): Group => ({ id, names, all: names.length });

describe("groups by silo", () => {
  it("have each source once, and first what somebody has to look at", () => {
    const groups = groupBySilo(["g", "f", "e", "d", "c", "b", "a"], sources, silos, true);
    expect(groups).toEqual([
      group("silo paris", "f"), group("unplaced", "c"), group("silo berlin-2", "e", "b"), group("silo berlin-10", "a"),
      group("silo gone", "g"), group("silo rome"), group("outside", "d"),
    ]);
  });

  it("say of how many those are that are shown, and have no empty silos where something is left out", () => {
    expect(groupBySilo(["e"], sources, silos, false)).toEqual([{ id: "silo berlin-2", names: ["e"], all: 2 }]);
    expect(groupBySilo([], sources, silos, false)).toEqual([]);
  });

  it("stay where they are while somebody points at a tile, and lose none", () => {
    const shown = [group("silo a", "x", "y"), group("silo b", "z")];
    const wanted = [group("silo c", "y"), group("silo b", "w", "z"), group("silo a", "x")];
    expect(heldGroups(shown, wanted)).toEqual([group("silo a", "x"), group("silo b", "z", "w"), group("silo c", "y")]);
    expect(areSame(shown, wanted)).toBe(false);
    expect(areSame(shown, structuredClone(shown))).toBe(true);
    expect(areSame([group("unplaced", "x")], [group("outside", "x")])).toBe(false);
  });

  it("have headings that say whose they are and how that silo is", () => {
    expect(headingOf("silo berlin-2", silos)).toMatchObject({ title: "berlin-2", state: "in use" });
    expect(headingOf("silo paris", silos)).toMatchObject({ title: "paris", state: "does not answer", colour: "--bad" });
    expect(headingOf("silo rome", silos)).toMatchObject({ state: "drained" });
    expect(headingOf("silo gone", silos)).toMatchObject({ title: "gone", state: "not known" });
    expect(headingOf("unplaced", silos)).toMatchObject({ title: "No silo", state: "" });
    expect(headingOf("outside", silos)).toMatchObject({ title: "Outside the fleet", state: "" });
  });
});
