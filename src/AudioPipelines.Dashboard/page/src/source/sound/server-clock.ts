/** How the server's clock differs from the browser's, as one question and its answer tell. */
export interface ClockDifference {
  /** ms to add to the browser's time to have the server's. */
  offset: number;
  /** ms by which the offset may be wrong: half the time that the answer took. */
  uncertainty: number;
}

/** From the times of asking and of the answer (browser's clock), and what the server said it was. */
export function differenceFrom(askedAt: number, answeredAt: number, serverTime: string): ClockDifference | null {
  const server = Date.parse(serverTime);
  if (Number.isNaN(server)) return null;
  return { offset: server - (askedAt + answeredAt) / 2, uncertainty: Math.abs(answeredAt - askedAt) / 2 };
}

/** The better of several: the one whose answer took the shortest time. */
export function best(differences: readonly ClockDifference[]): ClockDifference | null {
  return differences.reduce<ClockDifference | null>(
    (found, next) => (found === null || next.uncertainty < found.uncertainty ? next : found), null);
}

/** How far behind the present what is heard is. */
export interface Behind {
  seconds: number;
  /** Seconds by which that may be wrong. */
  uncertainty: number;
  /** Whether it counts from the capture at the source; otherwise only from when the server sent it. */
  sinceCapture: boolean;
}

/** Seconds behind, from what is heard at a moment (browser's clock) and what the output adds to it. */
export function behind(
  heard: { capturedAt: number | null; sentAt: number }, browserNow: number, outputSeconds: number, clock: ClockDifference,
): Behind {
  const since = heard.capturedAt ?? heard.sentAt;
  return {
    seconds: (browserNow + clock.offset - since) / 1000 + outputSeconds,
    uncertainty: clock.uncertainty / 1000,
    sinceCapture: heard.capturedAt !== null,
  };
}
