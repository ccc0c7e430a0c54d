import { describe, expect, it } from "vitest";
import { colourAt, levelPixels } from "../../src/source/picture/colour-scale.js";
import { frequencyAt, frequencyMarks, frequencyText, placeOf } from "../../src/source/picture/frequency.js";
import type { Spectrum, Waveform } from "../../src/source/picture/messages.js";
import { PictureClock } from "../../src/source/picture/picture-clock.js";
import { nowInWords } from "../../src/source/picture/picture-words.js";
import { columnKinds, PictureRing, waveParts } from "../../src/source/picture/picture-ring.js";

const spectrum = (sampleIndex: number, level: number, epoch = 0, rate = 48000): Spectrum => ({
  kind: 3, source: 0, epoch, sampleIndex, channel: 0, rate, size: 2048, bands: new Int8Array(4).fill(level),
});
const wave = (sampleIndex: number, samples: number, columns: number[], epoch = 0): Waveform => ({
  kind: 2, source: 0, epoch, sampleIndex, channel: 0, rate: 48000, samples, columns: new Float32Array(columns),
});
const { unseen, seen, gap } = columnKinds;
/** The column of the first sample: what is before it has room for what the server had kept. */
const start = 75;
const ring = (clock = new PictureClock(25)): PictureRing => new PictureRing(clock, 10, 4);
const kinds = (r: PictureRing): number[] => {
  const all: number[] = [];
  for (let c = Math.max(start, r.oldest); c <= r.clock.newest; c++) all.push(r.kinds[r.slot(c)]!);
  return all;
};
const parts = (r: PictureRing, column: number): [number, number][] => Array.from({ length: waveParts }, (_, i) => {
  const at = (r.slot(start + column) * waveParts + i) * 2;
  return [r.wave[at]!, r.wave[at + 1]!];
});

describe("a waterfall", () => {
  it("puts each spectrum where its time is", () => {
    const r = ring();
    for (const i of [0, 1, 2]) r.addSpectrum(spectrum(960_000 + i * 1920, -10 * i));
    expect(kinds(r)).toEqual([seen, seen, seen]);
    expect(r.levels[r.slot(start + 2) * 4]).toBe(-20);
  });

  it("leaves columns open where pictures did not come", () => {
    const r = ring();
    r.addSpectrum(spectrum(0, -10));
    r.addSpectrum(spectrum(4 * 1920, -10));
    expect(kinds(r)).toEqual([seen, unseen, unseen, unseen, seen]);
  });

  it("has no hole where pictures are cut unevenly, at frames", () => {
    const r = ring();
    for (const index of [0, 1440, 3840, 5760, 7200, 9600]) r.addSpectrum(spectrum(index, -10));
    expect(kinds(r)).toEqual(new Array(6).fill(seen));
  });

  it("goes round, and forgets only what is older than it holds", () => {
    const r = ring();
    for (let i = 0; i < 25; i++) r.addSpectrum(spectrum(i * 1920, -i));
    expect(r.clock.newest).toBe(start + 24);
    expect(kinds(r)).toEqual(new Array(10).fill(seen));
    for (let c = 15; c <= 24; c++) expect(r.levels[r.slot(start + c) * 4]).toBe(-c);
    r.addSpectrum(spectrum(100 * 1920, 0));
    expect(kinds(r)).toEqual([...new Array<number>(9).fill(unseen), seen]);
  });

  it("marks a gap over the columns that it covers, at least one", () => {
    const r = ring();
    for (let i = 0; i < 8; i++) r.addSpectrum(spectrum(i * 1920 - 1024, -10));
    r.addGap(0, 2 * 1920, 3 * 1920, gap + 1);
    r.addGap(0, 6 * 1920, 100, gap + 2);
    expect(kinds(r)).toEqual([seen, seen, gap + 1, gap + 1, gap + 1, seen, gap + 2, seen]);
  });

  it("takes no gap of an epoch that it has not seen, nor one that lies outside of what it holds", () => {
    const r = ring();
    for (let i = 0; i < 4; i++) r.addSpectrum(spectrum(i * 1920, -10));
    r.addGap(1, 0, 1920, gap);
    r.addGap(0, 50 * 1920, 1920, gap);
    r.addGap(0, -50 * 1920, 1920, gap);
    expect(kinds(r)).toEqual(new Array(4).fill(seen));
  });

  it("goes on with the next column when an epoch begins, whatever its indices are", () => {
    const r = ring();
    r.addSpectrum(spectrum(960_000, -10));
    r.addSpectrum(spectrum(0, -20, 1));
    r.addSpectrum(spectrum(1920, -20, 1));
    expect(kinds(r)).toEqual([seen, seen, seen]);
    expect(r.clock.stretches.map((stretch) => [stretch.epoch, stretch.column])).toEqual([[0, start], [1, start + 1]]);
    r.addGap(0, 961_024, 1, gap);
    expect(kinds(r)).toEqual([gap, seen, seen]);
  });

  it("has all channels of a source in step", () => {
    const clock = new PictureClock(25);
    const [a, b] = [ring(clock), ring(clock)];
    for (let i = 0; i < 3; i++) a.addSpectrum(spectrum(i * 1920, -10));
    b.addSpectrum(spectrum(2 * 1920, -30));
    expect(b.levels[b.slot(start + 2) * 4]).toBe(-30);
    expect(b.kinds[b.slot(start + 1)]).toBe(unseen);
  });

  it("counts columns in the samples of the rate that it is told", () => {
    const r = ring();
    r.addSpectrum(spectrum(0, -10, 0, 96_000));
    r.addSpectrum(spectrum(3840, -10, 0, 96_000));
    expect(r.clock.newest).toBe(start + 1);
  });
});

