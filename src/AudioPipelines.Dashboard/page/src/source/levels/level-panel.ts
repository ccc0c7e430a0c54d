import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { LiveSocket } from "../../api/live.js";
import { common, controls } from "../../shared/styles.js";
import { LevelHub } from "../../wall/level-hub.js";
import "../../wall/meter.js";
import { layoutBars } from "../../wall/meter-layout.js";
import { meterText } from "../../wall/meter-text.js";
import { channelNumber } from "../channel-words.js";
import { panel } from "../panel-styles.js";

/** Room of the scale beside the bars, as the meter has it. */
const scale = 22;
/** Pixels that a number needs. */
const figure = 18;

/** The levels of all channels, with their labels below. */
@customElement("ap-levels")
export class LevelPanel extends LitElement {
  static override styles = [
    common,
    controls,
    panel,
    css`
      ap-meter {
        height: 180px;
      }
      .names {
        display: flex;
        margin-left: ${scale}px;
        color: var(--text-quiet);
        font-size: 10px;
        line-height: 1.2;
      }
      .names span {
        flex: none;
        display: flex;
        flex-direction: column;
        align-items: center;
        white-space: nowrap;
      }
      .names i {
        max-height: 72px;
        margin-top: 2px;
        overflow: hidden;
        font-style: normal;
        text-overflow: ellipsis;
        writing-mode: vertical-rl;
      }
    `,
  ];

  @property({ attribute: false }) live!: LiveSocket;
  @property() source = "";
  @property({ attribute: false }) labels: readonly string[] = [];
  @state() private width = 0;
  @state() private hub: LevelHub | null = null;
  @state() private isClipped = false;
  @state() private words = "";
  private ends: (() => void)[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    const resized = new ResizeObserver(([entry]) => (this.width = Math.floor(entry!.contentRect.width)));
    resized.observe(this);
    const hub = (this.hub = new LevelHub(this.live));
    hub.onClipped = () => (this.isClipped = hub.anyClipped);
    hub.start();
    const timer = setInterval(() => (this.words = meterText(hub.state(this.source), this.labels)), 1000);
    this.ends = [() => resized.disconnect(), () => clearInterval(timer), () => hub.stop()];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const end of this.ends.splice(0)) end();
    this.hub = null;
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has("source") || changed.has("hub")) this.hub?.see([this.source]);
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.hub) return nothing;
    if (this.labels.length === 0) return html`<h2>Levels</h2><p class="empty">No levels yet: the format is not known.</p>`;
    return html`
      <h2>Levels <small>${this.words}</small></h2>
      ${this.isClipped ? html`<div class="tools">
        <button @click=${() => this.hub?.clearClipped()}>Clear the marks of clipping</button></div>` : nothing}
      <ap-meter .hub=${this.hub} .source=${this.source} .labels=${this.labels} reachable></ap-meter>
      ${this.names()}
      <p class="note">Bars: RMS, and the peak behind it, in dBFS. Line: the highest peak of the last seconds. Above: clipped.
        Below: a gap, or silence.</p>
    `;
  }

  /** Numbers where there is room for them, and labels where there is room for all. The meter itself reads them out. */
  private names(): TemplateResult | typeof nothing {
    const { pitch } = layoutBars(this.width - scale, this.labels.length, 1);
    if (pitch <= 0) return nothing;
    const every = Math.max(1, Math.ceil(figure / pitch));
    const withLabels = pitch >= 12 && this.labels.some((label) => label !== "" && !/^channel \d+$/.test(label));
    return html`<div class="names" aria-hidden="true">${this.labels.map((label, channel) => html`<span
      style="width:${pitch}px" title=${label}>${channel % every === 0 ? channelNumber(channel) : html`&nbsp;`}${
        withLabels ? html`<i>${label}</i>` : nothing}</span>`)}</div>`;
  }
}
