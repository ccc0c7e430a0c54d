import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { type Client, reasonOf } from "../api/client.js";
import type { Silo } from "../api/types.js";
import { wallAddress } from "../app/route.js";
import type { AskDialog } from "../shared/ask-dialog.js";
import "../shared/ask-dialog.js";
import { counted } from "../shared/numbers.js";
import { common, controls } from "../shared/styles.js";
import { orderNote, orderStyles } from "./order-note.js";
import { loadText, readOnly, siloState } from "./words.js";

/** One silo: what it has, how full it is, and what can be done with it. */
@customElement("ap-silo")
export class SiloCard extends LitElement {
  static override styles = [
    common,
    controls,
    orderStyles,
    css`
      article {
        display: flex;
        flex-direction: column;
        gap: 8px;
        height: 100%;
        padding: 12px 14px;
        border: 1px solid var(--line);
        border-left: 4px solid var(--state);
        border-radius: var(--radius);
        background: var(--surface);
      }
      header {
        display: flex;
        align-items: baseline;
        justify-content: space-between;
        gap: 4px 12px;
        flex-wrap: wrap;
      }
      h2 {
        min-width: 0;
        margin: 0;
        font-size: 15px;
        font-weight: 650;
        overflow-wrap: anywhere;
      }
      .state {
        flex: none;
        color: var(--state);
        font-size: 13px;
        font-weight: 600;
      }
      .full {
        height: 8px;
        border-radius: 4px;
        background: var(--meter-ground);
        overflow: hidden;
      }
      .full div {
        height: 100%;
        background: var(--meter-rms);
      }
      .full[data-full] div {
        background: var(--meter-high);
      }
      .row {
        display: flex;
        align-items: baseline;
        justify-content: space-between;
        gap: 4px 12px;
        flex-wrap: wrap;
        margin: 0;
        font-size: 13px;
      }
      .quiet {
        color: var(--text-quiet);
        font-size: 12px;
      }
      ul {
        display: flex;
        flex-wrap: wrap;
        gap: 4px;
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li {
        padding: 0 8px;
        border: 1px solid var(--line);
        border-radius: 10px;
        font-size: 12px;
        overflow-wrap: anywhere;
      }
      p {
        margin: 0;
        overflow-wrap: anywhere;
      }
      .end {
        margin-top: auto;
        align-items: center;
      }
    `,
  ];

  @property({ attribute: false }) client!: Client;
  @property({ attribute: false }) silo!: Silo;
  /** What is asked before it is drained, or used again; made only then, since it looks at all sources. */
  @property({ attribute: false }) question: () => string = () => "";
  @property({ type: Boolean }) allowed = false;
  /** What the dialog asks for: the silo may be drained by somebody else while it is open. */
  private asked: "drain" | "undrain" = "drain";
  @state() private refused = "";
  @query("ap-ask") private dialog!: AskDialog;

  protected override render(): TemplateResult {
    const { silo } = this;
    const look = siloState(silo);
    const part = silo.capacity > 0 ? Math.min(1, silo.load / silo.capacity) : 0;
    const label = silo.isDraining ? "Use again…" : "Drain…";
    return html`<article style="--state:var(${look.colour})" aria-label=${silo.name}>
      <header><h2>${silo.name}</h2><span class="state" title=${look.meaning}>${look.label}</span></header>
      <div class="full" ?data-full=${part >= 0.9}><div style="width:${(part * 100).toFixed(1)}%"></div></div>
      <p class="row"><span title="The weight of its sources, and that which it takes">load ${loadText(silo)}</span>
        <a href=${wallAddress(new URLSearchParams({ silo: silo.name }))}>${counted(silo.sources, "source")}</a></p>
      ${silo.labels.length === 0 ? html`<p class="quiet">no labels</p>`
        : html`<ul aria-label="Labels">${silo.labels.map((one) => html`<li>${one}</li>`)}</ul>`}
      ${silo.detail ? html`<p>${silo.detail}</p>` : nothing}
      ${this.refused === "" || silo.command ? orderNote(silo.command)
        : html`<div class="order bad" role="status">${this.refused}</div>`}
      <p class="row end"><span class="quiet">${silo.version ? `version ${silo.version}` : ""}</span>
        <button aria-disabled=${this.allowed ? "false" : "true"} title=${this.allowed ? "" : readOnly}
          aria-label="${label} ${silo.name}" @click=${this.choose}>${label}</button></p>
      <ap-ask @confirmed=${this.tell}></ap-ask>
    </article>`;
  }

  private readonly choose = (): void => {
    this.refused = this.allowed ? "" : readOnly;
    if (!this.allowed) return;
    this.asked = this.silo.isDraining ? "undrain" : "drain";
    this.dialog.ask(this.question(), this.silo.isDraining ? "Use again" : "Drain");
  };

  private readonly tell = async (): Promise<void> => {
    try {
      await this.client.tellSilo(this.silo.name, this.asked);
    } catch (error) {
      this.refused = reasonOf(error);
    }
  };
}
