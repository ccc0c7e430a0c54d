import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import type { Gap } from "../api/types.js";
import { onThemeChanged } from "../app/theme.js";
import { fitCanvas } from "../shared/canvas.js";
import { cancelPaint, type Paintable, requestPaint } from "../shared/painter.js";
import { paint } from "../shared/palette.js";
import { reasonFill } from "../shared/reason-fill.js";
import { common, hint } from "../shared/styles.js";
import { boxAt, type GapBox, gapsText, gapText, layoutGaps } from "./gap-lane-layout.js";

/** The gaps of the last minutes: across, the time up to now; down, the channels; by reason, colour and pattern. */
@customElement("ap-gap-lane")
export class GapLane extends LitElement implements Paintable {
  static override styles = [
    common,
    hint,
    css`
      :host {
        display: block;
        position: relative;
        height: 18px;
      }
      canvas {
        display: block;
        width: 100%;
        height: 100%;
        border-radius: 2px;
        background: var(--meter-ground);
      }
      output {
        right: 0;
      }
    `,
  ];

  @property({ attribute: false }) gaps: readonly Gap[] | null = null;
  @property({ type: Number }) channels = 0;
  @property({ type: Number }) minutes = 10;
  /** Now by the server's clock, ms since 1970. */
  @property({ type: Number }) now = 0;
  @state() private pointed: Gap | null = null;
  @query("canvas") private canvas!: HTMLCanvasElement;
  private boxes: GapBox[] = [];
  private forget: (() => void)[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.attach();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const forget of this.forget.splice(0)) forget();
    cancelPaint(this);
  }

  private attach(): void {
    const changed = () => requestPaint(this);
    this.forget = [fitCanvas(this.canvas, changed), onThemeChanged(changed)];
  }

  protected override firstUpdated(): void {
    this.attach();
  }

  protected override updated(changes: PropertyValues<this>): void {
    const drawn = changes.has("gaps") || changes.has("now") || changes.has("minutes") || changes.has("channels");
    if (drawn) requestPaint(this);
  }

  paint(): void {
    const { canvas } = this;
    const context = canvas.getContext("2d");
    if (!context) return;
    const ratio = devicePixelRatio;
    const [width, height] = [canvas.width / ratio, canvas.height / ratio];
    this.boxes = layoutGaps(this.gaps ?? [], this.channels, this.now, this.minutes * 60_000, width, height);
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, canvas.width, canvas.height);
    context.fillStyle = paint("--meter-grid");
    for (let minute = 1; minute < this.minutes; minute++) {
      context.fillRect(Math.round((canvas.width * minute) / this.minutes), 0, 1, canvas.height);
    }
    for (const box of this.boxes) {
      context.fillStyle = reasonFill(context, box.gap.reason, ratio);
      context.fillRect(box.x * ratio, box.y * ratio, box.width * ratio, box.height * ratio);
    }
  }

  protected override render(): TemplateResult {
    return html`<canvas role="img" aria-label=${gapsText(this.gaps, this.now, this.minutes)}
        @pointermove=${this.point} @pointerdown=${this.point} @pointerleave=${() => (this.pointed = null)}></canvas>
      ${this.pointed ? html`<output>${gapText(this.pointed, this.channels)}</output>` : nothing}`;
  }

  private readonly point = (event: PointerEvent): void => {
    this.pointed = boxAt(this.boxes, event.offsetX, event.offsetY)?.gap ?? null;
  };
}
