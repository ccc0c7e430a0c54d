import { expect, test } from "vitest";
import type { Levels } from "../src/api/levels.js";
import { channelAt, layoutBars } from "../src/wall/meter-layout.js";
import { floor, MeterState } from "../src/wall/meter-state.js";
import { channelText, meterText, ranges } from "../src/wall/meter-text.js";

function levels(peaks: number[], flags: number[] = []): Levels {
  return {
    samples: 480, peak: Float32Array.from(peaks), rms: Float32Array.from(peaks, (peak) => peak / 2),
    flags: Uint16Array.from(peaks, (_, i) => flags[i] ?? 0),
  };
}

test("a bar rises at once and falls by and by", () => {
  const state = new MeterState(1);
  state.take(levels([1]), 1000);
  expect(state.peak[0]).toBeCloseTo(0);
  expect(state.rms[0]).toBeCloseTo(-6.02, 1);
  state.take(levels([0.001]), 1500);
  expect(state.peak[0]).toBeCloseTo(-12);
  state.take(levels([0.001]), 60_000);
  expect(state.peak[0]).toBeCloseTo(-60);
});

test("the highest peak is held for a while, then falls", () => {
  const state = new MeterState(1);
  state.take(levels([1]), 1000);
  for (let now = 1100; now <= 2400; now += 100) {
    state.take(levels([0.01]), now);
    expect(state.hold[0]).toBeCloseTo(0);
  }
  state.take(levels([0.01]), 3500);
  expect(state.hold[0]).toBeLessThan(-20);
  expect(state.hold[0]).toBeGreaterThanOrEqual(state.peak[0]!);
});

test("the mark of clipping stays until it is cleared, also when channels are added", () => {
  const state = new MeterState(2);
  state.take(levels([1, 0.1], [1, 0]), 0);
  state.take(levels([0.1, 0.1]), 100_000);
  expect([...state.clipped]).toEqual([1, 0]);
  const wider = new MeterState(3, state.clipped);
  expect([...wider.clipped]).toEqual([1, 0, 0]);
  expect([...new MeterState(1, wider.clipped).clipped]).toEqual([1]);
  wider.clear();
  expect([...wider.clipped]).toEqual([0, 0, 0]);
});

test("the mark of a gap stays long enough to be seen; silence is what the last levels say", () => {
  const state = new MeterState(1);
  state.take(levels([0], [2 | 4]), 1000);
  state.take(levels([0.5]), 1100);
  expect(state.hasGap(0, 2900)).toBe(true);
  expect(state.hasGap(0, 3001)).toBe(false);
  expect(state.silent[0]).toBe(0);
});

test("without levels all bars come down, and then nothing moves any more", () => {
  const state = new MeterState(64);
  state.take(levels(new Array<number>(64).fill(1)), 1000);
  let now = 1000;
  while (state.fall((now += 100)) && now < 60_000);
  expect(now).toBeLessThan(10_000);
  expect([...state.peak, ...state.rms, ...state.hold].every((level) => level === floor)).toBe(true);
});

test("each channel of each width has a bar, and is found where its bar is", () => {
  for (const channels of [1, 2, 8, 64, 500]) {
    for (const width of [200, 333, 640]) {
      const layout = layoutBars(width, channels, 1);
      expect(layout.pitch * channels).toBeLessThanOrEqual(width + 1e-9);
      for (let i = 0; i < channels; i++) expect(channelAt(layout, (i + 0.5) * layout.pitch)).toBe(i);
      expect(channelAt(layout, -1)).toBe(-1);
      expect(channelAt(layout, width + 1)).toBe(-1);
    }
  }
  expect(channelAt(layoutBars(200, 0, 1), 5)).toBe(-1);
});

test("what the bars show is said in words", () => {
  const state = new MeterState(3);
  state.take(levels([0.5, 0, 1], [0, 4, 1]), 1000);
  expect(channelText(state, 2, ["a", "b", "oboe"], 1000)).toBe("3 oboe: peak 0.0 dB, rms −6.0 dB, clipped");
  expect(channelText(state, 1, null, 1000)).toBe("channel 2: silent");
  expect(channelText(state, 1, ["channel 1", "channel 2"], 1000)).toBe("channel 2: silent");
  expect(meterText(state, null)).toBe("3 channels. Loudest: channel 3, 0.0 dB. Silent: 2. Clipped: 3.");
  expect(meterText(undefined, null)).toBe("No levels now.");
  expect(ranges([1, 0, 1, 1, 1, 0, 0, 1])).toBe("1, 3–5, 8");
});
