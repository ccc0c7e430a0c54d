import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { Silos } from "../api/types.js";
import { common } from "../shared/styles.js";

/** Says that the fleet does not answer, so that what is shown of it is old. */
@customElement("ap-fleet-banner")
export class FleetBanner extends LitElement {
  static override styles = [
    common,
    css`
      aside {
        padding: 8px 16px;
        border-left: 4px solid var(--warn);
        background: var(--warn-soft);
        overflow-wrap: anywhere;
      }
      p {
        margin: 0;
      }
    `,
  ];

  @property({ attribute: false }) silos: Silos | null = null;

  protected override render(): TemplateResult | typeof nothing {
    if (!this.silos?.error) return nothing;
    return html`<aside aria-label="Fleet"><p><strong role="alert">The fleet ${this.silos.fleet} does not answer.</strong>
      What you see of it is what it told last. ${this.silos.error}</p></aside>`;
  }
}
