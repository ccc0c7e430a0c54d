import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { ApiError } from "../../api/client.js";
import type { SourceState } from "../../api/types.js";
import { counted } from "../../shared/numbers.js";
import { common, controls } from "../../shared/styles.js";
import { active } from "../control/commands.js";
import "../copy-button.js";
import { panel } from "../panel-styles.js";
import type { SourceStore } from "../source-store.js";
import { drawGraph, type GraphPicture, release } from "./graph-picture.js";
import { splitGraphs } from "./split.js";
import { fit, moveBy, type Size, type Viewport, zoomAt } from "./viewport.js";

/** The pipelines as they run. It is shown as an image, so that nothing in it can act on the page. */
@customElement("ap-graph")
export class GraphPanel extends LitElement {
  static override styles = [
    common,
    controls,
    panel,
    css`
      .window {
        position: relative;
        height: 420px;
        overflow: hidden;
        border: 1px solid var(--line);
        border-radius: var(--radius);
        background: #fff;
        cursor: grab;
        touch-action: none;
      }
      .window:active {
        cursor: grabbing;
      }
      img {
        position: absolute;
        top: 0;
        left: 0;
        transform-origin: 0 0;
        max-width: none;
      }
      pre {
        max-height: 420px;
        margin: 0;
        padding: 10px;
        overflow: auto;
        border-radius: var(--radius);
        background: var(--sunken);
        font: 11px/1.45 var(--mono);
      }
      .tools button {
        min-width: 32px;
      }
    `,
  ];

  @property({ attribute: false }) store!: SourceStore;
  /** Whether it is looked at; nothing is asked for before. */
  @property({ type: Boolean }) open = false;
  /** The source's state: there is a graph only while it has pipelines. */
  @property() state: SourceState = "created";
  @state() private dot = "";
  @state() private graphs: readonly string[] = [];
  @state() private chosen = 0;
  @state() private picture: GraphPicture | null = null;
  @state() private message = "";
  @state() private isText = false;
  @state() private view: Viewport = { x: 0, y: 0, scale: 1 };
  @query(".window") private window!: HTMLElement | null;
  private abort: AbortController | null = null;
  private asked: SourceState | null = null;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.abort?.abort();
    release(this.picture);
    this.picture = null;
  }

  protected override updated(changed: PropertyValues): void {
    const { state } = this;
    if (this.open && state !== this.asked) {
      const wasActive = active.includes(this.asked ?? "created");
      this.asked = state;
      if (!active.includes(state)) this.message = `A source that is ${state} has no pipelines. Start it to see them.`;
      else if (!wasActive || this.dot === "") void this.load();
    }
    if (changed.has("picture") || changed.has("isText")) this.fit();
  }

  private async load(): Promise<void> {
    this.abort?.abort();
    const abort = (this.abort = new AbortController());
    this.message = "Asking for the graph…";
    try {
      const dot = await this.store.connection.client.graph(this.store.name, abort.signal);
      this.dot = dot;
      this.graphs = splitGraphs(dot);
      this.chosen = Math.min(this.chosen, Math.max(0, this.graphs.length - 1));
      this.message = "Drawing…";
      const picture = await drawGraph(this.graphs[this.chosen] ?? dot, abort.signal);
      release(this.picture);
      this.picture = picture;
      this.message = "";
    } catch (error) {
      if (abort.signal.aborted) return;
      if (error instanceof ApiError) this.dot = "";
      this.message = error instanceof Error ? error.message : String(error);
    }
  }

  protected override render(): TemplateResult {
    return html`<h2>Pipelines <small>as they run, drawn from GStreamer's graph</small></h2>
      <div class="tools">
        <button ?disabled=${!active.includes(this.state)} @click=${() => void this.load()}>Read again</button>
        <button aria-pressed=${this.isText ? "true" : "false"} ?disabled=${this.dot === ""}
          @click=${() => (this.isText = !this.isText)}>As text</button>
        ${this.picture && !this.isText ? html`
          <button aria-label="Zoom in" @click=${() => this.zoom(1.4)}>+</button>
          <button aria-label="Zoom out" @click=${() => this.zoom(1 / 1.4)}>−</button>
          <button @click=${() => this.fit()}>Whole</button>` : nothing}
        ${this.graphs.length < 2 ? nothing : html`<select aria-label="Pipeline" @change=${this.choose}>
          ${this.graphs.map((_, i) => html`<option value=${i} ?selected=${i === this.chosen}>pipeline ${i + 1} of ${
            this.graphs.length}</option>`)}</select>`}
        ${this.dot === "" ? nothing : html`<ap-copy .text=${this.dot} label="Copy DOT"></ap-copy>`}
        <span class="note" role="status">${this.message}</span>
      </div>
      ${this.content()}`;
  }

  private content(): TemplateResult | typeof nothing {
    if (this.isText) return html`<pre tabindex="0" role="region" aria-label="The graph as DOT">${this.dot}</pre>`;
    const { picture, view } = this;
    if (!picture) return nothing;
    return html`<div class="window" tabindex="0" role="group"
      aria-label="Graph of the pipelines. Plus and minus zoom, the arrow keys move, 0 shows the whole."
      @keydown=${this.pressed} @wheel=${this.wheeled} @pointerdown=${this.grabbed} @pointermove=${this.moved}>
      <img src=${picture.url} width=${picture.size.width} height=${picture.size.height} draggable="false"
        alt=${`Graph of the running pipelines: ${this.inWords()}. The same is there as text.`}
        style=${`transform:translate(${view.x}px,${view.y}px) scale(${view.scale})`}></div>`;
  }

  private readonly choose = (event: Event): void => {
    this.chosen = Number((event.target as HTMLSelectElement).value);
    void this.load();
  };

  private inWords(): string {
    const graph = this.graphs[this.chosen] ?? "";
    const links = graph.match(/->/g)?.length ?? 0;
    const groups = graph.match(/subgraph /g)?.length ?? 0;
    return `${groups > 0 ? `${counted(groups, "group")}, ` : ""}${counted(links, "link")}`;
  }

  private get size(): Size {
    return { width: this.window?.clientWidth ?? 1, height: this.window?.clientHeight ?? 1 };
  }

  private fit(): void {
    if (this.picture && this.window) this.view = fit(this.picture.size, this.size);
  }

  private zoom(factor: number, point = { x: this.size.width / 2, y: this.size.height / 2 }): void {
    if (this.picture) this.view = zoomAt(this.view, factor, point, this.picture.size, this.size);
  }

  private move(x: number, y: number): void {
    if (this.picture) this.view = moveBy(this.view, x, y, this.picture.size, this.size);
  }

  private readonly pressed = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const moves: Record<string, [number, number]> = {
      ArrowLeft: [60, 0], ArrowRight: [-60, 0], ArrowUp: [0, 60], ArrowDown: [0, -60],
    };
    const move = moves[event.key];
    if (move) this.move(...move);
    else if (event.key === "+" || event.key === "=") this.zoom(1.4);
    else if (event.key === "-") this.zoom(1 / 1.4);
    else if (event.key === "0") this.fit();
    else return;
    event.preventDefault();
  };

  private readonly wheeled = (event: WheelEvent): void => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    const box = this.window!.getBoundingClientRect();
    this.zoom(Math.exp(-event.deltaY / 300), { x: event.clientX - box.left, y: event.clientY - box.top });
  };

  private readonly grabbed = (event: PointerEvent): void => {
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
  };

  private readonly moved = (event: PointerEvent): void => {
    if ((event.buttons & 1) !== 0) this.move(event.movementX, event.movementY);
  };
}
