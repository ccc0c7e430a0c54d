import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import type { SourceEvent } from "../../api/types.js";
import { counted } from "../../shared/numbers.js";
import { common, controls } from "../../shared/styles.js";
import { panel } from "../panel-styles.js";
import { type CountedEvent, filterEvents } from "./filter.js";

const marks = { info: "·", warning: "!", error: "✕" } as const;
const severities = [["info", "all"], ["warning", "warnings and errors"], ["error", "errors"]] as const;

/** What has happened, oldest first; follows the newest until somebody scrolls up. */
@customElement("ap-events")
export class EventList extends LitElement {
  static override styles = [
    common,
    controls,
    panel,
    css`
      ol {
        position: relative;
        height: 300px;
        margin: 0;
        padding: 4px 0;
        overflow: auto;
        border: 1px solid var(--line);
        border-radius: var(--radius);
        list-style: none;
        font-size: 12px;
      }
      li {
        display: grid;
        grid-template-columns: 1.2em 64px 76px 1fr;
        gap: 0 6px;
        padding: 2px 8px;
      }
      li > * {
        overflow-wrap: anywhere;
      }
      time,
      .type {
        color: var(--text-quiet);
      }
      .mark {
        font-weight: 700;
        text-align: center;
      }
      .warning .mark,
      .warning .type {
        color: var(--warn);
      }
      .error .mark,
      .error .type {
        color: var(--bad);
      }
      .advice {
        grid-column: 4;
        color: var(--text-quiet);
      }
      input[type="checkbox"] {
        min-height: 0;
        accent-color: var(--accent);
      }
      input[type="search"] {
        width: 150px;
      }
      @container (max-width: 460px) {
        li {
          grid-template-columns: 1.2em 64px 1fr;
        }
        li .text,
        .advice {
          grid-column: 2 / -1;
        }
      }
      :host {
        container-type: inline-size;
      }
    `,
  ];

  @property({ attribute: false }) events: readonly CountedEvent[] = [];
  @state() private text = "";
  @state() private type = "";
  @state() private least: SourceEvent["severity"] = "info";
  @state() private isFollowing = true;
  @query("ol") private list!: HTMLOListElement;

  protected override render(): TemplateResult {
    const types = [...new Set(this.events.map((event) => event.type))].sort();
    const shown = filterEvents(this.events, {
      text: this.text, types: new Set(this.type === "" ? [] : [this.type]), least: this.least,
    });
    return html`
      <h2>Events <small>${shown.length < this.events.length ? `${shown.length} of ` : ""}${
        counted(this.events.length, "event")}</small></h2>
      <div class="tools">
        <input type="search" placeholder="Words" aria-label="Words in events" .value=${this.text}
          @input=${(event: Event) => (this.text = valueOf(event))}>
        <select aria-label="Severity" @change=${(event: Event) => (this.least = valueOf(event) as "info")}>
          ${severities.map(([value, name]) => html`<option value=${value} ?selected=${value === this.least}>${name}</option>`)}
        </select>
        <select aria-label="Type" @change=${(event: Event) => (this.type = valueOf(event))}>
          <option value="" ?selected=${this.type === ""}>every type</option>
          ${types.map((type) => html`<option ?selected=${type === this.type}>${type}</option>`)}
        </select>
        <label class="push"><input type="checkbox" .checked=${this.isFollowing} @change=${this.follow}> Follow</label>
      </div>
      <ol tabindex="0" aria-label="Events" @scroll=${this.scrolled}>
        ${shown.map((event) => html`<li class=${event.severity}>
          <span class="mark" title=${event.severity}><span aria-hidden="true">${marks[event.severity]}</span>
            <span class="hidden-text">${event.severity}</span></span>
          <time datetime=${event.at} title=${event.at}>${new Date(event.at).toLocaleTimeString("en-GB")}</time>
          <span class="type">${event.type}</span><span class="text">${event.text}${
            event.count === undefined ? "" : ` (${event.count} times)`}</span>
          ${event.advice && !event.text.includes(event.advice) ? html`<span class="advice">${event.advice}</span>`
            : nothing}</li>`)}
      </ol>
    `;
  }

  protected override updated(): void {
    if (this.isFollowing) this.list.scrollTop = this.list.scrollHeight;
  }

  private readonly follow = (event: Event): void => {
    this.isFollowing = (event.target as HTMLInputElement).checked;
  };

  /** Who scrolls up wants to read, and who scrolls to the end wants to follow. */
  private readonly scrolled = (): void => {
    const { scrollTop, scrollHeight, clientHeight } = this.list;
    this.isFollowing = scrollTop + clientHeight >= scrollHeight - 8;
  };
}

function valueOf(event: Event): string {
  return (event.target as HTMLInputElement | HTMLSelectElement).value;
}
