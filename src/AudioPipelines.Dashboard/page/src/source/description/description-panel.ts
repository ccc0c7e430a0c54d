import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { DescriptionParameter, SourceDescription } from "../../api/types.js";
import { common, controls } from "../../shared/styles.js";
import "../copy-button.js";
import { panel, table } from "../panel-styles.js";
import type { SourceStore } from "../source-store.js";

/** What the source was made from: its description, the values of its parameters, and the launch text that came of them. */
@customElement("ap-description")
export class DescriptionPanel extends LitElement {
  static override styles = [
    common,
    controls,
    panel,
    table,
    css`
      pre {
        max-height: 360px;
        margin: 0;
        padding: 10px;
        overflow: auto;
        border-radius: var(--radius);
        background: var(--sunken);
        font: 12px/1.5 var(--mono);
        white-space: pre-wrap;
        overflow-wrap: anywhere;
      }
      .text {
        display: flex;
        align-items: center;
        gap: 10px;
        margin: 14px 0 4px;
      }
      .text h3 {
        margin: 0;
      }
      td.long {
        white-space: normal;
        overflow-wrap: anywhere;
        min-width: 120px;
      }
    `,
  ];

  @property({ attribute: false }) store!: SourceStore;
  /** Whether it is looked at; nothing is asked for before. */
  @property({ type: Boolean }) open = false;
  @state() private description: SourceDescription | null = null;
  @state() private message = "";
  private abort = new AbortController();

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.abort.abort();
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has("open") && this.open && !this.description) void this.load();
  }

  private async load(): Promise<void> {
    this.abort.abort();
    this.abort = new AbortController();
    const { signal } = this.abort;
    this.message = "Asking for the description…";
    try {
      this.description = await this.store.connection.client.description(this.store.name, signal);
      this.message = "";
    } catch (error) {
      if (!signal.aborted) this.message = error instanceof Error ? error.message : String(error);
    }
  }

  protected override render(): TemplateResult {
    const { description } = this;
    return html`<h2>Description <small>${description?.description ?? ""}</small></h2>
      <div class="tools"><button @click=${() => void this.load()}>Read again</button>
        <span class="note" role="status">${this.message}</span></div>
      ${description ? html`${this.parameters(description.parameters)}
        ${description.launch.map((launch, i, all) => this.text(
          all.length > 1 ? `Launch text ${i + 1} of ${all.length}, resolved` : "Launch text, resolved", launch))}
        ${this.text("Description file", description.text)}
        ${description.yaml === description.text ? nothing : this.text("As YAML", description.yaml)}` : nothing}`;
  }

  private parameters(parameters: readonly DescriptionParameter[]): TemplateResult {
    if (parameters.length === 0) return html`<p class="empty">There are no parameters.</p>`;
    return html`<div class="scroll" tabindex="0" role="region" aria-label="Parameters"><table>
      <thead><tr><th>Parameter</th><th>Type</th><th>Value</th><th>Default</th><th>What it is</th></tr></thead>
      <tbody>${parameters.map((one) => html`<tr><td>${one.name}</td><td>${one.type}</td>
        <td class="long">${one.isSecret ? html`*** <span class="note">secret</span>` : valueText(one.value)}</td>
        <td class="long">${one.isSecret ? "" : valueText(one.default)}</td>
        <td class="long">${one.summary ?? ""}</td></tr>`)}</tbody></table></div>`;
  }

  private text(title: string, text: string | null | undefined): TemplateResult | typeof nothing {
    if (!text) return nothing;
    return html`<div class="text"><h3>${title}</h3><ap-copy .text=${text}></ap-copy></div>
      <pre tabindex="0" role="region" aria-label=${title}>${text}</pre>`;
  }
}

/** A value as it would be written; nothing is a dash. */
export function valueText(value: unknown): string {
  if (value === null || value === undefined) return "–";
  return typeof value === "string" ? value : JSON.stringify(value);
}
