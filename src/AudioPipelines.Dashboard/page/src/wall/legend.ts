import { css, html, LitElement, type TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import { reasonSwatch } from "../shared/reason-fill.js";
import { reasonLook, reasons } from "../shared/reasons.js";
import { common } from "../shared/styles.js";

const wide = matchMedia("(min-width: 700px)");

/** What bars and timelines are drawn with. */
@customElement("ap-legend")
export class Legend extends LitElement {
  static override styles = [
    common,
    css`
      :host {
        display: block;
        color: var(--text-quiet);
        font-size: 12px;
      }
      ul {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px 14px;
        margin: 0;
        padding: 0;
        list-style: none;
      }
      details[open] {
        display: flow-root;
      }
      summary {
        width: max-content;
        cursor: pointer;
      }
      details[open] ul {
        margin-top: 4px;
      }
      li {
        display: inline-flex;
        align-items: center;
        gap: 5px;
      }
      .name {
        color: var(--text);
      }
      svg {
        flex: none;
      }
    `,
  ];

  protected override render(): TemplateResult {
    return html`<details ?open=${wide.matches}><summary>Legend</summary><ul aria-label="Legend">
      <li class="name">Levels, dBFS</li>
      <li><svg width="12" height="14" aria-hidden="true"><rect y="8" width="12" height="6" fill="var(--meter-rms)"></rect>
        <rect y="3" width="12" height="5" fill="var(--meter-peak)"></rect>
        <rect width="12" height="2" fill="var(--meter-hold)"></rect></svg>rms, peak, held peak</li>
      <li><svg width="12" height="14" aria-hidden="true"><rect width="12" height="4" fill="var(--clip)"></rect>
        <rect y="5" width="12" height="9" fill="var(--meter-ground)"></rect></svg>clipped (above)</li>
      <li><svg width="12" height="14" aria-hidden="true"><rect width="12" height="8" fill="var(--meter-ground)"></rect>
        <rect y="9" width="12" height="5" fill="var(--reason-lost)"></rect></svg>gap (below)</li>
      <li><svg width="12" height="14" aria-hidden="true"><rect width="12" height="8" fill="var(--meter-ground)"></rect>
        <rect y="11" width="12" height="1.5" fill="var(--still)"></rect></svg>silent (below)</li>
      <li class="name">Gaps, by time and channel</li>
      ${reasons.map((reason) => html`<li title=${reasonLook(reason).meaning}>${reasonSwatch(reason)}${reasonLook(reason).label}
        </li>`)}
    </ul></details>`;
  }
}
