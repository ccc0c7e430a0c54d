import { css, html, LitElement, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { common, controls } from "../shared/styles.js";
import type { Connection } from "./connection.js";

/** Says that what is seen below is no longer live, and when the server is asked again. */
@customElement("ap-lost-banner")
export class LostBanner extends LitElement {
  static override styles = [
    common,
    controls,
    css`
      aside {
        display: flex;
        align-items: center;
        gap: 8px 12px;
        flex-wrap: wrap;
        padding: 8px 16px;
        border-left: 4px solid var(--bad);
        background: var(--bad-soft);
      }
      p {
        margin: 0;
        flex: 1 1 240px;
      }
    `,
  ];

  @property({ attribute: false }) connection!: Connection;
  private timer: ReturnType<typeof setInterval> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.timer = setInterval(() => this.requestUpdate(), 1000);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.timer);
  }

  protected override render(): TemplateResult {
    const { events } = this.connection;
    const seconds = Math.max(0, Math.ceil((events.nextAttempt - Date.now()) / 1000));
    return html`<aside aria-label="Connection">
      <p><strong role="alert">Connection lost.</strong> What you see is what was heard last.
        <span class="why">${events.reason}</span>
        ${seconds > 0 ? html`Trying again in ${seconds} s.` : html`Trying…`}</p>
      <button @click=${() => events.retryNow()}>Try now</button>
    </aside>`;
  }
}
