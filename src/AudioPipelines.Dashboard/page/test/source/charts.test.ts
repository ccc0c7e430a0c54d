import { describe, expect, it } from "vitest";
import type { History } from "../../src/api/types.js";
import { band, lockStretches, mergeHistory, seriesOf } from "../../src/source/charts/history.js";
import { latencyBars, quantile } from "../../src/source/charts/quantiles.js";

const latency = (counts: number[]): Parameters<typeof quantile>[0] => ({
  unit: "s", bounds: [0.001, 0.002, 0.005, 0.01], counts, count: counts.reduce((a, b) => a + b, 0), sum: 0,
});

describe("quantiles of a latency histogram", () => {
  it("lie within the bucket that holds them, as if it were filled evenly", () => {
    expect(quantile(latency([0, 100, 0, 0, 0]), 0.5)?.seconds).toBeCloseTo(0.0015, 9);
    expect(quantile(latency([50, 0, 50, 0, 0]), 0.5)?.seconds).toBeCloseTo(0.001, 9);
    expect(quantile(latency([98, 0, 0, 2, 0]), 0.99)?.seconds).toBeCloseTo(0.0075, 9);
  });

  it("agree with sorted values to within a bucket", () => {
    const bounds = Array.from({ length: 100 }, (_, i) => (i + 1) / 1000);
    const counts = new Array<number>(101).fill(0);
    const values = Array.from({ length: 5000 }, (_, i) => ((i * 7919) % 5000) / 50_000);
    for (const value of values) counts[bounds.findIndex((bound) => value <= bound)]!++;
    values.sort((a, b) => a - b);
    for (const share of [0.1, 0.5, 0.9, 0.99]) {
      const exact = values[Math.floor(share * 5000)]!;
      const found = quantile({ unit: "s", bounds, counts, count: 5000, sum: 0 }, share)!;
      expect(Math.abs(found.seconds - exact)).toBeLessThan(0.001);
    }
  });

  it("say where they lie beyond the last bound, and that there are none of nothing", () => {
    expect(quantile(latency([1, 0, 0, 0, 99]), 0.5)).toEqual({ seconds: 0.01, beyond: true });
    expect(quantile(latency([0, 0, 0, 0, 0]), 0.5)).toBeNull();
  });

  it("are drawn over the buckets that hold something, and one beside them", () => {
    const bars = latencyBars(latency([0, 0, 3, 1, 0]));
    expect(bars.map((bar) => [bar.lower, bar.upper, bar.count])).toEqual(
      [[0.001, 0.002, 0], [0.002, 0.005, 3], [0.005, 0.01, 1], [0.01, null, 0]]);
    expect(bars.reduce((sum, bar) => sum + bar.share, 0)).toBeCloseTo(1);
    expect(latencyBars(latency([0, 0, 0, 0, 0]))).toEqual([]);
  });
});

describe("history", () => {
  const part = (times: number[], values: (number | null)[], stream = "a"): History => ({
    times, series: [{ name: "drift", unit: "ppm", stream, values }],
  });

  it("grows by what is new, without a second value for a time", () => {
    const merged = mergeHistory(part([1000, 2000], [1, 2]), part([2000, 3000], [9, 3]), 0);
    expect(merged.times).toEqual([1000, 2000, 3000]);
    expect(merged.series[0]?.values).toEqual([1, 2, 3]);
  });

  it("forgets what is too old, and knows nothing of a stream before it was there", () => {
    const merged = mergeHistory(part([1000, 2000], [1, 2]), part([3000], [7], "b"), 1500);
    expect(merged.times).toEqual([2000, 3000]);
    expect(seriesOf(merged, "drift").map((series) => series.values)).toEqual([[2, null], [null, 7]]);
  });

  it("has a band where value and uncertainty are both known", () => {
    expect(band([1, null, 3], [0.5, 0.5, null])).toEqual({ low: [0.5, null, null], high: [1.5, null, null] });
    expect(band([1], undefined)).toEqual({ low: [null], high: [null] });
  });

  it("divides time by whether the clock was locked, and leaves out what nobody knows", () => {
    const history: History = {
      times: [1, 2, 3, 4, 5, 6], series: [{ name: "clockLocked", unit: "", values: [1, 1, 0, null, 0, 1] }],
    };
    expect(lockStretches(history)).toEqual([
      { from: 1, to: 3, locked: true }, { from: 3, to: 3, locked: false },
      { from: 5, to: 6, locked: false }, { from: 6, to: 6, locked: true },
    ]);
  });
});
