import type { Ledger, SourceState, Summary } from "../api/types.js";

/** What all sources come to. Samples are summed exactly, beyond 2⁵³ as well. */
export interface Sums {
  sources: number;
  channels: number;
  byState: Map<SourceState, number>;
  samples: Record<SummedName, bigint>;
  gapsLastMinute: number;
}

export const summedNames = [
  "delivered", "unclaimed", "lost", "stalled", "notStarted", "late", "overflow", "duplicate",
] as const satisfies readonly (keyof Ledger)[];
export type SummedName = (typeof summedNames)[number];

export function sum(sources: Iterable<Summary>): Sums {
  const sums: Sums = {
    sources: 0,
    channels: 0,
    byState: new Map(),
    samples: Object.fromEntries(summedNames.map((name) => [name, 0n])) as Record<SummedName, bigint>,
    gapsLastMinute: 0,
  };
  for (const source of sources) {
    sums.sources++;
    sums.channels += source.format?.channels ?? 0;
    sums.byState.set(source.state, (sums.byState.get(source.state) ?? 0) + 1);
    sums.gapsLastMinute += source.gapsLastMinute ?? 0;
    if (source.totals) for (const name of summedNames) sums.samples[name] += BigInt(source.totals[name]);
  }
  return sums;
}
