import { css, html, LitElement, type TemplateResult } from "lit";
import { customElement, query } from "lit/decorators.js";
import { common, controls } from "../shared/styles.js";
import { keys } from "./keyboard.js";

/** The dialog that says what the keys do. */
@customElement("ap-help")
export class HelpDialog extends LitElement {
  static override styles = [
    common,
    controls,
    css`
      dialog {
        width: min(440px, calc(100vw - 32px));
        padding: 20px;
        border: 1px solid var(--line);
        border-radius: 8px;
        background: var(--surface);
        color: var(--text);
      }
      dialog::backdrop {
        background: rgb(0 0 0 / 50%);
      }
      h2,
      h3 {
        margin: 0 0 8px;
        font-size: 16px;
      }
      h3 {
        margin-top: 16px;
        font-size: 14px;
        color: var(--text-quiet);
      }
      dl {
        display: grid;
        grid-template-columns: max-content 1fr;
        gap: 6px 16px;
        margin: 0 0 16px;
      }
      dt {
        font-family: var(--mono);
      }
      dd {
        margin: 0;
      }
    `,
  ];

  @query("dialog") private dialog!: HTMLDialogElement;

  get isOpen(): boolean {
    return this.dialog.open;
  }

  show(): void {
    if (!this.dialog.open) this.dialog.showModal();
  }

  protected override render(): TemplateResult {
    return html`<dialog aria-labelledby="title">
      <h2 id="title">Keys</h2>
      ${keys.map((group) => html`<h3>${group.where}</h3>
        <dl>${group.keys.map((entry) => html`<dt>${entry.key}</dt><dd>${entry.does}</dd>`)}</dl>`)}
      <button @click=${() => this.dialog.close()}>Close</button>
    </dialog>`;
  }
}
