import type { Alignment, Detail, SourceClock } from "../../api/types.js";
import { counted, smallTimeText } from "../../shared/numbers.js";

/** "exact", or within how many samples the channels are in step. */
export function alignmentText(alignment: Alignment | null | undefined): string {
  if (!alignment) return "–";
  if (alignment.isExact) return "exact";
  const uncertainty = alignment.uncertaintySamples;
  return typeof uncertainty === "number" ? `± ${Number(uncertainty.toFixed(1))} samples` : "not known";
}

/** The clock, whether it is locked, and how far off it is; this machine's own follows none, so that it cannot be locked. */
export function clockText(clock: SourceClock | null | undefined): string {
  if (!clock) return "–";
  const parts = [/^(ptp|ntp)$/i.test(clock.kind) ? clock.kind.toUpperCase() : clock.kind];
  const follows = clock.kind !== "local" && clock.isLocked !== null && clock.isLocked !== undefined;
  if (follows) parts.push(clock.isLocked ? "locked" : "not locked");
  if (clock.offsetSeconds !== null && clock.offsetSeconds !== undefined) {
    const around = clock.uncertaintySeconds;
    parts.push(`offset ${smallTimeText(clock.offsetSeconds)}${
      around === null || around === undefined ? "" : ` ± ${smallTimeText(around)}`}`);
  }
  return parts.join(", ");
}

/** Where a recording goes, and what it could not write. */
export function recordingText(recording: NonNullable<Detail["recording"]>): string {
  return `to ${recording.folder}, ${recording.lost === 0 ? "nothing" : counted(recording.lost, "sample")} left out`;
}
