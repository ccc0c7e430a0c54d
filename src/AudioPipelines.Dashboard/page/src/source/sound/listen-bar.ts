import { css, html, LitElement, nothing, type PropertyValues, svg, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { counted } from "../../shared/numbers.js";
import { common, controls } from "../../shared/styles.js";
import { channelName } from "../channel-words.js";
import type { SourceStore } from "../source-store.js";
import { ChannelPlayer } from "./player.js";
import { type BreakReason, type Playout } from "./playout.js";

const breakWords: Record<BreakReason, string> = {
  leftOut: "left out by the server", starved: "came too late", skipped: "skipped to stay close",
};
const breakColours: Record<BreakReason, string> = { leftOut: "--bad", starved: "--warn", skipped: "--busy" };
/** Seconds that the strip of marks shows. */
const strip = 30;

/** Plays a channel while it is shown: volume, mute, how far behind it is, and where audio is missing. */
@customElement("ap-listen")
export class ListenBar extends LitElement {
  static override styles = [
    common,
    controls,
    css`
      :host {
        position: sticky;
        bottom: 0;
        z-index: 5;
        display: block;
        padding: 8px 16px;
        border-top: 2px solid var(--accent);
        background: var(--surface);
      }
      .bar {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 6px 14px;
      }
      strong {
        overflow-wrap: anywhere;
      }
      label {
        display: inline-flex;
        align-items: center;
        gap: 6px;
        font-size: 12px;
      }
      input[type="range"] {
        width: 110px;
        min-height: 24px;
        padding: 0;
        border: 0;
        background: none;
        accent-color: var(--accent);
      }
      .behind {
        min-width: 15ch;
        font-variant-numeric: tabular-nums;
      }
      .quiet {
        color: var(--text-quiet);
        font-size: 12px;
      }
      svg {
        flex: 1 1 140px;
        height: 18px;
        min-width: 100px;
        border-radius: 2px;
        background: var(--sunken);
      }
    `,
  ];

  @property({ attribute: false }) store!: SourceStore;
  @property({ type: Number }) channel = 0;
  @property() label = "";
  @state() private volume = 0.8;
  @state() private isMuted = false;
  @state() private message = "";
  private player: ChannelPlayer | null = null;
  private timer: ReturnType<typeof setInterval> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener("visibilitychange", this.left);
    this.timer = setInterval(() => this.requestUpdate(), 250);
    this.begin();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener("visibilitychange", this.left);
    clearInterval(this.timer);
    this.player?.close();
    this.player = null;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has("channel") && this.player && this.player.channel !== this.channel) this.begin();
  }

  private begin(): void {
    this.player?.close();
    this.message = "";
    this.player = new ChannelPlayer(this.store.connection, this.store.name, this.channel, this.loudness,
      (text) => (this.message = text));
  }

  private get loudness(): number {
    return this.isMuted ? 0 : this.volume ** 2;
  }

  protected override render(): TemplateResult {
    const { player } = this;
    return html`<div class="bar" role="region" aria-label="Listening">
      <strong>${channelName(this.channel, this.label)}</strong>
      <label>Volume <input type="range" min="0" max="1" step="0.01" .value=${String(this.volume)} @input=${this.turned}></label>
      <button aria-pressed=${this.isMuted ? "true" : "false"} @click=${this.mute}>Mute</button>
      <span class="behind">${this.behindText()}</span>
      ${player?.isBlocked ? html`<button class="main" @click=${() => player.resume()}>Play</button>` : nothing}
      ${player?.playout ? this.strip(player.playout, player.present()) : nothing}
      <span class="quiet">${this.breaksText()}</span>
      <button @click=${this.stop}>Stop listening</button>
      <span class="quiet" role="status">${this.message}</span>
    </div>`;
  }

  private behindText(): string {
    if (this.player?.startedAt === null || !this.player) return "waiting for sound…";
    const behind = this.player.behind();
    if (!behind) return "silence: nothing came";
    const around = behind.uncertainty >= 0.05 ? ` ± ${behind.uncertainty.toFixed(2)}` : "";
    return `${behind.seconds.toFixed(2)}${around} s behind ${behind.sinceCapture ? "the source" : "the server"}`;
  }

  private breaksText(): string {
    const counts = this.player?.playout?.counts;
    if (!counts) return "";
    const told = (Object.keys(breakWords) as BreakReason[]).filter((reason) => counts[reason] > 0)
      .map((reason) => `${counted(counts[reason], "time")} ${breakWords[reason]}`);
    return told.length === 0 ? "nothing left out" : told.join(", ");
  }

  /** The last seconds, with a mark where audio is missing. */
  private strip(playout: Playout, present: number): TemplateResult {
    const place = (at: number): number => 100 + ((at - present) / playout.rate / strip) * 100;
    return html`<svg viewBox="0 0 100 10" preserveAspectRatio="none" role="img"
      aria-label="The last ${strip} seconds: ${this.breaksText()}">
      <path d="M0 5H100" stroke="var(--line-strong)" vector-effect="non-scaling-stroke"></path>
      ${playout.breaks.filter((one) => place(one.at) > 0).map((one) => svg`<path d="M${Math.min(99, place(one.at))} 0V10"
        stroke="var(${breakColours[one.reason]})" stroke-width="3" vector-effect="non-scaling-stroke">
        <title>${breakWords[one.reason]}</title></path>`)}
    </svg>`;
  }

  private readonly turned = (event: Event): void => {
    this.volume = Number((event.target as HTMLInputElement).value);
    this.isMuted = false;
    this.player?.setVolume(this.loudness);
  };

  private readonly mute = (): void => {
    this.isMuted = !this.isMuted;
    this.player?.setVolume(this.loudness);
  };

  /** Who leaves the tab hears nothing, and the server sends nothing. */
  private readonly left = (): void => {
    if (document.visibilityState === "hidden") this.stop();
  };

  private readonly stop = (): void => {
    this.dispatchEvent(new CustomEvent("stop"));
  };
}
