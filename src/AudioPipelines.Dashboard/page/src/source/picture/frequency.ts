/** The frequency axis of spectra whose bands are even in pitch, from 20 Hz to half the rate. */

const lowest = 20;

/** The frequency, in Hz, at a place of the axis: 0 is the lowest band's foot, 1 the highest band's top. */
export function frequencyAt(share: number, rate: number): number {
  return lowest * (rate / 2 / lowest) ** share;
}

/** The place of a frequency on the axis, 0 to 1; outside of it what is out of range. */
export function placeOf(frequency: number, rate: number): number {
  return Math.log(frequency / lowest) / Math.log(rate / 2 / lowest);
}

/** Round frequencies for marks: 1, 2 and 5 of each decade; `labelled` are those with a figure. */
export function frequencyMarks(rate: number): { frequency: number; labelled: boolean }[] {
  const marks: { frequency: number; labelled: boolean }[] = [];
  for (let decade = 10; decade < rate / 2; decade *= 10) {
    for (let digit = 1; digit < 10; digit++) {
      const frequency = digit * decade;
      if (frequency < lowest || frequency > rate / 2) continue;
      marks.push({ frequency, labelled: digit === 1 || digit === 2 || digit === 5 });
    }
  }
  return marks;
}

/** A frequency as people write it: 440 Hz, 1.2 kHz. */
export function frequencyText(frequency: number): string {
  if (frequency < 1000) return `${String(Math.round(frequency))} Hz`;
  const kilo = frequency / 1000;
  return `${kilo >= 100 ? String(Math.round(kilo)) : String(Number(kilo.toPrecision(3)))} kHz`;
}
