import { css, html, LitElement, type TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import { common } from "../shared/styles.js";

/** Shown where there are no sources: says how to add one. */
@customElement("ap-no-sources")
export class NoSources extends LitElement {
  static override styles = [
    common,
    css`
      :host {
        display: block;
        max-width: 640px;
        margin: 8vh auto;
        padding: 0 16px;
      }
      h1 {
        margin: 0 0 8px;
        font-size: 20px;
      }
      p {
        margin: 12px 0 6px;
      }
      pre {
        margin: 0;
        padding: 12px;
        border: 1px solid var(--line);
        border-radius: var(--radius);
        background: var(--surface);
        font: 13px/1.5 var(--mono);
        overflow-x: auto;
      }
      code {
        font-family: var(--mono);
      }
    `,
  ];

  protected override render(): TemplateResult {
    return html`<h1>No sources yet</h1>
      <p>This page shows the sources of its host as soon as there are any; nothing has to be reloaded.</p>
      <p>From the command line, serve a preset or a folder of descriptions:</p>
      <pre tabindex="0" aria-label="Command">audiopipelines serve tone</pre>
      <p>In an application, put a description into the folder that its settings name:</p>
      <pre tabindex="0" aria-label="Command and settings">audiopipelines new mic pipelines/frontDoor.yaml

"AudioPipelines": { "Folder": "pipelines" }</pre>`;
  }
}
