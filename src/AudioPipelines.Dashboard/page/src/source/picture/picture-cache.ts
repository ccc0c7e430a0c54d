import { ink } from "../palette.js";
import { levelPixels } from "./colour-scale.js";
import { type PictureRing, waveParts } from "./picture-ring.js";

/** Height of the kept waveform, in its own pixels. */
const waveHeight = 128;

/** A channel's columns as pixels, each made once when it comes, at the place that it has in the ring. */
export class PictureCache {
  readonly waterfall = document.createElement("canvas");
  readonly wave = document.createElement("canvas");
  private readonly levels: CanvasRenderingContext2D;
  private readonly lines: CanvasRenderingContext2D;
  private readonly column: ImageData;
  private readonly pixels: Uint32Array;
  private colours: Uint32Array;

  constructor(private readonly ring: PictureRing, floor: number, private gain: number) {
    this.waterfall.width = ring.columns;
    this.waterfall.height = ring.bands;
    this.wave.width = ring.columns * waveParts;
    this.wave.height = waveHeight;
    this.levels = this.waterfall.getContext("2d")!;
    this.lines = this.wave.getContext("2d")!;
    this.column = new ImageData(1, ring.bands);
    this.pixels = new Uint32Array(this.column.data.buffer);
    this.colours = levelPixels(floor, 0);
  }

  /** Another lower end of the scale, gain of the waveform, or theme: everything is made anew. */
  reset(floor: number, gain: number): void {
    this.colours = levelPixels(floor, 0);
    this.gain = gain;
    this.addLevels(0, this.ring.clock.newest);
    this.addWave(0, this.ring.clock.newest);
  }

  addLevels(first: number, last: number): void {
    const { ring, pixels, colours } = this;
    for (let column = Math.max(first, ring.oldest, 0); column <= last; column++) {
      const slot = ring.slot(column);
      const levels = slot * ring.bands;
      for (let band = 0; band < ring.bands; band++) {
        pixels[ring.bands - 1 - band] = colours[ring.levels[levels + band]! & 255]!;
      }
      this.levels.putImageData(this.column, slot, 0);
    }
  }

  addWave(first: number, last: number): void {
    const { ring, lines, gain } = this;
    const middle = waveHeight / 2;
    lines.fillStyle = ink("--meter-rms");
    for (let column = Math.max(first, ring.oldest, 0); column <= last; column++) {
      const x = ring.slot(column) * waveParts;
      lines.clearRect(x, 0, waveParts, waveHeight);
      for (let part = 0; part < waveParts; part++) {
        const at = (x + part) * 2;
        const [low, high] = [ring.wave[at]!, ring.wave[at + 1]!];
        if (Number.isNaN(low) || low > 1.5) continue;
        const top = middle - Math.min(1, high * gain) * middle;
        const height = Math.max(2, (Math.min(1, high * gain) - Math.max(-1, low * gain)) * middle);
        lines.fillRect(x + part, Math.min(waveHeight - 2, top), 1, height);
      }
    }
  }
}
