import { reasonFill } from "../../shared/reason-fill.js";
import { reasons } from "../../shared/reasons.js";
import { fitCanvas } from "../canvas.js";
import { ink } from "../palette.js";
import { frequencyMarks, placeOf } from "./frequency.js";
import type { PictureCache } from "./picture-cache.js";
import { columnKinds, type PictureRing, waveParts } from "./picture-ring.js";

/** Heights in CSS pixels, and the room for figures on the left. */
export const sizes = { wave: 56, gap: 4, waterfall: 148, times: 18, axis: 48 } as const;
export const pictureHeight = sizes.wave + sizes.gap + sizes.waterfall + sizes.times;

/** Draws a channel's waveform over its waterfall, with their axes. */
export class PicturePainter {
  constructor(private readonly ring: PictureRing, private readonly cache: PictureCache) {}

  /** Draws the columns that end with `newest`. */
  draw(canvas: HTMLCanvasElement, newest: number, rate: number, gainText: string): void {
    const place = fitCanvas(canvas, pictureHeight);
    const context = canvas.getContext("2d", { alpha: false });
    if (!place || !context) return;
    context.setTransform(place.ratio, 0, 0, place.ratio, 0, 0);
    context.fillStyle = ink("--surface");
    context.fillRect(0, 0, place.width, place.height);
    const width = place.width - sizes.axis;
    const { columns } = this.ring;
    const view = { left: sizes.axis, width, first: newest - columns + 1, pixel: width / columns, ratio: place.ratio };
    this.drawWaterfall(context, view);
    this.drawMarks(context, view);
    this.drawWave(context, view, gainText);
    drawFrequencies(context, rate);
    this.drawTimes(context, view);
  }

  private drawWaterfall(context: CanvasRenderingContext2D, view: View): void {
    const top = sizes.wave + sizes.gap;
    context.fillStyle = ink("--sunken");
    context.fillRect(view.left, top, view.width, sizes.waterfall);
    this.drawRing(context, view, this.cache.waterfall, 1, top, sizes.waterfall);
  }

  /** Draws what goes round in two parts: from its oldest column to its end, and from its start to the newest. */
  private drawRing(
    context: CanvasRenderingContext2D, view: View, picture: HTMLCanvasElement, parts: number, top: number, height: number,
  ): void {
    const { columns } = this.ring;
    const split = this.ring.slot(view.first);
    const older = columns - split;
    context.drawImage(picture, split * parts, 0, older * parts, picture.height, view.left, top, older * view.pixel, height);
    if (split === 0) return;
    const x = view.left + older * view.pixel;
    context.drawImage(picture, 0, 0, split * parts, picture.height, x, top, split * view.pixel, height);
  }

  /** What is no spectrum: gaps by their reason, and what was not seen. */
  private drawMarks(context: CanvasRenderingContext2D, view: View): void {
    const top = sizes.wave + sizes.gap;
    const kindAt = (i: number): number => (view.first + i < 0 || view.first + i < this.ring.oldest ? columnKinds.unseen
      : this.ring.kinds[this.ring.slot(view.first + i)]!);
    for (let i = 0; i < this.ring.columns;) {
      const kind = kindAt(i);
      let end = i + 1;
      while (end < this.ring.columns && kindAt(end) === kind) end++;
      if (kind !== columnKinds.seen) {
        context.fillStyle = kind === columnKinds.unseen ? ink("--sunken")
          : reasonFill(context, reasons[kind - columnKinds.gap - 1] ?? "unknown", view.ratio);
        context.fillRect(view.left + i * view.pixel, top, (end - i) * view.pixel, sizes.waterfall);
        if (kind !== columnKinds.unseen) context.fillRect(view.left + i * view.pixel, 0, (end - i) * view.pixel, sizes.wave);
      }
      i = end;
    }
  }

  private drawWave(context: CanvasRenderingContext2D, view: View, gainText: string): void {
    const middle = sizes.wave / 2;
    context.fillStyle = ink("--line");
    context.fillRect(view.left, middle, view.width, 0.5);
    this.drawRing(context, view, this.cache.wave, waveParts, 0, sizes.wave);
    context.fillStyle = ink("--text-quiet");
    context.font = axisFont;
    context.textAlign = "right";
    context.fillText(`+${gainText}`, view.left - 6, 9);
    context.fillText("0", view.left - 6, middle + 3.5);
    context.fillText(`−${gainText}`, view.left - 6, sizes.wave);
  }

  private drawTimes(context: CanvasRenderingContext2D, view: View): void {
    const base = sizes.wave + sizes.gap + sizes.waterfall;
    const { columnsPerSecond, stretches } = this.ring.clock;
    const seconds = this.ring.columns / columnsPerSecond;
    const step = [1, 2, 5, 10, 20, 30, 60].find((candidate) => (candidate / seconds) * view.width >= 56) ?? 120;
    context.font = axisFont;
    context.fillStyle = ink("--text-quiet");
    for (let back = 0; back < seconds; back += step) {
      const x = view.left + view.width * (1 - back / seconds);
      context.fillRect(x - 0.5, base, 1, 4);
      context.textAlign = back === 0 ? "right" : "center";
      context.fillText(back === 0 ? "now" : `−${back} s`, back === 0 ? x : x, base + 14);
    }
    context.textAlign = "left";
    for (const stretch of stretches.slice(1)) {
      const x = view.left + (stretch.column - view.first) * view.pixel;
      if (x < view.left) continue;
      context.fillStyle = ink("--text");
      context.fillRect(x - 0.5, 0, 1, base);
      context.fillStyle = ink("--surface");
      context.fillRect(x + 1, 0, 46, 12);
      context.fillStyle = ink("--text");
      context.fillText(`epoch ${stretch.epoch}`, x + 3, 9);
    }
  }
}

interface View { left: number; width: number; first: number; pixel: number; ratio: number }

export const axisFont = "10px system-ui, sans-serif";

function drawFrequencies(context: CanvasRenderingContext2D, rate: number): void {
  if (rate <= 0) return;
  const bottom = sizes.wave + sizes.gap + sizes.waterfall;
  context.font = axisFont;
  context.textAlign = "right";
  context.fillStyle = ink("--text-quiet");
  for (const { frequency, labelled } of frequencyMarks(rate)) {
    const y = bottom - placeOf(frequency, rate) * sizes.waterfall;
    context.fillRect(sizes.axis - (labelled ? 5 : 3), y, labelled ? 5 : 3, 0.75);
    if (labelled) context.fillText(frequency >= 1000 ? `${frequency / 1000} k` : `${frequency}`, sizes.axis - 7, y + 3.5);
  }
}
