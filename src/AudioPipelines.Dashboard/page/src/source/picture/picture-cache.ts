import { paint } from "../../shared/palette.js";
import { levelPixels } from "./colour-scale.js";
import { type PictureRing, waveParts } from "./picture-ring.js";

/** Sizes of what is kept, in device pixels. */
export interface CacheSize {
  /** Width of a column. */
  column: number;
  wave: number;
  waterfall: number;
}

/**
 * A channel's columns as pixels, each made once when it comes, at the place that it has in the ring. They are as large as
 * they are shown, so that a picture is copied and never scaled: that costs a tenth.
 */
export class PictureCache {
  readonly waterfall = document.createElement("canvas");
  readonly wave = document.createElement("canvas");
  size: CacheSize = { column: 0, wave: 0, waterfall: 0 };
  private readonly levels: CanvasRenderingContext2D;
  private readonly lines: CanvasRenderingContext2D;
  private pixels = new Uint32Array(0);
  private column: ImageData | null = null;
  private colours: Uint32Array;

  constructor(private readonly ring: PictureRing, floor: number, private gain: number) {
    this.levels = this.waterfall.getContext("2d", { alpha: false })!;
    this.lines = this.wave.getContext("2d")!;
    this.colours = levelPixels(floor, 0);
  }

  /** Makes everything anew where it is shown at another size. */
  fit(size: CacheSize): void {
    const { column, wave, waterfall } = this.size;
    if (size.column === column && size.wave === wave && size.waterfall === waterfall) return;
    this.size = size;
    this.waterfall.width = this.wave.width = this.ring.columns * size.column;
    this.waterfall.height = size.waterfall;
    this.wave.height = size.wave;
    this.column = new ImageData(size.column, size.waterfall);
    this.pixels = new Uint32Array(this.column.data.buffer);
    this.make();
  }

  /** Another lower end of the scale, gain of the waveform, or theme: everything is made anew. */
  reset(floor: number, gain: number): void {
    this.colours = levelPixels(floor, 0);
    this.gain = gain;
    this.make();
  }

  addLevels(first: number, last: number): void {
    const { ring, pixels, colours, size } = this;
    if (!this.column) return;
    for (let column = Math.max(first, ring.oldest, 0); column <= last; column++) {
      const slot = ring.slot(column);
      const levels = slot * ring.bands;
      for (let row = 0; row < size.waterfall; row++) {
        const from = Math.floor(((size.waterfall - 1 - row) * ring.bands) / size.waterfall);
        const to = Math.max(from + 1, Math.floor(((size.waterfall - row) * ring.bands) / size.waterfall));
        let level = -128;
        for (let band = from; band < to; band++) level = Math.max(level, ring.levels[levels + band]!);
        pixels.fill(colours[level & 255]!, row * size.column, (row + 1) * size.column);
      }
      this.levels.putImageData(this.column, slot * size.column, 0);
    }
  }

  addWave(first: number, last: number): void {
    const { ring, lines, gain, size } = this;
    const middle = size.wave / 2;
    lines.fillStyle = paint("--meter-rms");
    for (let column = Math.max(first, ring.oldest, 0); column <= last; column++) {
      const slot = ring.slot(column);
      lines.clearRect(slot * size.column, 0, size.column, size.wave);
      for (let x = 0; x < size.column; x++) {
        let low = Infinity, high = -Infinity;
        const end = Math.max(Math.floor((x * waveParts) / size.column) + 1, Math.floor(((x + 1) * waveParts) / size.column));
        for (let part = Math.floor((x * waveParts) / size.column); part < end; part++) {
          const at = (slot * waveParts + part) * 2;
          if (Number.isNaN(ring.wave[at]!) || ring.wave[at]! > 1.5) continue;
          low = Math.min(low, ring.wave[at]! * gain);
          high = Math.max(high, ring.wave[at + 1]! * gain);
        }
        if (low > high) continue;
        const top = Math.round(middle - Math.min(1, high) * middle);
        const height = Math.max(1, Math.round((Math.min(1, high) - Math.max(-1, low)) * middle));
        lines.fillRect(slot * size.column + x, Math.min(size.wave - 1, top), 1, height);
      }
    }
  }

  private make(): void {
    this.addLevels(0, this.ring.clock.newest);
    this.addWave(0, this.ring.clock.newest);
  }
}
