import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { ApiError } from "../api/client.js";
import { common, controls } from "../shared/styles.js";
import type { Connection } from "./connection.js";

/** Asks for the token. */
@customElement("ap-login")
export class Login extends LitElement {
  static override styles = [
    common,
    controls,
    css`
      form {
        display: grid;
        gap: 12px;
        width: min(420px, calc(100% - 32px));
        margin: 12vh auto 32px;
        padding: 24px;
        border: 1px solid var(--line);
        border-radius: 8px;
        background: var(--surface);
      }
      h1 {
        margin: 0;
        font-size: 18px;
      }
      p {
        margin: 0;
        color: var(--text-quiet);
      }
      label {
        display: grid;
        gap: 4px;
      }
      input {
        min-height: 38px;
        font-family: var(--mono);
      }
      button {
        min-height: 38px;
      }
      .error {
        padding: 8px 10px;
        border-left: 3px solid var(--bad);
        background: var(--bad-soft);
        color: var(--text);
      }
    `,
  ];

  @property({ attribute: false }) connection!: Connection;
  /** Whether the host has a login of its own. */
  @property({ type: Boolean }) host = false;
  @state() private error = "";
  @state() private busy = false;
  @query("input[name=token]") private input!: HTMLInputElement;

  protected override updated(changes: PropertyValues<this>): void {
    if (changes.has("host") && !this.host) this.input.focus();
  }

  protected override render(): TemplateResult {
    if (this.host) {
      return html`<form aria-labelledby="title">
        <h1 id="title">Log in to the host</h1>
        <p>The application that shows this page asks for a login of its own, or the one that you had is over. Log in
          there, then come back.</p>
        <button class="main" type="button" @click=${() => location.reload()}>Load the page again</button>
      </form>`;
    }
    return html`<form @submit=${this.submit} aria-labelledby="title">
      <h1 id="title">Token needed</h1>
      <p>The server shows its sources to those who have its token. Whoever started the server has it: it is in the
        host's settings, or was printed when the page was opened.</p>
      <input type="text" name="username" autocomplete="username" value="AudioPipelines" hidden />
      <label>Token
        <input type="password" name="token" autocomplete="current-password" spellcheck="false" required
          aria-describedby=${this.error ? "error" : nothing} aria-invalid=${this.error ? "true" : nothing} />
      </label>
      <div role="alert">${this.error ? html`<p class="error" id="error">${this.error}</p>` : nothing}</div>
      <button class="main" ?disabled=${this.busy}>${this.busy ? "Asking…" : "Show the sources"}</button>
    </form>`;
  }

  private readonly submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    this.busy = true;
    this.error = "";
    try {
      await this.connection.login(this.input.value.trim());
    } catch (error) {
      this.error = describe(error);
      this.input.select();
    } finally {
      this.busy = false;
    }
  };
}

function describe(error: unknown): string {
  if (!(error instanceof ApiError)) return "The server does not answer. See that it runs, then try again.";
  return error.status === 401 ? "This is not the server's token. Look at its settings, then try again." : error.message;
}
