import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { type Client, reasonOf } from "../api/client.js";
import type { Silo, Summary } from "../api/types.js";
import type { AskDialog } from "../shared/ask-dialog.js";
import "../shared/ask-dialog.js";
import { common, controls } from "../shared/styles.js";
import { loadText, moveQuestion, siloState } from "./words.js";

/** Moves a source to another silo: which one is chosen in the question. "refused" is told with the reason. */
@customElement("ap-move")
export class MoveButton extends LitElement {
  static override styles = [
    common,
    controls,
    css`
      :host {
        display: contents;
      }
      label {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 4px;
        color: var(--text-quiet);
        font-size: 12px;
      }
      select {
        max-width: 100%;
        color: var(--text);
        font-size: 14px;
      }
    `,
  ];

  @property({ attribute: false }) client!: Client;
  @property({ attribute: false }) source!: Summary;
  @property({ attribute: false }) silos: readonly Silo[] = [];
  /** Why it cannot be moved now; empty: it can. */
  @property() refusal = "";
  @state() private wanted = "";
  @query("ap-ask") private dialog!: AskDialog;

  protected override render(): TemplateResult {
    const others = this.silos.filter((silo) => silo.name !== this.source.fleet?.silo);
    return html`<button aria-disabled=${this.refusal === "" ? "false" : "true"} title=${this.refusal}
        aria-describedby=${this.refusal === "" ? nothing : "why"} @click=${this.choose}>Move…</button>
      ${this.refusal === "" ? nothing : html`<span class="hidden-text" id="why">${this.refusal}</span>`}
      <ap-ask @confirmed=${this.move}>
        <label>To <select aria-label="Silo to move to" .value=${this.wanted} @change=${this.take}>
          <option value="">the silo that suits best</option>
          ${others.map((silo) => html`<option value=${silo.name} ?disabled=${!silo.answers || silo.isDraining}>
            ${silo.name} (load ${loadText(silo)}${silo.answers && !silo.isDraining ? "" : `, ${siloState(silo).label}`})
          </option>`)}
        </select></label>
      </ap-ask>`;
  }

  private readonly take = (event: Event): void => {
    this.wanted = (event.target as HTMLSelectElement).value;
  };

  private readonly choose = (): void => {
    if (this.refusal !== "") {
      this.tell(this.refusal);
      return;
    }
    this.wanted = "";
    this.dialog.ask(moveQuestion(this.source), "Move");
  };

  private readonly move = async (): Promise<void> => {
    this.tell("");
    try {
      await this.client.move(this.source.name, this.wanted === "" ? null : this.wanted);
    } catch (error) {
      this.tell(reasonOf(error));
    }
  };

  private tell(why: string): void {
    this.dispatchEvent(new CustomEvent("refused", { detail: why }));
  }
}
