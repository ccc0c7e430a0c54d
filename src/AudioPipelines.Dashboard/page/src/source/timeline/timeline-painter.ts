import { reasonFill } from "../../shared/reason-fill.js";
import { sizeCanvas } from "../canvas.js";
import { channelNumber } from "../channel-words.js";
import { paint } from "../../shared/palette.js";
import { gapBars } from "./bars.js";
import { type TimeWindow, timeMarks } from "./window.js";
import type { Gap } from "../../api/types.js";

/** Room for channel numbers and for times. */
export const gutter = 34;
const foot = 20;

/** Height of a lane, so that few channels are easy to hit and many still fit. */
export function laneHeight(channels: number): number {
  return Math.max(4, Math.min(18, Math.floor(260 / Math.max(1, channels))));
}

export function timelineHeight(channels: number): number {
  return laneHeight(channels) * Math.max(1, channels) + foot;
}

/** Draws gaps over time, a lane a channel. `chosen` is outlined. */
export function paintTimeline(
  canvas: HTMLCanvasElement, gaps: readonly Gap[], window: TimeWindow, channels: number, chosen: Gap | null,
): void {
  const place = sizeCanvas(canvas, timelineHeight(channels));
  const context = canvas.getContext("2d", { alpha: false });
  if (!place || !context) return;
  const lane = laneHeight(channels);
  const width = place.width - gutter;
  const bottom = lane * Math.max(1, channels);
  context.setTransform(place.ratio, 0, 0, place.ratio, 0, 0);
  context.fillStyle = paint("--surface");
  context.fillRect(0, 0, place.width, place.height);
  context.fillStyle = paint("--sunken");
  context.fillRect(gutter, 0, width, bottom);
  lanes(context, channels, lane, width);
  marks(context, window, width, bottom);
  for (const bar of gapBars(gaps, window, width, channels, 2)) {
    context.fillStyle = reasonFill(context, bar.reason, place.ratio);
    const height = (bar.lastChannel - bar.firstChannel + 1) * lane - (lane > 6 ? 2 : 0);
    context.fillRect(gutter + bar.x, bar.firstChannel * lane + (lane > 6 ? 1 : 0), bar.width, height);
  }
  if (chosen) outline(context, chosen, window, channels, lane, width);
}

function lanes(context: CanvasRenderingContext2D, channels: number, lane: number, width: number): void {
  const step = Math.max(1, [1, 2, 4, 8, 16, 32].find((candidate) => candidate * lane >= 12) ?? 64);
  context.font = "10px system-ui, sans-serif";
  context.textAlign = "right";
  for (let channel = 0; channel < channels; channel++) {
    if (channel % step === 0) {
      context.fillStyle = paint("--text-quiet");
      context.fillText(`${channelNumber(channel)}`, gutter - 6, Math.max(9, channel * lane + Math.min(lane / 2 + 4, 11)));
      context.fillStyle = paint("--line");
      context.fillRect(gutter, channel * lane, width, 0.5);
    }
  }
}

function marks(context: CanvasRenderingContext2D, window: TimeWindow, width: number, bottom: number): void {
  const { step, times } = timeMarks(window, width, 84);
  context.font = "10px system-ui, sans-serif";
  for (const time of times) {
    const x = gutter + ((time - window.from) / (window.to - window.from)) * width;
    context.fillStyle = paint("--line");
    context.fillRect(x, 0, 0.75, bottom + 4);
    context.fillStyle = paint("--text-quiet");
    context.textAlign = x > gutter + width - 30 ? "right" : x < gutter + 24 ? "left" : "center";
    context.fillText(clockText(time, step), x, bottom + 15);
  }
}

/** A time of day, as fine as the marks are apart. */
export function clockText(time: number, step: number): string {
  return new Date(time).toLocaleTimeString("en-GB", {
    hour: "2-digit", minute: "2-digit", second: "2-digit",
    ...(step < 1000 ? { fractionalSecondDigits: step < 100 ? 3 : 1 } : {}),
  } as Intl.DateTimeFormatOptions);
}

function outline(
  context: CanvasRenderingContext2D, gap: Gap, window: TimeWindow, channels: number, lane: number, width: number,
): void {
  const [bar] = gapBars([gap], window, width, channels, 2);
  if (!bar) return;
  context.strokeStyle = paint("--text");
  context.lineWidth = 2;
  const height = (bar.lastChannel - bar.firstChannel + 1) * lane;
  context.strokeRect(gutter + bar.x - 2, bar.firstChannel * lane - 1, bar.width + 4, height + 2);
}
