import { paint } from "../shared/palette.js";
import { type BarLayout, clipLane, lowest, markLane, ticks } from "./meter-layout.js";
import type { MeterState } from "./meter-state.js";
import { channelName, levelText } from "./meter-text.js";

/** Peaks above are drawn in another colour, dBFS. */
const high = -6;

/** What there is room for beside few and narrow bars: each channel's held peak in figures. */
export function drawFigures(
  context: CanvasRenderingContext2D, state: MeterState, layout: BarLayout, height: number, ratio: number,
  labels: readonly string[] | null,
): void {
  const left = layout.pitch * layout.channels + 10 * ratio;
  const line = 17 * ratio;
  const room = Math.floor((height - clipLane * ratio) / line);
  if (layout.channels > room || context.canvas.width - left < 126 * ratio) return;
  context.font = `${12 * ratio}px ${paint("--font")}`;
  context.textBaseline = "top";
  for (let i = 0; i < layout.channels; i++) {
    const y = clipLane * ratio + i * line;
    context.textAlign = "right";
    context.fillStyle = paint("--text");
    context.fillText(levelText(state.hold[i]!), left + 78 * ratio, y);
    context.textAlign = "left";
    context.fillStyle = paint("--text-quiet");
    context.fillText(channelName(i, labels), left + 88 * ratio, y);
  }
}

/** Draws all bars. Width and height are the canvas's own, in device pixels. One pass a colour: changing it costs most. */
export function drawBars(
  context: CanvasRenderingContext2D, state: MeterState, layout: BarLayout, height: number, ratio: number,
  now: number, chosen: number,
): void {
  const { channels, pitch, bar } = layout;
  const top = clipLane * ratio;
  const bottom = height - markLane * ratio;
  const span = bottom - top;
  const y = (level: number) => Math.round(top + Math.min(1, Math.max(0, level / lowest)) * span);
  const left = (i: number) => Math.round(i * pitch);
  const width = (i: number) => Math.max(1, Math.round(i * pitch + bar) - left(i));
  const right = left(channels);

  context.clearRect(0, 0, context.canvas.width, height);
  const each = (name: string, rectangle: (i: number) => void) => {
    context.fillStyle = paint(name);
    for (let i = 0; i < channels; i++) rectangle(i);
  };
  each("--meter-ground", (i) => context.fillRect(left(i), top, width(i), span));
  each("--meter-peak", (i) => {
    const from = y(state.peak[i]!);
    context.fillRect(left(i), from, width(i), bottom - from);
  });
  each("--meter-high", (i) => {
    if (state.peak[i]! <= high) return;
    const from = y(state.peak[i]!);
    context.fillRect(left(i), from, width(i), y(high) - from);
  });
  each("--meter-rms", (i) => {
    const from = y(state.rms[i]!);
    context.fillRect(left(i), from, width(i), bottom - from);
  });
  context.fillStyle = paint("--meter-grid");
  for (const tick of ticks) context.fillRect(0, y(tick), right, Math.max(1, Math.floor(ratio / 2)));
  each("--meter-hold", (i) => {
    if (state.hold[i]! <= lowest) return;
    context.fillRect(left(i), y(state.hold[i]!) - Math.floor(ratio), width(i), Math.ceil(1.5 * ratio));
  });
  each("--clip", (i) => {
    if (state.clipped[i] === 1) context.fillRect(left(i), 0, width(i), top - ratio);
  });
  const lane = markLane * ratio;
  each("--reason-lost", (i) => {
    if (state.hasGap(i, now)) context.fillRect(left(i), bottom + 2 * ratio, width(i), lane - 2 * ratio);
  });
  each("--still", (i) => {
    if (state.silent[i] === 1 && !state.hasGap(i, now)) {
      context.fillRect(left(i), bottom + lane / 2, width(i), Math.max(1, ratio));
    }
  });
  if (chosen >= 0) {
    context.strokeStyle = paint("--focus");
    context.lineWidth = 2 * ratio;
    context.strokeRect(left(chosen) - ratio, ratio, width(chosen) + 2 * ratio, height - 2 * ratio);
  }
}
