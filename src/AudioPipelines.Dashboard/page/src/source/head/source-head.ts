import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { Detail, FleetSource, Summary } from "../../api/types.js";
import { messageParts } from "../../shared/message-parts.js";
import { count, counted, durationText, rateText } from "../../shared/numbers.js";
import { wallAddress } from "../../app/route.js";
import { stateOf, stateText } from "../../shared/states.js";
import { orderNote, orderStyles } from "../../silos/order-note.js";
import { fleetFailure } from "../../silos/words.js";
import { common } from "../../shared/styles.js";
import { alignmentText, clockText, recordingText } from "./words.js";

type Fact = (name: string, value: unknown, title?: string) => TemplateResult;

/** Who a source is and how it is, in one glance. */
@customElement("ap-source-head")
export class SourceHead extends LitElement {
  static override styles = [
    common,
    orderStyles,
    css`
      .order {
        margin-top: 10px;
      }
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
    const { startedAt } = source;
    const since = startedAt === null || startedAt === undefined ? null : Date.parse(startedAt);
    const fact: Fact = (name, value, title = "") =>
      html`<div><dt>${name}</dt><dd title=${title}>${value}</dd></div>`;
    return html`
      <h1>${source.name} ${source.title ? html`<small>${source.title}</small>` : nothing}</h1>
      <dl>
        ${fact("State", stateText(stateOf(source)))}
        ${source.fleet ? this.place(source.fleet, fact) : nothing}
        ${source.fleet?.hasFrames === false ? nothing : this.figures(fact)}
        ${fact("Uptime", since === null ? "–" : durationText(Math.max(0, (this.now - since) / 1000)), startedAt ?? "")}
        ${this.recording ? fact("Recording", recordingText(this.recording)) : nothing}
      </dl>
      ${orderNote(source.fleet?.command)}
      ${this.error()}
    `;
  }

  /** Where the fleet runs it, and what it has counted there. */
  private place(fleet: FleetSource, fact: Fact): TemplateResult {
    const there = "By its silo, since it runs there; samples of all channels.";
    return html`${fact("Silo", fleet.silo
      ? html`<a href=${wallAddress(new URLSearchParams({ silo: fleet.silo }))}>${fleet.silo}</a>` : "none")}
      ${fact("Moves", fleet.allowsTwoReaders ? "without an outage" : "with a short outage",
        fleet.allowsTwoReaders ? "It may run twice for a moment." : "Only one may read it at a time.")}
      ${fact("Received there", count(fleet.received), there)}
      ${fact("Delivered there", count(fleet.delivered), there)}
      ${fact("Lost there", count(fleet.lost), there)}
      ${fleet.hasFrames ? nothing : fact("Restarts", count(fleet.restarts))}`;
  }

  private figures(fact: Fact): TemplateResult {
    const { source } = this;
    const { format, positionSeconds, durationSeconds } = source;
    return html`${fact("Format", format
          ? `${rateText(format.rate)}, ${counted(format.channels, "channel")}, ${format.sampleType}` : "–")}
        ${fact("Frames", format
          ? `${count(format.frameSamples)} samples, ${frameTime(format.frameSamples, format.rate)}` : "–")}
        ${fact("Epoch", count(source.epoch), "A stretch with one mapping between index and time.")}
        ${fact("Restarts", count(source.restarts))}
        ${fact("Alignment", alignmentText(source.alignment), source.alignment?.basis ?? "")}
        ${fact("Clock", clockText(source.clock))}
        ${fact("Position", positionSeconds === null || positionSeconds === undefined ? "–"
          : durationText(positionSeconds) + (durationSeconds ? ` of ${durationText(durationSeconds)}` : ""))}
        ${fact("Gaps, last minute", count(source.gapsLastMinute))}`;
  }

  private error(): TemplateResult | typeof nothing {
    const error = fleetFailure(this.source.fleet) ?? this.source.lastError;
    if (!error) return nothing;
    const next = error.nextAttemptAt === null || error.nextAttemptAt === undefined ? null : Date.parse(error.nextAttemptAt);
    const wait = next === null ? 0 : (next - this.now) / 1000;
    const { message, advice } = messageParts(error.message, error.advice);
    return html`<div class="error" role="status">
      <p><strong>${words(error.kind)}</strong>: ${message}</p>
      ${advice === "" || advice === message ? nothing : html`<p class="advice">${advice}</p>`}
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
