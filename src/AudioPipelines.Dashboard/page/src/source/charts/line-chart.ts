import { css, html, LitElement, type TemplateResult, unsafeCSS } from "lit";
import { customElement, property } from "lit/decorators.js";
import uPlot from "uplot";
import uplotCss from "uplot/dist/uPlot.min.css?inline";
import { onThemeChanged } from "../../app/theme.js";
import { common } from "../../shared/styles.js";
import { paint } from "../../shared/palette.js";
import type { LockStretch } from "./history.js";

/** A line of a chart: values at the chart's times, with what is uncertain around them. */
export interface Line {
  label: string;
  /** The theme's colour. */
  colour: string;
  values: readonly (number | null)[];
  around?: { low: (number | null)[]; high: (number | null)[] };
}

const sync = uPlot.sync("audiopipelines-source");
/** Strokes that tell lines apart without colour. */
const dashes = [[], [6, 4], [2, 3], [10, 3, 2, 3]];

/** Values over time. All charts of the view share their cursor. */
@customElement("ap-line-chart")
export class LineChart extends LitElement {
  static override styles = [
    common,
    unsafeCSS(uplotCss),
    css`
      :host {
        display: block;
        min-width: 0;
        font-family: var(--font);
      }
      .u-legend {
        margin: 0;
        color: var(--text-quiet);
        font-size: 11px;
        text-align: left;
      }
      .u-legend.u-inline tr {
        margin-right: 10px;
      }
      .u-legend .u-value {
        min-width: 6ch;
      }
      .u-legend .band {
        display: none;
      }
    `,
  ];

  @property({ attribute: false }) times: readonly number[] = [];
  @property({ attribute: false }) lines: readonly Line[] = [];
  @property({ attribute: false }) locks: readonly LockStretch[] = [];
  @property() label = "";
  @property({ attribute: false }) format: (value: number) => string = String;
  /** Where the values have a mark; empty: at round ones. */
  @property({ attribute: false }) marks: readonly number[] = [];
  @property({ type: Number }) height = 150;
  private chart: uPlot | null = null;
  private shape = "";
  private ends: (() => void)[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    const resized = new ResizeObserver(() => {
      if (this.chart && this.clientWidth > 0) this.chart.setSize({ width: this.clientWidth, height: this.height });
      else this.requestUpdate();
    });
    resized.observe(this);
    this.ends = [() => resized.disconnect(), onThemeChanged(() => {
      this.shape = "";
      this.requestUpdate();
    })];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const end of this.ends.splice(0)) end();
    this.chart?.destroy();
    this.chart = null;
    this.shape = "";
  }

  protected override render(): TemplateResult {
    return html`<div role="img" aria-label=${this.label}></div>`;
  }

  protected override updated(): void {
    const place = this.renderRoot.querySelector("div");
    if (!place || this.clientWidth === 0) return;
    const data: uPlot.AlignedData = [this.times.map((time) => time / 1000), ...this.lines.flatMap((line) =>
      [[...line.values], ...(line.around ? [line.around.low, line.around.high] : [])])];
    const shape = this.lines.map((line) => `${line.label} ${line.around ? "±" : ""}`).join();
    if (shape === this.shape && this.chart) {
      this.chart.setData(data);
      return;
    }
    this.chart?.destroy();
    this.shape = shape;
    this.chart = new uPlot(this.options(), data, place);
  }

  private options(): uPlot.Options {
    const bands: uPlot.Band[] = [];
    const series: uPlot.Series[] = [{ value: (_, at: number | null) => (at === null ? "–" : timeOfDay(at)) }];
    this.lines.forEach((line, i) => {
      const stroke = paint(line.colour);
      series.push({
        label: line.label, stroke, width: 1.5, dash: dashes[i % dashes.length]!, points: { show: false },
        value: (_, value: number | null) => (value === null ? "–" : this.format(value)),
      });
      if (!line.around) return;
      const edge = (): uPlot.Series => ({ label: "", class: "band", stroke: "transparent", points: { show: false } });
      series.push(edge(), edge());
      bands.push({ series: [series.length - 1, series.length - 2], fill: `${stroke}2b` });
    });
    const axis: uPlot.Axis = {
      stroke: paint("--text-quiet"), font: "10px system-ui, sans-serif", grid: { stroke: paint("--line"), width: 1 },
      ticks: { show: false },
    };
    return {
      width: this.clientWidth, height: this.height, series, bands,
      cursor: { sync: { key: sync.key }, y: false },
      legend: { live: true },
      scales: { x: { time: true }, y: { range: (_, low, high) => this.range(low, high) } },
      axes: [
        { ...axis, space: 70, size: 26, values: (_, at) => at.map(timeOfDay) },
        {
          ...axis, size: 62, space: 26, values: (_, at) => at.map((value) => this.format(value)),
          ...(this.marks.length === 0 ? {} : { splits: () => [...this.marks] }),
        },
      ],
      hooks: { drawClear: [(chart) => this.drawLocks(chart)] },
    };
  }

  private range(low: number | null, high: number | null): [number, number] {
    if (this.marks.length === 0) return spread(low, high);
    const [least, most] = [Math.min(...this.marks), Math.max(...this.marks)];
    return [least - (most - least) / 5, most + (most - least) / 5];
  }

  /** The ground of stretches in which the clock was not locked. */
  private drawLocks(chart: uPlot): void {
    const { ctx, bbox } = chart;
    ctx.save();
    ctx.fillStyle = paint("--warn-soft");
    for (const { from, to, locked } of this.locks) {
      if (locked) continue;
      const x = Math.max(bbox.left, chart.valToPos(from / 1000, "x", true));
      const end = Math.min(bbox.left + bbox.width, chart.valToPos(to / 1000, "x", true));
      if (end >= x) ctx.fillRect(x, bbox.top, Math.max(2, end - x), bbox.height);
    }
    ctx.restore();
  }
}

function timeOfDay(seconds: number): string {
  return new Date(seconds * 1000).toLocaleTimeString("en-GB");
}

/** The axis around the values: some room on both sides, and some height where they are all the same. */
function spread(low: number | null, high: number | null): [number, number] {
  if (low === null || high === null) return [0, 1];
  const room = Math.max((high - low) * 0.1, Math.abs(high) * 1e-3, 1e-9);
  return [low >= 0 && low - room < 0 ? 0 : low - room, high + room];
}
