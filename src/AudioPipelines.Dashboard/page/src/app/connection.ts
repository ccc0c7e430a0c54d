import { Client } from "../api/client.js";
import { EventStream } from "../api/events.js";
import { LiveSocket } from "../api/live.js";
import type { Changes, Detail, Gap, Info, Silos, SourceEvent, Summary } from "../api/types.js";
import { watchVisibility } from "../api/visibility.js";
import { Emitter } from "../shared/emitter.js";
import { keep, kept } from "../shared/kept.js";

export type ConnectionStatus = "starting" | "login" | "open" | "lost" | "asleep";

export interface Happenings {
  status: ConnectionStatus;
  /** All sources; told whenever one of them has changed. */
  sources: ReadonlyMap<string, Summary>;
  /** The silos of the fleet; told where there is one, whenever they have changed. */
  silos: Silos | null;
  /** Of the source that is watched. */
  detail: Detail;
  event: SourceEvent;
  gap: Gap;
  /** What the socket could not give. */
  liveError: string;
}

/** Everything the page knows of the server: who it is, its sources as they change, and the way to ask for more. */
export class Connection extends Emitter<Happenings> {
  readonly client: Client;
  readonly live: LiveSocket;
  readonly events: EventStream;
  private readonly known = new Map<string, Summary>();
  private watched: string | null = null;
  private clockOffset = 0;
  private visible = true;
  private silosTold = false;
  status: ConnectionStatus = "starting";
  info: Info | null = null;
  /** Whether it is not a token that is needed, but the host's own login. */
  hostLogin = false;
  /** The silos of the fleet; null: there is none. */
  silos: Silos | null = null;
  /** False until the sources were told once. */
  loaded = false;

  constructor(base: URL) {
    super();
    this.client = new Client(base, () => this.refused());
    this.live = new LiveSocket(this.client);
    this.live.onError = (text) => this.tell("liveError", text);
    this.events = new EventStream(
      this.client,
      (name, data) => this.receive(name, data),
      () => this.eventsChanged(),
    );
  }

  get sources(): ReadonlyMap<string, Summary> {
    return this.known;
  }

  /** Now by the server's clock, in ms since 1970. */
  now(): number {
    return Date.now() + this.clockOffset;
  }

  /** Begins, and from now on sleeps while the tab is hidden. */
  start(): void {
    watchVisibility((visible) => {
      this.visible = visible;
      this.wake();
    });
  }

  /** Whether this browser gave the token, and has a cookie to give back. */
  get isLoggedIn(): boolean {
    return kept("login") !== null;
  }

  /** Gives the token; throws where the server does not take it. */
  async login(token: string): Promise<void> {
    await this.client.login(token);
    keep("login", "token");
    this.status = "starting";
    this.wake();
  }

  async logout(): Promise<void> {
    await this.client.logout();
    keep("login", null);
    this.needLogin();
  }

  /** Has the details, events and gaps of one source told as well; null: of none. */
  watch(source: string | null): void {
    this.watched = source;
    if (this.status === "open" || this.status === "lost") this.events.start(source);
  }

  /** Asks who the server is, then reads the events. */
  private wake(): void {
    if (!this.visible) {
      this.live.setAwake(false);
      this.events.stop();
      if (this.status !== "login") this.setStatus("asleep");
      return;
    }
    void this.begin();
  }

  private async begin(): Promise<void> {
    try {
      this.info = await this.client.info();
      this.setServerTime(this.info.serverTime);
    } catch {
      // The events tell that there is no connection, and try again.
    }
    if (!this.visible) return;
    if (this.info?.needsLogin === true) this.needLogin();
    else this.events.start(this.watched);
  }

  /** Where not even the server's own question is answered, the host has a login of its own. */
  private async askWhoLogsIn(): Promise<void> {
    try {
      this.hostLogin = !(await this.client.info()).needsLogin;
    } catch {
      this.hostLogin = true;
    }
    this.tell("status", this.status);
  }

  private needLogin(): void {
    if (this.status !== "login") void this.askWhoLogsIn();
    this.live.setAwake(false);
    this.events.stop();
    this.known.clear();
    this.takeSilos(null);
    this.loaded = false;
    this.setStatus("login");
  }

  /** A request was answered with 401; asking who logs in is one as well. */
  private refused(): void {
    if (this.status !== "login" && this.status !== "starting") this.needLogin();
  }

  private eventsChanged(): void {
    const status = this.events.status;
    if (status === "refused") this.needLogin();
    else if (status === "open") this.opened();
    else if (status === "lost") this.lost();
  }

  private opened(): void {
    if (this.info?.version === undefined) {
      void this.client.info().then((info) => {
        this.info = info;
        this.tell("status", this.status);
      }, () => undefined);
    }
    this.live.setAwake(true);
    this.setStatus("open");
  }

  private lost(): void {
    this.live.setAwake(false);
    this.setStatus("lost");
  }

  private receive(name: string, data: unknown): void {
    if (name === "sources" || name === "changes") this.take(name === "sources", data as Changes);
    else if (name === "silos") this.takeSilos(data as Silos);
    else if (name === "detail") this.tell("detail", data as Detail);
    else if (name === "event") this.tell("event", data as SourceEvent);
    else if (name === "gap") this.tell("gap", data as Gap);
  }

  private take(all: boolean, changes: Partial<Changes>): void {
    this.setServerTime(changes.time);
    // A server with a fleet tells its silos right after all sources; those of before are shown until then.
    if (!all && !this.silosTold) this.takeSilos(null);
    if (all) {
      this.known.clear();
      this.silosTold = false;
    }
    for (const source of changes.sources ?? []) this.known.set(source.name, source);
    for (const name of changes.removed ?? []) this.known.delete(name);
    this.loaded = true;
    this.tell("sources", this.known);
  }

  private takeSilos(silos: Silos | null): void {
    this.silosTold = true;
    if (silos === null && this.silos === null) return;
    this.silos = silos;
    this.tell("silos", silos);
  }

  private setServerTime(time: string | undefined): void {
    const server = time === undefined ? NaN : Date.parse(time);
    if (!Number.isNaN(server)) this.clockOffset = server - Date.now();
  }

  private setStatus(status: ConnectionStatus): void {
    this.status = status;
    this.tell("status", status);
  }
}
