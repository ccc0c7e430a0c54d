import { css, html, LitElement, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { SourceState } from "../../api/types.js";
import { onThemeChanged } from "../../app/theme.js";
import { cancelPaint, type Paintable, requestPaint } from "../../shared/painter.js";
import { reasonSwatch } from "../../shared/reason-fill.js";
import { reasonLook } from "../../shared/reasons.js";
import { common, controls } from "../../shared/styles.js";
import { channelName } from "../channel-words.js";
import { active } from "../control/commands.js";
import { panel } from "../panel-styles.js";
import type { SourceStore } from "../source-store.js";
import "./channel-chooser.js";
import { colourAt } from "./colour-scale.js";
import { PictureCache } from "./picture-cache.js";
import { PicturePainter } from "./picture-painter.js";
import { PictureStore, shownColumns } from "./picture-store.js";
import { nowInWords } from "./picture-words.js";

const gradient = Array.from({ length: 13 }, (_, i) => `rgb(${colourAt(i / 12).join(" ")})`).join(", ");
const gains = [[1, "1"], [10, "0.1"], [100, "0.01"]] as const;

/** Waveform and spectrum of chosen channels, as they come. */
@customElement("ap-pictures")
export class PicturePanel extends LitElement implements Paintable {
  static override styles = [
    common,
    controls,
    panel,
    css`
      .channel {
        margin-top: 10px;
      }
      h3 {
        display: flex;
        flex-wrap: wrap;
        gap: 0 10px;
      }
      h3 span {
        color: var(--text-quiet);
        font-weight: 400;
      }
      .scale {
        display: inline-flex;
        align-items: center;
        gap: 6px;
        color: var(--text-quiet);
        font-size: 12px;
      }
      .unseen {
        width: 16px;
        height: 12px;
        border-radius: 2px;
        background: var(--line);
      }
      .scale i {
        width: 110px;
        height: 10px;
        border-radius: 2px;
      }
    `,
  ];

  @property({ attribute: false }) store!: SourceStore;
  @property({ attribute: false }) labels: readonly string[] = [];
  @property({ attribute: false }) chosen: readonly number[] = [];
  @property() state: SourceState = "created";
  @state() private perSecond = matchMedia("(prefers-reduced-motion: reduce)").matches ? 5 : 25;
  @state() private floor = -100;
  @state() private gain = 0;
  @state() private isHeld = false;
  @state() private columns = shownColumns;
  @state() private words: readonly string[] = [];
  private pictures: PictureStore | null = null;
  private readonly caches = new Map<number, PictureCache>();
  private readonly painters = new Map<number, PicturePainter>();
  private readonly changed = new Set<number>();
  private told = 0;
  private ends: (() => void)[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    const resized = new ResizeObserver(() => this.redrawAll());
    resized.observe(this);
    this.ends = [
      () => resized.disconnect(),
      onThemeChanged(() => {
        this.remake();
        this.redrawAll();
      }),
      this.store.on("gaps", (gaps) => {
        this.pictures?.takeGaps(gaps.slice(0, 500), this.labels.length);
        this.redrawAll();
      }),
    ];
    this.open();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const end of this.ends.splice(0)) end();
    cancelPaint(this);
    this.pictures?.close();
    this.pictures = null;
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has("chosen") || changed.has("perSecond")) this.open();
    if (!(changed.size === 1 && changed.has("words"))) this.redrawAll();
  }

  /** Asks for what is chosen, unless it is what is asked for already. */
  private open(): void {
    const known = this.pictures;
    if (known?.perSecond === this.perSecond && known.channels.join() === this.chosen.join()) return;
    known?.close();
    this.caches.clear();
    this.painters.clear();
    this.pictures = null;
    if (!this.isConnected || this.chosen.length === 0) return;
    const pictures = new PictureStore(this.store.connection, this.store.name, this.chosen, this.perSecond,
      (channel, kind, first) => this.came(channel, kind, first));
    for (const [channel, ring] of pictures.rings) {
      const cache = new PictureCache(ring, this.floor, gains[this.gain]![0]);
      this.caches.set(channel, cache);
      this.painters.set(channel, new PicturePainter(ring, cache));
    }
    pictures.isHeld = this.isHeld;
    this.pictures = pictures;
  }

  private redrawAll(): void {
    for (const channel of this.painters.keys()) this.changed.add(channel);
    requestPaint(this);
  }

  private came(channel: number, kind: "spectrum" | "wave", first: number): void {
    const cache = this.caches.get(channel);
    const newest = this.pictures?.clock.newest ?? -1;
    if (kind === "spectrum") cache?.addLevels(first, newest);
    else cache?.addWave(first, newest);
    this.changed.add(channel);
    requestPaint(this);
  }

  private remake(): void {
    for (const cache of this.caches.values()) cache.reset(this.floor, gains[this.gain]![0]);
  }

  paint(): void {
    const { pictures } = this;
    if (!pictures) return;
    for (const channel of this.changed) {
      const canvas = this.renderRoot.querySelector<HTMLCanvasElement>(`canvas[data-channel="${channel}"]`);
      if (!canvas) continue;
      const columns = this.painters.get(channel)?.draw(canvas, pictures.rate, gains[this.gain]![1]) ?? 0;
      if (columns > 0) this.columns = columns;
    }
    this.changed.clear();
    if (performance.now() - this.told < 1000) return;
    this.told = performance.now();
    this.words = this.chosen.map((channel) => nowInWords(pictures.rings.get(channel)!, pictures.rate));
  }

  protected override render(): TemplateResult {
    return html`
      <h2>Waveform and spectrum <small>${Math.round(this.columns / this.perSecond)} s, bands even in pitch</small></h2>
      <div class="tools">
        <ap-channel-chooser .labels=${this.labels} .chosen=${this.chosen} @choose=${(event: CustomEvent<number[]>) =>
          this.dispatchEvent(new CustomEvent("choose", { detail: event.detail }))}></ap-channel-chooser>
        <button aria-pressed=${this.isHeld ? "true" : "false"} @click=${this.hold}>${this.isHeld ? "Go on" : "Hold"}</button>
        <label>Pictures a second ${this.select([25, 10, 5], this.perSecond, (value) => (this.perSecond = value))}</label>
        <label>Scale from ${this.select([-120, -100, -80, -60], this.floor, (value) => {
          this.floor = value;
          this.remake();
        }, " dBFS")}</label>
        <label>Waveform to ${this.select(gains.map((_, i) => i), this.gain, (value) => {
          this.gain = value;
          this.remake();
        }, "", (i) => `±${gains[i]![1]}`)}</label>
        <span class="scale">${`−${-this.floor}`} <i style="background:linear-gradient(to right, ${gradient})"></i> 0 dBFS</span>
      </div>
      ${this.content()}
      <ul class="legend">
        ${["lost", "stalled", "notStarted", "ended"].map((reason) => html`<li>
          ${reasonSwatch(reason)}${reasonLook(reason).label}</li>`)}
        <li><i class="unseen"></i>no picture came, which says nothing of the audio</li>
      </ul>
    `;
  }

  private content(): unknown {
    if (this.chosen.length === 0) return html`<p class="empty">No channel is chosen.</p>`;
    if (!active.includes(this.state) && (this.pictures?.clock.newest ?? -1) < 0) {
      return html`<p class="empty">Nothing to see: the source is ${this.state}.</p>`;
    }
    return this.chosen.map((channel, i) => html`<div class="channel">
      <h3>${channelName(channel, this.labels[channel])} <span>${this.words[i] ?? ""}</span></h3>
      <canvas data-channel=${channel} role="img" style="height:226px"
        aria-label="Waveform and spectrum of ${channelName(channel, this.labels[channel])}: ${
          this.words[i] ?? "no picture yet"}"></canvas></div>`);
  }

  private select(
    values: readonly number[], chosen: number, choose: (value: number) => void, unit = "", text = (value: number) => `${value}`,
  ): TemplateResult {
    return html`<select @change=${(event: Event) => choose(Number((event.target as HTMLSelectElement).value))}>
      ${values.map((value) => html`<option value=${value} ?selected=${value === chosen}>
        ${text(value).replace("-", "−")}${unit}</option>`)}
    </select>`;
  }

  private readonly hold = (): void => {
    this.isHeld = !this.isHeld;
    if (this.pictures) this.pictures.isHeld = this.isHeld;
  };
}
