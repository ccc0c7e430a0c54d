/** Why what is heard is not all that was captured. */
export type BreakReason =
  /** The server had left audio out: this viewer did not read fast enough. */
  | "leftOut"
  /** The next audio came too late; silence was heard. */
  | "starved"
  /** Audio was skipped here, since more of it waited than is good for staying close. */
  | "skipped";

/** A place where what is heard does not go on without a seam. */
export interface Break {
  reason: BreakReason;
  /** Place on the audio output's timeline, in samples. */
  at: number;
}

/** Where a piece of audio is to be played. */
export interface Placement {
  /** Place of its first sample on the output's timeline, in samples. */
  at: number;
  /** Whether it does not go on from what is played before it, so that it has to be faded in. */
  isSeam: boolean;
}

/** What is known of a piece when it comes. */
export interface Piece {
  samples: number;
  leftOut: boolean;
  /** ms since 1970 by the server's clock. */
  sentAt: number;
  capturedAt: number | null;
}

interface Played { from: number; to: number; sentAt: number; capturedAt: number | null }

/** Seconds: the least and most audio that is kept waiting, and how much more than wanted is borne. */
const least = 0.08, most = 0.6, borne = 0.25;
/** Seconds without a seam after which less audio is kept waiting. */
const calm = 20;
const keptBreaks = 200;

/**
 * Where pieces of audio that come unevenly are to be played, so that they are heard evenly and not later than they need to be.
 * How much waits grows when it has run out, and shrinks while all is calm. Counts samples; knows no clock of its own.
 */
export class Playout {
  readonly breaks: Break[] = [];
  readonly counts: Record<BreakReason, number> = { leftOut: 0, starved: 0, skipped: 0 };
  private next = -1;
  private target = least;
  private calmSince = 0;
  private readonly played: Played[] = [];

  constructor(readonly rate: number) {}

  /** Seconds of audio that are meant to wait. */
  get targetSeconds(): number {
    return this.target;
  }

  /** Places a piece; null where it is skipped. `now` is the output's present, in samples. */
  place(piece: Piece, now: number): Placement | null {
    const first = this.next < 0;
    let isSeam = first || piece.leftOut;
    if (piece.leftOut && !first) this.note("leftOut", this.next, now);
    if (first || this.next <= now) {
      if (!first) {
        this.note("starved", this.next, now);
        this.target = Math.min(most, this.target * 1.5);
      }
      this.next = now + Math.round(this.target * this.rate);
      isSeam = true;
    } else if (this.hasTooMuch(this.next - now, piece.samples)) {
      this.note("skipped", this.next, now);
      this.skipping = true;
      return null;
    }
    if (this.skipping) isSeam = true;
    this.skipping = false;
    if (now - this.calmSince > calm * this.rate) {
      this.target = Math.max(least, this.target * 0.8);
      this.calmSince = now;
    }
    const at = this.next;
    this.next += piece.samples;
    this.played.push({ from: at, to: this.next, sentAt: piece.sentAt, capturedAt: piece.capturedAt });
    while (this.played.length > 1 && this.played[0]!.to < now) this.played.shift();
    return { at, isSeam };
  }

  /** When what is heard now was captured and sent (ms since 1970, the server's clock); null where nothing is heard. */
  heard(now: number): { capturedAt: number | null; sentAt: number } | null {
    const piece = this.played.find(({ from, to }) => from <= now && now < to);
    if (!piece) return null;
    const into = ((now - piece.from) * 1000) / this.rate;
    return { capturedAt: piece.capturedAt === null ? null : piece.capturedAt + into, sentAt: piece.sentAt + into };
  }

  /** Seconds of audio that wait to be heard. */
  waiting(now: number): number {
    return Math.max(0, this.next - now) / this.rate;
  }

  private skipping = false;

  private hasTooMuch(waiting: number, samples: number): boolean {
    return waiting > (this.target + borne) * this.rate && waiting - samples > this.target * this.rate;
  }

  private note(reason: BreakReason, at: number, now: number): void {
    this.counts[reason]++;
    this.breaks.push({ reason, at });
    if (this.breaks.length > keptBreaks) this.breaks.shift();
    this.calmSince = now;
  }
}
