import type { FleetSource, Ledger, SourceFailure, Summary } from "../api/types.js";
import { count, rateText, smallTimeText } from "../shared/numbers.js";

/** "48 kHz · 64 ch · F32 · 480 samples a frame". */
export function formatText(source: Summary): string {
  const { format } = source;
  if (!format) return "no format yet";
  return [rateText(format.rate), `${format.channels} ch`, format.sampleType, `${format.frameSamples}/frame`].join(" · ");
}

/** How well the channels are in step: "exact", "± 12 samples (250.0 µs)". */
export function alignmentText(source: Summary): string {
  const { alignment, format } = source;
  if (!alignment) return "alignment not known";
  if (alignment.isExact) return "exact";
  const samples = alignment.uncertaintySamples;
  if (samples === null || samples === undefined) return "± not known";
  return `± ${count(samples)} samples${format ? ` (${smallTimeText(samples / format.rate)})` : ""}`;
}

/** "ptp locked"; this machine's own clock follows none, so that it cannot be locked. */
export function clockText(source: Summary): string | null {
  const { clock } = source;
  if (!clock) return null;
  if (clock.kind === "local") return "local clock";
  if (clock.isLocked === null || clock.isLocked === undefined) return clock.kind;
  return `${clock.kind} ${clock.isLocked ? "locked" : "not locked"}`;
}

const told: readonly (readonly [keyof Ledger, string])[] = [
  ["unclaimed", "unclaimed"], ["stalled", "stalled"], ["notStarted", "not started"], ["ended", "ended"], ["padding", "padding"],
  ["late", "late"], ["duplicate", "duplicate"], ["overflow", "overflow"], ["trimmed", "trimmed"],
];

/** Delivered and lost always, the rest where it is not 0; each as the API gives it. */
export function ledgerParts(totals: Ledger): { name: string; label: string; value: number }[] {
  const parts = [
    { name: "delivered", label: "delivered", value: totals.delivered },
    { name: "lost", label: "lost", value: totals.lost },
  ];
  for (const [name, label] of told) if (totals[name] > 0) parts.push({ name, label, value: totals[name] });
  return parts;
}

/** What its silo counts of a source whose frames do not come here. */
export function fleetParts(fleet: FleetSource): { name: string; label: string; value: number }[] {
  return [
    { name: "delivered", label: "delivered there", value: fleet.delivered },
    { name: "lost", label: "lost", value: fleet.lost },
  ];
}

/** When it is tried again: "attempt 3 in 4 s", or that it is not. */
export function retryText(failure: SourceFailure, now: number): string {
  if (failure.isRetryable === false) return "It is not tried again by itself.";
  const next = failure.nextAttemptAt ? Date.parse(failure.nextAttemptAt) : NaN;
  if (Number.isNaN(next) || next < now - 1000) return "";
  const which = failure.attempt === null || failure.attempt === undefined ? "Next attempt" : `Attempt ${failure.attempt + 1}`;
  return `${which} in ${Math.max(0, Math.ceil((next - now) / 1000))} s.`;
}
