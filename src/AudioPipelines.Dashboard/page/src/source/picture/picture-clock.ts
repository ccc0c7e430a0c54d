/** A stretch of columns of one epoch. */
export interface EpochStretch {
  epoch: number;
  /** Sample index at `column`. */
  origin: number;
  column: number;
  /** Samples that a column covers. */
  columnSamples: number;
}

const keptStretches = 50;

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
   * an index from more than a second before the start: what a picture covers may begin a little before another does.
   */
  place(epoch: number, rate: number, index: number): number {
    const columnSamples = Math.max(1, Math.round(rate / this.columnsPerSecond));
    let stretch = this.current;
    if (!stretch || stretch.epoch !== epoch || stretch.columnSamples !== columnSamples || index < stretch.origin - rate) {
      const older = stretch && epoch < stretch.epoch ? this.known(epoch, index) : null;
      if (older !== null) return older;
      stretch = { epoch, origin: index, column: this.newest + 1, columnSamples };
      this.stretches.push(stretch);
      if (this.stretches.length > keptStretches) this.stretches.shift();
    }
    return stretch.column + (index - stretch.origin) / columnSamples;
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
