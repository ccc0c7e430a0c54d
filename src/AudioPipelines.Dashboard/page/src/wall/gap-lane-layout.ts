import type { Gap } from "../api/types.js";
import { counted, durationText } from "../shared/numbers.js";
import { reasonLook, reasons } from "../shared/reasons.js";

/** Where a gap lies in a picture of the last minutes: across, the time; down, the channels. */
export interface GapBox {
  gap: Gap;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Nothing is too short to be seen, in pixels. */
const narrowest = 2;

/** Boxes of the gaps that end after `to - span`, in a picture of `width` by `height`; times in ms. */
export function layoutGaps(
  gaps: readonly Gap[], channels: number, to: number, span: number, width: number, height: number,
): GapBox[] {
  const boxes: GapBox[] = [];
  const scale = width / span;
  for (const gap of gaps) {
    const from = Date.parse(gap.from);
    const end = gap.isOpen === true ? to : Math.min(to, Date.parse(gap.to));
    if (!(end > to - span) || from > to) continue;
    const x = Math.max(0, (from - (to - span)) * scale);
    const wide = Math.max(narrowest, (end - (to - span)) * scale - x);
    const [first, last] = channelsOf(gap, channels);
    const tall = Math.max(narrowest, (height * (last - first + 1)) / Math.max(1, channels));
    const y = Math.min(height - tall, (height * first) / Math.max(1, channels));
    const left = Math.min(x, width - narrowest);
    boxes.push({ gap, x: left, y, width: Math.min(wide, width - left), height: tall });
  }
  return boxes;
}

/** First and last channel; a gap that names none is one of all. */
export function channelsOf(gap: Gap, channels: number): [number, number] {
  if (gap.channels) return gap.channels;
  return gap.channel === null || gap.channel === undefined ? [0, Math.max(0, channels - 1)] : [gap.channel, gap.channel];
}

/** The box nearest to a place, within a few pixels; the one drawn last goes first. */
export function boxAt(boxes: readonly GapBox[], x: number, y: number, reach = 3): GapBox | null {
  let best: GapBox | null = null;
  let nearest = reach;
  for (const box of boxes) {
    const dx = Math.max(box.x - x, 0, x - (box.x + box.width));
    const dy = Math.max(box.y - y, 0, y - (box.y + box.height));
    const distance = Math.max(dx, dy / 4);
    if (distance <= nearest) [best, nearest] = [box, distance];
  }
  return best;
}

/** All gaps in a sentence: "Gaps of the last 10 minutes: 3 lost, 1 stalled. The latest was 12 s ago." */
export function gapsText(gaps: readonly Gap[] | null, now: number, minutes: number): string {
  const span = minutes === 1 ? "minute" : `${minutes} minutes`;
  if (gaps === null) return `Gaps of the last ${span} are not known yet.`;
  const seen = gaps.filter((gap) => Date.parse(gap.to) > now - minutes * 60_000);
  if (seen.length === 0) return `No gaps in the last ${span}.`;
  const counts = new Map<string, number>();
  for (const gap of seen) counts.set(gap.reason, (counts.get(gap.reason) ?? 0) + 1);
  const order = [...counts].sort((a, b) => reasons.indexOf(a[0] as never) - reasons.indexOf(b[0] as never));
  const latest = Math.max(...seen.map((gap) => Date.parse(gap.to)));
  const parts = order.map(([reason, count]) => `${count} ${reasonLook(reason).label}`);
  const age = durationText(Math.max(0, (now - latest) / 1000));
  return `Gaps of the last ${span}: ${parts.join(", ")}. The latest was ${age} ago.`;
}

/** One gap in words. */
export function gapText(gap: Gap, channels: number): string {
  const [first, last] = channelsOf(gap, channels);
  const which = channels <= 1 ? "" : first === 0 && last === channels - 1 ? "all channels, "
    : first === last ? `channel ${first + 1}, ` : `channels ${first + 1}–${last + 1}, `;
  const length = gap.length === null || gap.length === undefined ? "" : `${counted(gap.length, "sample")}, `;
  const seconds = (Date.parse(gap.to) - Date.parse(gap.from)) / 1000;
  const at = new Date(gap.from).toLocaleTimeString("en-GB");
  return `${reasonLook(gap.reason).label}: ${which}${length}${seconds.toFixed(3)} s at ${at}`;
}
