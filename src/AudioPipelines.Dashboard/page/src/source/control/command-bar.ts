import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { type Client, reasonOf } from "../../api/client.js";
import type { Silo, Summary } from "../../api/types.js";
import type { AskDialog } from "../../shared/ask-dialog.js";
import "../../shared/ask-dialog.js";
import { common, controls } from "../../shared/styles.js";
import "../../silos/move-button.js";
import { moveRefusal, type Offer, offers } from "./commands.js";

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
    `,
  ];

  @property({ attribute: false }) client!: Client;
  @property({ attribute: false }) source!: Summary;
  /** Where a source of a fleet may be moved to. */
  @property({ attribute: false }) silos: readonly Silo[] = [];
  @property({ type: Boolean }) allowed = false;
  private asked: Offer | null = null;
  @state() private said = "";
  @state() private isBad = false;
  @state() private isBusy = false;
  @query("ap-ask.command") private dialog!: AskDialog;

  protected override render(): TemplateResult {
    return html`
      <div class="bar" role="group" aria-label="Commands">
        ${offers(this.source, this.allowed).map((offer) => html`<button
          aria-disabled=${offer.refusal !== null || this.isBusy ? "true" : "false"}
          title=${offer.refusal ?? ""} aria-describedby=${offer.refusal === null ? nothing : `why-${offer.command}`}
          @click=${() => this.choose(offer)}>${offer.label}</button>
          ${offer.refusal === null ? nothing
            : html`<span class="hidden-text" id=${`why-${offer.command}`}>${offer.refusal}</span>`}`)}
        ${this.source.fleet ? html`<ap-move .client=${this.client} .source=${this.source} .silos=${this.silos}
          refusal=${moveRefusal(this.source, this.allowed)}
          @refused=${(event: CustomEvent<string>) => this.tell(event.detail, true)}></ap-move>` : nothing}
      </div>
      <p class="said ${this.isBad ? "bad" : ""}" role="status">${this.isToldAbove ? "" : this.said}</p>
      <ap-ask class="command" @confirmed=${this.confirm}></ap-ask>
    `;
  }

  /** Why the fleet did not do something is told with what is told of the source. */
  private get isToldAbove(): boolean {
    const error = this.source.fleet?.command?.error;
    return this.isBad && !!error && this.said.includes(error);
  }

  private choose(offer: Offer): void {
    if (this.isBusy) return;
    if (offer.refusal !== null) {
      this.tell(`${offer.label}: ${offer.refusal}`, false);
    } else if (offer.confirmation === null) {
      void this.give(offer);
    } else {
      this.asked = offer;
      this.dialog.ask(offer.confirmation, offer.label);
    }
  }

  private readonly confirm = (): void => {
    const offer = this.asked;
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
      this.tell(`${offer.label} did not work. ${reasonOf(error)}`, true);
    } finally {
      this.isBusy = false;
    }
  }

  private tell(text: string, isBad: boolean): void {
    this.said = text;
    this.isBad = isBad;
  }
}
