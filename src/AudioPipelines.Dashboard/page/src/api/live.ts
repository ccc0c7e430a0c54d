import { retryDelay } from "./backoff.js";
import type { Client } from "./client.js";
import { type MessageHeader, readHeader } from "./message.js";
import { RequestLine } from "./request-line.js";
import type { LiveRequest } from "./types.js";

export type LiveListener = (header: MessageHeader, view: DataView, request: LiveRequest) => void;

/** Closing codes after which trying again would only bring the same. */
const refusals = new Set([1002, 1003, 1007, 1009]);

/**
 * The socket of levels, spectra and sound. Parts of the page ask for their kind; the socket is open while anything is
 * asked for and the page is awake, and what is asked for is asked again after a break.
 */
export class LiveSocket {
  private readonly listeners = new Map<number, Set<LiveListener>>();
  private request: LiveRequest = {};
  private line: RequestLine | null = null;
  private socket: WebSocket | null = null;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private attempt = 0;
  private awake = false;
  private queued = false;
  /** What the server could not give, told by itself. */
  onError: (text: string) => void = () => undefined;
  onStatus: (open: boolean) => void = () => undefined;

  constructor(private readonly client: Client) {}

  /** Takes messages of a kind; returns what ends it. */
  listen(kind: number, listener: LiveListener): () => void {
    const set = this.listeners.get(kind) ?? new Set();
    this.listeners.set(kind, set);
    set.add(listener);
    return () => set.delete(listener);
  }

  /** Changes parts of what is asked for; `undefined` takes a part out. Calls of one turn are sent as one request. */
  ask(part: { [K in keyof LiveRequest]?: LiveRequest[K] | undefined }): void {
    this.request = Object.fromEntries(
      Object.entries({ ...this.request, ...part }).filter(([, value]) => value !== undefined),
    );
    if (this.queued) return;
    this.queued = true;
    queueMicrotask(() => {
      this.queued = false;
      this.update();
    });
  }

  /** A sleeping socket is closed: a hidden tab asks for nothing. */
  setAwake(awake: boolean): void {
    if (awake === this.awake) return;
    this.awake = awake;
    this.attempt = 0;
    this.update();
  }

  private get wanted(): boolean {
    const { levels, picture, listen } = this.request;
    return this.awake && ((levels?.length ?? 0) > 0 || picture !== undefined || listen !== undefined);
  }

  private update(): void {
    if (!this.wanted) {
      this.close();
    } else if (!this.socket) {
      this.open();
    } else if (this.socket.readyState === WebSocket.OPEN) {
      const text = this.line?.send(this.request);
      if (text !== undefined && text !== null) this.socket.send(text);
    }
  }

  private open(): void {
    clearTimeout(this.retry);
    const socket = new WebSocket(this.client.socketUrl("api/v1/live"), "audiopipelines.v1");
    socket.binaryType = "arraybuffer";
    this.socket = socket;
    this.line = new RequestLine();
    socket.onopen = () => {
      this.onStatus(true);
      this.update();
    };
    socket.onmessage = (message: MessageEvent<ArrayBuffer | string>) => {
      if (this.socket !== socket) return;
      this.attempt = 0;
      if (typeof message.data === "string") this.takeText(message.data);
      else this.takeBinary(message.data);
    };
    socket.onclose = (event) => {
      if (this.socket !== socket) return;
      this.socket = null;
      this.onStatus(false);
      if (event.reason) this.onError(event.reason);
      if (refusals.has(event.code) || !this.wanted) return;
      this.retry = setTimeout(() => this.update(), retryDelay(this.attempt++));
    };
  }

  private close(): void {
    clearTimeout(this.retry);
    const socket = this.socket;
    this.socket = null;
    if (!socket) return;
    // A socket that is being opened is closed once it is: browsers complain on the console otherwise.
    if (socket.readyState === WebSocket.CONNECTING) socket.onopen = () => socket.close(1000);
    else socket.close(1000);
    this.onStatus(false);
  }

  private takeText(text: string): void {
    const said = JSON.parse(text) as { taken?: number; error?: string };
    if (said.taken !== undefined) this.line?.taken(said.taken);
    if (said.error !== undefined) this.onError(said.error);
  }

  private takeBinary(data: ArrayBuffer): void {
    const view = new DataView(data);
    const header = readHeader(view);
    const request = this.line?.current;
    if (!header || !request) return;
    for (const listener of this.listeners.get(header.kind) ?? []) listener(header, view, request);
  }
}
