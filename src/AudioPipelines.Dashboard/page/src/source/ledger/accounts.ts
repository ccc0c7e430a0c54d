import type { Ledger } from "../../api/types.js";

/** A term of the ledger, by the name that the API gives it. */
export type Term = keyof Ledger;

/** What an index of an emitted frame can be; with `elapsed` on the left this is the first equation. */
export const elapsedTerms: readonly Term[] = ["delivered", "unclaimed", "lost", "notStarted", "stalled", "ended", "padding"];

/** Where a sample that came can go; with `received + resampled` on the left this is the second equation. */
export const receivedTerms: readonly Term[] = ["delivered", "unclaimed", "late", "duplicate", "overflow", "trimmed", "pending"];

/** What each term means, in a sentence. */
export const meanings: Readonly<Record<Term, string>> = {
  elapsed: "Sample indices in all frames so far.",
  delivered: "Held audio, and were given to the application.",
  unclaimed: "Held audio, but nobody took the frame.",
  lost: "Audio that was lost on its way.",
  notStarted: "Indices before the stream's first sample.",
  stalled: "Indices of a silent stream that frames no longer waited for.",
  ended: "Indices after the stream's end.",
  padding: "Indices that fill up the last frame.",
  received: "Samples that came out of the pipeline.",
  resampled: "Samples that resampling put in, or took out where negative.",
  late: "Came after their frame had gone.",
  duplicate: "Came a second time.",
  overflow: "Dropped because the consumer was too slow.",
  trimmed: "Dropped before the first frame, after a stop, or as an unwanted tail.",
  pending: "Wait for their frame, or for a reader.",
};

/** A term as people read it. */
export function termName(term: Term): string {
  return term === "notStarted" ? "not started" : term;
}

/** One equation of the ledger with its sums. */
export interface Equation {
  left: readonly Term[];
  right: readonly Term[];
  leftSum: number;
  rightSum: number;
  /** Whether both sides are the same number. */
  holds: boolean;
}

/** Both equations, the one of what elapsed first. The sums are made here, of the numbers shown, and trust nobody. */
export function equations(ledger: Ledger): [Equation, Equation] {
  return [equation(ledger, ["elapsed"], elapsedTerms), equation(ledger, ["received", "resampled"], receivedTerms)];
}

function equation(ledger: Ledger, left: readonly Term[], right: readonly Term[]): Equation {
  const sum = (terms: readonly Term[]): number => terms.reduce((total, term) => total + ledger[term], 0);
  const [leftSum, rightSum] = [sum(left), sum(right)];
  return { left, right, leftSum, rightSum, holds: leftSum === rightSum };
}
