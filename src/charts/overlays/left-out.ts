import type { Mark } from '../../drawing/drawing.ts';
import type { ChartSpec } from '../spec.ts';
import type { Overlays } from './keys.ts';

/** The words of overlays that a drawing does not have, since they found no room. */
export function wordsLeftOut(given: ChartSpec, draw: () => { readonly marks: readonly Mark[] }): string[] {
  const { reference = [], band = [], annotate = [] } = given as Overlays;
  const words = [
    ...[...reference, ...band].flatMap(({ label }) => label ?? []),
    ...annotate.map(({ text }) => text),
  ];
  if (words.length === 0) return [];
  const written = draw().marks.flatMap((mark) => (mark.kind === 'text' ? mark.text : []));
  const all = plain(written.join(' '));
  return words.filter((each) => !all.includes(plain(each)));
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
