import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import type { Silo, Summary } from "../api/types.js";
import { isHeard } from "../shared/states.js";
import { common } from "../shared/styles.js";
import type { GapHub } from "./gap-hub.js";
import { layoutGrid, place } from "./grid-layout.js";
import { groupHeading, headingHeight, headingStyles } from "./group-heading.js";
import {
  heightOf, layoutSections, placeIn, type Section, sectionOf, seenSections, type SeenSection, stepIn,
} from "./group-layout.js";
import type { Group } from "./groups.js";
import type { LevelHub } from "./level-hub.js";
import "./tile.js";
import type { Tile } from "./tile.js";

/** Tiles in rows, in groups with headings. Only those in sight, and a row around, are there at all. */
@customElement("ap-grid")
export class Grid extends LitElement {
  static override styles = [
    common,
    headingStyles,
    css`
      :host {
        display: block;
        position: relative;
      }
      .section {
        position: absolute;
        left: 0;
        right: 0;
      }
      ap-tile {
        position: absolute;
        top: 0;
        left: 0;
        contain: layout style;
      }
    `,
  ];

  @property({ attribute: false }) groups: readonly Group[] = [];
  @property({ attribute: false }) sources: ReadonlyMap<string, Summary> = new Map();
  @property({ attribute: false }) silos: readonly Silo[] = [];
  @property({ attribute: false }) levels!: LevelHub;
  @property({ attribute: false }) gaps!: GapHub;
  @property({ type: Number }) minutes = 10;
  @property({ type: Number }) now = 0;
  @property({ type: Boolean }) dense = false;
  /** How much of the window's top something else covers, in CSS pixels. */
  @property({ attribute: false }) covered: () => number = () => 0;
  @state() private width = 0;
  @state() private seen: readonly SeenSection[] = [];
  /** The tile that Tab leads to. */
  @state() private current = "";
  /** The tiles of all groups. */
  private names: readonly string[] = [];
  private sections: readonly Section[] = [];
  private hadFocus = false;
  private observer: ResizeObserver | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
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

  private get hasHeadings(): boolean {
    return this.groups.some((group) => group.id !== null);
  }

  /** What is in sight now. */
  private readonly look = (): void => {
    const { top } = this.getBoundingClientRect();
    const around = seenSections(this.sections, -top, innerHeight, 1);
    if (JSON.stringify(around) !== JSON.stringify(this.seen)) this.seen = around;
    const seen = seenSections(this.sections, -top, innerHeight)
      .flatMap(({ from, to }) => this.names.slice(from, to))
      .map((name) => this.sources.get(name)).filter((source) => source !== undefined);
    this.levels.see(seen.filter(isHeard).map((source) => source.name));
    this.gaps.see(seen, this.now);
  };

  protected override willUpdate(changes: PropertyValues): void {
    const [smallest, height] = this.dense ? [220, 118] : [this.width < 380 ? 260 : 330, 248];
    const gap = this.dense ? 8 : 12;
    this.sections = layoutSections(
      this.groups.map((group) => group.names.length), (count) => layoutGrid(this.width, count, smallest, height, gap),
      this.hasHeadings ? headingHeight : 0, 2 * gap);
    if (changes.has("groups")) {
      this.names = this.groups.flatMap((group) => group.names);
      this.hadFocus = this.isFocused && this.names.includes(this.current);
      if (!this.names.includes(this.current)) this.current = this.names[0] ?? "";
    }
  }

  protected override updated(): void {
    this.style.height = `${heightOf(this.sections)}px`;
    if (this.hasHeadings) this.style.setProperty("--covered", `${this.covered()}px`);
    this.look();
    // A tile that goes to another group is made anew there, and the focus would be lost with the old one.
    if (this.hadFocus && !this.isFocused) void this.focusMade(this.current);
    this.hadFocus = false;
  }

  private get isFocused(): boolean {
    return this.shadowRoot?.activeElement?.localName === "ap-tile";
  }

