import { isAddress } from '../../content/mailbox.ts';
import { isDate } from '../../project/date.ts';
import type { Value } from './option.ts';

/** A value under the same name in both languages. */
function value(name: string, example: string, accepts: Value['accepts']): Value {
  return named(name, name, example, accepts);
}

/** Any text, where the command itself says what is wrong with it. */
export function anyText(fr: string, en: string, example: string): Value {
  return named(fr, en, example, () => true);
}

export function oneOf(choices: readonly string[], example: string): Value {
  return {
    ...value(choices.join('|'), example, (text) => choices.includes(text)),
    normalize: (text) => asListed(text, choices),
    choices,
  };
}

/** A list of some of the names, with commas between. */
export function someOf(names: readonly string[], example: string): Value {
  return {
    ...value(names.join(','), example, (text) => text.split(',').every((name) => names.includes(name))),
    normalize: (text) =>
      text
        .split(',')
        .map((name) => asListed(name.trim(), names))
        .join(','),
  };
}

/** A whole number from 1 to 9999. */
export function count(example: string): Value {
  return value('N', example, (text) => /^[1-9]\d{0,3}$/.test(text));
}

/** A length with a decimal point or comma, with or without its unit. */
export function millimetres(example: string, most: number): Value {
  return {
    ...value(
      'MM',
      example,
      (text) => /^\d{1,2}(?:\.\d{1,3})?(?: ?mm)?$/.test(text) && Number.parseFloat(text) <= most,
    ),
    normalize: (text) => text.replace(',', '.'),
  };
}

/** How far backs are moved to the right and down, in millimetres. */
export const MOVE = value('MM,MM', '1,-0.5', (text) =>
  /^-?\d{1,2}(?:\.\d+)?,-?\d{1,2}(?:\.\d+)?$/.test(text),
);

export const DATE = named('AAAA-MM-JJ', 'YYYY-MM-DD', '2026-11-24', isDate);

export function address(example: string): Value {
  return named('ADRESSE', 'ADDRESS', example, isAddress);
}

/** The number of sheets of a signature, or the least and the most. */
export const SHEETS = value('N|N-M', '3-6', (text) => {
  const [least = 0, most = least] = text.split('-').map(Number);
  return /^[1-9]\d{0,2}(?:-[1-9]\d{0,2})?$/.test(text) && least <= most;
});

/** A part of the booklets: `2/4`, `auto`, or `auto/4` where the engine does not count. */
export const SHARD = value('I/N|auto', '1/4', (text) => {
  const [, part, parts] = /^([1-9]\d{0,5}|auto)\/([1-9]\d{0,5})$/.exec(text) ?? [];
  return text === 'auto' || (part !== undefined && (part === 'auto' || Number(part) <= Number(parts)));
});

/** A line of a file, which may be followed by a column. */
export const PLACE = named('FICHIER:LIGNE', 'FILE:LINE', 'content/chapters/x.yaml:12', (text) =>
  /.:[1-9]\d{0,6}(?::\d+)?$/.test(text),
);

export const PORT = value('PORT', '4750', (text) => /^[1-9]\d{0,4}$/.test(text) && Number(text) < 65536);

/** The name of a chapter's file. */
export const CHAPTER = named(
  'CHAPITRE',
  'CHAPTER',
  'metaux',
  (text) => text.length <= 200 && /^[a-z0-9][a-z0-9-]*$/.test(text),
);

function named(fr: string, en: string, example: string, accepts: Value['accepts']): Value {
  return { name: { fr, en }, example, accepts };
}

/** The name that differs in capitals at most: `a4` for `A4`. */
function asListed(text: string, names: readonly string[]): string {
  return names.find((name) => name.toLowerCase() === text.toLowerCase()) ?? text;
}
