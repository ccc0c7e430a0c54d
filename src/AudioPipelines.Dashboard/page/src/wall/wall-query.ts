import type { SourceState } from "../api/types.js";
import { states } from "../shared/states.js";
import { type Selection, type Sorting, sortings } from "./selection.js";

/** Minutes that the gap timelines cover. */
export const spans = [1, 5, 10] as const;
export type Span = (typeof spans)[number];

/** What the wall's address says: what is shown and how. */
export interface WallSettings extends Selection {
  minutes: Span;
  dense: boolean;
  /** Whether the tiles stand in groups by silo; without a fleet they do not. */
  grouped: boolean;
}

export function readWallQuery(query: URLSearchParams): WallSettings {
  const wanted = (query.get("state") ?? "").split(",");
  const minutes = Number(query.get("minutes"));
  const sorting = query.get("sort");
  return {
    search: query.get("q") ?? "",
    states: new Set(states.filter((state): state is SourceState => wanted.includes(state))),
    silo: query.get("silo") ?? "",
    sorting: (sortings as readonly (string | null)[]).includes(sorting) ? (sorting as Sorting) : "trouble",
    minutes: spans.find((span) => span === minutes) ?? 10,
    dense: query.has("dense"),
    grouped: query.get("group") === "silo",
  };
}

/** What is as it is without being said is left out. */
export function writeWallQuery(settings: WallSettings): URLSearchParams {
  const query = new URLSearchParams();
  if (settings.search !== "") query.set("q", settings.search);
  if (settings.states.size > 0) query.set("state", [...settings.states].join(","));
  if (settings.silo !== "") query.set("silo", settings.silo);
  if (settings.sorting !== "trouble") query.set("sort", settings.sorting);
  if (settings.minutes !== 10) query.set("minutes", String(settings.minutes));
  if (settings.grouped) query.set("group", "silo");
  if (settings.dense) query.set("dense", "1");
  return query;
}
