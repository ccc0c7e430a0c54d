import type { LiveRequest } from "./types.js";

/**
 * Which request the messages that arrive belong to. The server says `taken: N` between the last message of request N−1
 * and the first of request N; without that a message could be read against a list that it was not made for.
 */
export class RequestLine {
  private readonly sent: LiveRequest[] = [];
  private first = 1;
  private last = "";
  /** The request that was taken last; null before the first. */
  current: LiveRequest | null = null;

  /** The text to send, or null where the same was asked for already. */
  send(request: LiveRequest): string | null {
    const text = JSON.stringify(request);
    if (text === this.last) return null;
    this.last = text;
    this.sent.push(structuredClone(request));
    return text;
  }

  taken(number: number): void {
    while (this.sent.length > 0 && this.first <= number) {
      this.current = this.sent.shift()!;
      this.first++;
    }
  }
}
