import { kinds, type MessageHeader } from "../../api/message.js";
import type { Connection } from "../../app/connection.js";
import { readSound } from "../picture/messages.js";
import { Playout } from "./playout.js";
import { type Behind, behind, best, type ClockDifference, differenceFrom } from "./server-clock.js";

/** Samples over which audio is faded in behind a seam, so that it does not click. */
const fade = 128;
/** How often the server is asked for its time, of which the quickest answer counts. */
const askings = 4;

/**
 * Plays one channel. Pieces are scheduled to the sample on an output of the channel's own rate, so that they join without
 * a seam, and the browser resamples once, behind them. No AudioWorklet: browsers have none where the page came over plain HTTP.
 */
export class ChannelPlayer {
  playout: Playout | null = null;
  /** When the first sound came; null before. */
  startedAt: number | null = null;
  private context: AudioContext | null = null;
  private gain: GainNode | null = null;
  private readonly differences: ClockDifference[] = [];
  private readonly playing = new Set<AudioBufferSourceNode>();
  private readonly ends: (() => void)[] = [];

  constructor(
    private readonly connection: Connection, readonly source: string, readonly channel: number, private volume: number,
    private readonly failed: (text: string) => void,
  ) {
    this.ends.push(connection.live.listen(kinds.sound, (header, view, request) => {
      if (request.listen?.source === source && request.listen.channel === channel) this.take(header, view);
    }));
    connection.live.ask({ listen: { source, channel } });
    void this.askTime();
  }

  setVolume(volume: number): void {
    this.volume = volume;
    if (this.gain && this.context) this.gain.gain.setTargetAtTime(volume, this.context.currentTime, 0.02);
  }

  /** How far behind what is heard is; null while nothing is. */
  behind(): Behind | null {
    const clock = best(this.differences);
    const { context } = this;
    if (!clock || !context || !this.playout) return null;
    const heard = this.playout.heard(this.present());
    return heard && behind(heard, Date.now(), context.baseLatency + (context.outputLatency || 0), clock);
  }

  /** The output's present, in samples. */
  present(): number {
    return this.context ? Math.ceil(this.context.currentTime * this.context.sampleRate) : 0;
  }

  /** Whether the browser waits for the user to touch the page before it makes a sound. */
  get isBlocked(): boolean {
    return this.context?.state === "suspended";
  }

  resume(): void {
    void this.context?.resume();
  }

  close(): void {
    for (const end of this.ends.splice(0)) end();
    this.connection.live.ask({ listen: undefined });
    for (const node of this.playing) node.stop();
    void this.context?.close();
    this.context = null;
  }

  private async askTime(): Promise<void> {
    for (let i = 0; i < askings; i++) {
      const asked = Date.now();
      const info = await this.connection.client.info().catch(() => null);
      const difference = info?.serverTime === undefined ? null : differenceFrom(asked, Date.now(), info.serverTime);
      if (difference) this.differences.push(difference);
    }
  }

  private take(header: MessageHeader, view: DataView): void {
    const sound = readSound(header, view);
    if (!sound || sound.samples.length === 0) return;
    if (this.context?.sampleRate !== sound.rate && !this.open(sound.rate)) return;
    const context = this.context!;
    const placement = this.playout!.place({
      samples: sound.samples.length, leftOut: sound.leftOut, sentAt: sound.sentAt, capturedAt: sound.capturedAt,
    }, this.present());
    this.startedAt ??= Date.now();
    if (!placement) return;
    const buffer = context.createBuffer(1, sound.samples.length, sound.rate);
    const data = buffer.getChannelData(0);
    for (let i = 0; i < data.length; i++) data[i] = sound.samples[i]! / 32768;
    if (placement.isSeam) for (let i = 0; i < Math.min(fade, data.length); i++) data[i]! *= i / fade;
    const node = new AudioBufferSourceNode(context, { buffer });
    node.connect(this.gain!);
    node.onended = () => this.playing.delete(node);
    this.playing.add(node);
    node.start(placement.at / sound.rate);
  }

  private open(rate: number): boolean {
    try {
      void this.context?.close();
      this.context = new AudioContext({ sampleRate: rate, latencyHint: "interactive" });
      this.gain = new GainNode(this.context, { gain: this.volume });
      this.gain.connect(this.context.destination);
      this.playout = new Playout(rate);
      return true;
    } catch (error) {
      this.failed(`This browser cannot play ${rate} Hz. ${error instanceof Error ? error.message : String(error)}`);
      this.close();
      return false;
    }
  }
}
