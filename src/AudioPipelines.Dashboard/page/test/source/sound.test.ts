import { describe, expect, it } from "vitest";
import { type Piece, Playout } from "../../src/source/sound/playout.js";
import { behind, best, differenceFrom } from "../../src/source/sound/server-clock.js";

const rate = 48000;
const piece = (sentAt = 0, more: Partial<Piece> = {}): Piece => ({
  samples: 1920, leftOut: false, sentAt, capturedAt: sentAt - 30, ...more,
});

describe("playing what comes unevenly", () => {
  it("plays pieces without a seam while each comes before the last has ended", () => {
    const playout = new Playout(rate);
    const placed = Array.from({ length: 100 }, (_, i) => playout.place(piece(i * 40), i * 1920 + (i % 3) * 700)!);
    expect(placed[0]?.isSeam).toBe(true);
    for (let i = 1; i < placed.length; i++) {
      expect(placed[i]).toEqual({ at: placed[i - 1]!.at + 1920, isSeam: false });
    }
    expect(playout.counts).toEqual({ leftOut: 0, starved: 0, skipped: 0 });
  });

  it("keeps more waiting once it has run out, and says so", () => {
    const playout = new Playout(rate);
    const before = playout.targetSeconds;
    playout.place(piece(), 0);
    const late = playout.place(piece(), rate);
    expect(late?.isSeam).toBe(true);
    expect(late!.at).toBeGreaterThan(rate);
    expect(playout.counts.starved).toBe(1);
    expect(playout.targetSeconds).toBeGreaterThan(before);
  });

  it("never plays into the past, and never two pieces at once, however they come", () => {
    const playout = new Playout(rate);
    let now = 0, end = 0, seed = 1;
    for (let i = 0; i < 20_000; i++) {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      now += seed % 20 === 0 ? seed % 60_000 : seed % 3840;
      const placement = playout.place(piece(0, { leftOut: seed % 50 === 0 }), now);
      if (!placement) continue;
      expect(placement.at).toBeGreaterThan(now - 1);
      expect(placement.at).toBeGreaterThanOrEqual(end);
      if (placement.at !== end) expect(placement.isSeam).toBe(true);
      end = placement.at + 1920;
    }
    expect(playout.breaks.length).toBeLessThanOrEqual(200);
  });

  it("skips what has piled up, so that it stays close to the present", () => {
    const playout = new Playout(rate);
    for (let i = 0; i < 100; i++) playout.place(piece(), 0);
    expect(playout.waiting(0)).toBeLessThan(0.5);
    expect(playout.counts.skipped).toBeGreaterThan(80);
    expect(playout.place(piece(), 12_000)?.isSeam).toBe(true);
  });

  it("keeps less waiting again after a calm time", () => {
    const playout = new Playout(rate);
    playout.place(piece(), 0);
    playout.place(piece(), rate);
    const raised = playout.targetSeconds;
    for (let i = 0; i < 40 * 25; i++) playout.place(piece(), rate + i * 1920);
    expect(playout.targetSeconds).toBeLessThan(raised);
  });

  it("marks where the server has left audio out", () => {
    const playout = new Playout(rate);
    const first = playout.place(piece(), 0)!;
    const second = playout.place(piece(0, { leftOut: true }), 100);
    expect(second).toEqual({ at: first.at + 1920, isSeam: true });
    expect(playout.breaks).toEqual([{ reason: "leftOut", at: first.at + 1920 }]);
  });

  it("knows when what is heard was captured", () => {
    const playout = new Playout(rate);
    const { at } = playout.place(piece(1000), 0)!;
    playout.place(piece(1040), 10);
    expect(playout.heard(at - 1)).toBeNull();
    expect(playout.heard(at + 2400)).toEqual({ capturedAt: 1020, sentAt: 1050 });
    expect(playout.heard(at + 3840)).toBeNull();
  });
});

describe("seconds behind", () => {
  const clock = differenceFrom(1000, 1040, new Date(6020).toISOString())!;

  it("are told by the server's clock, within half an answer's time", () => {
    expect(clock).toEqual({ offset: 5000, uncertainty: 20 });
    const told = behind({ capturedAt: 6500, sentAt: 6540 }, 2000, 0.05, clock);
    expect(told.seconds).toBeCloseTo(0.55);
    expect(told).toMatchObject({ uncertainty: 0.02, sinceCapture: true });
  });

  it("count from the sending where nobody knows the capture", () => {
    const told = behind({ capturedAt: null, sentAt: 6540 }, 2000, 0, clock);
    expect(told.seconds).toBeCloseTo(0.46);
    expect(told.sinceCapture).toBe(false);
  });

  it("use the quickest of several answers, and none that has no time", () => {
    expect(best([{ offset: 1, uncertainty: 9 }, { offset: 2, uncertainty: 3 }, { offset: 3, uncertainty: 5 }])?.offset).toBe(2);
    expect(best([])).toBeNull();
    expect(differenceFrom(0, 1, "no time")).toBeNull();
  });
});
