import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import type { Client } from "../../api/client.js";
import type { Summary } from "../../api/types.js";
import { common, controls } from "../../shared/styles.js";
import { type Offer, offers } from "./commands.js";

/** The commands of a source. What interrupts it is asked for once more first; what cannot be given says why. */
@customElement("ap-commands")
export class CommandBar extends LitElement {
  static override styles = [
    common,
    controls,
    css`
      :host {
        display: block;
      }
      .bar {
        display: flex;
        flex-wrap: wrap;
        gap: 6px;
      }
      .said {
        margin: 6px 0 0;
        color: var(--text-quiet);
        font-size: 12px;
        overflow-wrap: anywhere;
      }
      .said:empty {
        margin: 0;
      }
      .said.bad {
        color: var(--bad);
      }
      dialog {
        max-width: min(440px, calc(100vw - 32px));
        padding: 20px;
        border: 1px solid var(--line-strong);
        border-radius: 8px;
        background: var(--surface);
        color: var(--text);
      }
      dialog::backdrop {
        background: rgb(0 0 0 / 45%);
      }
      dialog p {
        margin: 0 0 16px;
      }
      dialog .bar {
        justify-content: flex-end;
      }
    `,
  ];

  @property({ attribute: false }) client!: Client;
  @property({ attribute: false }) source!: Summary;
  @property({ type: Boolean }) allowed = false;
  @state() private asked: Offer | null = null;
  @state() private said = "";
  @state() private isBad = false;
  @state() private isBusy = false;
  @query("dialog") private dialog!: HTMLDialogElement;

  protected override render(): TemplateResult {
    return html`
      <div class="bar" role="group" aria-label="Commands">
        ${offers(this.source, this.allowed).map((offer) => html`<button
          aria-disabled=${offer.refusal !== null || this.isBusy ? "true" : "false"}
          title=${offer.refusal ?? ""} aria-describedby=${offer.refusal === null ? nothing : `why-${offer.command}`}
          @click=${() => this.choose(offer)}>${offer.label}</button>
          ${offer.refusal === null ? nothing
            : html`<span class="hidden-text" id=${`why-${offer.command}`}>${offer.refusal}</span>`}`)}
      </div>
      <p class="said ${this.isBad ? "bad" : ""}" role="status">${this.said}</p>
      <dialog aria-labelledby="question" @keydown=${this.keepEscape} @close=${() => (this.asked = null)}>
        <p id="question">${this.asked?.confirmation}</p>
        <div class="bar">
          <button @click=${() => this.dialog.close()} autofocus>Cancel</button>
          <button class="main" @click=${this.confirm}>${this.asked?.label}</button>
        </div>
      </dialog>
    `;
  }

  /** Escape closes the question, and no more. */
  private readonly keepEscape = (event: KeyboardEvent): void => {
    if (event.key === "Escape") event.stopPropagation();
  };

  private choose(offer: Offer): void {
    if (this.isBusy) return;
    if (offer.refusal !== null) {
      this.tell(`${offer.label}: ${offer.refusal}`, false);
    } else if (offer.confirmation === null) {
      void this.give(offer);
    } else {
      this.asked = offer;
      void this.updateComplete.then(() => this.dialog.showModal());
    }
  }

  private readonly confirm = (): void => {
    const offer = this.asked;
    this.dialog.close();
    if (offer) void this.give(offer);
  };

  private async give(offer: Offer): Promise<void> {
    this.isBusy = true;
    this.tell(`${offer.label} …`, false);
    try {
      const answer = await this.client.command(this.source.name, offer.command);
      this.tell(answer?.folder !== undefined ? `The flight recorder's frames are in ${answer.folder}.`
        : `${offer.label}: the server has taken it. The source is ${answer?.state ?? "told"}.`, false);
    } catch (error) {
      this.tell(`${offer.label} did not work. ${error instanceof Error ? error.message : String(error)}`, true);
    } finally {
      this.isBusy = false;
    }
  }

  private tell(text: string, isBad: boolean): void {
    this.said = text;
    this.isBad = isBad;
  }
}
