import { describe, expect, it } from "vitest";
import type { SourceState, Summary } from "../../src/api/types.js";
import { filterEvents, keptEvents, mergeEvents } from "../../src/source/events/filter.js";
import { offers } from "../../src/source/control/commands.js";

const source = (state: SourceState, more: Partial<Summary> = {}): Summary => ({
  name: "hall", state, trouble: 0, canDump: true, canReload: true, isLive: true, ...more,
});
const allowed = (state: SourceState, more: Partial<Summary> = {}): string[] =>
  offers(source(state, more), true).filter((offer) => offer.refusal === null).map((offer) => offer.command);

describe("commands", () => {
  it("are offered where they make sense in the source's state", () => {
    expect(allowed("running")).toEqual(["stop", "restart", "pause", "reload", "dump"]);
    expect(allowed("paused")).toEqual(["stop", "restart", "resume", "reload", "dump"]);
    expect(allowed("created")).toEqual(["start", "reload", "dump"]);
    expect(allowed("stopped")).toEqual(["start", "restart", "reload", "dump"]);
    expect(allowed("failed")).toEqual(["start", "restart", "reload", "dump"]);
    expect(allowed("recovering", { canDump: false, canReload: false })).toEqual(["stop", "restart"]);
  });

  it("say why they are not offered", () => {
    for (const offer of offers(source("created", { canDump: false, canReload: false }), true)) {
      if (offer.refusal !== null) expect(offer.refusal).toMatch(/^[A-Z].+\.$/);
    }
    expect(offers(source("running"), false).every((offer) => offer.refusal !== null)).toBe(true);
  });

  it("are confirmed first where they interrupt, and only there", () => {
    const asks = (state: SourceState): string[] => offers(source(state), true)
      .filter((offer) => offer.refusal === null && offer.confirmation !== null).map((offer) => offer.command);
    expect(asks("running")).toEqual(["stop", "restart", "pause", "reload"]);
    expect(asks("stopped")).toEqual([]);
    expect(offers(source("running", { isLive: false }), true).find((o) => o.command === "pause")?.confirmation).toBeNull();
  });
});

describe("events", () => {
  const event = (id: number, type: string, text: string, severity: "info" | "warning" | "error" = "info") =>
    ({ id, at: "2026-11-29T12:00:00Z", type, text, severity });
  const all = [event(1, "started", "It runs."), event(2, "gap", "Channel 7 lost 480 samples.", "warning"),
    event(3, "error", "The device is gone.", "error")];

  it("are kept in order, none twice, and not without end", () => {
    expect(mergeEvents([all[2]!, all[0]!], [all[1]!, all[0]!]).map((e) => e.id)).toEqual([1, 2, 3]);
    const many = Array.from({ length: 2 * keptEvents }, (_, i) => event(i, "state", ""));
    expect(mergeEvents([], many).map((e) => e.id).slice(0, 1)).toEqual([keptEvents]);
  });

  it("take the place of the one before where they are told again", () => {
    const again = { ...all[1]!, id: 5, count: 4 };
    expect(mergeEvents(all.slice(0, 2), [again]).map((e) => [e.id, (e as { count?: number }).count])).toEqual(
      [[1, undefined], [5, 4]]);
    expect(mergeEvents(all.slice(0, 2), [{ ...all[1]!, id: 5 }]).map((e) => e.id)).toEqual([1, 2, 5]);
  });

  it("are found by words, by type and by severity", () => {
    const filter = { text: "", types: new Set<string>(), least: "info" as const };
    expect(filterEvents(all, filter)).toHaveLength(3);
    expect(filterEvents(all, { ...filter, text: "CHANNEL lost" }).map((e) => e.id)).toEqual([2]);
    expect(filterEvents(all, { ...filter, text: "channel device" })).toEqual([]);
    expect(filterEvents(all, { ...filter, types: new Set(["started", "error"]) }).map((e) => e.id)).toEqual([1, 3]);
    expect(filterEvents(all, { ...filter, least: "warning" }).map((e) => e.id)).toEqual([2, 3]);
  });
});
