import { reasonFill } from "../../shared/reason-fill.js";
import { reasons } from "../../shared/reasons.js";
import { sizeCanvas } from "../canvas.js";
import { paint } from "../../shared/palette.js";
import { frequencyMarks, placeOf } from "./frequency.js";
import type { PictureCache } from "./picture-cache.js";
import { columnKinds, type PictureRing } from "./picture-ring.js";

/** Heights in CSS pixels, and the room for figures on the left. */
export const sizes = { wave: 56, gap: 4, waterfall: 148, times: 18, axis: 48 } as const;
export const pictureHeight = sizes.wave + sizes.gap + sizes.waterfall + sizes.times;

/** Draws a channel's waveform over its waterfall, with their axes. */
export class PicturePainter {
  constructor(private readonly ring: PictureRing, private readonly cache: PictureCache) {}

  /** Draws the columns that end with the newest; returns how many there is room for. */
  draw(canvas: HTMLCanvasElement, rate: number, gainText: string): number {
    const place = sizeCanvas(canvas, pictureHeight);
    const context = canvas.getContext("2d", { alpha: false });
    if (!place || !context) return 0;
    const { ratio } = place;
    const room = canvas.width - Math.round(sizes.axis * ratio);
    const column = Math.max(1, Math.ceil(room / this.ring.columns));
    this.cache.fit({ column, wave: Math.round(sizes.wave * ratio), waterfall: Math.round(sizes.waterfall * ratio) });
    const columns = Math.min(this.ring.columns, Math.floor(room / column));
    const view: View = {
      left: sizes.axis, width: (columns * column) / ratio, first: this.ring.clock.newest - columns + 1, columns,
      pixel: column / ratio, ratio,
    };
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.fillStyle = paint("--surface");
    context.fillRect(0, 0, place.width, place.height);
    context.fillStyle = paint("--line");
    context.fillRect(view.left, sizes.wave / 2, view.width, 0.5);
    this.copy(context, view, this.cache.waterfall, sizes.wave + sizes.gap);
    this.copy(context, view, this.cache.wave, 0);
    this.drawMarks(context, view);
    drawValues(context, gainText);
    drawFrequencies(context, rate);
    this.drawTimes(context, view);
    return columns;
  }

  /** Copies what goes round, pixel by pixel, in two parts: from the first column to the ring's end, and from its start on. */
  private copy(context: CanvasRenderingContext2D, view: View, picture: HTMLCanvasElement, top: number): void {
    const { columns } = this.ring;
    const { column } = this.cache.size;
    const split = this.ring.slot(view.first);
    const older = Math.min(view.columns, columns - split);
    context.setTransform(1, 0, 0, 1, 0, 0);
    const part = (from: number, count: number, at: number): void => {
      const [x, y] = [Math.round(view.left * view.ratio) + at * column, Math.round(top * view.ratio)];
      const width = count * column;
      if (count > 0) context.drawImage(picture, from * column, 0, width, picture.height, x, y, width, picture.height);
    };
    part(split, older, 0);
    part(0, view.columns - older, older);
    context.setTransform(view.ratio, 0, 0, view.ratio, 0, 0);
  }

  /** What is no spectrum: gaps by their reason, and what was not seen. */
  private drawMarks(context: CanvasRenderingContext2D, view: View): void {
    const top = sizes.wave + sizes.gap;
    const kindAt = (i: number): number => (view.first + i < 0 || view.first + i < this.ring.oldest ? columnKinds.unseen
      : this.ring.kinds[this.ring.slot(view.first + i)]!);
    for (let i = 0; i < view.columns;) {
      const kind = kindAt(i);
      let end = i + 1;
      while (end < view.columns && kindAt(end) === kind) end++;
      if (kind !== columnKinds.seen) {
        context.fillStyle = kind === columnKinds.unseen ? paint("--line")
          : reasonFill(context, reasons[kind - columnKinds.gap - 1] ?? "unknown", view.ratio);
        context.fillRect(view.left + i * view.pixel, top, (end - i) * view.pixel, sizes.waterfall);
        if (kind !== columnKinds.unseen) context.fillRect(view.left + i * view.pixel, 0, (end - i) * view.pixel, sizes.wave);
      }
      i = end;
    }
  }

  private drawTimes(context: CanvasRenderingContext2D, view: View): void {
    const base = sizes.wave + sizes.gap + sizes.waterfall;
    const { columnsPerSecond, stretches } = this.ring.clock;
    const seconds = view.columns / columnsPerSecond;
    const step = [1, 2, 5, 10, 20, 30, 60].find((candidate) => (candidate / seconds) * view.width >= 56) ?? 120;
    context.font = axisFont;
    context.fillStyle = paint("--text-quiet");
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
      context.fillStyle = paint("--text");
      context.fillRect(x - 0.5, 0, 1, base);
      context.fillStyle = paint("--surface");
      context.fillRect(x + 1, 0, 46, 12);
      context.fillStyle = paint("--text");
      context.fillText(`epoch ${stretch.epoch}`, x + 3, 9);
    }
  }
}

interface View { left: number; width: number; first: number; columns: number; pixel: number; ratio: number }

export const axisFont = "10px system-ui, sans-serif";

function drawValues(context: CanvasRenderingContext2D, most: string): void {
  context.fillStyle = paint("--text-quiet");
  context.font = axisFont;
  context.textAlign = "right";
  context.fillText(`+${most}`, sizes.axis - 6, 9);
  context.fillText("0", sizes.axis - 6, sizes.wave / 2 + 3.5);
  context.fillText(`−${most}`, sizes.axis - 6, sizes.wave);
}

function drawFrequencies(context: CanvasRenderingContext2D, rate: number): void {
  if (rate <= 0) return;
  const bottom = sizes.wave + sizes.gap + sizes.waterfall;
  context.font = axisFont;
  context.textAlign = "right";
  context.fillStyle = paint("--text-quiet");
  for (const { frequency, labelled } of frequencyMarks(rate)) {
    const y = bottom - placeOf(frequency, rate) * sizes.waterfall;
    context.fillRect(sizes.axis - (labelled ? 5 : 3), y, labelled ? 5 : 3, 0.75);
    if (labelled) context.fillText(frequency >= 1000 ? `${frequency / 1000} k` : `${frequency}`, sizes.axis - 7, y + 3.5);
  }
}
