import { describe, expect, it } from "vitest";
import { type MessageHeader, readHeader } from "../../src/api/message.js";
import { readSound, readSpectrum, readWaveform } from "../../src/source/picture/messages.js";

/** A message of a kind, with what its body writes behind the 16 bytes of its head. */
function message(kind: number, bodyBytes: number, write: (view: DataView) => void): DataView {
  const view = new DataView(new ArrayBuffer(16 + bodyBytes));
  view.setUint8(0, kind);
  view.setUint8(1, 1);
  view.setUint16(2, 3, true);
  view.setUint32(4, 7, true);
  view.setBigInt64(8, 9_007_199_254_740_000n, true);
  write(view);
  return view;
}

const read = <T>(reader: (header: MessageHeader, view: DataView) => T | null, view: DataView): T | null => {
  const header = readHeader(view);
  if (!header) throw new Error("no header");
  return reader(header, view);
};

describe("binary messages", () => {
  it("reads a waveform with a column that is a gap", () => {
    const view = message(2, 12 + 16, (v) => {
      v.setUint16(16, 5, true);
      v.setUint16(18, 2, true);
      v.setUint32(20, 1920, true);
      v.setUint32(24, 48000, true);
      [-0.5, 0.25, NaN, NaN].forEach((value, i) => { v.setFloat32(28 + i * 4, value, true); });
    });
    const wave = read(readWaveform, view);
    expect(wave).toMatchObject({ source: 3, epoch: 7, sampleIndex: 9_007_199_254_740_000 });
    expect(wave).toMatchObject({ channel: 5, samples: 1920, rate: 48000 });
    expect([...(wave?.columns ?? [])]).toEqual([-0.5, 0.25, NaN, NaN]);
  });

  it("reads a spectrum's bands as signed decibels", () => {
    const view = message(3, 12 + 3, (v) => {
      v.setUint16(16, 63, true);
      v.setUint16(18, 3, true);
      v.setUint32(20, 96000, true);
      v.setUint32(24, 2048, true);
      [-128, -1, 0].forEach((value, i) => { v.setInt8(28 + i, value); });
    });
    const spectrum = read(readSpectrum, view);
    expect(spectrum).toMatchObject({ channel: 63, rate: 96000, size: 2048 });
    expect([...(spectrum?.bands ?? [])]).toEqual([-128, -1, 0]);
  });

  it("reads sound with its times, and one whose capture time nobody knows", () => {
    const sound = (captured: bigint, flags: number): DataView => message(4, 24 + 4, (v) => {
      v.setUint16(16, 1, true);
      v.setUint16(18, flags, true);
      v.setUint32(20, 44100, true);
      v.setBigInt64(24, 1_795_953_600_123n, true);
      v.setBigInt64(32, captured, true);
      v.setInt16(40, -32768, true);
      v.setInt16(42, 32767, true);
    });
    const known = read(readSound, sound(1_795_953_600_000n, 1));
    expect(known).toMatchObject({ channel: 1, leftOut: true, rate: 44100, sentAt: 1795953600123, capturedAt: 1795953600000 });
    expect([...(known?.samples ?? [])]).toEqual([-32768, 32767]);
    expect(read(readSound, sound(-1n, 0))).toMatchObject({ leftOut: false, capturedAt: null });
  });

  it("refuses messages that end before what they announce", () => {
    const short = message(3, 12 + 2, (v) => { v.setUint16(18, 3, true); });
    expect(read(readSpectrum, short)).toBeNull();
    expect(read(readWaveform, message(2, 12 + 4, (v) => { v.setUint16(18, 1, true); }))).toBeNull();
    expect(read(readSound, message(4, 23, () => undefined))).toBeNull();
  });

  it("reads nothing from a message of another kind", () => {
    const view = message(1, 64, () => undefined);
    expect([read(readWaveform, view), read(readSpectrum, view), read(readSound, view)]).toEqual([null, null, null]);
  });
});
