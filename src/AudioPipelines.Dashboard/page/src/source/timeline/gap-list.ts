import { html, type TemplateResult } from "lit";
import type { Gap } from "../../api/types.js";
import { count, smallTimeText } from "../../shared/numbers.js";
import { reasonSwatch } from "../../shared/reason-fill.js";
import { reasonLook } from "../../shared/reasons.js";
import { channelRange } from "../channel-words.js";
import { clockText } from "./timeline-painter.js";

/** How many gaps the list shows at once. */
export const listed = 200;

/** The gaps of a window as a table, the newest first. */
export function gapTable(gaps: readonly Gap[], rate: number, chosen: Gap | null, choose: (gap: Gap) => void): TemplateResult {
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Gaps as a list"><table>
    <thead><tr><th>Time</th><th>Reason</th><th>Channels</th><th class="number">First index</th><th class="number">Samples</th>
      <th class="number">Long</th><th class="number">Epoch</th></tr></thead>
    <tbody>${gaps.slice(0, listed).map((gap) => html`<tr class=${gap.id === chosen?.id ? "chosen" : ""}>
      <td><button class="link" @click=${() => choose(gap)} title="Show it in the timeline">${
        clockText(Date.parse(gap.from), 10)}</button></td>
      <td><span class="reason">${reasonSwatch(gap.reason)}${reasonLook(gap.reason).label}</span></td>
      <td>${channelText(gap)}</td>
      <td class="number">${count(gap.start)}</td>
      <td class="number">${count(gap.length)}</td>
      <td class="number">${lengthText(gap, rate)}${gap.isOpen === true ? ", goes on" : ""}</td>
      <td class="number">${count(gap.epoch)}</td></tr>`)}</tbody></table></div>
    ${gaps.length > listed ? html`<p class="note">The newest ${listed} of ${count(gaps.length)}; zoom in to see the others.</p>`
      : ""}`;
}

/** Which channels a gap concerns, in words. */
export function channelText(gap: Gap): string {
  if (gap.channels) return channelRange(...gap.channels);
  return gap.channel === null || gap.channel === undefined ? "all" : channelRange(gap.channel, gap.channel);
}

/** How long a gap is: by its samples where it has any, else by its times. */
export function lengthText(gap: Gap, rate: number): string {
  const seconds = gap.length && rate > 0 ? gap.length / rate : (Date.parse(gap.to) - Date.parse(gap.from)) / 1000;
  return smallTimeText(seconds);
}
