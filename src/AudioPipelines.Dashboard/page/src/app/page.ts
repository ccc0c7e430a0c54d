import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, query, state } from "lit/decorators.js";
import { common } from "../shared/styles.js";
import "../wall/wall.js";
import { Connection } from "./connection.js";
import "./fleet-banner.js";
import "./header.js";
import "./help.js";
import type { HelpDialog } from "./help.js";
import { isTyping } from "./keyboard.js";
import "./login.js";
import "./lost-banner.js";
import { parseRoute, type Route, tokenIn, wallAddress } from "./route.js";

/** The page: what is above, which view is shown, and what all views share. */
@customElement("ap-page")
export class Page extends LitElement {
  static override styles = [
    common,
    css`
      :host {
        display: flex;
        flex-direction: column;
        min-height: 100vh;
      }
      main {
        flex: 1;
        min-width: 0;
        outline: none;
      }
      .skip {
        position: absolute;
        left: -999px;
      }
      .skip:focus {
        left: 8px;
        top: 8px;
        z-index: 10;
        padding: 8px;
        background: var(--surface);
      }
      .waiting {
        padding: 48px 16px;
        text-align: center;
        color: var(--text-quiet);
      }
    `,
  ];

  /** The page lies at the path that it is mounted at; a trailing slash is the server's to see to. */
  readonly connection = new Connection(new URL(".", location.href));
  @state() private route: Route = parseRoute(location.hash);
  @state() private sourceViewLoaded = false;
  @state() private silosLoaded = false;
  @state() private isBroken = false;
  @query("ap-help") private help!: HelpDialog;
  @query("main") private main!: HTMLElement;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener("hashchange", this.moved);
    addEventListener("keydown", this.pressed);
    this.connection.on("status", () => this.requestUpdate());
    this.connection.on("silos", () => this.requestUpdate());
    this.connection.on("sources", () => {
      if (!this.settled) this.requestUpdate();
    });
    void this.begin();
  }

  private settled = false;

  private async begin(): Promise<void> {
    await this.takeToken();
    this.moved();
    this.connection.start();
  }

  /** A token in the address is given to the server, and is gone from the address and the history at once. */
  private async takeToken(): Promise<void> {
    const token = tokenIn(location.hash);
    if (token === null) return;
    history.replaceState(null, "", `${location.pathname}${location.search}#/`);
    await this.connection.login(token).catch(() => undefined);
  }

  private readonly moved = (): void => {
    if (tokenIn(location.hash) !== null) {
      void this.takeToken().then(() => location.reload());
      return;
    }
    const before = this.route;
    this.route = parseRoute(location.hash);
    const title = this.route.view === "source" ? this.route.name : this.route.view === "silos" ? "Silos" : "";
    document.title = title === "" ? "AudioPipelines" : `${title} · AudioPipelines`;
    if (this.route.view === "silos" && !this.silosLoaded) {
      void import("../silos/silos-view.js").then(() => (this.silosLoaded = true), this.notLoaded);
    }
    if (this.route.view === "source" && !this.sourceViewLoaded) {
      void import("../source/source-view.js").then(() => (this.sourceViewLoaded = true), this.notLoaded);
    }
    if (before.view !== this.route.view) {
      scrollTo(0, 0);
      void this.updateComplete.then(() => this.main.focus({ preventScroll: true }));
    }
  };

  /** The server was replaced by one with another page, or does not answer. */
  private readonly notLoaded = (): void => {
    this.isBroken = true;
  };

  private readonly pressed = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return;
    if (event.key === "?") this.help.show();
    else if (event.key === "Escape" && this.route.view !== "wall" && !this.help.isOpen) location.hash = this.wallHash;
    else return;
    event.preventDefault();
  };

  private wallHash = "#/";

  protected override render(): TemplateResult {
    const { status, loaded } = this.connection;
    this.settled = loaded;
    if (this.route.view === "wall") this.wallHash = wallAddress(this.route.query);
    return html`
      <nav aria-label="Skip"><a class="skip" href="#content" @click=${this.skip}>Skip to the content</a></nav>
      <ap-header .connection=${this.connection} .status=${status} .info=${this.connection.info}
        .home=${this.wallHash} .view=${this.route.view} ?fleet=${this.connection.silos !== null}
        @help=${() => this.help.show()}></ap-header>
      ${status === "lost" ? html`<ap-lost-banner .connection=${this.connection}></ap-lost-banner>` : nothing}
      <ap-fleet-banner .silos=${this.connection.silos}></ap-fleet-banner>
      <main id="content" tabindex="-1">${this.content()}</main>
      <ap-help></ap-help>
    `;
  }

  private readonly skip = (event: Event): void => {
    event.preventDefault();
    this.main.focus();
  };

  /** A view says what its address is to be; it is no step to go back to. */
  private readonly ask = (event: CustomEvent<URLSearchParams>): void => {
    history.replaceState(null, "", wallAddress(event.detail));
    this.route = { view: "wall", query: event.detail };
  };

  private content(): TemplateResult {
    const { status, loaded } = this.connection;
    if (status === "login") return html`<ap-login .connection=${this.connection}
      ?host=${this.connection.hostLogin}></ap-login>`;
    if (!loaded) {
      const text = status === "lost" ? "Nothing was heard of the sources yet." : "Asking for the sources…";
      return html`<p class="waiting" role="status">${text}</p>`;
    }
    if (this.route.view === "wall") {
      return html`<ap-wall .connection=${this.connection} .query=${this.route.query} @query=${this.ask}></ap-wall>`;
    }
    const loading = html`<p class="waiting" role="status">${this.isBroken
      ? "This view could not be loaded. See that the server runs, then load the page again." : "Loading…"}</p>`;
    if (this.route.view === "silos") {
      return this.silosLoaded ? html`<ap-silos .connection=${this.connection}></ap-silos>` : loading;
    }
    return this.sourceViewLoaded
      ? html`<ap-source .connection=${this.connection} .name=${this.route.name} .query=${this.route.query}></ap-source>`
      : loading;
  }
}