describe("a waveform", () => {
  it("begins with what the server had kept, in step with the spectra and in no epoch of its own", () => {
    const r = new PictureRing(new PictureClock(25), 200, 4);
    r.addSpectrum(spectrum(960_000, -10));
    const kept = wave(960_000 + 2048 - 50 * 1920, 50 * 1920, new Array<number[]>(400).fill([-0.5, 0.5]).flat());
    expect(r.addWaveform(kept)).toBe(start - 50);
    expect(r.clock.stretches).toHaveLength(1);
    expect(parts(r, -40)).toEqual(new Array(4).fill([-0.5, 0.5]));
    expect(r.levels[r.slot(start) * 4]).toBe(-10);
  });

  it("never reaches into the epoch before", () => {
    const r = new PictureRing(new PictureClock(25), 200, 4);
    r.addWaveform(wave(0, 1920, [-1, 1]));
    r.addSpectrum({ ...spectrum(5000, -10, 1) });
    r.addWaveform(wave(0, 1920, [-0.25, 0.25], 1));
    expect(parts(r, 0)).toEqual(new Array(4).fill([-1, 1]));
  });

  it("is of another source where its indices begin anew", () => {
    const r = ring();
    r.addWaveform(wave(48_000_000, 1920, [-1, 1]));
    r.addWaveform(wave(0, 1920, [-0.5, 0.5]));
    expect(r.clock.stretches).toHaveLength(2);
    expect(parts(r, 1)).toEqual(new Array(4).fill([-0.5, 0.5]));
  });

  it("keeps the lowest and the highest value of every stretch, whatever the columns are that come", () => {
    const r = ring();
    r.addWaveform(wave(0, 1920, [-0.1, 0.1, -0.2, 0.2, -0.3, 0.3, -0.4, 0.4, -0.5, 0.5, -0.6, 0.6, -0.7, 0.7, -0.8, 0.8]));
    expect(parts(r, 0).map(([low, high]) => [low.toFixed(1), high.toFixed(1)])).toEqual(
      [["-0.2", "0.2"], ["-0.4", "0.4"], ["-0.6", "0.6"], ["-0.8", "0.8"]]);
    r.addWaveform(wave(1920, 1920, [-0.5, 0.25]));
    expect(parts(r, 1)).toEqual(new Array(4).fill([-0.5, 0.25]));
  });

  it("is a gap where all of it is one, and audio where some of it is", () => {
    const r = ring();
    r.addWaveform(wave(0, 1920, [NaN, NaN, NaN, NaN, -0.5, 0.5, NaN, NaN, 0, 0, 0, 0, 0, 0, 0, 0]));
    expect(parts(r, 0)).toEqual([[NaN, NaN], [-0.5, 0.5], [0, 0], [0, 0]]);
    expect(kinds(r)).toEqual([gap]);
  });

  it("leaves what did not come unseen, and lies in step with the spectra", () => {
    const r = ring();
    r.addSpectrum(spectrum(-1024, -10));
    r.addWaveform(wave(3 * 1920, 1920, [-1, 1]));
    expect(kinds(r)).toEqual([seen, unseen, unseen, unseen]);
    expect(parts(r, 2)).toEqual(new Array(4).fill([2, 2]));
    expect(parts(r, 3)).toEqual(new Array(4).fill([-1, 1]));
  });
});

