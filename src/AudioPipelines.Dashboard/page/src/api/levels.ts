import { headerBytes } from "./message.js";

export const levelFlags = { clipped: 1, gap: 2, silent: 4 } as const;

/** Levels of one source: linear, 1 is full scale; one entry a channel. */
export interface Levels {
  samples: number;
  peak: Float32Array;
  rms: Float32Array;
  flags: Uint16Array;
}

const entryBytes = 12;

/** Reads what follows the header of a message of kind 1; null where it is shorter than it says. */
export function readLevels(view: DataView): Levels | null {
  if (view.byteLength < headerBytes + 8) return null;
  const channels = view.getUint16(headerBytes, true);
  const first = headerBytes + 8;
  if (view.byteLength < first + channels * entryBytes) return null;
  const levels: Levels = {
    samples: view.getUint32(headerBytes + 4, true),
    peak: new Float32Array(channels),
    rms: new Float32Array(channels),
    flags: new Uint16Array(channels),
  };
  for (let channel = 0, at = first; channel < channels; channel++, at += entryBytes) {
    levels.peak[channel] = view.getFloat32(at, true);
    levels.rms[channel] = view.getFloat32(at + 4, true);
    levels.flags[channel] = view.getUint16(at + 8, true);
  }
  return levels;
}
