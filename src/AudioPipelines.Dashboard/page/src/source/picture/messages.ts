import { headerBytes, kinds, type MessageHeader } from "../../api/message.js";

/** The binary messages of a watched picture and of a channel that is listened to, as API.md lays them out. */

export interface Waveform extends MessageHeader {
  channel: number;
  /** Samples that all columns cover together. */
  samples: number;
  rate: number;
  /** Lowest and highest value of each column, alternately; NaN for a column that is wholly a gap. */
  columns: Float32Array;
}

export interface Spectrum extends MessageHeader {
  channel: number;
  rate: number;
  /** Samples that the transform looks at. */
  size: number;
  /** dBFS of each band, −128 to 0. */
  bands: Int8Array;
}

export interface Sound extends MessageHeader {
  channel: number;
  /** Whether audio was left out before this message. */
  leftOut: boolean;
  rate: number;
  /** ms since 1970, by the server's clock. */
  sentAt: number;
  /** ms since 1970 at which the first sample was captured; null where nobody knows. */
  capturedAt: number | null;
  samples: Int16Array;
}

/** Reads a message of kind 2; null where it is another, or shorter than it says. */
export function readWaveform(header: MessageHeader, view: DataView): Waveform | null {
  if (header.kind !== kinds.waveform || view.byteLength < headerBytes + 12) return null;
  const count = view.getUint16(headerBytes + 2, true) * 2;
  if (view.byteLength < headerBytes + 12 + count * 4) return null;
  const columns = new Float32Array(count);
  for (let i = 0; i < count; i++) columns[i] = view.getFloat32(headerBytes + 12 + i * 4, true);
  return {
    ...header,
    channel: view.getUint16(headerBytes, true),
    samples: view.getUint32(headerBytes + 4, true),
    rate: view.getUint32(headerBytes + 8, true),
    columns,
  };
}

/** Reads a message of kind 3; null where it is another, or shorter than it says. The bands are those of the message itself. */
export function readSpectrum(header: MessageHeader, view: DataView): Spectrum | null {
  if (header.kind !== kinds.spectrum || view.byteLength < headerBytes + 12) return null;
  const count = view.getUint16(headerBytes + 2, true);
  if (view.byteLength < headerBytes + 12 + count) return null;
  return {
    ...header,
    channel: view.getUint16(headerBytes, true),
    rate: view.getUint32(headerBytes + 4, true),
    size: view.getUint32(headerBytes + 8, true),
    bands: new Int8Array(view.buffer, view.byteOffset + headerBytes + 12, count),
  };
}

/** Reads a message of kind 4; null where it is another. */
export function readSound(header: MessageHeader, view: DataView): Sound | null {
  if (header.kind !== kinds.sound || view.byteLength < headerBytes + 24) return null;
  const count = (view.byteLength - headerBytes - 24) >> 1;
  const samples = new Int16Array(count);
  for (let i = 0; i < count; i++) samples[i] = view.getInt16(headerBytes + 24 + i * 2, true);
  const captured = Number(view.getBigInt64(headerBytes + 16, true));
  return {
    ...header,
    channel: view.getUint16(headerBytes, true),
    leftOut: (view.getUint16(headerBytes + 2, true) & 1) !== 0,
    rate: view.getUint32(headerBytes + 4, true),
    sentAt: Number(view.getBigInt64(headerBytes + 8, true)),
    capturedAt: captured < 0 ? null : captured,
    samples,
  };
}
