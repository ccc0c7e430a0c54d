import { css, html, nothing, type TemplateResult } from "lit";
import type { Order } from "../api/types.js";
import { failedOrder, orderText, undoneText } from "./words.js";

export const orderStyles = css`
  .order {
    margin: 0;
    color: var(--busy);
    font-size: 12px;
  }
  .order.bad {
    padding: 6px 10px;
    border-left: 4px solid var(--bad);
    border-radius: var(--radius);
    background: var(--bad-soft);
    color: var(--text);
    overflow-wrap: anywhere;
  }
  .order.bad strong {
    display: block;
    font-weight: 600;
  }
`;

/** What the fleet was told to do, while it does it, and why it did not. */
export function orderNote(order: Order | null | undefined): TemplateResult | typeof nothing {
  if (!order) return nothing;
  if (order.isUnderWay) return html`<p class="order" role="status">${orderText(order)}</p>`;
  const { message, advice } = failedOrder(order);
  return html`<div class="order bad" role="status">${undoneText(order)}: ${message}${
    advice === "" ? nothing : html` <strong>${advice}</strong>`}</div>`;
}
