import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { Detail, Summary } from "../../api/types.js";
import { count, counted, durationText, rateText } from "../../shared/numbers.js";
import { stateText } from "../../shared/states.js";
import { common } from "../../shared/styles.js";
import { alignmentText, clockText, recordingText } from "./words.js";

/** Who a source is and how it is, in one glance. */
@customElement("ap-source-head")
export class SourceHead extends LitElement {
  static override styles = [
    common,
    css`
      :host {
        display: block;
      }
      h1 {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        gap: 2px 12px;
        margin: 0 0 8px;
        font-size: 20px;
        overflow-wrap: anywhere;
      }
      h1 small {
        color: var(--text-quiet);
        font-size: 13px;
        font-weight: 400;
      }
      dl {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(124px, 1fr));
        gap: 8px 16px;
        margin: 0;
      }
      dt {
        color: var(--text-quiet);
        font-size: 11px;
      }
      dd {
        margin: 0;
        overflow-wrap: anywhere;
      }
      .error {
        margin: 10px 0 0;
        padding: 8px 12px;
        border-left: 4px solid var(--bad);
        border-radius: var(--radius);
        background: var(--bad-soft);
      }
      .error p {
        margin: 0;
        overflow-wrap: anywhere;
      }
      .error .advice {
        margin-top: 4px;
        font-weight: 600;
      }
      .quiet {
        color: var(--text-quiet);
        font-size: 12px;
      }
    `,
  ];

  @property({ attribute: false }) source!: Summary;
  @property({ attribute: false }) recording: Detail["recording"] = null;
  /** The server's present, in ms since 1970. */
  @property({ type: Number }) now = 0;

  protected override render(): TemplateResult {
    const { source } = this;
    const { format, startedAt, positionSeconds, durationSeconds } = source;
    const since = startedAt === null || startedAt === undefined ? null : Date.parse(startedAt);
    const fact = (name: string, value: unknown, title = ""): TemplateResult =>
      html`<div><dt>${name}</dt><dd title=${title}>${value}</dd></div>`;
    return html`
      <h1>${source.name} ${source.title ? html`<small>${source.title}</small>` : nothing}</h1>
      <dl>
        ${fact("State", stateText(source.state))}
        ${fact("Format", format
          ? `${rateText(format.rate)}, ${counted(format.channels, "channel")}, ${format.sampleType}` : "–")}
        ${fact("Frames", format
          ? `${count(format.frameSamples)} samples, ${frameTime(format.frameSamples, format.rate)}` : "–")}
        ${fact("Epoch", count(source.epoch), "A stretch with one mapping between index and time.")}
        ${fact("Restarts", count(source.restarts))}
        ${fact("Alignment", alignmentText(source.alignment), source.alignment?.basis ?? "")}
        ${fact("Clock", clockText(source.clock))}
        ${fact("Uptime", since === null ? "–" : durationText(Math.max(0, (this.now - since) / 1000)), startedAt ?? "")}
        ${fact("Position", positionSeconds === null || positionSeconds === undefined ? "–"
          : durationText(positionSeconds) + (durationSeconds ? ` of ${durationText(durationSeconds)}` : ""))}
        ${fact("Gaps, last minute", count(source.gapsLastMinute))}
        ${this.recording ? fact("Recording", recordingText(this.recording)) : nothing}
      </dl>
      ${this.error()}
    `;
  }

  private error(): TemplateResult | typeof nothing {
    const error = this.source.lastError;
    if (!error) return nothing;
    const next = error.nextAttemptAt === null || error.nextAttemptAt === undefined ? null : Date.parse(error.nextAttemptAt);
    const wait = next === null ? 0 : (next - this.now) / 1000;
    return html`<div class="error" role="status">
      <p><strong>${words(error.kind)}</strong>: ${error.message}</p>
      ${error.advice && !error.message.includes(error.advice) ? html`<p class="advice">${error.advice}</p>` : nothing}
      <p class="quiet">${error.at ? `at ${new Date(error.at).toLocaleTimeString("en-GB")}` : ""}${
        error.attempt ? `, attempt ${count(error.attempt)}` : ""}${wait > 0 ? `, tried again in ${durationText(wait)}` : ""}${
        error.isRetryable === false ? ", not tried again" : ""}</p>
    </div>`;
  }
}

/** "notFound" as "Not found". */
function words(kind: string): string {
  const text = kind.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).trim();
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function frameTime(samples: number, rate: number): string {
  return `${Number(((samples * 1000) / rate).toFixed(3))} ms`;
}
