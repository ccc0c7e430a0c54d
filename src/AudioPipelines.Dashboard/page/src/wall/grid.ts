import { css, html, LitElement, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import type { Summary } from "../api/types.js";
import { common } from "../shared/styles.js";
import type { GapHub } from "./gap-hub.js";
import { type GridLayout, layoutGrid, place, step, visibleRange } from "./grid-layout.js";
import type { LevelHub } from "./level-hub.js";
import "./tile.js";
import type { Tile } from "./tile.js";

/** Tiles in rows. Only those in sight, and a row around, are there at all. */
@customElement("ap-grid")
export class Grid extends LitElement {
  static override styles = [
    common,
    css`
      :host {
        display: block;
        position: relative;
      }
      ap-tile {
        position: absolute;
        top: 0;
        left: 0;
        contain: layout style;
      }
    `,
  ];

  @property({ attribute: false }) names: readonly string[] = [];
  @property({ attribute: false }) sources: ReadonlyMap<string, Summary> = new Map();
  @property({ attribute: false }) levels!: LevelHub;
  @property({ attribute: false }) gaps!: GapHub;
  @property({ type: Number }) minutes = 10;
  @property({ type: Number }) now = 0;
  @property({ type: Boolean }) dense = false;
  /** How much of the window's top something else covers, in CSS pixels. */
  @property({ attribute: false }) covered: () => number = () => 0;
  @state() private width = 0;
  @state() private range: [number, number] = [0, 0];
  /** The tile that Tab leads to. */
  @state() private current = "";
  private layoutNow: GridLayout = layoutGrid(0, 0, 1, 1, 0);
  private observer: ResizeObserver | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.setAttribute("role", "list");
    this.setAttribute("aria-label", "Sources");
    this.observer = new ResizeObserver(() => (this.width = this.clientWidth));
    this.observer.observe(this);
    addEventListener("scroll", this.look, { passive: true });
    addEventListener("resize", this.look, { passive: true });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.observer?.disconnect();
    removeEventListener("scroll", this.look);
    removeEventListener("resize", this.look);
  }

  /** What is in sight now. */
  private readonly look = (): void => {
    const box = this.getBoundingClientRect();
    const [first, last] = visibleRange(this.layoutNow, -box.top, innerHeight, 1);
    if (first !== this.range[0] || last !== this.range[1]) this.range = [first, last];
    const [from, to] = visibleRange(this.layoutNow, -box.top, innerHeight);
    const seen = this.names.slice(from, to).map((name) => this.sources.get(name)).filter((source) => source !== undefined);
    const heard = seen.filter((source) =>
      source.fleet?.hasFrames !== false && (source.state === "running" || source.state === "degraded"));
    this.levels.see(heard.map((source) => source.name));
    this.gaps.see(seen, this.now);
  };

  protected override willUpdate(changes: PropertyValues): void {
    const [smallest, height] = this.dense ? [220, 118] : [this.width < 380 ? 260 : 330, 248];
    this.layoutNow = layoutGrid(this.width, this.names.length, smallest, height, this.dense ? 8 : 12);
    if (changes.has("names") && !this.names.includes(this.current)) this.current = this.names[0] ?? "";
  }

  protected override updated(): void {
    this.style.height = `${this.layoutNow.height}px`;
    this.look();
  }

  protected override render(): TemplateResult {
    const layout = this.layoutNow;
    const [first, last] = this.range;
    const shown = this.names.slice(first, last).map((name, i) => ({ name, index: first + i }));
    // The tile that has the focus stays, wherever it is scrolled to: the focus would be lost with it.
    const focused = this.names.indexOf(this.current);
    if (focused >= 0 && (focused < first || focused >= last) && this.shadowRoot?.activeElement) {
      shown.push({ name: this.current, index: focused });
    }
    return html`${repeat(shown, ({ name }) => name, ({ name, index }) => {
      const { x, y } = place(layout, index);
      return html`<ap-tile role="listitem" aria-setsize=${layout.count} aria-posinset=${index + 1} data-name=${name}
        style="width:${layout.tileWidth}px;height:${layout.tileHeight}px;transform:translate(${x}px,${y}px)"
        .source=${this.sources.get(name)!} .gaps=${this.gaps.gaps(name)} .hub=${this.levels} .minutes=${this.minutes}
        .now=${this.now} ?dense=${this.dense} ?reachable=${name === this.current}
        @keydown=${this.press} @focusin=${() => (this.current = name)}></ap-tile>`;
    })}`;
  }

  private readonly press = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const index = this.names.indexOf(this.current);
    const next = index < 0 ? null : step(this.layoutNow, index, event.key);
    if (next === null) return;
    event.preventDefault();
    void this.focusTile(next);
  };

  /** Scrolls to a tile, has it made, and gives it the focus. */
  async focusTile(index: number): Promise<void> {
    const name = this.names[index];
    if (name === undefined) return;
    this.current = name;
    const { y } = place(this.layoutNow, index);
    const top = this.getBoundingClientRect().top + y;
    const bottom = top + this.layoutNow.tileHeight;
    const covered = this.covered();
    if (top < covered) scrollBy(0, top - covered - this.layoutNow.gap);
    else if (bottom > innerHeight) scrollBy(0, bottom - innerHeight + this.layoutNow.gap);
    this.look();
    await this.updateComplete;
    const tile = [...(this.shadowRoot?.querySelectorAll<Tile>("ap-tile") ?? [])].find((one) => one.dataset["name"] === name);
    await tile?.updateComplete;
    tile?.focus();
  }
}
