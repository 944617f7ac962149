import { nearest } from '../nearest.ts';
import { entry, says } from './entry.ts';
import { meant } from './near.ts';
import { withSemicolon } from './style-syntax.ts';

const isSide = (property: string, value: string): boolean =>
  property === 'float' && /^(?:left|right)$/i.test(value);

/** The advice to give lengths their units; null where none lacks one. */
function withUnits(property: string, value: string, expected: string, write: string): string | null {
  if (!/<length[ >]/.test(expected)) return null;
  const joined = value.replace(/(\d)\s+(?=(?:mm|cm|in|pt|px|em|rem|%)(?:\s|$))/g, '$1');
  const mended = joined.replace(
    /(?<=^|\s)-?(?!0+(?:\.0+)?(?:\s|$))\d+(?:\.\d+)?(?=\s|$)/g,
    `$&${OF_TYPE.test(property) ? 'pt' : 'mm'}`,
  );
  return mended === value ? null : `${write} ${mended}`;
}

/** Properties whose lengths are given in points, as a rule. */
const OF_TYPE = /^(?:font|line-height|letter-spacing|word-spacing|border)/;

/** The numbers with a point, where they have a decimal comma. */
function withPoint(value: string, expected: string, write: string): string | null {
  if (!/<length[ >]|<number>|<size>/.test(expected) || value.includes('(')) return null;
  const mended = value.replace(/(?<=\d),(?=\d)/g, '.');
  return mended === value ? null : `${write} ${mended}`;
}

