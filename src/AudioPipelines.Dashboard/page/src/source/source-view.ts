import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Connection } from "../app/connection.js";
import { keys } from "../app/keyboard.js";
import { common, controls } from "../shared/styles.js";
import "./channels/channel-table.js";
import "./charts/clock-panel.js";
import "./charts/latency-panel.js";
import "./control/command-bar.js";
import "./description/description-panel.js";
import "./events/event-list.js";
import "./graph/graph-panel.js";
import "./head/source-head.js";
import "./ledger/ledger-panel.js";
import "./levels/level-panel.js";
import "./picture/picture-panel.js";
import { mostPictures } from "./picture/channel-chooser.js";
import "./sound/listen-bar.js";
import { sourceStyles } from "./source-styles.js";
import { horizon, SourceStore } from "./source-store.js";
import "./tags-panel.js";
import "./timeline/gap-timeline.js";

keys.push({
  where: "Source",
  keys: [
    { key: "+ −", does: "zoom the gaps and the graph, where they have the focus" },
    { key: "← →", does: "move them; in levels, read channel by channel" },
    { key: "Home, End", does: "go to the oldest gaps, and follow the newest" },
    { key: "0", does: "shows the whole graph" },
  ],
});

/** One source: how it is, what comes of it, and where every sample went. */
@customElement("ap-source")
export class SourceView extends LitElement {
  static override styles = [common, controls, sourceStyles];

