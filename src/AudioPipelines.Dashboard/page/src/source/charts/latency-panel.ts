import { css, html, LitElement, nothing, svg, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { Latency } from "../../api/types.js";
import { count, smallTimeText } from "../../shared/numbers.js";
import { common } from "../../shared/styles.js";
import { panel } from "../panel-styles.js";
import { type LatencyBar, latencyBars, type Quantile, quantile } from "./quantiles.js";

const size = { width: 360, height: 150, foot: 30 };

/** How long after its capture audio was delivered: a histogram since the start, with the median and the slowest hundredth. */
@customElement("ap-latency")
export class LatencyPanel extends LitElement {
  static override styles = [
    common,
    panel,
    css`
      svg {
        display: block;
        width: 100%;
        max-width: 440px;
        font-size: 10px;
      }
      text {
        fill: var(--text-quiet);
      }
      .bar {
        fill: var(--meter-rms);
      }
      .quantile {
        stroke: var(--text);
        stroke-width: 1.2;
        stroke-dasharray: 4 3;
      }
      .quantile-text {
        fill: var(--text);
        font-weight: 650;
      }
      dl {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 20px;
        margin: 0 0 8px;
      }
      dt {
        color: var(--text-quiet);
        font-size: 11px;
      }
      dd {
        margin: 0;
      }
    `,
  ];

  @property({ attribute: false }) latency: Latency | null = null;
  @property({ type: Boolean }) isLive = false;

  protected override render(): TemplateResult {
    const { latency } = this;
    const bars = latency ? latencyBars(latency) : [];
    return html`<h2>Latency <small>from capture to delivery, since the source's start</small></h2>
      ${!latency || bars.length === 0
        ? html`<p class="empty">${this.isLive ? "Nothing was delivered yet." : "A source that is not live has no latency."}</p>`
        : this.histogram(latency, bars)}`;
  }

  private histogram(latency: Latency, bars: readonly LatencyBar[]): TemplateResult {
    const marks = [["p50", quantile(latency, 0.5)], ["p99", quantile(latency, 0.99)]] as const;
    const mean = latency.count > 0 ? smallTimeText(latency.sum / latency.count) : "–";
    const fact = (name: string, value: string): TemplateResult => html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
    const words = marks.map(([name, value]) => `${name} ${quantileText(value)}`).join(", ");
    return html`<dl>${marks.map(([name, value]) => fact(name, quantileText(value)))}${fact("mean", mean)}${
      fact("frames", count(latency.count))}</dl>
      <svg viewBox="0 0 ${size.width} ${size.height}" role="img"
        aria-label=${`Histogram of latency: ${words}, mean ${mean}, ${count(latency.count)} frames.`}>
        ${this.bars(bars)}
        ${marks.map(([name, value], i) => (value === null ? nothing : this.mark(name, value, bars, i)))}
      </svg>`;
  }

  private bars(bars: readonly LatencyBar[]): unknown {
    const bottom = size.height - size.foot;
    const step = size.width / bars.length;
    const most = Math.max(...bars.map((bar) => bar.count), 1);
    const every = Math.ceil(34 / step);
    return bars.map((bar, i) => {
      const height = bar.count === 0 ? 0 : Math.max(1, (bar.count / most) * (bottom - 18));
      return svg`<g><title>${range(bar)}: ${count(bar.count)}, ${(bar.share * 100).toFixed(2)} %</title>
        <rect x=${i * step} y="0" width=${step} height=${bottom} fill="transparent"></rect>
        <rect class="bar" x=${i * step + 0.5} y=${bottom - height} width=${Math.max(1, step - 1)} height=${height}></rect>
        ${i % every !== 0 || i === 0 ? nothing : svg`<text x=${i * step} y=${bottom + 12}
          text-anchor="middle">${edge(bar.lower)}</text>`}</g>`;
    }).concat(svg`<path d="M0 ${bottom}H${size.width}" stroke="var(--line-strong)"></path>
      <text x=${size.width} y=${size.height - 4} text-anchor="end">milliseconds</text>`);
  }

  private mark(name: string, value: Quantile, bars: readonly LatencyBar[], i: number): unknown {
    const step = size.width / bars.length;
    const at = bars.findIndex(({ lower, upper }) => value.seconds >= lower && (upper === null || value.seconds <= upper));
    if (at < 0) return nothing;
    const bar = bars[at]!;
    const share = bar.upper === null ? 0.5 : (value.seconds - bar.lower) / (bar.upper - bar.lower);
    const x = (at + share) * step;
    const near = x > size.width - 60;
    return svg`<path class="quantile" d="M${x} ${12 * i + 2}V${size.height - size.foot}"></path>
      <text class="quantile-text" x=${x + (near ? -4 : 4)} y=${10 + 12 * i}
        text-anchor=${near ? "end" : "start"}>${name}</text>`;
  }
}

function range({ lower, upper }: LatencyBar): string {
  return upper === null ? `over ${smallTimeText(lower)}` : `${smallTimeText(lower)} to ${smallTimeText(upper)}`;
}

function edge(seconds: number): string {
  return `${Number((seconds * 1000).toPrecision(3))}`;
}

function quantileText(value: Quantile | null): string {
  return value === null ? "–" : `${value.beyond ? "over " : ""}${smallTimeText(value.seconds)}`;
}
