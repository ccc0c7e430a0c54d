import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { Info } from "../api/types.js";
import { common, controls } from "../shared/styles.js";
import type { Connection, ConnectionStatus } from "./connection.js";
import { type Route, silosAddress } from "./route.js";
import { setTheme, themeChoice, type ThemeChoice } from "./theme.js";

const statusTexts: Record<ConnectionStatus, string> = {
  starting: "connecting",
  login: "not logged in",
  open: "live",
  lost: "connection lost",
  asleep: "asleep",
};

const themeTexts: Record<ThemeChoice, string> = { system: "System colours", light: "Light", dark: "Dark" };

/** The bar above every view. */
@customElement("ap-header")
export class Header extends LitElement {
  static override styles = [
    common,
    controls,
    css`
      header {
        display: flex;
        align-items: center;
        gap: 8px 16px;
        flex-wrap: wrap;
        min-height: 48px;
        padding: 6px 16px;
        border-bottom: 1px solid var(--line);
        background: var(--surface);
      }
      .home {
        display: inline-flex;
        align-items: center;
        gap: 8px;
        color: inherit;
        font-size: 15px;
        font-weight: 650;
        text-decoration: none;
      }
      .version {
        color: var(--text-quiet);
        font-size: 12px;
      }
      .status {
        display: inline-flex;
        align-items: center;
        gap: 6px;
        color: var(--text-quiet);
        font-size: 12px;
      }
      .dot {
        width: 8px;
        height: 8px;
        border: 2px solid currentcolor;
        border-radius: 50%;
      }
      .status[data-status="open"] {
        color: var(--good);
      }
      .status[data-status="open"] .dot {
        background: currentcolor;
      }
      .status[data-status="lost"] {
        color: var(--bad);
      }
      nav {
        display: flex;
        gap: 4px;
      }
      nav a {
        padding: 4px 10px;
        border: 1px solid transparent;
        border-radius: var(--radius);
        text-decoration: none;
      }
      nav a:hover,
      nav a[aria-current] {
        border-color: var(--accent);
        background: var(--accent-soft);
        color: var(--text);
      }
      .end {
        display: flex;
        align-items: center;
        gap: 8px;
        margin-left: auto;
      }
      button {
        min-width: 32px;
        padding: 0 8px;
      }
      @media (max-width: 480px) {
        header {
          padding: 6px 8px;
          gap: 4px 10px;
        }
        .version {
          display: none;
        }
        select {
          width: 92px;
        }
      }
    `,
  ];

  @property({ attribute: false }) connection!: Connection;
  @property() status: ConnectionStatus = "starting";
  @property({ attribute: false }) info: Info | null = null;
  @property() home = "#/";
  @property() view: Route["view"] = "wall";
  /** Whether there is a fleet, whose silos have a view. */
  @property({ type: Boolean }) fleet = false;

  protected override render(): TemplateResult {
    const version = this.info?.version;
    return html`<header>
      <a class="home" href=${this.home}>
        <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
          <g fill="var(--accent)"><rect x="1" y="8" width="3" height="10"></rect><rect x="6" y="3" width="3" height="15"></rect>
          <rect x="11" y="11" width="3" height="7"></rect></g>
          <rect x="16.5" y="6.5" width="2.5" height="11" fill="none" stroke="var(--reason-lost)"
            stroke-dasharray="2 1.5"></rect>
        </svg>AudioPipelines</a>
      ${version === undefined ? nothing : html`<span class="version">${version}</span>`}
      <span class="status" role="status" data-status=${this.status}>
        <span class="dot"></span>${statusTexts[this.status]}</span>
      ${this.fleet ? html`<nav aria-label="Views">
        <a href=${this.home} aria-current=${this.view === "wall" ? "page" : nothing}>Sources</a>
        <a href=${silosAddress} aria-current=${this.view === "silos" ? "page" : nothing}>Silos</a></nav>` : nothing}
      <div class="end">
        <label class="hidden-text" for="theme">Colours</label>
        <select id="theme" @change=${this.choose}>
          ${(["system", "light", "dark"] as const).map((choice) => html`<option value=${choice}
            ?selected=${themeChoice() === choice}>${themeTexts[choice]}</option>`)}
        </select>
        ${this.status === "open" && this.connection.isLoggedIn
          ? html`<button @click=${() => void this.connection.logout()}>Log out</button>` : nothing}
        <button @click=${() => this.dispatchEvent(new CustomEvent("help"))} aria-label="Keys" title="Keys (?)">?</button>
      </div>
    </header>`;
  }

  private readonly choose = (event: Event): void => {
    setTheme((event.target as HTMLSelectElement).value as ThemeChoice);
  };
}
