import type { Ledger } from "../../api/types.js";

/** Indices without audio. */
export function missing(ledger: Ledger): number {
  return ledger.lost + ledger.notStarted + ledger.stalled + ledger.ended + ledger.padding;
}

/** The share of indices without audio; what is not nothing never reads as 0. */
export function missingText(ledger: Ledger): string {
  const share = ledger.elapsed === 0 ? 0 : (missing(ledger) / ledger.elapsed) * 100;
  if (share === 0) return "0 %";
  return share < 0.001 ? "< 0.001 %" : `${share.toFixed(3)} %`;
}
