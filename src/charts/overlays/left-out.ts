import type { ChartSpec } from '../spec.ts';
import type { Overlays } from './keys.ts';

/** The words of overlays that are not among the texts of a drawing, since they found no room. */
export function wordsLeftOut(given: ChartSpec, written: readonly string[]): string[] {
  const { reference = [], band = [], annotate = [] } = given as Overlays;
  const words = [
    ...[...reference, ...band].flatMap(({ label }) => label ?? []),
    ...annotate.map(({ text }) => text),
  ];
  const all = plain(written.join(' '));
  return words.filter((each) => !all.includes(plain(each)));
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
