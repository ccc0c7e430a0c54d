/** A stretch of time in ms since 1970. */
export interface TimeWindow {
  from: number;
  to: number;
}

/** The least stretch that can be zoomed to, in ms. */
export const leastSpan = 50;

/** Moves and shortens a window so that it lies within the bounds. */
export function clampWindow(window: TimeWindow, bounds: TimeWindow): TimeWindow {
  const most = bounds.to - bounds.from;
  const span = Math.min(Math.max(window.to - window.from, leastSpan), most);
  const from = Math.min(Math.max(window.from, bounds.from), bounds.to - span);
  return { from, to: from + span };
}

/** Makes the window `factor` times as long; the time at `share` (0 … 1) of its width stays where it is. */
export function zoomWindow(window: TimeWindow, factor: number, share: number, bounds: TimeWindow): TimeWindow {
  const span = window.to - window.from;
  const longer = Math.min(Math.max(span * factor, leastSpan), bounds.to - bounds.from);
  const at = window.from + span * share;
  return clampWindow({ from: at - longer * share, to: at + longer * (1 - share) }, bounds);
}

/** Moves the window by a share of its own length; negative: back. */
export function panWindow(window: TimeWindow, share: number, bounds: TimeWindow): TimeWindow {
  const by = (window.to - window.from) * share;
  return clampWindow({ from: window.from + by, to: window.to + by }, bounds);
}

const steps = [10, 20, 50, 100, 200, 500, 1e3, 2e3, 5e3, 10e3, 15e3, 30e3, 60e3, 120e3, 300e3, 600e3];

/** Times for marks on an axis: round ones, at least `apart` pixels from each other. */
export function timeMarks(window: TimeWindow, width: number, apart: number): { step: number; times: number[] } {
  const span = window.to - window.from;
  const wanted = width > 0 ? (span * apart) / width : span;
  const step = steps.find((candidate) => candidate >= wanted) ?? steps[steps.length - 1]!;
  const times: number[] = [];
  for (let t = Math.ceil(window.from / step) * step; t <= window.to; t += step) times.push(t);
  return { step, times };
}
