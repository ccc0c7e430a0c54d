import type { Connection } from "../app/connection.js";
import { ApiError } from "../api/client.js";
import type { Detail, Gap, History, Latency, SourceEvent, Summary } from "../api/types.js";
import { Emitter } from "../shared/emitter.js";
import { mergeHistory } from "./charts/history.js";
import { mergeEvents } from "./events/filter.js";
import { mergeGaps } from "./timeline/bars.js";

/** How far back gaps and history reach, in seconds. */
export const horizon = 600;

const historyEvery = 5_000;
const latencyEvery = 5_000;
const openEvery = 2_000;

interface Changes {
  source: Summary;
  detail: Detail;
  gaps: readonly Gap[];
  events: readonly SourceEvent[];
  history: History;
  latency: Latency | null;
  /** Why there is no such source; empty where it is there again. */
  missing: string;
}

/** What the page knows of one source: read once, then kept up to date while it is shown. */
export class SourceStore extends Emitter<Changes> {
  source: Summary | null = null;
  detail: Detail | null = null;
  gaps: readonly Gap[] = [];
  events: readonly SourceEvent[] = [];
  history: History | null = null;
  latency: Latency | null = null;
  private readonly ends: (() => void)[] = [];
  private abort: AbortController | null = null;
  private isMissing = false;

  constructor(readonly connection: Connection, readonly name: string) {
    super();
  }

  /** Begins to read; to be ended by {@link stop}. */
  start(): void {
    const { connection } = this;
    connection.watch(this.name);
    this.ends.push(
      connection.on("sources", (sources) => this.takeSummary(sources.get(this.name))),
      connection.on("detail", (detail) => this.takeDetail(detail)),
      connection.on("event", (event) => this.takeEvents([event])),
      connection.on("gap", (gap) => this.takeGaps([gap], false)),
      connection.on("status", (status) => {
        if (status === "open") void this.read();
      }),
      every(historyEvery, () => this.readHistory(2 * historyEvery / 1000 + 5)),
      every(latencyEvery, () => this.readLatency()),
      every(openEvery, () => this.readOpen()),
    );
    this.takeSummary(connection.sources.get(this.name));
    void this.read();
  }

  stop(): void {
    this.abort?.abort();
    for (const end of this.ends.splice(0)) end();
    this.connection.watch(null);
  }

  /** Reads everything there is, as after a break of the connection. */
  private async read(): Promise<void> {
    if (!this.isThere) return;
    this.abort?.abort();
    const abort = (this.abort = new AbortController());
    const { client } = this.connection;
    await Promise.all([
      this.attempt(async () => this.takeDetail(await client.detail(this.name, abort.signal)), true),
      this.attempt(async () => this.takeGaps((await client.gaps(this.name, horizon, abort.signal)).gaps, true)),
      this.attempt(async () => this.takeEvents((await client.events(this.name, undefined, abort.signal)).events)),
      this.readHistory(horizon),
      this.readLatency(),
    ]);
  }

  private readHistory(seconds: number): Promise<void> {
    return this.attempt(async () => {
      const more = await this.connection.client.history(this.name, seconds, this.abort?.signal);
      this.history = mergeHistory(this.history, more, this.connection.now() - horizon * 1000);
      this.tell("history", this.history);
    });
  }

  /** Gaps that go on are not told as they come: they are read while there may be any. */
  private readOpen(): Promise<void> {
    const mayBeSilent = this.source?.state === "degraded" || this.gaps.some((gap) => gap.isOpen === true);
    if (!mayBeSilent) return Promise.resolve();
    return this.attempt(async () => {
      const seconds = (2 * openEvery) / 1000;
      this.takeGaps((await this.connection.client.gaps(this.name, seconds, this.abort?.signal)).gaps, true);
    });
  }

  private readLatency(): Promise<void> {
    return this.attempt(async () => {
      this.latency = await this.connection.client.latency(this.name, this.abort?.signal);
      this.tell("latency", this.latency);
    });
  }

  /** A reading that fails is tried again with the next; the page itself says that the connection is lost. */
  private async attempt(reading: () => Promise<void>, tellsMissing = false): Promise<void> {
    if (!this.isThere) return;
    if (this.connection.status !== "open" && this.connection.status !== "starting") return;
    try {
      await reading();
    } catch (error) {
      if (tellsMissing && error instanceof ApiError && error.status === 404) this.tell("missing", error.message);
    }
  }

  /** False once the server has told its sources, and this is none of them. */
  private get isThere(): boolean {
    return !this.connection.loaded || this.connection.sources.has(this.name);
  }

  private takeSummary(summary: Summary | undefined): void {
    const wasMissing = this.isMissing;
    this.isMissing = !summary && this.connection.loaded;
    if (this.isMissing) this.tell("missing", `There is no source named ${this.name}.`);
    if (!summary) return;
    if (wasMissing) {
      this.tell("missing", "");
      this.connection.watch(this.name);
      void this.read();
    }
    this.source = summary;
    this.tell("source", summary);
  }

  private takeDetail(detail: Detail): void {
    if (detail.name !== this.name) return;
    this.detail = detail;
    this.source = detail;
    this.tell("source", detail);
    this.tell("detail", detail);
  }

  private takeGaps(gaps: readonly Gap[], isList: boolean): void {
    this.gaps = mergeGaps(this.gaps, gaps, this.connection.now() - horizon * 1000, isList);
    this.tell("gaps", this.gaps);
  }

  private takeEvents(events: readonly SourceEvent[]): void {
    this.events = mergeEvents(this.events, events);
    this.tell("events", this.events);
  }
}

function every(milliseconds: number, action: () => Promise<void>): () => void {
  const timer = setInterval(() => void action(), milliseconds);
  return () => clearInterval(timer);
}
