import { css, html, LitElement, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { common, controls } from "../../shared/styles.js";
import { channelName, channelNumber } from "../channel-words.js";

/** The most channels whose pictures the server sends at once. */
export const mostPictures = 8;

/** Which channels are shown. Tells `choose` with their numbers. */
@customElement("ap-channel-chooser")
export class ChannelChooser extends LitElement {
  static override styles = [
    common,
    controls,
    css`
      summary {
        display: inline-flex;
        align-items: center;
        min-height: 32px;
        padding: 0 0.8em;
        border: 1px solid var(--line-strong);
        border-radius: var(--radius);
        cursor: pointer;
      }
      ul {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(130px, 1fr));
        gap: 2px 10px;
        max-height: 220px;
        margin: 6px 0 0;
        padding: 8px;
        overflow: auto;
        border: 1px solid var(--line);
        border-radius: var(--radius);
        list-style: none;
      }
      label {
        display: flex;
        align-items: center;
        gap: 6px;
        min-height: 24px;
        font-size: 12px;
        overflow-wrap: anywhere;
      }
      input {
        min-height: 0;
        margin: 0;
        accent-color: var(--accent);
      }
      p {
        margin: 4px 0 0;
        color: var(--text-quiet);
        font-size: 12px;
      }
    `,
  ];

  @property({ attribute: false }) labels: readonly string[] = [];
  @property({ attribute: false }) chosen: readonly number[] = [];

  protected override render(): TemplateResult {
    const isFull = this.chosen.length >= mostPictures;
    return html`<details>
      <summary>Channels: ${this.chosen.length === 0 ? "none" : this.chosen.map(channelNumber).join(", ")}</summary>
      <ul aria-label="Channels to show">${this.labels.map((label, channel) => {
        const isChosen = this.chosen.includes(channel);
        return html`<li><label><input type="checkbox" .checked=${isChosen} ?disabled=${isFull && !isChosen}
          @change=${() => this.toggle(channel, !isChosen)}> ${channelName(channel, label)}</label></li>`;
      })}</ul>
      <p>Up to ${mostPictures} at once.${isFull ? " Take one out to choose another." : ""}</p>
    </details>`;
  }

  private toggle(channel: number, isChosen: boolean): void {
    const chosen = isChosen ? [...this.chosen, channel].sort((a, b) => a - b) : this.chosen.filter((one) => one !== channel);
    this.dispatchEvent(new CustomEvent<number[]>("choose", { detail: chosen }));
  }
}
