import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, query } from "lit/decorators.js";
import { common, controls } from "../shared/styles.js";
import { type Sorting, sortings } from "./selection.js";
import { spans, type WallSettings } from "./wall-query.js";

const sortingTexts: Record<Sorting, string> = { trouble: "trouble first", name: "name", loss: "most lost first" };

/** Search, order, span and size of the tiles. */
@customElement("ap-toolbar")
export class Toolbar extends LitElement {
  static override styles = [
    common,
    controls,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px 12px;
      }
      .search {
        flex: 1 1 220px;
        max-width: 420px;
      }
      .search input {
        width: 100%;
      }
      label {
        display: inline-flex;
        align-items: center;
        gap: 6px;
        color: var(--text-quiet);
        font-size: 13px;
      }
      select {
        max-width: 200px;
        color: var(--text);
      }
      .shown {
        color: var(--text-quiet);
        font-size: 13px;
      }
      @media (max-width: 480px) {
        .search {
          max-width: none;
          flex-basis: 100%;
        }
        .word {
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) settings!: WallSettings;
  @property({ type: Number }) shown = 0;
  @property({ type: Number }) all = 0;
  /** The silos of the fleet; empty: there are none to choose from. */
  @property({ attribute: false }) silos: readonly string[] = [];
  /** Whether there is a fleet, by whose silos the tiles can be grouped. */
  @property({ type: Boolean }) fleet = false;
  @property({ type: Boolean }) held = false;
  @property({ type: Boolean }) clipped = false;
  @query("input[type=search]") private input!: HTMLInputElement;

  focusSearch(): void {
    this.input.focus();
    this.input.select();
  }

  protected override render(): TemplateResult {
    const { settings } = this;
    return html`<div class="search"><input type="search" placeholder="Search name, title, label, error ( / )"
        aria-label="Search sources" .value=${settings.search} @input=${() => this.change({ search: this.input.value })}
        @keydown=${this.press} /></div>
      <label><span class="word">Order</span>
        <select aria-label="Order" @change=${(event: Event) => this.change({ sorting: value(event) as Sorting })}>
          ${sortings.map((sorting) => html`<option value=${sorting} ?selected=${sorting === settings.sorting}>
            ${sortingTexts[sorting]}</option>`)}
        </select></label>
      <label><span class="word">Gaps of</span>
        <select aria-label="Span of the gap timelines"
          @change=${(event: Event) => this.change({ minutes: Number(value(event)) as WallSettings["minutes"] })}>
          ${spans.map((minutes) => html`<option value=${minutes} ?selected=${minutes === settings.minutes}>
            ${minutes === 1 ? "1 minute" : `${minutes} minutes`}</option>`)}
        </select></label>
      ${this.siloChoice()}
      ${this.fleet ? html`<button aria-pressed=${settings.grouped} title="Tiles stand together by silo"
        @click=${() => this.change({ grouped: !settings.grouped })}>By silo</button>` : nothing}
      <button aria-pressed=${settings.dense} @click=${() => this.change({ dense: !settings.dense })}>Small tiles</button>
      ${this.clipped ? html`<button @click=${() => this.dispatchEvent(new CustomEvent("clear-clipped"))}
        title="Takes the marks of clipping away (c)">Clear clip marks</button>` : nothing}
      <span class="shown" role="status">${this.shown === this.all ? "" : `${this.shown} of ${this.all} shown`}${this.held
        ? " Order held while you point at a tile." : ""}</span>`;
  }

  /** Also where the one that the address names is not there any more: it has to be seen why nothing is shown. */
  private siloChoice(): TemplateResult | typeof nothing {
    const { silo } = this.settings;
    if (this.silos.length === 0 && silo === "") return nothing;
    const names = silo === "" || this.silos.includes(silo) ? this.silos : [...this.silos, silo];
    return html`<label><span class="word">Silo</span>
      <select aria-label="Silo" @change=${(event: Event) => this.change({ silo: value(event) })}>
        <option value="" ?selected=${silo === ""}>all silos</option>
        ${names.map((name) => html`<option value=${name} ?selected=${name === silo}>${name}</option>`)}
      </select></label>`;
  }

  private change(settings: Partial<WallSettings>): void {
    this.dispatchEvent(new CustomEvent("settings", { detail: { ...this.settings, ...settings } }));
  }

  private readonly press = (event: KeyboardEvent): void => {
    if (event.key === "Escape") {
      if (this.input.value !== "") this.change({ search: "" });
      else this.input.blur();
    } else if (event.key === "ArrowDown" || event.key === "Enter") {
      this.dispatchEvent(new CustomEvent("into-tiles"));
    } else {
      return;
    }
    event.preventDefault();
  };
}

function value(event: Event): string {
  return (event.target as HTMLSelectElement).value;
}
