import { argumentCommands, commands, mathCommands } from '@citation-js/plugin-bibtex/lib/input/constants.js';
import { parse } from '@citation-js/plugin-bibtex/lib/input/value.js';
import { shown } from '../../faults/fault.ts';
import type { CslName, Problem } from './types.ts';

type TexFault = Extract<Problem['fault'], { code: 'bibtex-tex' }>['details'];

/** TeX that is not read, and why. */
export class TexError extends Error {
  readonly details: TexFault;

  constructor(problem: TexFault['problem'], found: string) {
    super(found);
    this.details = { problem, found };
  }
}

// The library knows accents and the signs of textcomp; these come in titles too.
Object.assign(commands, {
  ',': '\u202f',
  ';': '\u00a0',
  ':': '\u00a0',
  '!': '',
  '/': '',
  '-': '\u00ad',
  '@': '',
  '*': '',
  '\\': ' ',
  AA: 'Å',
  aa: 'å',
  BibTeX: 'BibTeX',
  LaTeX: 'LaTeX',
  LaTeXe: 'LaTeX2e',
  P: '¶',
  S: '§',
  TeX: 'TeX',
  dag: '†',
  dots: '…',
  euro: '€',
  flqq: '«',
  frqq: '»',
  glqq: '„',
  grqq: '“',
  guillemetleft: '«',
  guillemetright: '»',
  ldots: '…',
  lq: '‘',
  newblock: '',
  nobreakspace: '\u00a0',
  pounds: '£',
  quad: ' ',
  relax: '',
  rq: '’',
  slash: '/',
  space: ' ',
  textquotesingle: '’',
});
Object.assign(mathCommands, {
  Rightarrow: ' ⇒ ',
  approx: '≈',
  ast: '∗',
  bullet: '•',
  cdot: '·',
  cdots: '⋯',
  circ: '°',
  degree: '°',
  ell: 'ℓ',
  equiv: '≡',
  ge: '≥',
  geq: '≥',
  hbar: 'ℏ',
  in: '∈',
  infty: '∞',
  le: '≤',
  leftarrow: ' ← ',
  leftrightarrow: ' ↔ ',
  leq: '≤',
  ll: '≪',
  gg: '≫',
  mp: '∓',
  ne: '≠',
  neq: '≠',
  odot: '⊙',
  partial: '∂',
  pm: '±',
  prime: '′',
  propto: '∝',
  rightarrow: ' → ',
  sim: '∼',
  simeq: '≃',
  sqrt: '√',
  star: '⋆',
  sum: '∑',
  times: '×',
  to: ' → ',
});
/** Commands that set their argument as it is. */
const PLAIN = [
  ...['ensuremath', 'mbox', 'hbox', 'text', 'operatorname', 'underline', 'uppercase', 'textnormal', 'ce'],
  ...['mathrm', 'mathcal', 'mathbf', 'mathit', 'mathbb', 'mathsf', 'mathfrak', 'boldsymbol'],
];
for (const name of PLAIN) argumentCommands[name] = (text) => text;
argumentCommands.href = (_, text) => text!;
argumentCommands.noopsort = (_) => '';

/** An accent on a dotless letter, which has its dot back: `\'{\i}` is í. */
const ON_DOTLESS = /(\\['`^"~=.uvHr])\s*(\{?)\\([ij])(?![A-Za-z])\s*(\}?)/g;
/** An accent on nothing stands for its sign. */
const ON_NOTHING = /\\([~^])\{\s*\}/g;

/** @throws TexError */
function read(tex: string, like: string): unknown {
  const typed = tex
    .replace(ON_DOTLESS, '$1$2$3$4')
    .replace(ON_NOTHING, (_, sign) => (sign === '~' ? '\\textasciitilde{}' : '\\textasciicircum{}'));
  try {
    return parse(typed.trim(), like);
  } catch {
    throw new TexError(like === 'author' ? 'names' : 'math', shown(tex.replace(/\s+/g, ' ').trim()));
  }
}

/** A text with CSL's elements: `<i>`, `<b>`, `<sup>`, `<sub>`, `<sc>`. @throws TexError */
export function textOf(tex: string): string {
  return sound(read(tex, 'title') as string, tex);
}

/**
 * The items of a list, publishers or places, joined by the `and` that parted them: it may belong to a name, *Oliver and
 * Boyd*. @throws TexError
 */
export function listOf(tex: string): string {
  const items = read(tex, 'publisher') as string | readonly string[];
  return sound(typeof items === 'string' ? items : items.join(' and '), tex).replace(TAG, '');
}

const COMMAND = /\\(?:[A-Za-z]+|.)?/;
const TAG = /<\/?[a-z][^<>]*>/g;

/** @param tex the text as typed, in which a command ends where it ends. */
function sound(text: string, tex: string): string {
  const [command] = COMMAND.exec(text) ?? [];
  if (command !== undefined) {
    const typed = [...tex.matchAll(new RegExp(COMMAND, 'g'))].map(([each]) => each);
    throw new TexError('command', typed.find((each) => command.startsWith(each)) ?? command);
  }
  return text
    .replace(/<span style="font-variant:small-caps;">(.*?)<\/span>/g, '<sc>$1</sc>')
    .replace(/ +/g, ' ')
    .trim();
}

const PARTS: Readonly<Record<string, string>> = {
  family: 'family',
  given: 'given',
  prefix: 'non-dropping-particle',
  suffix: 'suffix',
};

/** The names of a field that `and` parts; a name in braces is that of an organisation. @throws TexError */
export function namesOf(tex: string): readonly CslName[] {
  checkNames(tex);
  return (read(tex, 'author') as readonly Readonly<Record<string, string>>[]).map((name) => {
    const parts = Object.entries(PARTS).flatMap(([part, variable]) => {
      const words = sound(name[part] ?? '', tex).replace(TAG, '');
      return words === '' ? [] : [[variable, words] as const];
    });
    if (parts.length === 0) throw new TexError('names', shown(tex.trim()));
    return Object.fromEntries(parts);
  });
}

/** Names that commas or semicolons part run into one another. */
function checkNames(tex: string): void {
  let bare = tex.replace(/\\./g, '');
  for (let inner = ''; inner !== bare; ) {
    inner = bare;
    bare = bare.replace(/\{[^{}]*\}/g, 'x');
  }
  const wrong = bare
    .split(/\s+and\s+/i)
    .find((name) => (name.split(',').length > 3 && !name.includes('=')) || name.includes(';'));
  const isEmpty = /^\s*and\s|\sand\s+and\s|\sand\s*$/i.test(` ${bare}`.replace(/^ /, ''));
  if (wrong !== undefined || isEmpty) throw new TexError('names', shown(tex.replace(/\s+/g, ' ').trim()));
}

/** An address, or a number of a catalogue, in which TeX's signs stand for themselves. */
export function verbatimOf(tex: string): string {
  return tex
    .replace(/\\url\s*\{([^{}]*)\}/g, '$1')
    .replace(/\\(?:text)?asciitilde\s*(?:\{\})?|\\~\s*(?:\{\s*\})?|\\sim\b/g, '~')
    .replace(/\{?\\([%&#_$])\}?/g, '$1')
    .replace(/\{?\\textunderscore\s*\}?/g, '_')
    .replace(/[{}$]/g, '')
    .trim();
}
