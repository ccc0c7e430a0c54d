import type { Gap } from "../../api/types.js";
import type { TimeWindow } from "./window.js";

/** A gap, or several that fall onto the same pixels, as a rectangle: pixels across, channels down. */
export interface GapBar {
  x: number;
  width: number;
  firstChannel: number;
  lastChannel: number;
  reason: string;
  /** How many gaps it stands for. */
  count: number;
  /** Whether it is wider than its time, to be seen at all. */
  widened: boolean;
}

/** The channels that a gap concerns; one without a channel concerns them all. */
export function gapChannels(gap: Gap, channelCount: number): [number, number] {
  if (gap.channels) return gap.channels;
  return gap.channel === null || gap.channel === undefined ? [0, Math.max(0, channelCount - 1)] : [gap.channel, gap.channel];
}

/** Rectangles of the gaps that a window shows. Gaps of the same channels and reason that touch in pixels become one. */
export function gapBars(
  gaps: readonly Gap[], window: TimeWindow, width: number, channelCount: number, least: number,
): GapBar[] {
  const perPixel = (window.to - window.from) / Math.max(1, width);
  const bars: GapBar[] = [];
  const open = new Map<string, GapBar>();
  const ordered = gaps
    .map((gap) => ({ gap, from: Date.parse(gap.from), to: Date.parse(gap.to) }))
    .filter(({ from, to }) => to >= window.from && from <= window.to)
    .sort((a, b) => a.from - b.from);
  for (const { gap, from, to } of ordered) {
    const [firstChannel, lastChannel] = gapChannels(gap, channelCount);
    const x = Math.max(0, (from - window.from) / perPixel);
    const end = Math.min(width, (to - window.from) / perPixel);
    const exact = Math.max(0, end - x);
    const key = `${gap.reason} ${firstChannel} ${lastChannel}`;
    const last = open.get(key);
    if (last && x <= last.x + last.width) {
      last.width = Math.max(last.width, end - last.x);
      last.count++;
      continue;
    }
    const bar = {
      x, width: Math.max(exact, least), firstChannel, lastChannel, reason: gap.reason, count: 1, widened: exact < least,
    };
    open.set(key, bar);
    bars.push(bar);
  }
  return bars;
}

/** Where a gap begins, and whose it is: one that goes on is told under another id once it has ended. */
const beginning = (gap: Gap): string => `${gap.epoch} ${gap.start} ${gap.channel} ${gap.channels?.join() ?? ""}`;

/**
 * Gaps, the newest first, none twice; what is older than `oldest` is forgotten. Where `more` is a list of all, no other
 * goes on.
 */
export function mergeGaps(known: readonly Gap[], more: readonly Gap[], oldest: number, isList = false, most = 5000): Gap[] {
  const told = new Set(more.map(beginning));
  const kept = known.filter((gap) => gap.isOpen !== true || (!isList && !told.has(beginning(gap))));
  const byId = new Map(kept.map((gap) => [gap.id, gap]));
  for (const gap of more) byId.set(gap.id, gap);
  return [...byId.values()]
    .filter((gap) => Date.parse(gap.to) >= oldest)
    .sort((a, b) => Date.parse(b.from) - Date.parse(a.from) || Number(b.id) - Number(a.id))
    .slice(0, most);
}

/** What a reason adds up to. */
export interface ReasonSum {
  reason: string;
  gaps: number;
  /** Sample indices: a gap of several channels counts for each of them. */
  samples: number;
}

/** Gaps and samples by reason, most samples first. */
export function sumByReason(gaps: readonly Gap[], channelCount: number): ReasonSum[] {
  const sums = new Map<string, ReasonSum>();
  for (const gap of gaps) {
    const sum = sums.get(gap.reason) ?? { reason: gap.reason, gaps: 0, samples: 0 };
    const [first, last] = gapChannels(gap, channelCount);
    sum.gaps++;
    sum.samples += (gap.length ?? 0) * (last - first + 1);
    sums.set(gap.reason, sum);
  }
  return [...sums.values()].sort((a, b) => b.samples - a.samples);
}
