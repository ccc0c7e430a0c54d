import { html, LitElement, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { common, controls } from "../shared/styles.js";

/** Copies a text, and says whether it did. */
@customElement("ap-copy")
export class CopyButton extends LitElement {
  static override styles = [common, controls];

  @property({ attribute: false }) text = "";
  @property() label = "Copy";
  @state() private said = "";

  protected override render(): TemplateResult {
    return html`<button @click=${this.copy}>${this.said || this.label}</button>
      <span class="hidden-text" role="status">${this.said}</span>`;
  }

  private readonly copy = async (): Promise<void> => {
    this.said = (await write(this.text)) ? "Copied" : "The browser does not allow it";
    setTimeout(() => (this.said = ""), 2500);
  };
}

/** The clipboard exists only where the page came over HTTPS or from this machine; elsewhere the old way is left. */
async function write(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = document.createElement("textarea");
    area.value = text;
    area.style.position = "fixed";
    area.style.opacity = "0";
    document.body.append(area);
    area.select();
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way without a secure context
    const done = document.execCommand("copy");
    area.remove();
    return done;
  }
}
