import type { History, HistorySeries } from "../../api/types.js";

const keyOf = (series: HistorySeries): string => `${series.name}\n${series.stream ?? ""}`;

/** Adds what came since to what is known: one value a time, what is older than `oldest` (ms since 1970) is forgotten. */
export function mergeHistory(known: History | null, more: History, oldest: number): History {
  const seen = new Set(known?.times ?? []);
  const fresh = more.times.map((time, index) => ({ time, index })).filter(({ time }) => !seen.has(time));
  const columns = [
    ...(known?.times ?? []).map((time, index) => ({ time, index, of: known })),
    ...fresh.map(({ time, index }) => ({ time, index, of: more })),
  ].filter(({ time }) => time >= oldest).sort((a, b) => a.time - b.time);
  const names = new Map<string, HistorySeries>();
  for (const series of [...(known?.series ?? []), ...more.series]) names.set(keyOf(series), series);
  const ofKnown = new Map((known?.series ?? []).map((series) => [keyOf(series), series.values]));
  const ofMore = new Map(more.series.map((series) => [keyOf(series), series.values]));
  return {
    times: columns.map(({ time }) => time),
    series: [...names].map(([key, series]) => ({
      ...series,
      values: columns.map(({ index, of }) => (of === more ? ofMore : ofKnown).get(key)?.[index] ?? null),
    })),
  };
}

/** A series by its name, or all of that name where streams have one each. */
export function seriesOf(history: History, name: string): HistorySeries[] {
  return history.series.filter((series) => series.name === name);
}

/** Whether a series has any value. */
export function hasValues(series: HistorySeries | undefined): series is HistorySeries {
  return series !== undefined && series.values.some((value) => value !== null);
}

/** Value plus and minus its uncertainty, for the band around a line; null where either is not known. */
export function band(values: readonly (number | null)[], around: readonly (number | null)[] | undefined):
{ low: (number | null)[]; high: (number | null)[] } {
  const edge = (sign: number): (number | null)[] => values.map((value, i) => {
    const uncertainty = around?.[i];
    return value === null || uncertainty === null || uncertainty === undefined ? null : value + sign * uncertainty;
  });
  return { low: edge(-1), high: edge(1) };
}

/** Stretches of one state of a clock. */
export interface LockStretch {
  from: number;
  to: number;
  locked: boolean;
}

/** Locked and unlocked stretches; seconds of which nobody knows belong to neither. */
export function lockStretches(history: History): LockStretch[] {
  const values = history.series.find((series) => series.name === "clockLocked")?.values ?? [];
  const stretches: LockStretch[] = [];
  let last: LockStretch | null = null;
  values.forEach((value, i) => {
    const at = history.times[i]!;
    if (value === null) {
      last = null;
    } else if (last !== null && last.locked === value > 0) {
      last.to = at;
    } else {
      if (last !== null) last.to = at;
      last = { from: at, to: at, locked: value > 0 };
      stretches.push(last);
    }
  });
  return stretches;
}
