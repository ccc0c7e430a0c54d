import { css, html, LitElement, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { common } from "../shared/styles.js";
import { panel } from "./panel-styles.js";

/** What the source says of itself: title, artist, station. */
@customElement("ap-tags")
export class TagsPanel extends LitElement {
  static override styles = [
    common,
    panel,
    css`
      dl {
        display: grid;
        grid-template-columns: auto 1fr;
        gap: 3px 14px;
        margin: 0;
        font-size: 12px;
      }
      dt {
        color: var(--text-quiet);
      }
      dd {
        margin: 0;
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property({ attribute: false }) tags: Readonly<Record<string, string[]>> = {};

  protected override render(): TemplateResult {
    const names = Object.keys(this.tags).sort();
    return html`<h2>Tags <small>what the source says of itself</small></h2>
      ${names.length === 0 ? html`<p class="empty">The source has no tags.</p>` : html`<dl>${names.map((name) => html`
        <dt>${name}</dt><dd>${this.tags[name]!.join("; ")}</dd>`)}</dl>`}`;
  }
}
