import { css, html, nothing, type TemplateResult } from "lit";
import type { Silo } from "../api/types.js";
import { silosAddress } from "../app/route.js";
import { count, counted } from "../shared/numbers.js";
import { type Group, type GroupId, headingOf, siloOf } from "./groups.js";

/** How high a heading is, in CSS pixels. */
export const headingHeight = 40;

export const headingStyles = css`
  .head {
    position: sticky;
    top: var(--covered, 0);
    z-index: 3;
    display: flex;
    align-items: center;
    gap: 4px 12px;
    height: 36px;
    padding: 0 10px;
    border-bottom: 1px solid var(--line);
    border-left: 4px solid var(--state);
    background: var(--ground);
    white-space: nowrap;
  }
  .head h2 {
    flex: 0 1 auto;
    min-width: 0;
    margin: 0;
    font-size: 15px;
    font-weight: 650;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .head h2 a {
    color: inherit;
  }
  .head .state {
    flex: none;
    color: var(--state);
    font-size: 13px;
    font-weight: 600;
  }
  .head .quiet {
    flex: none;
    color: var(--text-quiet);
    font-size: 12px;
  }
`;

/** What stands above the tiles of a group: whose they are, how that silo is, and how many there are. */
export function groupHeading(group: Group & { id: GroupId }, id: string, silos: readonly Silo[]): TemplateResult {
  const { title, state, meaning, colour } = headingOf(group.id, silos);
  const silo = siloOf(group.id);
  const shown = group.names.length === group.all ? "" : `${count(group.names.length)} of `;
  return html`<div class="head" style="--state:var(${colour})" title=${meaning}>
    <h2 id=${id}>${silo === null ? title
      : html`<a href=${silosAddress}>${title}</a>`}</h2>
    ${state === "" ? nothing : html`<span class="state">${state}</span>`}
    <span class="quiet">${shown}${counted(group.all, "source")}</span>
  </div>`;
}
