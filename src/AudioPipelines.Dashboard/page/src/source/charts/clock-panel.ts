import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { History, StreamDetail } from "../../api/types.js";
import { count, smallTimeText } from "../../shared/numbers.js";
import { common } from "../../shared/styles.js";
import { panel } from "../panel-styles.js";
import { band, hasValues, lockStretches, seriesOf } from "./history.js";
import type { Line } from "./line-chart.js";
import "./line-chart.js";

const colours = ["--accent", "--busy", "--reason-stalled", "--warn"];
/** How many streams have a line of their own: those that drift most. */
const mostLines = 4;

/** How clocks run: drift of the streams, offset and lock of the source's clock, latency and loss, over ten minutes. */
@customElement("ap-clocks")
export class ClockPanel extends LitElement {
  static override styles = [
    common,
    panel,
    css`
      .charts {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 270px), 1fr));
        gap: 12px 20px;
      }
      section {
        min-width: 0;
      }
    `,
  ];

  @property({ attribute: false }) history: History | null = null;
  /** What the clock is; this machine's own follows none, so that there is no lock to draw. */
  @property() kind = "";
  @property({ attribute: false }) streams: readonly StreamDetail[] = [];

  protected override render(): TemplateResult {
    const { history } = this;
    const charts = history ? [this.drift(history), this.offset(history), this.latency(history), this.samples(history)]
      .filter((chart) => chart !== nothing) : [];
    return html`<h2>Clocks and flow over time <small>a value a second, ten minutes</small></h2>
      ${charts.length === 0 ? html`<p class="empty">Nothing was measured yet.</p>`
        : html`<div class="charts">${charts}</div>`}`;
  }

  private drift(history: History): TemplateResult | typeof nothing {
    const all = seriesOf(history, "drift").filter(hasValues);
    if (all.length === 0) return nothing;
    const worst = (values: readonly (number | null)[]): number => Math.abs(values.findLast((value) => value !== null) ?? 0);
    const drawn = [...all].sort((a, b) => worst(b.values) - worst(a.values)).slice(0, mostLines);
    const around = seriesOf(history, "driftUncertainty");
    const lines = drawn.map((series, i): Line => ({
      label: series.stream ?? "drift", colour: colours[i]!, values: series.values,
      around: band(series.values, around.find((one) => one.stream === series.stream)?.values),
    }));
    const note = all.length > drawn.length ? `The ${drawn.length} of ${all.length} streams that drift most. ` : "";
    return this.chart("Drift against the source's clock", history, lines, (value) => `${fixed(value, 1)} ppm`,
      `${note}The band is the uncertainty.`);
  }

  private offset(history: History): TemplateResult | typeof nothing {
    const [offset] = seriesOf(history, "clockOffset");
    const locks = this.kind === "local" ? [] : lockStretches(history);
    if (!hasValues(offset) && locks.length === 0) return nothing;
    const lines: Line[] = hasValues(offset) ? [{
      label: "offset", colour: "--accent", values: offset.values,
      around: band(offset.values, seriesOf(history, "clockUncertainty")[0]?.values),
    }] : [{ label: "clock", colour: "--good", values: seriesOf(history, "clockLocked")[0]!.values }];
    const last = locks.at(-1);
    const format = hasValues(offset) ? smallTimeText : (value: number) => (value > 0 ? "locked" : "not locked");
    const marks = hasValues(offset) ? [] : [0, 1];
    return this.chart("Clock", history, lines, format,
      last === undefined ? "" : `${last.locked ? "Locked" : "Not locked"} now. Shaded: not locked.`, locks, marks);
  }

  private latency(history: History): TemplateResult | typeof nothing {
    const [p50, p99] = [seriesOf(history, "latencyP50")[0], seriesOf(history, "latencyP99")[0]];
    // Where channels are exactly in step there is nothing to draw.
    const alignment = seriesOf(history, "alignmentUncertainty")[0];
    const lines: Line[] = [];
    if (hasValues(p50)) lines.push({ label: "p50", colour: "--accent", values: p50.values });
    if (hasValues(p99)) lines.push({ label: "p99", colour: "--warn", values: p99.values });
    const isExact = !hasValues(alignment) || alignment.values.every((value) => value === null || value === 0);
    if (!isExact) lines.push({ label: "alignment ±", colour: "--busy", values: alignment.values });
    const title = isExact ? "Latency" : "Latency and alignment";
    return lines.length === 0 ? nothing : this.chart(title, history, lines, smallTimeText);
  }

  private samples(history: History): TemplateResult | typeof nothing {
    const [received, lost] = [seriesOf(history, "received")[0], seriesOf(history, "lost")[0]];
    const lines: Line[] = [];
    if (hasValues(received)) lines.push({ label: "received", colour: "--good", values: received.values });
    if (hasValues(lost)) lines.push({ label: "lost", colour: "--reason-lost", values: lost.values });
    return lines.length === 0 ? nothing : this.chart("Samples a second, all channels", history, lines, short);
  }

  private chart(
    title: string, history: History, lines: Line[], format: (value: number) => string, note = "",
    locks: ReturnType<typeof lockStretches> = [], marks: readonly number[] = [],
  ): TemplateResult {
    const now = lines.map((line) => {
      const last = line.values.findLast((value) => value !== null);
      return `${line.label} ${typeof last === "number" ? format(last) : "–"}`;
    }).join(", ");
    return html`<section><h3>${title} <span class="note">${now}</span></h3>
      <ap-line-chart .times=${history.times} .lines=${lines} .format=${format} .locks=${locks}
        .marks=${marks}
        label=${`${title} over time. Now: ${now}. ${note}`}></ap-line-chart>
      ${note === "" ? nothing : html`<p class="note">${note}</p>`}</section>`;
  }
}

function fixed(value: number, digits: number): string {
  return `${value < 0 ? "−" : ""}${Math.abs(value).toFixed(digits)}`;
}

/** A count for an axis: exact below ten thousand, in thousands or millions above. */
function short(value: number): string {
  if (Math.abs(value) < 10_000) return count(value);
  return Math.abs(value) < 1e6 ? `${Number((value / 1e3).toPrecision(4))} k` : `${Number((value / 1e6).toPrecision(4))} M`;
}
