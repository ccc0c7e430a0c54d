import { css, html, LitElement, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Detail } from "../api/types.js";
import type { Connection } from "../app/connection.js";
import { count } from "../shared/numbers.js";
import { stateText } from "../shared/states.js";
import { common } from "../shared/styles.js";

/** One source. */
@customElement("ap-source")
export class SourceView extends LitElement {
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
  @property() name = "";
  @property({ attribute: false }) query = new URLSearchParams();
  @state() private detail: Detail | null = null;
  private forget: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.connection.watch(this.name);
    this.forget = this.connection.on("detail", (detail) => (this.detail = detail));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.forget?.();
    this.connection.watch(null);
  }

  protected override render(): TemplateResult {
    const source = this.detail ?? this.connection.sources.get(this.name);
    if (!source) return html`<p>There is no source named ${this.name}. <a href="#/">See all sources</a></p>`;
    return html`<h1>${source.name}</h1>
      <p>${stateText(source.state)}</p>
      <p>delivered ${count(source.totals?.delivered)} · lost ${count(source.totals?.lost)}</p>`;
  }
}
