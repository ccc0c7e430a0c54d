const whole = new Intl.NumberFormat("en-US", { maximumFractionDigits: 0 });

/** A count with separators, every digit of it: 1,234,567. What is not known is a dash. */
export function count(value: number | bigint | null | undefined): string {
  return value === null || value === undefined ? "–" : whole.format(value);
}

/** A number with a word: "1 gap", "2 gaps". */
export function counted(value: number, one: string, many = `${one}s`): string {
  return `${count(value)} ${value === 1 ? one : many}`;
}

/** 48000 → "48 kHz", 44100 → "44.1 kHz". */
export function rateText(rate: number): string {
  return rate >= 1000 ? `${Number((rate / 1000).toFixed(3))} kHz` : `${rate} Hz`;
}

/** Seconds as a clock reads them: "12.5 s", "3:07", "2:03:07", "4 d 02:03". */
export function durationText(seconds: number): string {
  if (seconds < 60) return `${seconds < 10 ? seconds.toFixed(1) : Math.floor(seconds)} s`;
  const total = Math.floor(seconds);
  const days = Math.floor(total / 86_400);
  const hours = Math.floor(total / 3600) % 24;
  const minutes = Math.floor(total / 60) % 60;
  if (days > 0) return `${days} d ${two(hours)}:${two(minutes)}`;
  const rest = two(total % 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${rest}` : `${minutes}:${rest}`;
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}

/** Linear amplitude as dBFS; silence is −∞. */
export function decibels(amplitude: number): number {
  return amplitude > 0 ? 20 * Math.log10(amplitude) : -Infinity;
}

/** "−12.3 dB", "−∞ dB"; with the sign that stands for minus, and a figure's width. */
export function decibelText(value: number): string {
  if (value === -Infinity) return "−∞ dB";
  const figures = Math.abs(value).toFixed(1);
  return `${value < 0 && figures !== "0.0" ? "−" : ""}${figures} dB`;
}

/** A small time with its unit: "1.2 µs", "3.4 ms", "2.0 s". */
export function smallTimeText(seconds: number): string {
  if (seconds === 0) return "0 s";
  const size = Math.abs(seconds);
  const small = size >= 1e-3 ? [1e3, "ms"] as const : size >= 1e-6 ? [1e6, "µs"] as const : [1e9, "ns"] as const;
  const [factor, unit] = size >= 1 ? [1, "s"] as const : small;
  return `${seconds < 0 ? "−" : ""}${(size * factor).toFixed(1)} ${unit}`;
}
