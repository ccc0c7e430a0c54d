import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import type { Silo } from "../api/types.js";
import type { Connection } from "../app/connection.js";
import { count, counted } from "../shared/numbers.js";
import { common } from "../shared/styles.js";
import "./silo-card.js";
import { drainQuestion, undrainQuestion } from "./words.js";

/** The silos of the fleet: a card each. */
@customElement("ap-silos")
export class SilosView extends LitElement {
  static override styles = [
    common,
    css`
      :host {
        display: block;
        max-width: 1680px;
        margin: 0 auto;
        padding: 14px 16px 24px;
      }
      h1 {
        margin: 0;
        font-size: 20px;
        overflow-wrap: anywhere;
      }
      .sums {
        margin: 2px 0 14px;
        color: var(--text-quiet);
        font-size: 13px;
      }
      .grid {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(300px, 100%), 1fr));
        gap: 12px;
      }
      .none {
        padding: 48px 16px;
        text-align: center;
        color: var(--text-quiet);
      }
      @media (max-width: 480px) {
        :host {
          padding: 10px 8px 16px;
        }
      }
    `,
  ];

  @property({ attribute: false }) connection!: Connection;
  private ends: (() => void)[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    const redraw = (): void => this.requestUpdate();
    this.ends = [this.connection.on("silos", redraw), this.connection.on("sources", redraw)];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const end of this.ends.splice(0)) end();
  }

  protected override render(): TemplateResult {
    const { silos, sources, client, info } = this.connection;
    if (!silos) return html`<p class="none" role="status">This server shows no fleet. <a href="#/">See all sources</a></p>`;
    const load = silos.silos.reduce((sum, silo) => sum + silo.load, 0);
    const capacity = silos.silos.reduce((sum, silo) => sum + silo.capacity, 0);
    const nowhere = [...sources.values()].filter((source) => source.fleet && !source.fleet.silo).length;
    return html`<h1>Silos of ${silos.fleet}</h1>
      <p class="sums">${counted(silos.silos.length, "silo")}, load ${count(load)} of ${count(capacity)}, ${
        counted(silos.silos.reduce((sum, silo) => sum + silo.sources, 0), "source")}${
        nowhere > 0 ? `; ${counted(nowhere, "source")} on no silo` : ""}</p>
      ${silos.silos.length === 0 ? html`<p class="none">The fleet has no silo now. Start one.</p>` : nothing}
      <div class="grid">${repeat(silos.silos, (silo) => silo.name, (silo) => html`<ap-silo .client=${client} .silo=${silo}
        ?allowed=${info?.allowsCommands !== false} .question=${() => this.question(silo)}></ap-silo>`)}</div>`;
  }

  private question(silo: Silo): string {
    if (silo.isDraining) return undrainQuestion(silo);
    const { silos, sources } = this.connection;
    const others = silos?.silos.filter((one) => one.name !== silo.name && one.answers && !one.isDraining).length ?? 0;
    return drainQuestion(silo, sources.values(), others);
  }
}
