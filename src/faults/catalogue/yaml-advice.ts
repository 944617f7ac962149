import { countedEn, countedFr } from '../counted.ts';
import * as quoted from './content-words.ts';
import { says, type Wordings } from './entry.ts';

/** The fault's words and the advice, given what was found and the text to write instead, null where it cannot be told. */
export type Problem = (found: string, instead: string | null) => Wordings;

/** Words a mistake as `says` does, where the text to write is told if it is known. */
export const writes =
  (...wording: Parameters<typeof says>): Problem =>
  (_, text) => {
    const { fr, frInstead = '', en, enInstead = '' } = says(...wording);
    return { fr, frInstead: orWriteFr(text, frInstead), en, enInstead: orWriteEn(text, enInstead) };
  };

/** Words a mistake in the spaces at the head of a line: their number is told, since they are hard to see. */
export const moves =
  (...wording: Parameters<typeof says>): Problem =>
  (found, line) => {
    if (line === null || line.includes('\n')) return writes(...wording)(found, line);
    const { fr, en } = says(...wording);
    const spaces = line.search(/\S|$/);
    const [frMany, enMany] =
      spaces === 0
        ? ['ne mettez pas d’espace', 'no space']
        : [`mettez ${countedFr(spaces, 'espace')}`, countedEn(spaces, 'space')];
    const text = line.trim();
    return says`
      ${fr}
      → ${frMany} au début de cette ligne : ${quoted.fr(text)}
      ${en}
      → put ${enMany} at the head of this line: ${quoted.en(text)}`;
  };

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
