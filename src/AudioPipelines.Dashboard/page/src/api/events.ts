import { createParser } from "eventsource-parser";
import { retryDelay } from "./backoff.js";
import { ApiError, type Client, reasonOf } from "./client.js";

export type EventsStatus = "idle" | "connecting" | "open" | "lost" | "refused";

/** No byte for so long, not even a sign of life, and the connection is taken for dead. */
const silenceLimit = 12_000;

/**
 * The server-sent events, opened again whenever they end. They are read by fetch, since EventSource tells neither the
 * status of an answer nor the signs of life.
 */
export class EventStream {
  private abort: AbortController | null = null;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private attempt = 0;
  private source: string | null = null;
  private running = false;
  status: EventsStatus = "idle";
  /** Why the last attempt failed. */
  reason = "";
  /** When the next attempt is made, by the browser's clock. */
  nextAttempt = 0;

  constructor(
    private readonly client: Client,
    private readonly received: (name: string, data: unknown) => void,
    private readonly statusChanged: (stream: EventStream) => void,
  ) {}

  /**
   * Reads the events of all sources and, where one is named, that source's details. Where there is no such source, it goes
   * on without it; name it again once it is there.
   */
  start(source: string | null = this.source): void {
    if (this.running && source === this.source) return;
    this.source = source;
    this.running = true;
    this.attempt = 0;
    this.connect();
  }

  stop(): void {
    this.running = false;
    this.close();
    this.setStatus("idle");
  }

  /** Tries at once. */
  retryNow(): void {
    if (this.running && this.status !== "open") this.connect();
  }

  private close(): void {
    clearTimeout(this.retry);
    this.abort?.abort();
    this.abort = null;
  }

  private connect(): void {
    this.close();
    const abort = (this.abort = new AbortController());
    if (this.status !== "lost") this.setStatus("connecting");
    this.read(abort).catch((error: unknown) => {
      if (this.abort !== abort) return;
      this.reason = reasonOf(error);
      if (error instanceof ApiError && error.status === 401) {
        this.running = false;
        this.setStatus("refused");
        return;
      }
      if (error instanceof ApiError && error.status === 404 && this.source !== null) {
        this.source = null;
        this.connect();
        return;
      }
      const delay = retryDelay(this.attempt++);
      this.nextAttempt = Date.now() + delay;
      this.setStatus("lost");
      this.retry = setTimeout(() => this.connect(), delay);
    });
  }

  private async read(abort: AbortController): Promise<never> {
    const query = this.source === null ? "" : `?source=${encodeURIComponent(this.source)}`;
    let watchdog = setTimeout(() => abort.abort(), silenceLimit);
    try {
      const response = await this.client.fetch(`api/v1/events${query}`, {
        signal: abort.signal,
        headers: { Accept: "text/event-stream" },
      });
      // The host's own login may answer with a page instead.
      const isEvents = response.headers.get("content-type")?.startsWith("text/event-stream") === true;
      if (!response.body || !isEvents) throw new ApiError(401, "The answer is no stream of events.");
      const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
      const parser = createParser({
        onEvent: (message) => {
          if (this.abort === abort) this.received(message.event ?? "message", JSON.parse(message.data));
        },
      });
      for (;;) {
        const { value, done } = await reader.read();
        if (done || this.abort !== abort) throw new Error("The server ended the events.");
        clearTimeout(watchdog);
        watchdog = setTimeout(() => abort.abort(), silenceLimit);
        parser.feed(value);
        this.attempt = 0;
        if (this.status !== "open") this.setStatus("open");
      }
    } catch (error) {
      const silent = abort.signal.aborted && this.abort === abort;
      throw silent ? new Error(`The server has said nothing for ${silenceLimit / 1000} seconds.`) : error;
    } finally {
      clearTimeout(watchdog);
      abort.abort();
    }
  }

  private setStatus(status: EventsStatus): void {
    this.status = status;
    this.statusChanged(this);
  }
}
