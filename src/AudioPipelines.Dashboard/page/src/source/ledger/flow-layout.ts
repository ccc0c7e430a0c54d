import type { Ledger } from "../../api/types.js";
import type { Term } from "./accounts.js";

/** What the middle of the picture lists, from top to bottom: what only frames have, what both have, what only came. */
export const outcomes: readonly Term[] = [
  "notStarted", "lost", "stalled", "ended", "padding",
  "delivered", "unclaimed",
  "late", "duplicate", "overflow", "trimmed", "pending",
];

const fromReceived = new Set<Term>(["delivered", "unclaimed", "late", "duplicate", "overflow", "trimmed", "pending"]);
const toElapsed = new Set<Term>(["delivered", "unclaimed", "lost", "notStarted", "stalled", "ended", "padding"]);

/** A bar: where a flow begins or ends. */
export interface FlowBar {
  y: number;
  height: number;
}

/** A line of the middle with its place, and what flows into it from the left and out of it to the right. */
export interface FlowRow {
  term: Term;
  /** Samples; for resampling that took samples out, how many. */
  value: number;
  /** The room of the row, in which its text stands. */
  y: number;
  rowHeight: number;
  /** Thickness of the row's bands. */
  height: number;
  /** Whether the bands are thicker than their samples would make them, to be seen at all. */
  widened: boolean;
  /** Top of the band at the received bar; null where nothing flows from there. */
  left: number | null;
  /** Top of the band at the elapsed bar; null where nothing flows there. */
  right: number | null;
}

export interface FlowLayout {
  height: number;
  /** Pixels a sample; 0 where there are none yet. */
  scale: number;
  received: FlowBar;
  elapsed: FlowBar;
  rows: FlowRow[];
  /** The share of the received bar that resampling put in, at its foot; null where it put nothing in. */
  resampled: FlowBar | null;
}

export interface FlowSizes {
  /** Pixels that the larger of both accounts takes. */
  tallest: number;
  /** Least thickness of what is not nothing. */
  least: number;
  /** Least room of a row, for its text. */
  row: number;
  gap: number;
}

/** Lays the ledger out as a flow: thickness is proportional to samples, on one scale for both accounts. */
export function layoutFlow(ledger: Ledger, sizes: FlowSizes): FlowLayout {
  const put = Math.max(0, ledger.resampled);
  const most = Math.max(ledger.elapsed, ledger.received + put);
  const scale = most > 0 ? sizes.tallest / most : 0;
  const takenOut = Math.max(0, -ledger.resampled);
  const rows: FlowRow[] = [];
  let y = 0, left = 0, right = 0;
  const add = (term: Term, value: number, comes: boolean, goes: boolean): void => {
    const exact = Math.max(0, value) * scale;
    const height = value > 0 ? Math.max(exact, sizes.least) : 0;
    const rowHeight = Math.max(sizes.row, height);
    rows.push({
      term, value, y, rowHeight, height, widened: height > exact,
      left: comes && height > 0 ? left : null,
      right: goes && height > 0 ? right : null,
    });
    if (comes) left += height;
    if (goes) right += height;
    y += rowHeight + sizes.gap;
  };
  for (const term of outcomes) add(term, ledger[term], fromReceived.has(term), toElapsed.has(term));
  if (takenOut > 0) add("resampled", takenOut, true, false);
  const height = Math.max(y - sizes.gap, left, right);
  return place(rows, { height, scale, leftHeight: left, rightHeight: right, put });
}

interface Heights { height: number; scale: number; leftHeight: number; rightHeight: number; put: number }

/** Puts both bars where their bands run as level as they can: beside the row that most of them reach. */
function place(rows: FlowRow[], { height, scale, leftHeight, rightHeight, put }: Heights): FlowLayout {
  const offset = (side: "left" | "right", total: number): number => {
    let weight = 0, sum = 0;
    for (const row of rows) {
      const top = row[side];
      if (top === null) continue;
      sum += (row.y + (row.rowHeight - row.height) / 2 - top) * row.height;
      weight += row.height;
    }
    return weight === 0 ? 0 : Math.min(Math.max(0, sum / weight), Math.max(0, height - total));
  };
  const [leftY, rightY] = [offset("left", leftHeight), offset("right", rightHeight)];
  for (const row of rows) {
    if (row.left !== null) row.left += leftY;
    if (row.right !== null) row.right += rightY;
  }
  const share = Math.min(put * scale, leftHeight);
  return {
    height, scale, rows,
    received: { y: leftY, height: leftHeight },
    elapsed: { y: rightY, height: rightHeight },
    resampled: put > 0 ? { y: leftY + leftHeight - share, height: share } : null,
  };
}
