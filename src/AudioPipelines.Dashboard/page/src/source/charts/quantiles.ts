import type { Latency } from "../../api/types.js";

/** A quantile of a histogram. */
export interface Quantile {
  /** Seconds; the last bound where it lies beyond it. */
  seconds: number;
  /** Whether it lies beyond the last bound, so that `seconds` is only its lower limit. */
  beyond: boolean;
}

/** The quantile of a histogram, between its bounds as if each bucket were filled evenly; null where it is empty. */
export function quantile(latency: Latency, share: number): Quantile | null {
  const total = latency.counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return null;
  const wanted = share * total;
  let before = 0;
  for (let i = 0; i < latency.counts.length; i++) {
    const count = latency.counts[i]!;
    if (count > 0 && before + count >= wanted) {
      const upper = latency.bounds[i];
      const lower = i === 0 ? 0 : latency.bounds[i - 1]!;
      if (upper === undefined) return { seconds: lower, beyond: true };
      return { seconds: lower + (upper - lower) * Math.max(0, (wanted - before) / count), beyond: false };
    }
    before += count;
  }
  return { seconds: latency.bounds.at(-1) ?? 0, beyond: true };
}

/** A bar of the drawn histogram. */
export interface LatencyBar {
  lower: number;
  /** null: everything beyond. */
  upper: number | null;
  count: number;
  share: number;
}

/** The buckets from the first to the last that holds anything, with one empty on either side. */
export function latencyBars(latency: Latency): LatencyBar[] {
  const { bounds, counts } = latency;
  const total = counts.reduce((sum, count) => sum + count, 0);
  const first = counts.findIndex((count) => count > 0);
  if (first < 0) return [];
  const last = counts.findLastIndex((count) => count > 0);
  const bars: LatencyBar[] = [];
  for (let i = Math.max(0, first - 1); i <= Math.min(counts.length - 1, last + 1); i++) {
    bars.push({ lower: i === 0 ? 0 : bounds[i - 1]!, upper: bounds[i] ?? null, count: counts[i]!, share: counts[i]! / total });
  }
  return bars;
}
