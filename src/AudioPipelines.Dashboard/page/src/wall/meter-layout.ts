/** The scale's lowest level, dBFS; 0 is at its top. */
export const lowest = -66;
/** Levels with a line and a figure. */
export const ticks = [0, -12, -24, -36, -48, -60] as const;
/** Above the scale: the mark of clipping; below: those of gaps and silence. CSS pixels. */
export const clipLane = 5;
export const markLane = 7;
const widest = 36;

export interface BarLayout {
  channels: number;
  /** From one bar to the next, and how wide a bar is, in device pixels. */
  pitch: number;
  bar: number;
}

export function layoutBars(width: number, channels: number, ratio: number): BarLayout {
  const pitch = Math.min(widest * ratio, channels === 0 ? 0 : width / channels);
  const space = pitch >= 8 * ratio ? 2 * ratio : pitch >= 3 ? Math.max(1, Math.floor(ratio)) : 0;
  return { channels, pitch, bar: Math.max(1, pitch - space) };
}

/** The channel at `x`, or −1. */
export function channelAt(layout: BarLayout, x: number): number {
  const channel = layout.pitch === 0 ? -1 : Math.floor(x / layout.pitch);
  return channel >= 0 && channel < layout.channels ? channel : -1;
}
