import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { SourceState } from "../api/types.js";
import { count } from "../shared/numbers.js";
import { stateLook, stateMark, states } from "../shared/states.js";
import { common, controls } from "../shared/styles.js";
import { sum, summedNames, type Sums } from "./sums.js";

const always = new Set(["delivered", "lost"]);
const labels: Partial<Record<string, string>> = { notStarted: "not started" };

/** How many sources are in which state, and what all of them come to. The states choose what is shown. */
@customElement("ap-summary")
export class WallSummary extends LitElement {
  static override styles = [
    common,
    controls,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: 10px 24px;
      }
      .states {
        display: flex;
        flex-wrap: wrap;
        gap: 6px;
      }
      button {
        min-height: 30px;
        padding: 0 10px;
        border-color: var(--line);
        font-size: 13px;
      }
      button strong {
        font-weight: 650;
      }
      dl {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 20px;
        margin: 0;
      }
      dl div {
        display: grid;
        justify-items: end;
      }
      dt {
        color: var(--text-quiet);
        font-size: 11px;
      }
      dd {
        margin: 0;
        font-size: 15px;
        font-weight: 600;
      }
      .bad {
        color: var(--bad);
      }
      @media (max-width: 600px) {
        .states {
          flex-wrap: nowrap;
          max-width: 100%;
          margin: -4px;
          padding: 4px;
          overflow-x: auto;
        }
        button {
          flex: none;
        }
        dl {
          gap: 2px 14px;
        }
        dd {
          font-size: 13px;
        }
        dl div {
          justify-items: start;
        }
      }
    `,
  ];

  @property({ attribute: false }) sums: Sums = sum([]);
  @property({ attribute: false }) chosen: ReadonlySet<SourceState> = new Set();

  protected override render(): TemplateResult {
    const { sums } = this;
    return html`<div class="states" role="group" aria-label="Show sources by state">
        <button aria-pressed=${this.chosen.size === 0} @click=${() => this.choose(null)}>all
          <strong>${count(sums.sources)}</strong></button>
        ${states.filter((state) => sums.byState.has(state) || this.chosen.has(state)).map((state) => html`
          <button aria-pressed=${this.chosen.has(state)} title=${stateLook(state).meaning} @click=${() => this.choose(state)}>
            ${stateMark(state)}${stateLook(state).label} <strong>${count(sums.byState.get(state) ?? 0)}</strong></button>`)}
      </div>
      <dl aria-label="All sources together, in samples">
        <div><dt>channels</dt><dd>${count(sums.channels)}</dd></div>
        ${summedNames.map((name) => sums.samples[name] > 0n || always.has(name)
          ? html`<div><dt>${labels[name] ?? name}</dt>
              <dd class=${name === "lost" && sums.samples[name] > 0n ? "bad" : ""}>${count(sums.samples[name])}</dd></div>`
          : nothing)}
        <div><dt>gaps, last minute</dt><dd>${count(sums.gapsLastMinute)}</dd></div>
      </dl>`;
  }

  private choose(state: SourceState | null): void {
    const chosen = new Set(state === null ? [] : this.chosen);
    if (state !== null && !chosen.delete(state)) chosen.add(state);
    this.dispatchEvent(new CustomEvent("chosen", { detail: chosen }));
  }
}
