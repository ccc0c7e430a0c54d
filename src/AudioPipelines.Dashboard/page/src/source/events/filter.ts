import type { SourceEvent } from "../../api/types.js";

/** How many events are kept. */
export const keptEvents = 1000;

/** An event; `count` is how often it was told, one time after the other. */
export type CountedEvent = SourceEvent & { count?: number };

/**
 * Events in the order of their ids, none twice; the oldest are forgotten. One that was told again takes the place of the
 * one before, under a new id.
 */
export function mergeEvents(known: readonly CountedEvent[], more: readonly CountedEvent[]): CountedEvent[] {
  const byId = new Map(known.map((event) => [event.id, event]));
  for (const event of more) byId.set(event.id, event);
  const all = [...byId.values()].sort((a, b) => a.id - b.id);
  return all.filter((event, i) => !isReplaced(event, all[i + 1])).slice(-keptEvents);
}

function isReplaced(event: CountedEvent, next: CountedEvent | undefined): boolean {
  return next?.type === event.type && next.text === event.text && (next.count ?? 1) > (event.count ?? 1);
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

export function filterEvents(events: readonly CountedEvent[], filter: EventFilter): CountedEvent[] {
  const words = filter.text.toLowerCase().split(/\s+/).filter((word) => word !== "");
  return events.filter((event) => {
    if (ranks[event.severity] < ranks[filter.least]) return false;
    if (filter.types.size > 0 && !filter.types.has(event.type)) return false;
    const said = `${event.type} ${event.text} ${event.advice ?? ""}`.toLowerCase();
    return words.every((word) => said.includes(word));
  });
}
