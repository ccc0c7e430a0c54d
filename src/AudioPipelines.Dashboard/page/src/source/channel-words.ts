/** The number of a channel as people count: from 1. The API counts from 0. */
export function channelNumber(channel: number): number {
  return channel + 1;
}

/** A channel as people speak of it: its number from 1, and its label where that says more. */
export function channelName(channel: number, label: string | null | undefined): string {
  const plain = `channel ${channelNumber(channel)}`;
  return !label || label === plain ? plain : `${channelNumber(channel)} ${label}`;
}

/** Channels from first to last: "3", "3 to 8". */
export function channelRange(first: number, last: number): string {
  return first === last ? `${channelNumber(first)}` : `${channelNumber(first)} to ${channelNumber(last)}`;
}
