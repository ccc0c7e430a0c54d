import { css, html, LitElement, nothing, svg, type PropertyValues, type SVGTemplateResult, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Ledger } from "../../api/types.js";
import { count } from "../../shared/numbers.js";
import { reasonLooks } from "../../shared/reasons.js";
import { common } from "../../shared/styles.js";
import { meanings, type Term, termName } from "./accounts.js";
import { type FlowLayout, type FlowRow, layoutFlow } from "./flow-layout.js";

const bar = 10;
const head = 36;
const foot = 4;

/** The ledger as a flow: what came on the left, what frames held on the right, between them what became of it. */
@customElement("ap-ledger-flow")
export class LedgerFlow extends LitElement {
  static override styles = [
    common,
    css`
      :host {
        display: block;
      }
      svg {
        display: block;
        width: 100%;
        font-size: 12px;
      }
      text {
        fill: var(--text);
        font-variant-numeric: tabular-nums;
      }
      .quiet {
        fill: var(--text-quiet);
      }
      .strong {
        font-weight: 650;
      }
      .widened {
        stroke: var(--text);
        stroke-width: 1;
        stroke-dasharray: 2 2;
      }
    `,
  ];

  @property({ attribute: false }) ledger!: Ledger;
  @state() private width = 0;
  private observer: ResizeObserver | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.observer = new ResizeObserver(([entry]) => (this.width = Math.floor(entry!.contentRect.width)));
    this.observer.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.observer?.disconnect();
  }

  protected override shouldUpdate(changed: PropertyValues): boolean {
    return changed.has("ledger") || changed.has("width");
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.width === 0) return nothing;
    const layout = layoutFlow(this.ledger, { tallest: 170, least: 3, row: 17, gap: 4 });
    const digits = Math.max(...layout.rows.map((row) => count(row.value).length));
    const middle = Math.max(94 + digits * 8, Math.min(230, this.width * 0.42));
    const from = (this.width - middle) / 2;
    const height = head + layout.height + foot;
    return html`<svg viewBox="0 0 ${this.width} ${height}" height=${height} role="img" aria-label=${this.inWords(layout)}>
      ${this.ends(layout)}
      ${layout.rows.map((row) => this.row(row, from, from + middle))}
    </svg>`;
  }

  private ends(layout: FlowLayout): SVGTemplateResult {
    const { received, elapsed, resampled } = layout;
    const right = this.width - bar;
    return svg`
      <text class="quiet" x="0" y="12">received</text>
      <text class="strong" x="0" y="27">${count(this.ledger.received)}</text>
      <text class="quiet" x=${this.width} y="12" text-anchor="end">elapsed</text>
      <text class="strong" x=${this.width} y="27" text-anchor="end">${count(this.ledger.elapsed)}</text>
      <rect x="0" y=${head + received.y} width=${bar} height=${received.height} fill="var(--accent)"></rect>
      ${resampled ? svg`<rect x="0" y=${head + resampled.y} width=${bar} height=${Math.max(1, resampled.height)}
        fill="var(--busy)"><title>resampled: ${count(this.ledger.resampled)}</title></rect>` : nothing}
      <rect x=${right} y=${head + elapsed.y} width=${bar} height=${elapsed.height} fill="var(--text-quiet)"></rect>`;
  }

  private row(row: FlowRow, from: number, to: number): SVGTemplateResult {
    const y = head + row.y + (row.rowHeight - row.height) / 2;
    const middle = head + row.y + row.rowHeight / 2 + 4;
    const none = row.value === 0;
    const fill = `var(${flowColour(row.term)})`;
    const link = (x0: number, y0: number, x1: number, y1: number): SVGTemplateResult => svg`<path
      d=${ribbon(x0, y0, x1, y1, row.height)} fill=${fill} fill-opacity="0.35"></path>`;
    const node = (x: number): SVGTemplateResult => svg`<rect x=${x} y=${y} width="4" height=${row.height} fill=${fill}></rect>`;
    return svg`<g>
      <title>${termName(row.term)}: ${count(row.value)}. ${meanings[row.term]}${
        row.widened ? " Drawn wider than it is." : ""}</title>
      ${row.left === null ? nothing : svg`${link(bar, head + row.left, from, y)}${node(from)}`}
      ${row.right === null ? nothing : svg`${link(to, y, this.width - bar, head + row.right)}${node(to - 4)}`}
      ${row.widened ? svg`<path class="widened" fill="none" d=${outline(row, from, to, y, this.width)}></path>` : nothing}
      <text class=${none ? "quiet" : ""} x=${from + 10} y=${middle}>${termName(row.term)}${row.widened ? " *" : ""}</text>
      <text class=${none ? "quiet" : "strong"} x=${to - 10} y=${middle} text-anchor="end">${count(row.value)}</text>
    </g>`;
  }

  private inWords(layout: FlowLayout): string {
    const told = layout.rows.filter((row) => row.value !== 0).map((row) => `${termName(row.term)} ${count(row.value)}`);
    return `Flow of samples. Received ${count(this.ledger.received)}, elapsed ${count(this.ledger.elapsed)}. `
      + (told.length === 0 ? "Nothing yet." : `${told.join(", ")}. All else is 0.`);
  }
}

/** The colour of a term: that of its reason where there is one. */
export function flowColour(term: Term): string {
  const reason = (reasonLooks as Partial<Record<string, { colour: string }>>)[term];
  if (reason) return reason.colour;
  if (term === "delivered") return "--good";
  if (term === "unclaimed" || term === "pending") return "--busy";
  return term === "trimmed" || term === "resampled" ? "--still" : "--warn";
}

function ribbon(x0: number, y0: number, x1: number, y1: number, height: number): string {
  const middle = (x0 + x1) / 2;
  return `M${x0} ${y0}C${middle} ${y0} ${middle} ${y1} ${x1} ${y1}V${y1 + height}C${middle} ${y1 + height} ${middle} ${
    y0 + height} ${x0} ${y0 + height}Z`;
}

/** The line of dashes over what is drawn wider than it is. */
function outline(row: FlowRow, from: number, to: number, y: number, width: number): string {
  const at = (top: number): number => head + top + row.height / 2;
  const curve = (x0: number, y0: number, x1: number, y1: number): string =>
    `M${x0} ${y0}C${(x0 + x1) / 2} ${y0} ${(x0 + x1) / 2} ${y1} ${x1} ${y1}`;
  const centre = y + row.height / 2;
  return (row.left === null ? "" : curve(bar, at(row.left), from, centre))
    + (row.right === null ? "" : curve(to, centre, width - bar, at(row.right)));
}
