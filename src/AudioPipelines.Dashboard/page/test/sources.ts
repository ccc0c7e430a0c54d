import type { FleetSource, Gap, GapReason, Ledger, Summary } from "../src/api/types.js";

const nothing: Ledger = {
  elapsed: 0, delivered: 0, unclaimed: 0, lost: 0, notStarted: 0, stalled: 0, ended: 0, padding: 0, received: 0, resampled: 0,
  late: 0, duplicate: 0, overflow: 0, trimmed: 0, pending: 0,
};

/** A source as the API tells it. */
export function source(name: string, change: Partial<Summary> = {}, totals: Partial<Ledger> = {}): Summary {
  return {
    name, state: "running", trouble: 0, totals: { ...nothing, ...totals },
    format: { rate: 48000, channels: 2, sampleType: "F32", frameSamples: 480 }, ...change,
  };
}

/** What the fleet says of a source. */
export function ofFleet(change: Partial<FleetSource> = {}): FleetSource {
  return {
    silo: "berlin-1", state: "running", allowsTwoReaders: true, restarts: 0, received: 0, delivered: 0, lost: 0,
    hasFrames: true, ...change,
  };
}

/** A gap between two times in ms. */
export function gap(from: number, to: number, reason: GapReason = "lost", change: Partial<Gap> = {}): Gap {
  return { id: from, channel: 0, reason, from: new Date(from).toISOString(), to: new Date(to).toISOString(), ...change };
}
