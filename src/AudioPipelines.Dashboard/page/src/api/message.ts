/** The 16 bytes that begin each binary message of the socket. */
export interface MessageHeader {
  kind: number;
  /** Place in the list that was asked for. */
  source: number;
  epoch: number;
  /** First sample that is covered. */
  sampleIndex: number;
}

export const headerBytes = 16;
export const kinds = { levels: 1, waveform: 2, spectrum: 3, sound: 4 } as const;

/** Reads the header, or returns null where the message is none of version 1. */
export function readHeader(view: DataView): MessageHeader | null {
  if (view.byteLength < headerBytes || view.getUint8(1) !== 1) return null;
  return {
    kind: view.getUint8(0),
    source: view.getUint16(2, true),
    epoch: view.getUint32(4, true),
    sampleIndex: Number(view.getBigInt64(8, true)),
  };
}
