import { describe, expect, it } from "vitest";
import type { Ledger } from "../../src/api/types.js";
import { missingText } from "../../src/source/channels/missing.js";
import { channelList, driftText } from "../../src/source/channels/stream-table.js";
import { alignmentText, clockText, recordingText } from "../../src/source/head/words.js";

const none: Ledger = {
  elapsed: 0, delivered: 0, unclaimed: 0, lost: 0, notStarted: 0, stalled: 0, ended: 0, padding: 0,
  received: 0, resampled: 0, late: 0, duplicate: 0, overflow: 0, trimmed: 0, pending: 0,
};

describe("words of the source view", () => {
  it("never round a loss to nothing", () => {
    expect(missingText(none)).toBe("0 %");
    expect(missingText({ ...none, elapsed: 1e12, lost: 1 })).toBe("< 0.001 %");
    expect(missingText({ ...none, elapsed: 1000, lost: 5, stalled: 5 })).toBe("1.000 %");
  });

  it("say neighbouring channels as a run, from 1", () => {
    expect(channelList([0, 1, 2, 7, 9, 10])).toBe("1 to 3, 8, 10 to 11");
    expect([channelList([]), channelList(null)]).toEqual(["–", "–"]);
  });

  it("say drift with its sign and its uncertainty", () => {
    expect(driftText({ name: "a", driftPpm: -1.24, driftUncertaintyPpm: 0.31 })).toBe("−1.2 ± 0.3 ppm");
    expect(driftText({ name: "a" })).toBe("–");
  });

  it("say exact alignment only where it is exact", () => {
    expect(alignmentText({ isExact: true, uncertaintySamples: 0 })).toBe("exact");
    expect(alignmentText({ isExact: false, uncertaintySamples: 12.345 })).toBe("± 12.3 samples");
    expect([alignmentText({ isExact: false }), alignmentText(null)]).toEqual(["not known", "–"]);
  });

  it("say whether a clock is locked, where that is known", () => {
    expect(clockText({ kind: "ptp", isLocked: true, offsetSeconds: 1.2e-6, uncertaintySeconds: 1e-6 }))
      .toBe("PTP, locked, offset 1.2 µs ± 1.0 µs");
    expect(clockText({ kind: "local", isLocked: false })).toBe("local");
    expect(clockText({ kind: "ntp", isLocked: false })).toBe("NTP, not locked");
  });

  it("say what a recording left out", () => {
    expect(recordingText({ folder: "/rec", lost: 0 })).toBe("to /rec, nothing left out");
    expect(recordingText({ folder: "/rec", lost: 480 })).toBe("to /rec, 480 samples left out");
  });
});