/** The advice for a picture as `content`, whose place is the background of a margin box, or the text; null for another value. */
function pictureAsContent(property: string, value: string, write: string, elsewhere: string): string | null {
  const address = property === 'content' ? /url\(\s*(["']?)(.*?)\1\s*\)/i.exec(value)?.[2] : undefined;
  if (!address) return null;
  return `${write} content: ""; background: url(${address}) right 8mm / auto 12mm no-repeat; ${elsewhere} ![logo](images/logo.svg){height=8mm}`;
}

/** The value with a length of text in place of its percentages. */
const inEms = (value: string): string => value.replace(/[+-]?[\d.]+%/g, '0.5em');

function wordsIn(expected: string): string[] {
  return expected.replace(/<[^>]*>/g, '').match(/[a-z][a-z-]+/g) ?? [];
}

/** The colours that are written most; CSS has others too. */
const COLOURS = 'blue green yellow orange purple pink brown grey gray navy teal maroon olive silver'.split(
  ' ',
);

/** Words of CSS by the French ones that are written for them, without accents. */
const IN_CSS = new Map(
  [
    'gras bold maigre lighter italique italic centre center gauche left droite right justifie justify',
    'souligne underline majuscule uppercase majuscules uppercase capitales uppercase minuscule lowercase minuscules lowercase',
    'paysage landscape aucun none aucune none cache hidden plein solid continu solid pointille dotted pointilles dotted',
    'tirets dashed rouge red noir black blanc white vert green bleu blue jaune yellow gris grey rose pink',
  ].flatMap((line) => pairs(line.split(' '))),
);

function pairs(words: readonly string[]): [string, string][] {
  return words.flatMap((word, i): [string, string][] => (i % 2 === 0 ? [[word, words[i + 1]!]] : []));
}

/** The name nearest to a value that takes one, or to the first word of it that it does not take. */
function nearestIn(value: string, expected: string): string | null {
  const known = [...wordsIn(expected), ...(expected.includes('#rrggbb') ? COLOURS : [])];
  const plain = value.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const unknown = (plain.match(/[a-z][a-z-]+/g) ?? []).filter((word) => !known.includes(word));
  const french = unknown.map((word) => IN_CSS.get(word)).find((word) => word && known.includes(word));
  return (
    french ?? [plain, ...unknown].map((word) => nearest(word, known)).find((near) => near !== null) ?? null
  );
}

/** A value that was meant, in the form of the theme's own: a colour with its #, a length with its unit; null if none is near. */
function likeExample(value: string, example: string): string | null {
  const [first] = /^[^\n:{}]*?(?=\s+-?-?[a-z-]+\s*:)/s.exec(value) ?? [];
  if (first) return first;
  if (example.startsWith('#'))
    return /^(?:[\da-f]{3}|[\da-f]{6})$/i.test(value) ? `#${value}` : nearestIn(value, '#rrggbb');
  const [, number, typed] = /^(-?\d+(?:[.,]\d+)?)\s*([a-z]*)$/i.exec(value) ?? [];
  const [, unit] = /^-?[\d.]+([a-z]+)$/.exec(example) ?? [];
  return number && unit ? `${number.replace(',', '.')}${typed || unit}` : null;
}

const isIf = (text: string) => /^if\(/i.test(text);

/** Faults of the values of properties and variables. */
export const styleValuesFaults = {
  'css-variable-value': entry<{ name: string; value: string; example: string }>(
    ({ name, value, example }) => {
      const meantValue = likeExample(value, example);
      return says`
      ${name} ne peut valoir « ${value} », là où le thème s’en sert
      → ${meantValue ? `écrivez ${name}: ${meantValue};` : `donnez-lui une valeur comme celle du thème, ${name}: ${example};`}
      ${name} cannot be "${value}", where the theme uses it
      → ${meantValue ? `write ${name}: ${meantValue};` : `give it a value such as the theme’s, ${name}: ${example};`}`;
    },
  ),
  'css-value': entry<{ property: string; value: string; expected: string }>(
    ({ property, value, expected }) => ({
      fr: value === '' ? `${property} n’a pas de valeur` : `${property} ne peut valoir « ${value} »`,
      frInstead:
        withSemicolon(value, 'il manque un point-virgule : écrivez') ??
        withPoint(value, expected, 'les décimales suivent un point : écrivez') ??
        withUnits(property, value, expected, 'une longueur a une unité : écrivez') ??
        pictureAsContent(
          property,
          value,
          'une image n’est pas du texte : dans un bord de page, écrivez',
          'ailleurs, elle est dans le contenu :',
        ) ??
        (isSide(property, value)
          ? 'pour un texte à côté d’une image, mettez beside: { text: … } dans son bloc image'
          : null) ??
        `${meant(nearestIn(value, expected)).fr}valeurs possibles : ${expected}`,
      en: value === '' ? `${property} has no value` : `${property} cannot be "${value}"`,
      enInstead:
        withSemicolon(value, 'a semicolon is missing: write') ??
        withPoint(value, expected, 'decimals follow a point: write') ??
        withUnits(property, value, expected, 'a length has a unit: write') ??
        pictureAsContent(
          property,
          value,
          'a picture is no text: in a margin box of a page, write',
          'elsewhere it stands in the content:',
        ) ??
        (isSide(property, value)
          ? 'for a text beside a picture, put beside: { text: … } into its block image'
          : null) ??
        `${meant(nearestIn(value, expected)).en}possible values: ${expected}`,
    }),
  ),
  'css-border-style': ({ property, value }: { property: string; value: string }) => says`
    « ${property}: ${value} » ne trace rien : il n’y a pas de style de filet
    → écrivez ${property}: ${value} solid ; ou dashed, dotted, double
    "${property}: ${value}" draws nothing: it has no style
    → write ${property}: ${value} solid; or dashed, dotted, double`,
  'css-inline-percentage': entry<{ property: string; value: string; on: readonly string[] }>(
    ({ property, value, on }) => says`
      « ${property}: ${value} » : un pourcentage n’a pas d’effet sur ${on.join(', ')}, qui est dans une ligne
      → donnez-en la longueur, par exemple ${property}: ${inEms(value)}
      "${property}: ${value}": a percentage has no effect on ${on.join(', ')}, which is within a line
      → give its length, for example ${property}: ${inEms(value)}`,
  ),
  'css-variable-syntax': ({ found }: { found: string }) => says`
    « ${found} » n’est pas lisible
    → écrivez ${isIf(found) ? 'if(style(--nom: valeur): l’une; else: l’autre)' : 'var(--nom) ou var(--nom, valeur)'}
    "${found}" cannot be read
    → write ${isIf(found) ? 'if(style(--name: value): one; else: the other)' : 'var(--name) or var(--name, value)'}`,
  'css-variable-cycle': ({ names }: { names: readonly string[] }) => says`
    ces variables se définissent l’une par l’autre : ${names.join(' → ')}
    → donnez à l’une d’elles une valeur sans var()
    these variables define each other: ${names.join(' → ')}
    → give one of them a value without var()`,
  'css-variable-size': ({ name }: { name: string }) => says`
    ${name}, une fois ses variables remplacées, est trop longue
    → donnez des valeurs plus courtes aux variables
    ${name} is too long once its variables are replaced
    → give the variables shorter values`,
};