  protected override render(): TemplateResult {
    return html`${repeat(this.withFocused(), ({ section }) => this.groups[section]?.id, (seen) => this.section(seen))}`;
  }

  /** What is seen, and the group of the tile that has the focus. */
  private withFocused(): readonly SeenSection[] {
    const seen = this.seen.filter(({ section }) => section < this.groups.length);
    const focused = this.focused;
    if (focused === null || seen.some(({ section }) => section === focused)) return seen;
    return [...seen, { section: focused, from: 0, to: 0 }];
  }

  /** The group of the tile that has the focus. */
  private get focused(): number | null {
    if (!this.shadowRoot?.activeElement) return null;
    const section = sectionOf(this.sections, this.names.indexOf(this.current));
    return section < 0 ? null : section;
  }

  private section({ section, from, to }: SeenSection): TemplateResult {
    const { y, height } = this.sections[section]!;
    const group = this.groups[section]!;
    const id = `heading-${section}`;
    const tiles = this.tiles(section, from, to);
    return html`<div class="section" style="top:${y}px;height:${height}px">
      ${group.id === null ? nothing : groupHeading({ ...group, id: group.id }, id, this.silos)}
      ${tiles === null ? nothing : html`<div role="list" aria-label=${group.id === null ? "Sources" : nothing}
        aria-labelledby=${group.id === null ? nothing : id}>${tiles}</div>`}
    </div>`;
  }

  private tiles(section: number, from: number, to: number): unknown {
    const { first, y, tilesY, tiles } = this.sections[section]!;
    const shown = this.names.slice(from, to).map((name, i) => ({ name, index: from + i }));
    // The tile that has the focus stays, wherever it is scrolled to: the focus would be lost with it.
    const at = this.focused === section ? this.names.indexOf(this.current) : -1;
    if (at >= 0 && (at < from || at >= to)) shown.push({ name: this.current, index: at });
    if (shown.length === 0) return null;
    return repeat(shown, ({ name }) => name, ({ name, index }) => {
      const { x, y: own } = place(tiles, index - first);
      return html`<ap-tile role="listitem" aria-setsize=${tiles.count} aria-posinset=${index - first + 1} data-name=${name}
        style="width:${tiles.tileWidth}px;height:${tiles.tileHeight}px;transform:translate(${x}px,${tilesY - y + own}px)"
        .source=${this.sources.get(name)!} .gaps=${this.gaps.gaps(name)} .hub=${this.levels} .minutes=${this.minutes}
        .now=${this.now} ?dense=${this.dense} ?grouped=${this.hasHeadings} ?reachable=${name === this.current}
        @keydown=${this.press} @focusin=${() => (this.current = name)}></ap-tile>`;
    });
  }

  private readonly press = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const next = stepIn(this.sections, this.names.indexOf(this.current), event.key);
    if (next === null) return;
    event.preventDefault();
    void this.focusTile(next);
  };

  /** Scrolls to a tile, has it made, and gives it the focus. */
  async focusTile(index: number): Promise<void> {
    const name = this.names[index];
    const section = this.sections[sectionOf(this.sections, index)];
    if (name === undefined || !section) return;
    this.current = name;
    const top = this.getBoundingClientRect().top + placeIn(this.sections, index).y;
    const bottom = top + section.tiles.tileHeight;
    const covered = this.covered() + section.tilesY - section.y;
    if (top < covered) scrollBy(0, top - covered - section.tiles.gap);
    else if (bottom > innerHeight) scrollBy(0, bottom - innerHeight + section.tiles.gap);
    this.look();
    await this.focusMade(name);
  }

  /** Gives the focus to a tile that is there, or is just being made. */
  private async focusMade(name: string): Promise<void> {
    await this.updateComplete;
    const tile = [...(this.shadowRoot?.querySelectorAll<Tile>("ap-tile") ?? [])].find((one) => one.dataset["name"] === name);
    await tile?.updateComplete;
    tile?.focus();
  }
}
