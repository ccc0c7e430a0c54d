import { css, html, LitElement, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { Connection } from "../app/connection.js";
import { sourceAddress } from "../app/route.js";
import { count } from "../shared/numbers.js";
import { stateText } from "../shared/states.js";
import { common } from "../shared/styles.js";

/** All sources. */
@customElement("ap-wall")
export class Wall extends LitElement {
  static override styles = [
    common,
    css`
      :host {
        display: block;
        padding: 16px;
      }
    `,
  ];

  @property({ attribute: false }) connection!: Connection;
  @property({ attribute: false }) query = new URLSearchParams();
  private forget: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.forget = this.connection.on("sources", () => this.requestUpdate());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.forget?.();
  }

  protected override render(): TemplateResult {
    return html`<ul>${[...this.connection.sources.values()].map((source) => html`<li>
      <a href=${sourceAddress(source.name)}>${source.name}</a> ${stateText(source.state)}
      delivered ${count(source.totals?.delivered)}, lost ${count(source.totals?.lost)}</li>`)}</ul>`;
  }
}
