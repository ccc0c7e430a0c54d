import type { SourceEvent } from "../../api/types.js";

/** How many events are kept. */
export const keptEvents = 1000;

/** Events in the order of their ids, none twice; the oldest are forgotten. */
export function mergeEvents(known: readonly SourceEvent[], more: readonly SourceEvent[]): SourceEvent[] {
  const byId = new Map(known.map((event) => [event.id, event]));
  for (const event of more) byId.set(event.id, event);
  return [...byId.values()].sort((a, b) => a.id - b.id).slice(-keptEvents);
}

export interface EventFilter {
  /** Words that all have to occur in type, text or advice; upper and lower case are the same. */
  text: string;
  /** Empty: every type. */
  types: ReadonlySet<string>;
  /** The least severity. */
  least: SourceEvent["severity"];
}

const ranks = { info: 0, warning: 1, error: 2 } as const;

export function filterEvents(events: readonly SourceEvent[], filter: EventFilter): SourceEvent[] {
  const words = filter.text.toLowerCase().split(/\s+/).filter((word) => word !== "");
  return events.filter((event) => {
    if (ranks[event.severity] < ranks[filter.least]) return false;
    if (filter.types.size > 0 && !filter.types.has(event.type)) return false;
    const said = `${event.type} ${event.text} ${event.advice ?? ""}`.toLowerCase();
    return words.every((word) => said.includes(word));
  });
}
