import { describe, expect, it } from "vitest";
import type { Gap } from "../../src/api/types.js";
import { gapBars, gapChannels, mergeGaps, sumByReason } from "../../src/source/timeline/bars.js";
import { clampWindow, leastSpan, panWindow, timeMarks, zoomWindow } from "../../src/source/timeline/window.js";

const bounds = { from: 0, to: 600_000 };
const gap = (id: number, from: number, to: number, more: Partial<Gap> = {}): Gap => ({
  id, channel: 0, epoch: 0, start: from * 48, length: (to - from) * 48, reason: "lost",
  from: new Date(from).toISOString(), to: new Date(to).toISOString(), ...more,
});

describe("a window of time", () => {
  it("keeps the time under the pointer where it is while it is zoomed", () => {
    const before = { from: 100_000, to: 200_000 };
    const after = zoomWindow(before, 0.5, 0.25, bounds);
    expect(after.to - after.from).toBeCloseTo(50_000);
    expect(after.from + (after.to - after.from) * 0.25).toBeCloseTo(125_000);
  });

  it("never leaves its bounds, nor becomes shorter than can be drawn", () => {
    expect(zoomWindow({ from: 0, to: 1000 }, 1e9, 0.5, bounds)).toEqual(bounds);
    const least = zoomWindow({ from: 0, to: 1000 }, 1e-9, 0.5, bounds);
    expect(least.to - least.from).toBeCloseTo(leastSpan);
    expect(panWindow({ from: 500_000, to: 600_000 }, 3, bounds)).toEqual({ from: 500_000, to: 600_000 });
    expect(panWindow({ from: 500_000, to: 600_000 }, -30, bounds)).toEqual({ from: 0, to: 100_000 });
    expect(clampWindow({ from: -5000, to: 5000 }, bounds)).toEqual({ from: 0, to: 10_000 });
  });

  it("has round marks that are far enough apart", () => {
    for (const span of [60, 700, 9_000, 61_000, 600_000]) {
      const window = { from: 1234, to: 1234 + span };
      const { step, times } = timeMarks(window, 800, 80);
      expect((step * 800) / span).toBeGreaterThanOrEqual(80);
      expect(times.length).toBeGreaterThan(0);
      expect(times.every((time) => time % step === 0 && time >= window.from && time <= window.to)).toBe(true);
    }
  });
});

describe("bars of gaps", () => {
  it("lie where their time is, and are cut at the window", () => {
    const bars = gapBars([gap(1, 100, 300), gap(2, 900, 1200)], { from: 0, to: 1000 }, 500, 4, 2);
    expect(bars).toMatchObject([{ x: 50, width: 100, widened: false }, { x: 450, width: 50 }]);
  });

  it("are as wide as can be seen, and say so", () => {
    const [bar] = gapBars([gap(1, 500, 501)], { from: 0, to: 600_000 }, 600, 4, 2);
    expect(bar).toMatchObject({ width: 2, widened: true });
  });

  it("become one where they fall onto the same pixels, and count what they stand for", () => {
    const many = Array.from({ length: 10_000 }, (_, i) => gap(i, i * 60, i * 60 + 1));
    const bars = gapBars(many, bounds, 600, 4, 2);
    expect(bars.length).toBeLessThanOrEqual(600);
    expect(bars.reduce((sum, bar) => sum + bar.count, 0)).toBe(10_000);
  });

  it("stay apart by reason and by channel", () => {
    const gaps = [gap(1, 0, 500), gap(2, 0, 500, { channel: 1 }), gap(3, 0, 500, { reason: "stalled" })];
    expect(gapBars(gaps, { from: 0, to: 1000 }, 500, 4, 2)).toHaveLength(3);
  });

  it("cover all channels where a gap names none, and those it names where it names several", () => {
    expect(gapChannels(gap(1, 0, 1, { channel: null, reason: "outage" }), 64)).toEqual([0, 63]);
    expect(gapChannels(gap(1, 0, 1, { channels: [2, 5] }), 64)).toEqual([2, 5]);
    expect(gapChannels(gap(1, 0, 1, { channel: 7 }), 64)).toEqual([7, 7]);
  });
});

describe("known gaps", () => {
  it("hold none twice, the newest first, and forget what is too old", () => {
    const merged = mergeGaps([gap(2, 1000, 2000), gap(1, 0, 400)], [gap(2, 1000, 2500), gap(3, 3000, 3001)], 500);
    expect(merged.map((g) => g.id)).toEqual([3, 2]);
    expect(Date.parse(merged[1]!.to)).toBe(2500);
  });

  it("go on under a negative id until they have ended, and are never there twice", () => {
    const open = gap(-1, 1000, 2000, { isOpen: true, reason: "stalled" });
    const longer = gap(-1, 1000, 3000, { isOpen: true, reason: "stalled" });
    const grown = mergeGaps([open], [longer], 0, true);
    expect(grown.map((g) => [g.id, Date.parse(g.to)])).toEqual([[-1, 3000]]);
    expect(mergeGaps(grown, [gap(7, 5000, 6000)], 0).map((g) => g.id)).toEqual([7, -1]);
    expect(mergeGaps(grown, [gap(8, 1000, 3500, { reason: "stalled" })], 0).map((g) => g.id)).toEqual([8]);
    expect(mergeGaps(grown, [], 0, true)).toEqual([]);
  });

  it("are summed by reason, for each channel that they concern", () => {
    const gaps = [gap(1, 0, 10), gap(2, 0, 10, { channels: [0, 3], reason: "stalled" }), gap(3, 20, 30)];
    expect(sumByReason(gaps, 4)).toEqual([
      { reason: "stalled", gaps: 1, samples: 1920 }, { reason: "lost", gaps: 2, samples: 960 },
    ]);
  });
});
