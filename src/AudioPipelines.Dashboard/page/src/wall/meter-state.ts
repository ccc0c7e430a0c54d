import { levelFlags, type Levels } from "../api/levels.js";
import { decibels } from "../shared/numbers.js";

/** Nothing below this is told apart, dBFS. */
export const floor = -90;
/** How fast bars fall, dB a second. */
const fall = 24;
/** How long the highest peak is held, ms, before it falls. */
const holdTime = 1500;
/** How long the mark of a gap stays, ms: long enough to be seen. */
const gapTime = 2000;

/** What a meter shows of one source: peaks that are held and fall, clipping that is kept until it is cleared. */
export class MeterState {
  readonly peak: Float32Array;
  readonly rms: Float32Array;
  readonly hold: Float32Array;
  readonly silent: Uint8Array;
  readonly clipped: Uint8Array;
  private readonly holdUntil: Float64Array;
  private readonly gapUntil: Float64Array;
  private at = 0;

  /** `clipped`: what was kept for the channels before their number changed. */
  constructor(readonly channels: number, clipped?: Uint8Array) {
    this.peak = new Float32Array(channels).fill(floor);
    this.rms = new Float32Array(channels).fill(floor);
    this.hold = new Float32Array(channels).fill(floor);
    this.silent = new Uint8Array(channels);
    this.clipped = new Uint8Array(channels);
    this.holdUntil = new Float64Array(channels);
    this.gapUntil = new Float64Array(channels);
    if (clipped) this.clipped.set(clipped.subarray(0, channels));
  }

  /** Takes levels of as many channels at `now`, in ms. */
  take(levels: Levels, now: number): void {
    this.fall(now);
    for (let i = 0; i < this.channels; i++) {
      const flags = levels.flags[i]!;
      const peak = Math.max(floor, decibels(levels.peak[i]!));
      const rms = Math.max(floor, decibels(levels.rms[i]!));
      if (peak > this.peak[i]!) this.peak[i] = peak;
      if (rms > this.rms[i]!) this.rms[i] = rms;
      if (peak >= this.hold[i]!) {
        this.hold[i] = peak;
        this.holdUntil[i] = now + holdTime;
      }
      this.silent[i] = (flags & levelFlags.silent) === 0 ? 0 : 1;
      if ((flags & levelFlags.clipped) !== 0) this.clipped[i] = 1;
      if ((flags & levelFlags.gap) !== 0) this.gapUntil[i] = now + gapTime;
    }
  }

  /** Lets everything fall to where it is at `now`. Returns whether anything is still above the floor. */
  fall(now: number): boolean {
    const dropped = this.at === 0 ? 0 : (fall * Math.max(0, now - this.at)) / 1000;
    this.at = now;
    let moving = false;
    for (let i = 0; i < this.channels; i++) {
      const peak = Math.max(floor, this.peak[i]! - dropped);
      this.peak[i] = peak;
      this.rms[i] = Math.min(peak, Math.max(floor, this.rms[i]! - dropped));
      if (now >= this.holdUntil[i]!) this.hold[i] = Math.max(peak, this.hold[i]! - dropped);
      moving ||= this.hold[i]! > floor || this.gapUntil[i]! > now;
    }
    return moving;
  }

  hasGap(channel: number, now: number): boolean {
    return this.gapUntil[channel]! > now;
  }

  clear(): void {
    this.clipped.fill(0);
  }
}
