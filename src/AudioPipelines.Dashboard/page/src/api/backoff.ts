/** Delays between attempts to reach the server: 1 s, 2 s, 4 s … 15 s, each up to a quarter shorter by chance. */
export function retryDelay(attempt: number, random: number = Math.random()): number {
  return Math.min(15_000, 1000 * 2 ** Math.min(attempt, 10)) * (1 - random / 4);
}
