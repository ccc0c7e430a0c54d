import { decibelText } from "../shared/numbers.js";
import { floor, type MeterState } from "./meter-state.js";

/** A channel as people speak of it: its number from 1, and its label where it has one. */
export function channelName(channel: number, labels: readonly string[] | null | undefined): string {
  const plain = `channel ${channel + 1}`;
  const label = labels?.[channel] ?? "";
  return label === "" || label === plain ? plain : `${channel + 1} ${label}`;
}

/** One channel in words: "7 desk 7: peak −12.3 dB, rms −18.0 dB, clipped". */
export function channelText(
  state: MeterState, channel: number, labels: readonly string[] | null | undefined, now: number,
): string {
  const isSilent = state.silent[channel] === 1;
  const words = isSilent && state.hold[channel]! <= floor ? [] : [
    `peak ${levelText(state.hold[channel]!)}`, `rms ${levelText(state.rms[channel]!)}`,
  ];
  if (isSilent) words.push("silent");
  if (state.clipped[channel] === 1) words.push("clipped");
  if (state.hasGap(channel, now)) words.push("gap");
  return `${channelName(channel, labels)}: ${words.join(", ")}`;
}

/** All channels in a sentence, for those who do not see the bars. */
export function meterText(state: MeterState | undefined, labels: readonly string[] | null | undefined): string {
  if (!state || state.channels === 0) return "No levels now.";
  let loudest = 0;
  for (let i = 1; i < state.channels; i++) if (state.hold[i]! > state.hold[loudest]!) loudest = i;
  const parts = [
    `${state.channels} ${state.channels === 1 ? "channel" : "channels"}.`,
    `Loudest: ${channelName(loudest, labels)}, ${levelText(state.hold[loudest]!)}.`,
  ];
  const silent = ranges(state.silent);
  const clipped = ranges(state.clipped);
  if (silent !== "") parts.push(`Silent: ${silent}.`);
  if (clipped !== "") parts.push(`Clipped: ${clipped}.`);
  return parts.join(" ");
}

/** The channels that are set, from 1, neighbours together: "1, 3–5". */
export function ranges(set: ArrayLike<number>): string {
  const parts: string[] = [];
  for (let i = 0; i < set.length; i++) {
    if (!set[i]) continue;
    const first = i;
    while (i + 1 < set.length && set[i + 1]) i++;
    parts.push(first === i ? String(first + 1) : `${first + 1}–${i + 1}`);
  }
  return parts.join(", ");
}

/** A level as it is told; so is that it is below all that is told apart. */
export function levelText(level: number): string {
  return level <= floor ? `below −${-floor} dB` : decibelText(level);
}
