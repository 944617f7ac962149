import { languageFor } from '../languages/index.ts';
import type { PrintOptions } from './options.ts';

/**
 * The slug line of a side: the title, the sheet's number and side, and its pages: `Title · sheet 3, front · p. 9, 4`.
 * @param sheet counted from 0.
 * @param pages their places in the booklet, from 0; null for a blank.
 */
export function slugLine(
  { title, language }: PrintOptions,
  sheet: number,
  side: 'front' | 'back',
  pages: readonly (number | null)[],
): string {
  const words = languageFor(language).sheets;
  const shown = pages.flatMap((index) => (index === null ? [] : [index + 1])).join(', ');
  const name = `${title} · ${words.sheet} ${sheet + 1}, ${words[side]}`;
  return shown === '' ? name : `${name} · ${words.pages} ${shown}`;
}
