import { css, html, LitElement, type TemplateResult } from "lit";
import { customElement, query, state } from "lit/decorators.js";
import { common, controls } from "./styles.js";

/** Asks before something is done, and tells "confirmed" where it is to be. What is in the element stands below the question. */
@customElement("ap-ask")
export class AskDialog extends LitElement {
  static override styles = [
    common,
    controls,
    css`
      :host {
        display: contents;
      }
      dialog {
        width: max-content;
        max-width: min(480px, calc(100vw - 32px));
        padding: 20px;
        border: 1px solid var(--line-strong);
        border-radius: 8px;
        background: var(--surface);
        color: var(--text);
      }
      dialog::backdrop {
        background: rgb(0 0 0 / 45%);
      }
      p {
        margin: 0 0 16px;
        overflow-wrap: anywhere;
      }
      .bar {
        display: flex;
        flex-wrap: wrap;
        justify-content: flex-end;
        gap: 6px;
        margin-top: 16px;
      }
    `,
  ];

  @state() private question = "";
  @state() private action = "";
  @query("dialog") private dialog!: HTMLDialogElement;

  /** Asks; `action` is what the button says that lets it be done. */
  ask(question: string, action: string): void {
    this.question = question;
    this.action = action;
    void this.updateComplete.then(() => {
      if (!this.dialog.open) this.dialog.showModal();
    });
  }

  protected override render(): TemplateResult {
    return html`<dialog aria-labelledby="question" @keydown=${this.keepEscape}>
      <p id="question">${this.question}</p>
      <slot></slot>
      <div class="bar">
        <button @click=${() => this.dialog.close()} autofocus>Cancel</button>
        <button class="main" @click=${this.confirm}>${this.action}</button>
      </div>
    </dialog>`;
  }

  /** Escape closes the question, and no more. */
  private readonly keepEscape = (event: KeyboardEvent): void => {
    if (event.key === "Escape") event.stopPropagation();
  };

  private readonly confirm = (): void => {
    this.dialog.close();
    this.dispatchEvent(new CustomEvent("confirmed"));
  };
}
