import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { onThemeChanged } from "../app/theme.js";
import { fitCanvas } from "../shared/canvas.js";
import { cancelPaint, type Paintable, requestPaint } from "../shared/painter.js";
import { common, hint } from "../shared/styles.js";
import type { LevelHub } from "./level-hub.js";
import { drawBars, drawFigures } from "./meter-draw.js";
import { type BarLayout, channelAt, clipLane, layoutBars, lowest, markLane, ticks } from "./meter-layout.js";
import { channelText, meterText } from "./meter-text.js";

/** The levels of one source as bars; with the pointer or the arrow keys it tells them channel by channel. */
@customElement("ap-meter")
export class Meter extends LitElement implements Paintable {
  static override styles = [
    common,
    hint,
    css`
      :host {
        display: grid;
        grid-template-columns: 22px minmax(0, 1fr);
        position: relative;
        min-height: 0;
      }
      .scale {
        container-type: size;
        position: relative;
        margin: ${clipLane}px 0 ${markLane}px;
        color: var(--text-quiet);
        font-size: 10px;
        line-height: 1;
      }
      .scale span {
        position: absolute;
        right: 4px;
        transform: translateY(-50%);
      }
      .scale span:first-child {
        transform: none;
      }
      @container (max-height: 60px) {
        .scale span:nth-child(2) {
          display: none;
        }
      }
      .bars {
        position: relative;
        min-height: 0;
        border-radius: 2px;
      }
      canvas {
        position: absolute;
        inset: 0;
        width: 100%;
        height: 100%;
      }
      .none {
        position: absolute;
        inset: 4px 0 auto 8px;
        color: var(--text-quiet);
        font-size: 12px;
      }
      output {
        left: 0;
      }
    `,
  ];

  @property({ attribute: false }) hub!: LevelHub;
  @property() source = "";
  @property({ attribute: false }) labels: readonly string[] | null = null;
  /** Whether Tab leads here. */
  @property({ type: Boolean }) reachable = false;
  /** Changes once a second, and with it the text that says what the bars show. */
  @property({ type: Number }) now = 0;
  @state() private chosen = -1;
  @query("canvas") private canvas!: HTMLCanvasElement;
  @query("output") private output!: HTMLElement | null;
  private context: CanvasRenderingContext2D | null = null;
  private bars: BarLayout = layoutBars(0, 0, 1);
  private focused = false;
  /** Whether what is rendered says that there are no levels. */
  private saysNone = false;
  private readAt = 0;
  private forget: (() => void)[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.attach();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.detach();
  }

  private attach(): void {
    this.detach();
    const changed = () => requestPaint(this);
    this.forget = [this.hub.watch(this.source, changed), fitCanvas(this.canvas, changed), onThemeChanged(changed)];
    changed();
  }

  private detach(): void {
    for (const forget of this.forget.splice(0)) forget();
    cancelPaint(this);
  }

  protected override updated(changes: PropertyValues<this>): void {
    if (changes.has("source") || changes.has("hub")) this.attach();
    requestPaint(this);
  }

  paint(now: number): void {
    const { canvas } = this;
    this.context ??= canvas.getContext("2d");
    const state = this.hub.state(this.source);
    if (!this.context) return;
    if (this.saysNone === (state !== undefined)) this.requestUpdate();
    if (!state) {
      this.context.clearRect(0, 0, canvas.width, canvas.height);
      return;
    }
    this.bars = layoutBars(canvas.width, state.channels, devicePixelRatio);
    drawBars(this.context, state, this.bars, canvas.height, devicePixelRatio, now, this.chosen);
    drawFigures(this.context, state, this.bars, canvas.height, devicePixelRatio, this.labels);
    if (this.output && this.chosen >= 0 && now - this.readAt > 200) {
      this.readAt = now;
      this.output.textContent = channelText(state, Math.min(this.chosen, state.channels - 1), this.labels, now);
    }
  }

  protected override render(): TemplateResult {
    const state = this.hub.state(this.source);
    this.saysNone = state === undefined;
    const channels = state?.channels ?? 0;
    const text = this.focused && state && this.chosen >= 0
      ? channelText(state, Math.min(this.chosen, channels - 1), this.labels, performance.now())
      : meterText(state, this.labels);
    return html`
      <div class="scale" aria-hidden="true">${ticks.filter((tick) => tick % 24 === 0).map((tick) => html`<span
        style="top:${(100 * tick) / lowest}%">${tick === 0 ? "0" : `−${-tick}`}</span>`)}</div>
      <div class="bars" role="slider" tabindex=${this.reachable ? "0" : "-1"} aria-label="Levels of ${this.source}"
        aria-orientation="horizontal" aria-valuemin="1" aria-valuemax=${Math.max(1, channels)}
        aria-valuenow=${Math.max(1, this.chosen + 1)} aria-valuetext=${text}
        @pointermove=${this.point} @pointerdown=${this.point} @pointerleave=${this.leave} @keydown=${this.press}
        @focus=${this.enter} @blur=${this.exit}><canvas></canvas>
        ${state ? nothing : html`<span class="none">No levels now.</span>`}</div>
      ${this.chosen >= 0 ? html`<output></output>` : nothing}
    `;
  }

  private choose(channel: number): void {
    this.readAt = 0;
    this.chosen = channel;
  }

  private readonly point = (event: PointerEvent): void => {
    this.choose(channelAt(this.bars, event.offsetX * devicePixelRatio));
  };

  private readonly leave = (): void => {
    if (!this.focused) this.choose(-1);
  };

  private readonly enter = (): void => {
    this.focused = (this.shadowRoot?.activeElement ?? null)?.matches(":focus-visible") ?? false;
    if (this.focused && this.chosen < 0) this.choose(0);
  };

  private readonly exit = (): void => {
    this.focused = false;
    this.choose(-1);
  };

  private readonly press = (event: KeyboardEvent): void => {
    const last = this.bars.channels - 1;
    const steps: Record<string, number> = {
      ArrowRight: this.chosen + 1, ArrowLeft: this.chosen - 1, ArrowUp: this.chosen + 1, ArrowDown: this.chosen - 1,
      PageUp: this.chosen + 8, PageDown: this.chosen - 8, Home: 0, End: last,
    };
    const next = steps[event.key];
    if (next === undefined) return;
    this.focused = true;
    this.choose(Math.max(0, Math.min(last, next)));
    event.preventDefault();
    event.stopPropagation();
  };
}
