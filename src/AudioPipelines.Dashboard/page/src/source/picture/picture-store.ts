import { kinds, type MessageHeader } from "../../api/message.js";
import type { Gap } from "../../api/types.js";
import type { Connection } from "../../app/connection.js";
import { reasons } from "../../shared/reasons.js";
import { gapChannels } from "../timeline/bars.js";
import { readSpectrum, readWaveform } from "./messages.js";
import { PictureClock } from "./picture-clock.js";
import { columnKinds, PictureRing } from "./picture-ring.js";

/** Columns that are kept and shown: 16 s at 25 a second. */
export const shownColumns = 400;
const bands = 256;

/** What came of the channels that are looked at. Asks the server for them, and for nothing once it is closed. */
export class PictureStore {
  readonly rings = new Map<number, PictureRing>();
  readonly clock: PictureClock;
  rate = 0;
  received = 0;
  /** Whether what comes is let go, so that what is shown stays. */
  isHeld = false;
  private readonly ends: (() => void)[];

  constructor(
    private readonly connection: Connection, source: string, readonly channels: readonly number[],
    readonly perSecond: number,
    private readonly came: (channel: number, kind: "spectrum" | "wave", firstColumn: number) => void,
  ) {
    this.clock = new PictureClock(perSecond);
    for (const channel of channels) this.rings.set(channel, new PictureRing(this.clock, shownColumns, bands));
    const { live } = connection;
    this.ends = [
      live.listen(kinds.spectrum, (header, view, request) => {
        if (request.picture?.source === source && !this.isHeld) this.takeSpectrum(header, view);
      }),
      live.listen(kinds.waveform, (header, view, request) => {
        if (request.picture?.source === source && !this.isHeld) this.takeWaveform(header, view);
      }),
    ];
    live.ask({ picture: { source, channels: [...channels], rate: perSecond } });
  }

  /** Marks gaps in the channels that they concern. */
  takeGaps(gaps: readonly Gap[], channelCount: number): void {
    for (const gap of gaps) {
      if (gap.start === null || gap.start === undefined || !gap.length) continue;
      const [first, last] = gapChannels(gap, channelCount);
      const kind = columnKinds.gap + 1 + Math.max(0, reasons.indexOf(gap.reason));
      for (const [channel, ring] of this.rings) {
        if (channel >= first && channel <= last) ring.addGap(gap.epoch ?? 0, gap.start, gap.length, kind);
      }
    }
  }

  close(): void {
    for (const end of this.ends.splice(0)) end();
    this.connection.live.ask({ picture: undefined });
  }

  private takeSpectrum(header: MessageHeader, view: DataView): void {
    const spectrum = readSpectrum(header, view);
    const ring = spectrum && this.rings.get(spectrum.channel);
    if (!spectrum || !ring) return;
    this.rate = spectrum.rate;
    this.received++;
    const first = ring.addSpectrum(spectrum);
    if (first !== null) this.came(spectrum.channel, "spectrum", first);
  }

  private takeWaveform(header: MessageHeader, view: DataView): void {
    const wave = readWaveform(header, view);
    const ring = wave && this.rings.get(wave.channel);
    if (!wave || !ring) return;
    this.received++;
    const first = ring.addWaveform(wave);
    if (first !== null) this.came(wave.channel, "wave", first);
  }
}
