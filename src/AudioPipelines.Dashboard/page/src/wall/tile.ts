import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { Gap, SourceFailure, Summary } from "../api/types.js";
import { sourceAddress } from "../app/route.js";
import { messageParts } from "../shared/message-parts.js";
import { count, counted, durationText } from "../shared/numbers.js";
import { stateLook, stateOf, stateText } from "../shared/states.js";
import { common } from "../shared/styles.js";
import "./gap-lane.js";
import type { LevelHub } from "./level-hub.js";
import "./meter.js";
import { fleetFailure, whereText } from "../silos/words.js";
import { alignmentText, clockText, fleetParts, formatText, ledgerParts, retryText } from "./tile-text.js";
import { tileStyles } from "./tile-styles.js";

/** One source on the wall. */
@customElement("ap-tile")
export class Tile extends LitElement {
  static override styles = [common, tileStyles];

  @property({ attribute: false }) source!: Summary;
  @property({ attribute: false }) gaps: readonly Gap[] | null = null;
  @property({ attribute: false }) hub!: LevelHub;
  @property({ type: Number }) minutes = 10;
  /** Now by the server's clock. */
  @property({ type: Number }) now = 0;
  @property({ type: Boolean, reflect: true }) dense = false;
  /** Whether Tab leads here; the arrow keys go from tile to tile. */
  @property({ type: Boolean }) reachable = false;
  /** Whether it stands below a heading that names its silo. */
  @property({ type: Boolean }) grouped = false;

  override focus(): void {
    this.shadowRoot?.querySelector("a")?.focus();
  }

  protected override render(): TemplateResult {
    const { source } = this;
    const channels = source.format?.channels ?? 0;
    const state = stateOf(source);
    const runs = state === "running" || state === "degraded";
    const failure = this.failed;
    return html`<article style="--state:var(${stateLook(state).colour})" aria-label=${source.name}>
      <header>
        <h2 aria-level=${this.grouped ? "3" : "2"}><a href=${sourceAddress(source.name)} tabindex=${this.reachable ? "0" : "-1"}
          title=${source.title ?? source.name}>${source.name}</a>${source.title
            ? html`<span class="title">${source.title}</span>` : nothing}</h2>
        ${this.position()}
        ${this.dense && runs && failure
          ? html`<span class="trouble" role="img" aria-label="last error: ${failure.message}"
              title=${failure.message}>!</span>` : nothing}
        ${this.dense && !this.grouped && source.fleet?.silo
          ? html`<span class="silo" title="The silo that runs it">${source.fleet.silo}</span>` : nothing}
        <span class="state">${stateText(state)}</span>
      </header>
      ${this.dense ? nothing : this.facts()}
      ${failure && !runs ? this.failure(failure, true) : runs && channels > 0
        ? html`<ap-meter .hub=${this.hub} .source=${source.name} .labels=${source.format?.labels ?? null}
            .now=${this.now} ?reachable=${this.reachable}></ap-meter>`
        : html`<p class="quiet">${this.isElsewhere && runs
          ? "Its frames do not come to this page's machine." : stateLook(state).meaning}</p>`}
      ${failure && runs ? this.failure(failure, false) : nothing}
      <ap-gap-lane ?hidden=${this.isElsewhere} .gaps=${channels > 0 ? this.gaps : []} .channels=${channels}
        .minutes=${this.minutes} .now=${this.now}></ap-gap-lane>
      ${this.numbers()}
    </article>`;
  }

  /** Whether only the fleet knows of it: there are no levels and figures of it here. */
  private get isElsewhere(): boolean {
    return this.source.fleet?.hasFrames === false;
  }

  /** Why it does not run, or ran badly: what the fleet says goes first, since it decides. */
  private get failed(): SourceFailure | null {
    return fleetFailure(this.source.fleet) ?? this.source.lastError ?? null;
  }

  private position(): TemplateResult | typeof nothing {
    const { positionSeconds, durationSeconds, startedAt, state } = this.source;
    if (positionSeconds === null || positionSeconds === undefined) {
      if (!startedAt || !(state === "running" || state === "degraded")) return nothing;
      const seconds = Math.max(0, (this.now - Date.parse(startedAt)) / 1000);
      return html`<span class="position" title="Since its start">${durationText(seconds)}</span>`;
    }
    if (!this.source.format) return nothing;
    const isLong = durationSeconds !== null && durationSeconds !== undefined;
    return html`<span class="position" title="Position">${durationText(positionSeconds)}${isLong
      ? ` / ${durationText(durationSeconds)}` : ""}</span>`;
  }

  private facts(): TemplateResult {
    const { source } = this;
    const clock = clockText(source);
    const unlocked = source.clock?.isLocked === false && source.clock.kind !== "local";
    return html`<p class="facts">
      ${source.fleet
        ? html`<span class="where" title="The silo that runs it">${whereText(source.fleet)}</span>` : nothing}
      ${this.isElsewhere ? nothing : html`<span>${formatText(source)}</span>`}
      ${source.format ? html`<span title="How exactly the channels are in step">${alignmentText(source)}</span>` : nothing}
      ${clock === null ? nothing : html`<span class=${unlocked ? "warn" : ""}>${unlocked ? "⚠ " : ""}${clock}</span>`}
      ${this.isElsewhere ? nothing
        : html`<span title="Stretches of time with one mapping of samples">epoch ${count(source.epoch)}</span>`}
      ${(source.restarts ?? 0) > 0
        ? html`<span>${counted(source.restarts!, "restart")}</span>` : nothing}
    </p>`;
  }

  /** `alone`: in the place of the levels, since there are none. */
  private failure(failure: SourceFailure, alone: boolean): TemplateResult {
    const { message, advice } = messageParts(failure.message, failure.advice);
    const retry = retryText(failure, this.now);
    return html`<div class="failure ${alone ? "alone" : ""}" title=${failure.message}>
      <p class="message">${message}</p>
      ${advice === "" ? nothing : html`<p class="advice"><span aria-hidden="true">→ </span>${advice}</p>`}
      ${retry === "" ? nothing : html`<p class="retry">${retry}</p>`}
    </div>`;
  }

  private numbers(): TemplateResult {
    const { totals, fleet } = this.source;
    if (fleet && this.isElsewhere) return this.parts(fleetParts(fleet));
    if (!totals) return html`<p class="numbers">no samples yet</p>`;
    return this.parts(ledgerParts(totals));
  }

  private parts(parts: ReturnType<typeof ledgerParts>): TemplateResult {
    return html`<dl class="numbers">${parts.map((part) => html`<div class=${part.name}
      ?data-some=${part.value > 0}><dt>${part.label}</dt> <dd>${count(part.value)}</dd></div>`)}</dl>`;
  }
}
