/** Colours of levels: night blue, violet, red, pale yellow; ever lighter, so that they also read without colour. */

type Lab = readonly [number, number, number];

/** Lightness, green to red, blue to yellow (OKLab), at even steps of the scale. */
const stops: readonly Lab[] = [
  [0.13, 0.0, -0.025], [0.26, 0.045, -0.105], [0.39, 0.125, -0.09], [0.53, 0.17, 0.0],
  [0.66, 0.145, 0.1], [0.8, 0.05, 0.145], [0.95, -0.02, 0.095],
];

const channel = (linear: number): number => {
  const clipped = Math.min(1, Math.max(0, linear));
  return Math.round(255 * (clipped <= 0.0031308 ? 12.92 * clipped : 1.055 * clipped ** (1 / 2.4) - 0.055));
};

/** OKLab to sRGB, 0 to 255. */
export function fromLab([lightness, a, b]: Lab): [number, number, number] {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    channel(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    channel(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    channel(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}

/** The colour at a share (0 … 1) of the scale. */
export function colourAt(share: number): [number, number, number] {
  const at = Math.min(1, Math.max(0, share)) * (stops.length - 1);
  const low = Math.min(Math.floor(at), stops.length - 2);
  const [from, to] = [stops[low]!, stops[low + 1]!];
  const mix = (i: 0 | 1 | 2): number => from[i] + (to[i] - from[i]) * (at - low);
  return fromLab([mix(0), mix(1), mix(2)]);
}

/** Pixels (ABGR, as an ImageData of a little-endian machine holds them) for each dBFS from −128 to 127, by `level & 255`. */
export function levelPixels(floor: number, ceiling: number): Uint32Array {
  const pixels = new Uint32Array(256);
  for (let level = -128; level < 128; level++) {
    const [red, green, blue] = colourAt((level - floor) / (ceiling - floor));
    pixels[level & 255] = ((255 << 24) | (blue << 16) | (green << 8) | red) >>> 0;
  }
  return pixels;
}
