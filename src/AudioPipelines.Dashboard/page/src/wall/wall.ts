import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import type { SourceState } from "../api/types.js";
import type { Connection } from "../app/connection.js";
import { isTyping } from "../app/keyboard.js";
import { common, controls } from "../shared/styles.js";
import "./empty.js";
import { GapHub } from "./gap-hub.js";
import "./grid.js";
import type { Grid } from "./grid.js";
import "./legend.js";
import { LevelHub } from "./level-hub.js";
import { areSame, type Group, groupBySilo, heldGroups } from "./groups.js";
import { isNarrowed, select } from "./selection.js";
import { sum } from "./sums.js";
import "./summary.js";
import "./toolbar.js";
import type { Toolbar } from "./toolbar.js";
import { readWallQuery, type WallSettings, writeWallQuery } from "./wall-query.js";
import { wallStyles } from "./wall-styles.js";

/** All sources: what they come to, and a tile each. */
@customElement("ap-wall")
export class Wall extends LitElement {
  static override styles = [common, controls, wallStyles];

  @property({ attribute: false }) connection!: Connection;
  @property({ attribute: false }) query = new URLSearchParams();
  @state() private settings: WallSettings = readWallQuery(this.query);
  @state() private groups: readonly Group[] = [];
  @state() private pointing = false;
  @query("ap-toolbar") private toolbar!: Toolbar | null;
  @query("ap-grid") private grid!: Grid | null;
  private levels!: LevelHub;
  private gaps!: GapHub;
  private isHeld = false;
  private ends: (() => void)[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener("keydown", this.press);
    this.levels = new LevelHub(this.connection.live);
    this.levels.onClipped = () => this.requestUpdate();
    this.levels.start();
    this.gaps = new GapHub(this.connection.client, () => this.grid?.requestUpdate());
    this.ends = [
      this.connection.on("sources", (sources) => {
        this.levels.keepOnly(sources);
        this.gaps.keepOnly(sources);
        this.arrange();
        this.requestUpdate();
      }),
      this.connection.on("silos", () => {
        this.arrange();
        this.requestUpdate();
      }),
    ];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener("keydown", this.press);
    for (const end of this.ends.splice(0)) end();
    this.levels.stop();
  }

  protected override willUpdate(changes: PropertyValues<this>): void {
    if (!changes.has("query")) return;
    this.settings = readWallQuery(this.query);
    this.arrange(true);
  }

  /** Puts the sources in order; while somebody points at a tile, they stay where they are. */
  private arrange(anew = false): void {
    const wanted = this.wanted();
    const groups = this.pointing && !anew ? heldGroups(this.groups, wanted) : wanted;
    this.isHeld = !areSame(groups, wanted);
    if (!areSame(groups, this.groups)) this.groups = groups;
  }

  private wanted(): Group[] {
    const { sources, silos } = this.connection;
    const { settings } = this;
    const names = select(sources.values(), settings);
    if (!settings.grouped || !silos) return [{ id: null, names, all: sources.size }];
    return groupBySilo(names, sources, silos.silos, !isNarrowed(settings));
  }

  protected override render(): TemplateResult {
    const { sources, silos } = this.connection;
    if (sources.size === 0) return html`<ap-no-sources></ap-no-sources>`;
    const shown = this.groups.reduce((sum, group) => sum + group.names.length, 0);
    return html`<h1 class="hidden-text">Sources</h1>
      <ap-summary .sums=${sum(sources.values())} .chosen=${this.settings.states}
        @chosen=${(event: CustomEvent<Set<SourceState>>) => this.change({ ...this.settings, states: event.detail })}>
      </ap-summary>
      <ap-toolbar .settings=${this.settings} .silos=${silos?.silos.map((silo) => silo.name) ?? []} ?fleet=${silos !== null}
        .shown=${shown} .all=${sources.size} ?held=${this.isHeld} ?clipped=${this.levels.anyClipped}
        @settings=${(event: CustomEvent<WallSettings>) => this.change(event.detail)}
        @clear-clipped=${() => this.levels.clearClipped()} @into-tiles=${() => void this.grid?.focusTile(0)}></ap-toolbar>
      <ap-legend></ap-legend>
      ${shown === 0 ? this.nothingFound() : nothing}
      <ap-grid .groups=${this.groups} .sources=${sources} .silos=${silos?.silos ?? []}
        .levels=${this.levels} .gaps=${this.gaps}
        .minutes=${this.settings.minutes} .now=${this.connection.now()} ?dense=${this.settings.dense}
        .covered=${this.covered} @pointerenter=${this.pointAt} @pointerleave=${this.pointAway}></ap-grid>`;
  }

  /** The toolbar stays in sight where there is room for it. */
  private readonly covered = (): number => {
    const { toolbar } = this;
    return toolbar && getComputedStyle(toolbar).position === "sticky" ? toolbar.offsetHeight : 0;
  };

  private nothingFound(): TemplateResult {
    return html`<p class="none">No source is like this. <button @click=${() => this.change({
      ...this.settings, search: "", states: new Set(), silo: "",
    })}>Show all</button></p>`;
  }

  private change(settings: WallSettings): void {
    this.dispatchEvent(new CustomEvent("query", { detail: writeWallQuery(settings), bubbles: true, composed: true }));
  }

  private readonly pointAt = (event: PointerEvent): void => {
    this.pointing = event.pointerType === "mouse";
  };

  private readonly pointAway = (): void => {
    this.pointing = false;
    this.arrange();
  };

  private readonly press = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return;
    if (event.key === "/") this.toolbar?.focusSearch();
    else if (event.key === "c") this.levels.clearClipped();
    else if (/^Arrow/.test(event.key) && document.activeElement !== document.body) return;
    else if (event.key === "ArrowDown" || event.key === "ArrowRight") void this.grid?.focusTile(0);
    else return;
    event.preventDefault();
  };
}
