// The account of one channel, as the server keeps it; both equations hold by what is added.
const names = [
  "delivered", "unclaimed", "lost", "notStarted", "stalled", "ended", "padding",
  "resampled", "late", "duplicate", "overflow", "trimmed", "pending",
];

export function emptyLedger() {
  return finish(Object.fromEntries(names.map((name) => [name, 0])));
}

/** Adds samples under their names, and computes the two sums anew. */
export function add(ledger, samples) {
  for (const [name, value] of Object.entries(samples)) ledger[name] += value;
  return finish(ledger);
}

export function total(ledgers) {
  const sum = emptyLedger();
  for (const ledger of ledgers) for (const name of names) sum[name] += ledger[name];
  return finish(sum);
}

function finish(ledger) {
  const { delivered, unclaimed, lost, notStarted, stalled, ended, padding } = ledger;
  const { resampled, late, duplicate, overflow, trimmed, pending } = ledger;
  ledger.elapsed = delivered + unclaimed + lost + notStarted + stalled + ended + padding;
  ledger.received = delivered + unclaimed + late + duplicate + overflow + trimmed + pending - resampled;
  return ledger;
}
