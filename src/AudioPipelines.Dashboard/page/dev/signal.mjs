// Audio that looks alive: each channel is a tone whose loudness wanders.
export function loudness(kind, channel, now) {
  if (kind.silent?.includes(channel)) return 0;
  if (kind.clipping?.includes(channel) && Math.floor(now / 1000) % 7 === 0) return 1;
  const slow = Math.sin(now / 1700 + channel * 1.3) + Math.sin(now / 530 + channel * 0.7);
  return 10 ** ((-26 + slow * 9 + Math.random() * 3) / 20);
}

export function tone(channel) {
  return 110 * 2 ** ((channel % 24) / 6);
}

function header(bytes, kind, source, epoch, index) {
  const view = new DataView(new ArrayBuffer(16 + bytes));
  view.setUint8(0, kind);
  view.setUint8(1, 1);
  view.setUint16(2, source, true);
  view.setUint32(4, epoch, true);
  view.setBigInt64(8, BigInt(Math.max(0, Math.floor(index))), true);
  return view;
}

export function levels(source, place, now, seconds) {
  const { kind } = source;
  const view = header(8 + 12 * kind.channels, 1, place, source.epoch, source.indexAt(now));
  view.setUint16(16, kind.channels, true);
  view.setUint32(20, Math.floor(seconds * kind.rate), true);
  const stalled = source.state === "degraded" && kind.stalls ? Math.floor(kind.channels / 2) : kind.channels;
  for (let channel = 0, at = 24; channel < kind.channels; channel++, at += 12) {
    const peak = channel >= stalled ? 0 : loudness(kind, channel, now);
    view.setFloat32(at, peak, true);
    view.setFloat32(at + 4, peak * 0.5, true);
    const gap = channel >= stalled || Math.random() < (kind.loss ?? 0) / 100;
    view.setUint16(at + 8, (peak >= 1 ? 1 : 0) | (gap ? 2 : 0) | (peak === 0 ? 4 : 0), true);
  }
  return view;
}

export function waveform(source, channel, now, seconds) {
  const { kind } = source;
  const columns = 200;
  const view = header(12 + 8 * columns, 2, 0, source.epoch, source.indexAt(now));
  view.setUint16(16, channel, true);
  view.setUint16(18, columns, true);
  view.setUint32(20, Math.floor(seconds * kind.rate), true);
  view.setUint32(24, kind.rate, true);
  const gap = Math.random() < (kind.loss ?? 0) / 5 ? Math.floor(Math.random() * columns) : -1;
  for (let i = 0, at = 28; i < columns; i++, at += 8) {
    const size = loudness(kind, channel, now + i) * (0.6 + Math.random() * 0.4);
    view.setFloat32(at, i === gap ? NaN : -size, true);
    view.setFloat32(at + 4, i === gap ? NaN : size, true);
  }
  return view;
}

export function spectrum(source, channel, now) {
  const { kind } = source;
  const view = header(12 + 256, 3, 0, source.epoch, source.indexAt(now) - 2048);
  view.setUint16(16, channel, true);
  view.setUint16(18, 256, true);
  view.setUint32(20, kind.rate, true);
  view.setUint32(24, 4096, true);
  const loud = 20 * Math.log10(Math.max(1e-6, loudness(kind, channel, now)));
  const octaves = Math.log2(kind.rate / 2 / 20);
  for (let band = 0; band < 256; band++) {
    const frequency = 20 * 2 ** ((band / 255) * octaves);
    const partial = Math.log2(frequency / tone(channel));
    const near = Math.abs(partial - Math.round(partial)) * 40;
    const level = partial < -0.5 ? -100 : loud - near * 1.5 - Math.max(0, partial) * 9;
    view.setInt8(28 + band, Math.max(-128, Math.min(0, Math.round(Math.max(-105, level) + Math.random() * 5))));
  }
  return view;
}

export function sound(source, channel, now, from, count) {
  const { kind } = source;
  const view = header(24 + 2 * count, 4, 0, source.epoch, from);
  view.setUint16(16, channel, true);
  view.setUint32(20, kind.rate, true);
  view.setBigInt64(24, BigInt(Math.floor(now)), true);
  view.setBigInt64(32, BigInt(Math.floor(now - 120)), true);
  const size = Math.min(1, loudness(kind, channel, now)) * 12000;
  for (let i = 0; i < count; i++) {
    view.setInt16(40 + 2 * i, Math.round(size * Math.sin(((from + i) / kind.rate) * tone(channel) * 2 * Math.PI)), true);
  }
  return view;
}
