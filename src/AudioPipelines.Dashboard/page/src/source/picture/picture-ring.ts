import type { Spectrum, Waveform } from "./messages.js";
import type { PictureClock } from "./picture-clock.js";

/** What a column of the waterfall is; from `gap` on a gap, of the reason `kind − gap` in the order of the page's reasons. */
export const columnKinds = {
  /** No picture of it came, or none was asked for. This says nothing of the audio. */
  unseen: 0,
  seen: 1,
  /** A gap whose reason is not known, or not known yet. */
  gap: 2,
} as const;

/** Columns of the waveform in one of the waterfall. */
export const waveParts = 4;

/** The last seconds of a channel: levels of bands, and lowest and highest values. The memory is made once and goes round. */
export class PictureRing {
  readonly kinds: Uint8Array;
  readonly levels: Int8Array;
  /** Lowest and highest value of each part of a column, alternately; NaN: a gap, 2: not seen. */
  readonly wave: Float32Array;
  private newest = -1;
  private lastSpectrum = -2;

  constructor(readonly clock: PictureClock, readonly columns: number, readonly bands: number) {
    this.kinds = new Uint8Array(columns);
    this.levels = new Int8Array(columns * bands).fill(-128);
    this.wave = new Float32Array(columns * waveParts * 2).fill(2);
  }

  /** The place of a column in `kinds`; times `bands` in `levels`, times twice the parts in `wave`. */
  slot(column: number): number {
    return ((column % this.columns) + this.columns) % this.columns;
  }

  /** The oldest column that is kept. */
  get oldest(): number {
    return this.newest - this.columns + 1;
  }

  /** Puts a spectrum where the middle of its transform is. Returns the first column that it changed; null: it is too old. */
  addSpectrum(spectrum: Spectrum): number | null {
    if (spectrum.bands.length !== this.bands) return null;
    const column = Math.floor(this.clock.place(spectrum.epoch, spectrum.rate, spectrum.sampleIndex + spectrum.size / 2));
    if (column < Math.max(this.clock.firstOf(spectrum.epoch), this.oldest)) return null;
    this.moveTo(column);
    // Pictures are cut at frames, so that now and then two of them are a column further apart.
    const first = column - this.lastSpectrum === 2 ? column - 1 : column;
    for (let c = first; c <= column; c++) {
      const slot = this.slot(c);
      this.levels.set(spectrum.bands, slot * this.bands);
      if (this.kinds[slot] === columnKinds.unseen) this.kinds[slot] = columnKinds.seen;
    }
    this.lastSpectrum = column;
    return first;
  }

  /** Puts a waveform where its samples are. Returns the first column that it changed; null: none. */
  addWaveform(wave: Waveform): number | null {
    const count = wave.columns.length / 2;
    if (count === 0 || wave.samples === 0) return null;
    const from = this.clock.place(wave.epoch, wave.rate, wave.sampleIndex) * waveParts;
    const length = (wave.samples * waveParts) / (this.clock.current?.columnSamples ?? 1);
    const [first, last] = [Math.round(from), Math.max(Math.round(from), Math.round(from + length) - 1)];
    this.moveTo(Math.floor(last / waveParts));
    const floor = Math.max(this.oldest, this.clock.firstOf(wave.epoch)) * waveParts;
    for (let part = Math.max(first, floor); part <= last; part++) {
      const begin = Math.min(count - 1, Math.max(0, Math.floor(((part - from) / length) * count)));
      const end = Math.max(begin + 1, Math.min(count, Math.ceil(((part + 1 - from) / length) * count)));
      this.put(part, wave.columns, begin, end);
    }
    return Math.floor(Math.max(first, floor) / waveParts);
  }

  /** Marks what a gap covers, at least a column of it, as far as it is kept. */
  addGap(epoch: number, start: number, length: number, kind: number): void {
    const from = this.clock.known(epoch, start);
    const to = this.clock.known(epoch, start + length);
    if (from === null || to === null || length <= 0) return;
    const last = Math.min(Math.max(Math.floor(from), Math.ceil(to) - 1), this.newest);
    const first = Math.max(Math.floor(from), this.oldest, 0);
    for (let column = first; column <= last; column++) this.kinds[this.slot(column)] = kind;
  }

  private put(part: number, columns: Float32Array, begin: number, end: number): void {
    let low = Infinity, high = -Infinity;
    for (let i = begin; i < end; i++) {
      low = Math.min(low, Number.isNaN(columns[2 * i]!) ? Infinity : columns[2 * i]!);
      high = Math.max(high, Number.isNaN(columns[2 * i + 1]!) ? -Infinity : columns[2 * i + 1]!);
    }
    const column = Math.floor(part / waveParts);
    const slot = this.slot(column);
    const at = (slot * waveParts + (part - column * waveParts)) * 2;
    this.wave[at] = low > high ? NaN : low;
    this.wave[at + 1] = low > high ? NaN : high;
    if (low > high && this.kinds[slot]! < columnKinds.gap) this.kinds[slot] = columnKinds.gap;
  }

  private moveTo(column: number): void {
    for (let c = Math.max(this.newest + 1, column - this.columns + 1); c <= column; c++) {
      const slot = this.slot(c);
      this.kinds[slot] = columnKinds.unseen;
      this.levels.fill(-128, slot * this.bands, (slot + 1) * this.bands);
      this.wave.fill(2, slot * waveParts * 2, (slot + 1) * waveParts * 2);
    }
    this.newest = Math.max(this.newest, column);
    this.clock.seen(column);
  }
}
