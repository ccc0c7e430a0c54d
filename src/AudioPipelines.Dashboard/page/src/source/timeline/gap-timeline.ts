import { html, LitElement, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import type { Gap } from "../../api/types.js";
import { onThemeChanged } from "../../app/theme.js";
import { count, counted } from "../../shared/numbers.js";
import { cancelPaint, type Paintable, requestPaint } from "../../shared/painter.js";
import { reasonSwatch } from "../../shared/reason-fill.js";
import { reasonLook, reasons } from "../../shared/reasons.js";
import { common, controls } from "../../shared/styles.js";
import { channelNumber } from "../channel-words.js";
import { panel, table } from "../panel-styles.js";
import { gapChannels, sumByReason } from "./bars.js";
import { channelText, gapTable, lengthText } from "./gap-list.js";
import { clockText, gutter, laneHeight, paintTimeline } from "./timeline-painter.js";
import { clampWindow, panWindow, type TimeWindow, zoomWindow } from "./window.js";
import { timelineStyles } from "./timeline-styles.js";

const spans = [[600, "10 min"], [60, "1 min"], [10, "10 s"]] as const;

/** When which channel had no audio, and why. Follows the present until it is moved. */
@customElement("ap-gap-timeline")
export class GapTimeline extends LitElement implements Paintable {
  static override styles = [common, controls, panel, table, timelineStyles];

  @property({ attribute: false }) gaps: readonly Gap[] = [];
  @property({ type: Number }) channels = 0;
  @property({ type: Number }) rate = 0;
  /** The server's present, in ms since 1970. */
  @property({ type: Number }) now = 0;
  /** How far back gaps are known, in seconds. */
  @property({ type: Number }) horizon = 600;
  @state() private window: TimeWindow | null = null;
  @state() private span = 600_000;
  @state() private leftOut: ReadonlySet<string> = new Set();
  @state() private chosen: Gap | null = null;
  @state() private pointed = "";
  @query("canvas") private canvas!: HTMLCanvasElement;
  private ends: (() => void)[] = [];
  private dragged: { x: number; window: TimeWindow } | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    const resized = new ResizeObserver(() => requestPaint(this));
    resized.observe(this);
    this.ends = [() => resized.disconnect(), onThemeChanged(() => requestPaint(this))];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const end of this.ends.splice(0)) end();
    cancelPaint(this);
  }

  protected override updated(): void {
    requestPaint(this);
  }

  private get bounds(): TimeWindow {
    return { from: this.now - this.horizon * 1000, to: this.now };
  }

  /** What is seen: the window that was chosen, or the time up to now. */
  private get seen(): TimeWindow {
    return this.window ? clampWindow(this.window, this.bounds) : { from: this.now - this.span, to: this.now };
  }

  private get shown(): Gap[] {
    return this.gaps.filter((gap) => !this.leftOut.has(gap.reason));
  }

  paint(): void {
    paintTimeline(this.canvas, this.shown, this.seen, this.channels, this.chosen);
  }

  protected override render(): TemplateResult {
    const { seen } = this;
    const visible = this.shown.filter((gap) => Date.parse(gap.to) >= seen.from && Date.parse(gap.from) <= seen.to);
    const sums = sumByReason(visible, this.channels);
    const told = sums.map(({ reason, gaps, samples }) =>
      `${reasonLook(reason).label} ${counted(gaps, "time")}, ${counted(samples, "sample")}`).join("; ");
    const words = `From ${clockText(seen.from, 1000)} to ${clockText(seen.to, 1000)}: ${told === "" ? "none" : told}.`;
    return html`
      <h2>Gaps <small>${words}</small></h2>
      <div class="tools" role="toolbar" aria-label="Time shown">
        <button aria-pressed=${this.window ? "false" : "true"} @click=${() => (this.window = null)}>Follow</button>
        ${spans.map(([seconds, text]) => html`<button @click=${() => this.show(seconds * 1000)}>${text}</button>`)}
        <button aria-label="Zoom in" title="Zoom in (+)" @click=${() => this.zoom(0.5)}>+</button>
        <button aria-label="Zoom out" title="Zoom out (−)" @click=${() => this.zoom(2)}>−</button>
        <button aria-label="Earlier" title="Earlier (←)" @click=${() => this.pan(-0.5)}>←</button>
        <button aria-label="Later" title="Later (→)" @click=${() => this.pan(0.5)}>→</button>
        <span class="push pointed">${this.pointed}</span>
      </div>
      <div class="drawing" tabindex="0" role="img" aria-label=${`Gaps. ${words} Plus and minus zoom, the arrow keys move.`}
        @keydown=${this.pressed} @wheel=${this.wheeled} @pointerdown=${this.grabbed} @pointermove=${this.moved}
        @pointerup=${this.released} @pointercancel=${this.released} @pointerleave=${() => (this.pointed = "")}>
        <canvas aria-hidden="true"></canvas>
      </div>
      <div class="reasons" role="group" aria-label="Reasons shown">${reasons.map((reason) => html`<button
        aria-pressed=${this.leftOut.has(reason) ? "false" : "true"} title=${reasonLook(reason).meaning}
        @click=${() => this.toggle(reason)}>${reasonSwatch(reason)}${reasonLook(reason).label}
        <b>${count(sums.find((sum) => sum.reason === reason)?.gaps ?? 0)}</b></button>`)}</div>
      ${visible.length === 0 ? html`<p class="empty">No gap in the time shown.</p>`
        : html`<details><summary>${counted(visible.length, "gap")} as a list</summary>
          ${gapTable(visible, this.rate, this.chosen, (gap) => this.choose(gap))}</details>`}
    `;
  }

  private show(span: number): void {
    this.span = span;
    this.window = null;
  }

  /** Around the middle, or around the present while it is followed. */
  private zoom(factor: number, share = this.window ? 0.5 : 1): void {
    const next = zoomWindow(this.seen, factor, share, this.bounds);
    this.span = next.to - next.from;
    this.window = next.to >= this.now - 1 ? null : next;
  }

  private pan(share: number): void {
    const next = panWindow(this.seen, share, this.bounds);
    this.window = next.to >= this.now - 1 ? null : next;
  }

  private choose(gap: Gap): void {
    this.chosen = gap;
    const [from, to] = [Date.parse(gap.from), Date.parse(gap.to)];
    const around = Math.max(200, (to - from) * 4);
    this.window = clampWindow({ from: (from + to) / 2 - around, to: (from + to) / 2 + around }, this.bounds);
  }

  private toggle(reason: string): void {
    const leftOut = new Set(this.leftOut);
    if (!leftOut.delete(reason)) leftOut.add(reason);
    this.leftOut = leftOut;
  }

  private readonly pressed = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "+" || event.key === "=") this.zoom(0.5);
    else if (event.key === "-") this.zoom(2);
    else if (event.key === "ArrowLeft") this.pan(-0.25);
    else if (event.key === "ArrowRight") this.pan(0.25);
    else if (event.key === "Home") this.window = { from: this.bounds.from, to: this.bounds.from + this.span };
    else if (event.key === "End") this.window = null;
    else return;
    event.preventDefault();
  };

  /** The wheel zooms with the control key only, so that the page can be scrolled past. */
  private readonly wheeled = (event: WheelEvent): void => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    this.zoom(Math.exp(event.deltaY / 300), this.share(event));
  };

  private share(event: MouseEvent): number {
    const box = this.canvas.getBoundingClientRect();
    return Math.min(0.999, Math.max(0, (event.clientX - box.left - gutter) / (box.width - gutter)));
  }

  private readonly grabbed = (event: PointerEvent): void => {
    this.dragged = { x: event.clientX, window: this.seen };
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
  };

  private readonly released = (): void => {
    this.dragged = null;
  };

  private readonly moved = (event: PointerEvent): void => {
    const box = this.canvas.getBoundingClientRect();
    if (this.dragged) {
      const by = (this.dragged.x - event.clientX) / (box.width - gutter);
      const next = panWindow(this.dragged.window, by, this.bounds);
      this.window = next.to >= this.now - 1 ? null : next;
      return;
    }
    this.pointed = this.under(event, box);
  };

  /** What is under the pointer, in words. */
  private under(event: MouseEvent, box: DOMRect): string {
    const { seen } = this;
    const time = seen.from + this.share(event) * (seen.to - seen.from);
    const channel = Math.floor((event.clientY - box.top) / laneHeight(this.channels));
    if (channel < 0 || channel >= this.channels) return "";
    const slack = ((seen.to - seen.from) / box.width) * 3;
    const gap = this.shown.find((one) => {
      const [first, last] = gapChannels(one, this.channels);
      return channel >= first && channel <= last && Date.parse(one.from) - slack <= time && time <= Date.parse(one.to) + slack;
    });
    if (!gap) return `channel ${channelNumber(channel)}`;
    return `channel ${channelText(gap)}: ${reasonLook(gap.reason).label}, ${lengthText(gap, this.rate)}`;
  }
}
