import { html, type TemplateResult } from "lit";
import type { StreamDetail } from "../../api/types.js";
import { channelRange } from "../channel-words.js";
import { alignmentText } from "../head/words.js";

/** The streams: which channels each brings, how its clock drifts, and how well it is in step. */
export function streamTable(streams: readonly StreamDetail[]): TemplateResult {
  return html`<div class="scroll streams" tabindex="0" role="region" aria-label="Streams"><table>
    <thead><tr><th>Stream</th><th>Channels</th><th class="number">Drift</th><th class="number">Alignment</th></tr></thead>
    <tbody>${streams.map((stream) => html`<tr><td>${stream.name}</td><td>${channelList(stream.channels)}</td>
      <td class="number">${driftText(stream)}</td>
      <td class="number" title=${stream.alignment?.basis ?? ""}>${alignmentText(stream.alignment)}</td></tr>`)}</tbody>
  </table></div>`;
}

/** "1 to 8, 12": runs of channels together. */
export function channelList(channels: readonly number[] | null | undefined): string {
  if (!channels || channels.length === 0) return "–";
  const sorted = [...channels].sort((a, b) => a - b);
  const runs: string[] = [];
  for (let i = 0; i < sorted.length; i++) {
    const first = sorted[i]!;
    while (sorted[i + 1] === sorted[i]! + 1) i++;
    runs.push(channelRange(first, sorted[i]!));
  }
  return runs.join(", ");
}

/** "−1.2 ± 0.3 ppm". */
export function driftText({ driftPpm, driftUncertaintyPpm }: StreamDetail): string {
  if (driftPpm === null || driftPpm === undefined) return "–";
  const around = typeof driftUncertaintyPpm === "number" ? ` ± ${driftUncertaintyPpm.toFixed(1)}` : "";
  return `${driftPpm < 0 ? "−" : ""}${Math.abs(driftPpm).toFixed(1)}${around} ppm`;
}
