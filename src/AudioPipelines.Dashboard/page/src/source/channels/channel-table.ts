import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { ChannelAccount, Detail } from "../../api/types.js";
import { count, counted } from "../../shared/numbers.js";
import { common, controls } from "../../shared/styles.js";
import { channelNumber } from "../channel-words.js";
import { meanings, type Term, termName } from "../ledger/accounts.js";
import { panel, table } from "../panel-styles.js";
import { missing, missingText } from "./missing.js";
import { streamTable } from "./stream-table.js";

const terms: readonly Term[] = [
  "delivered", "unclaimed", "lost", "notStarted", "stalled", "ended", "padding",
  "late", "duplicate", "overflow", "trimmed", "pending",
];

/** Every channel with its stream and account. Columns that are 0 for all channels are left out. */
@customElement("ap-channels")
export class ChannelTable extends LitElement {
  static override styles = [
    common,
    controls,
    panel,
    table,
    css`
      .scroll {
        max-height: 340px;
      }
      .streams {
        max-height: 200px;
        margin-top: 10px;
      }
      .bad {
        color: var(--bad);
        font-weight: 600;
      }
      button {
        min-height: 24px;
        padding: 0 8px;
        font-size: 12px;
      }
    `,
  ];

  @property({ attribute: false }) detail!: Detail;
  @property({ type: Number }) listening: number | null = null;
  @property({ attribute: false }) shown: readonly number[] = [];

  protected override render(): TemplateResult {
    const { channels, streams } = this.detail;
    const used = terms.filter((term) => term === "delivered" || channels.some((channel) => channel.ledger[term] !== 0));
    const left = terms.filter((term) => !used.includes(term)).map(termName);
    return html`
      <h2>Channels <small>${count(channels.length)}, in ${counted(streams.length, "stream")}</small></h2>
      ${channels.length === 0 ? html`<p class="empty">The source has not told its channels yet.</p>` : html`
        <div class="scroll" tabindex="0" role="region" aria-label="Channels"><table>
          <thead><tr><th class="number">Channel</th><th>Label</th><th>Stream</th><th>State</th>
            ${used.map((term) => html`<th class="number" title=${meanings[term]}>${termName(term)}</th>`)}
            <th class="number">Missing</th><th>See and hear</th></tr></thead>
          <tbody>${channels.map((channel) => this.row(channel, used))}</tbody>
        </table></div>
        ${streams.length === 0 ? nothing : streamTable(streams)}
        ${left.length === 0 ? nothing : html`<p class="note">0 for every channel: ${left.join(", ")}.</p>`}`}
    `;
  }

  private row(channel: ChannelAccount, used: readonly Term[]): TemplateResult {
    const { ledger } = channel;
    const isShown = this.shown.includes(channel.channel);
    const listens = this.listening === channel.channel;
    const cell = (value: number): TemplateResult => html`<td class="number ${value === 0 ? "zero" : ""}">${count(value)}</td>`;
    return html`<tr>
      <td class="number">${channelNumber(channel.channel)}</td><td>${channel.label ?? ""}</td><td>${channel.stream ?? ""}</td>
      <td>${this.state(channel.channel)}</td>
      ${used.map((term) => cell(ledger[term]))}
      <td class="number ${missing(ledger) === 0 ? "zero" : ""}">${missingText(ledger)}</td>
      <td><button aria-pressed=${isShown ? "true" : "false"} aria-label="See channel ${channelNumber(channel.channel)}"
          @click=${() => this.tell("see", channel.channel)}>See</button>
        <button aria-pressed=${listens ? "true" : "false"} aria-label="Hear channel ${channelNumber(channel.channel)}"
          @click=${() => this.tell("hear", channel.channel)}>Hear</button></td></tr>`;
  }

  private state(channel: number): TemplateResult | string {
    if (this.detail.clippedChannels?.includes(channel) === true) return html`<span class="bad">clipped</span>`;
    if (this.detail.silentChannels?.includes(channel) === true) return html`<span class="bad">silent</span>`;
    return "";
  }

  private tell(name: "see" | "hear", channel: number): void {
    this.dispatchEvent(new CustomEvent<number>(name, { detail: channel }));
  }
}
