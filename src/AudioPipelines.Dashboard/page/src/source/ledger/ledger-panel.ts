import { css, html, LitElement, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Detail, Ledger } from "../../api/types.js";
import { count } from "../../shared/numbers.js";
import { common, controls } from "../../shared/styles.js";
import { channelName } from "../channel-words.js";
import { panel } from "../panel-styles.js";
import { type Equation, equations, meanings, termName } from "./accounts.js";
import "./flow-view.js";

/** Where every sample went: the flow, and both equations with their sums. */
@customElement("ap-ledger")
export class LedgerPanel extends LitElement {
  static override styles = [
    common,
    controls,
    panel,
    css`
      .equation {
        display: flex;
        flex-wrap: wrap;
        gap: 2px 6px;
        margin: 8px 0 0;
        padding: 8px;
        border-radius: var(--radius);
        background: var(--sunken);
        font-size: 12px;
      }
      .term {
        white-space: nowrap;
      }
      .none {
        color: var(--text-quiet);
      }
      .holds {
        flex-basis: 100%;
        font-weight: 650;
        color: var(--good);
      }
      .holds.not {
        color: var(--bad);
      }
      select {
        max-width: 240px;
      }
    `,
  ];

  @property({ attribute: false }) detail!: Detail;
  @state() private channel: number | null = null;

  protected override render(): TemplateResult {
    const chosen = this.detail.channels.find((account) => account.channel === this.channel);
    const ledger: Ledger | null | undefined = chosen?.ledger ?? this.detail.totals;
    return html`
      <h2>Ledger <small>every sample, by what became of it</small></h2>
      <div class="tools"><label>Of <select @change=${this.choose} aria-label="Ledger of">
        <option value="" ?selected=${!chosen}>all channels</option>
        ${this.detail.channels.map((account) => html`<option value=${account.channel} ?selected=${account === chosen}>
          ${channelName(account.channel, account.label)}</option>`)}
      </select></label></div>
      ${ledger ? html`
        <ap-ledger-flow .ledger=${ledger}></ap-ledger-flow>
        <p class="note">Thickness is proportional to samples, on one scale. What is marked * and dashed is drawn wider than it
          is, to be seen.</p>
        ${equations(ledger).map((equation) => this.equation(ledger, equation))}`
      : html`<p class="empty">The source has no account yet: it was never started.</p>`}
    `;
  }

  private equation(ledger: Ledger, equation: Equation): TemplateResult {
    const term = (name: keyof Ledger, i: number): TemplateResult => html`<span class="term ${ledger[name] === 0 ? "none" : ""}"
      title=${meanings[name]}>${i > 0 ? "+ " : ""}${termName(name)} ${count(ledger[name])}</span>`;
    return html`<div class="equation">
      ${equation.left.map(term)} <span>=</span> ${equation.right.map(term)}
      <span class="holds ${equation.holds ? "" : "not"}">${equation.holds
        ? `✓ ${count(equation.leftSum)} = ${count(equation.rightSum)}`
        : `✗ ${count(equation.leftSum)} ≠ ${count(equation.rightSum)}: ${
          count(equation.leftSum - equation.rightSum)} unaccounted for`}
      </span>
    </div>`;
  }

  private readonly choose = (event: Event): void => {
    const { value } = event.target as HTMLSelectElement;
    this.channel = value === "" ? null : Number(value);
  };
}
