import { countedEn, countedFr } from '../counted.ts';
import * as quoted from './content-words.ts';
import type { Wordings } from './entry.ts';

/** The fault's words and the advice, given what was found and the text to write instead, null where it cannot be told. */
export type Problem = (found: string, instead: string | null) => Wordings;

/** A mistake with the same advice always. */
export function says(fr: string, frInstead: string, en: string, enInstead: string): Problem {
  return () => ({ fr, frInstead, en, enInstead });
}

/** A mistake whose text to write is told. */
export function writes(fr: string, frOtherwise: string, en: string, enOtherwise: string): Problem {
  return (_, text) => ({
    fr,
    frInstead: orWriteFr(text, frOtherwise),
    en,
    enInstead: orWriteEn(text, enOtherwise),
  });
}

/** A mistake in the spaces at the head of a line: their number is told, since they are hard to see. */
export function moves(fr: string, frOtherwise: string, en: string, enOtherwise: string): Problem {
  return (_, line) => {
    if (line === null) return { fr, frInstead: frOtherwise, en, enInstead: enOtherwise };
    const spaces = line.search(/\S|$/);
    const [frMany, enMany] =
      spaces === 0
        ? ['ne mettez pas d’espace', 'no space']
        : [`mettez ${countedFr(spaces, 'espace')}`, countedEn(spaces, 'space')];
    const text = line.trim();
    return {
      fr,
      frInstead: `${frMany} au début de cette ligne : ${quoted.fr(text)}`,
      en,
      enInstead: `put ${enMany} at the head of this line: ${quoted.en(text)}`,
    };
  };
}

/** The advice of a problem, and more after it. */
export function also(problem: Problem, frMore: string, enMore: string): Problem {
  return (found, instead) => {
    const words = problem(found, instead);
    return { ...words, frInstead: words.frInstead + frMore, enInstead: words.enInstead + enMore };
  };
}

export const orWriteFr = (text: string | null, otherwise: string) =>
  text === null ? otherwise : `écrivez :${shown(text)}`;
export const orWriteEn = (text: string | null, otherwise: string) =>
  text === null ? otherwise : `write:${shown(text)}`;

/** Text to write, as it follows the advice: on its line, or below it where it has several lines. */
const shown = (text: string) => (text.includes('\n') ? `\n${text}` : ` ${text}`);