describe("the newest picture in words", () => {
  const loud = (index: number, band: number, level: number): Spectrum => {
    const one = spectrum(index, -120);
    one.bands[band] = level;
    return one;
  };

  it("names the loudest band by its middle, though a waveform is ahead of the spectra", () => {
    const r = ring();
    r.addSpectrum(loud(0, 2, -12));
    r.addWaveform(wave(1024, 5760, [-1, 1]));
    expect(nowInWords(r, 48000)).toBe(`loudest at ${frequencyText(frequencyAt(2.5 / 4, 48000))}, −12 dBFS`);
  });

  it("tells silence from a gap, and both from nothing that came", () => {
    expect(nowInWords(ring(), 48000)).toBe("no picture yet");
    const silent = ring();
    silent.addSpectrum(spectrum(0, -128));
    expect(nowInWords(silent, 48000)).toBe("silence");
    silent.addGap(0, 1024, 1920, gap + 1);
    expect(nowInWords(silent, 48000)).toBe("gap");
    const waveOnly = ring();
    waveOnly.addWaveform(wave(0, 1920, [-1, 1]));
    expect(nowInWords(waveOnly, 48000)).toBe("no picture now");
  });
});

describe("the frequency axis", () => {
  it("goes from 20 Hz to half the rate, evenly in pitch", () => {
    expect(frequencyAt(0, 48000)).toBeCloseTo(20);
    expect(frequencyAt(1, 48000)).toBeCloseTo(24000);
    expect(frequencyAt(0.5, 48000) ** 2).toBeCloseTo(20 * 24000);
    for (const rate of [8000, 44100, 192_000]) expect(placeOf(frequencyAt(0.3, rate), rate)).toBeCloseTo(0.3);
  });

  it("has marks inside of it only, and says them as people do", () => {
    for (const rate of [8000, 48000, 192_000]) {
      for (const { frequency } of frequencyMarks(rate)) {
        expect(placeOf(frequency, rate)).toBeGreaterThanOrEqual(0);
        expect(placeOf(frequency, rate)).toBeLessThanOrEqual(1);
      }
    }
    expect([20, 440, 1000, 12_345].map(frequencyText)).toEqual(["20 Hz", "440 Hz", "1 kHz", "12.3 kHz"]);
  });
});

describe("the colour scale", () => {
  it("grows lighter with every step, so that it reads without colour", () => {
    const lightness = (share: number): number => {
      const [red, green, blue] = colourAt(share);
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    for (let i = 1; i <= 60; i++) expect(lightness(i / 60)).toBeGreaterThan(lightness((i - 1) / 60));
  });

  it("maps floor and ceiling to its ends, and signed levels to their places", () => {
    const pixels = levelPixels(-110, -10);
    expect(pixels[-110 & 255]).toBe(pixels[-128 & 255]);
    expect(pixels[-10 & 255]).toBe(pixels[0]);
    expect(pixels[-60 & 255]).not.toBe(pixels[-50 & 255]);
    const [red, green, blue] = colourAt(1);
    expect(pixels[0]).toBe((255 * 2 ** 24) + blue * 65536 + green * 256 + red);
  });
});
