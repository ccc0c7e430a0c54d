/** A stretch of columns of one epoch. */
export interface EpochStretch {
  epoch: number;
  /** Sample index at `column`. */
  origin: number;
  column: number;
  /** Its first column: what is older belongs to the stretch before. */
  first: number;
  /** The highest index that was placed. */
  last: number;
  /** Samples that a column covers. */
  columnSamples: number;
}

const keptStretches = 50;
/** Seconds that a picture may reach back: a waveform begins with what the server has kept. */
const reach = 3;
/** Seconds by which indices of one stretch never go back: it is another source. */
const furthestBack = 10;

/** Which column of the pictures a sample belongs to; one clock for all channels of a source, so that they lie in step. */
export class PictureClock {
  readonly stretches: EpochStretch[] = [];
  /** The newest column that anything was put into; −1 before. */
  newest = -1;

  constructor(readonly columnsPerSecond: number) {}

  get current(): EpochStretch | undefined {
    return this.stretches.at(-1);
  }

  /**
   * The place of a sample, in columns and their fractions. Another epoch or rate begins a stretch, and so does
   * an index from long before: another source of the same name has taken its place.
   */
  place(epoch: number, rate: number, index: number): number {
    const columnSamples = Math.max(1, Math.round(rate / this.columnsPerSecond));
    let stretch = this.current;
    const isSame = stretch?.epoch === epoch && stretch.columnSamples === columnSamples
      && index >= stretch.last - furthestBack * rate;
    if (!stretch || !isSame) {
      const older = stretch && epoch < stretch.epoch ? this.known(epoch, index) : null;
      if (older !== null) return older;
      const first = this.newest + 1;
      const column = stretch ? first : reach * this.columnsPerSecond;
      stretch = { epoch, origin: index, column, first, last: index, columnSamples };
      this.stretches.push(stretch);
      if (this.stretches.length > keptStretches) this.stretches.shift();
    }
    stretch.last = Math.max(stretch.last, index);
    return stretch.column + (index - stretch.origin) / columnSamples;
  }

  /** The first column of an epoch that was seen. */
  firstOf(epoch: number): number {
    return this.stretches.findLast((one) => one.epoch === epoch)?.first ?? 0;
  }

  /** The place of a sample of an epoch that was seen; null where it was not. */
  known(epoch: number, index: number): number | null {
    const stretch = this.stretches.findLast((one) => one.epoch === epoch);
    return stretch ? stretch.column + (index - stretch.origin) / stretch.columnSamples : null;
  }

  /** Says that something was put into a column. */
  seen(column: number): void {
    this.newest = Math.max(this.newest, column);
  }
}