  @property({ attribute: false }) connection!: Connection;
  @property() name = "";
  @property({ attribute: false }) query = new URLSearchParams();
  @state() private missing = "";
  @state() private liveError = "";
  @state() private seen: readonly number[] = [];
  @state() private heard: number | null = null;
  @state() private reached: ReadonlySet<string> = new Set();
  @state() private store!: SourceStore;
  private ends: (() => void)[] = [];
  private watcher: IntersectionObserver | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.begin();
    this.watcher = new IntersectionObserver((entries) => {
      const reached = entries.filter((entry) => entry.isIntersecting).map((entry) => entry.target.id);
      if (reached.some((id) => !this.reached.has(id))) this.reached = new Set([...this.reached, ...reached]);
    }, { rootMargin: "200px" });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.end();
    this.watcher?.disconnect();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has("name") && this.store.name !== this.name && this.isConnected) {
      this.end();
      this.begin();
    }
  }

  protected override updated(): void {
    for (const part of this.renderRoot.querySelectorAll("section.part")) this.watcher?.observe(part);
  }

  private begin(): void {
    const store = (this.store = new SourceStore(this.connection, this.name));
    this.missing = "";
    this.liveError = "";
    this.heard = null;
    this.seen = [0, 1];
    const redraw = (): void => this.requestUpdate();
    const clock = setInterval(redraw, 1000);
    this.ends = [
      store.on("source", redraw), store.on("gaps", redraw), store.on("events", redraw), store.on("history", redraw),
      store.on("latency", redraw), store.on("missing", (text) => (this.missing = text)),
      this.connection.on("silos", redraw),
      this.connection.on("liveError", (text) => (this.liveError = text)),
      store.on("detail", (detail) => this.keepKnown(detail.channels.length)),
      () => clearInterval(clock), () => store.stop(),
    ];
    store.start();
  }

  private end(): void {
    for (const end of this.ends.splice(0)) end();
  }

  /** Channels that have gone are neither shown nor heard. */
  private keepKnown(channels: number): void {
    if (channels === 0) return;
    const seen = this.seen.filter((channel) => channel < channels);
    if (seen.length !== this.seen.length) this.seen = seen;
    if (this.heard !== null && this.heard >= channels) this.heard = null;
  }

  protected override render(): TemplateResult {
    const { store, connection } = this;
    const source = store.source;
    if (!source || this.missing !== "") return this.nothingThere();
    const now = connection.now();
    const labels = this.labels();
    return html`<div class="all">
      <a class="back" href="#/">← All sources</a>
      <div class="top">
        <ap-source-head .source=${source} .now=${now} .recording=${store.detail?.recording ?? null}></ap-source-head>
        <ap-commands .client=${connection.client} .source=${source} .silos=${connection.silos?.silos ?? []}
          ?allowed=${connection.info?.allowsCommands !== false}></ap-commands>
      </div>
      ${this.isElsewhere ? html`<p class="elsewhere">Its frames do not come to this page's machine, so there are no levels,
          pictures and sound of it here.</p>`
        : html`<nav aria-label="Parts of this page">${this.parts().map(([id, name]) => html`<button
            @click=${() => this.goTo(id)}>${name}</button>`)}</nav>`}
      ${this.liveError === "" ? nothing : html`<p class="live-error" role="status">Levels, pictures and sound: ${this.liveError}
        <button @click=${() => (this.liveError = "")}>Close</button></p>`}
      <div class="grid">${this.isElsewhere ? this.section("events", "", html`<ap-events
        .events=${store.events}></ap-events>`) : this.everything(now, labels)}</div></div>
      ${this.heard === null ? nothing : html`<ap-listen .store=${store} .channel=${this.heard}
        label=${labels[this.heard] ?? ""} @stop=${() => (this.heard = null)}></ap-listen>`}`;
  }

  /** Whether only the fleet knows of it, and its frames do not come here. */
  private get isElsewhere(): boolean {
    return this.store.source?.fleet?.hasFrames === false;
  }

  /** What is shown of a source whose frames come here. */
  private everything(now: number, labels: string[]): TemplateResult | typeof nothing {
    const { store, connection } = this;
    const { source } = store;
    if (!source) return nothing;
    return html`
        ${this.section("levels", "", html`<ap-levels .live=${connection.live} .source=${this.name}
          .labels=${labels}></ap-levels>`)}
        ${this.section("pictures", "seven", html`<ap-pictures .store=${store} .labels=${labels} .chosen=${this.seen}
          .state=${source.state} @choose=${(event: CustomEvent<number[]>) => (this.seen = event.detail)}></ap-pictures>`)}
        ${store.detail ? this.section("ledger", "five", html`<ap-ledger .detail=${store.detail}></ap-ledger>`) : nothing}
        ${this.section("gaps", "", html`<ap-gap-timeline .gaps=${store.gaps} .channels=${labels.length} .now=${now}
          .rate=${source.format?.rate ?? 0} .horizon=${horizon}></ap-gap-timeline>`)}
        ${this.section("clocks", "eight", html`<ap-clocks .history=${store.history} kind=${source.clock?.kind ?? ""}
          .streams=${store.detail?.streams ?? []}></ap-clocks>`)}
        ${this.section("latency", "four", html`<ap-latency .latency=${store.latency}
          ?isLive=${source.isLive === true}></ap-latency>`)}
        ${store.detail ? this.section("channels", "", html`<ap-channels .detail=${store.detail} .shown=${this.seen}
          .listening=${this.heard} @see=${this.toggleSeen} @hear=${this.toggleHeard}></ap-channels>`) : nothing}
        ${this.section("events", "eight", html`<ap-events .events=${store.events}></ap-events>`)}
        ${this.section("tags", "four", html`<ap-tags .tags=${store.detail?.tags ?? {}}></ap-tags>`)}
        ${this.section("graph", "", html`<ap-graph .store=${store} .state=${source.state}
          ?open=${this.reached.has("graph")}></ap-graph>`)}
        ${this.section("description", "", html`<ap-description .store=${store}
          ?open=${this.reached.has("description")}></ap-description>`)}`;
  }

  private nothingThere(): TemplateResult {
    return html`<div class="missing"><p role="status">${this.missing === "" ? "Asking for the source…" : this.missing}</p>
      <p><a href="#/">See all sources</a></p></div>`;
  }

  private parts(): [string, string][] {
    return [
      ["levels", "Levels"], ["pictures", "Waveform and spectrum"], ["ledger", "Ledger"], ["gaps", "Gaps"], ["clocks", "Clocks"],
      ["latency", "Latency"], ["channels", "Channels"], ["events", "Events"], ["tags", "Tags"], ["graph", "Pipelines"],
      ["description", "Description"],
    ];
  }

  private section(id: string, width: string, content: TemplateResult): TemplateResult {
    return html`<section id=${id} class="part ${width}" tabindex="-1">${content}</section>`;
  }

  private labels(): string[] {
    const { detail, source } = this.store;
    if (detail && detail.channels.length > 0) return detail.channels.map((channel) => channel.label ?? "");
    return Array.from({ length: source?.format?.channels ?? 0 }, (_, i) => source?.format?.labels?.[i] ?? "");
  }

  private goTo(id: string): void {
    const part = this.renderRoot.querySelector<HTMLElement>(`#${id}`);
    part?.scrollIntoView({ behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth" });
    part?.focus({ preventScroll: true });
  }

  private readonly toggleSeen = (event: CustomEvent<number>): void => {
    const channel = event.detail;
    if (this.seen.includes(channel)) this.seen = this.seen.filter((one) => one !== channel);
    else this.seen = [...this.seen, channel].slice(-mostPictures).sort((a, b) => a - b);
  };

  private readonly toggleHeard = (event: CustomEvent<number>): void => {
    this.heard = this.heard === event.detail ? null : event.detail;
  };
}
