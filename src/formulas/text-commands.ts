// Commands within texts of formulas: `\text{if \textbf{all} $x$}`. MathJax's own package reads them; here is what it has otherwise
// than LaTeX.

import { Configuration } from '@mathjax/src/js/input/tex/Configuration.js';
import { ConfigurationType, HandlerType } from '@mathjax/src/js/input/tex/HandlerTypes.js';
import type ParseOptions from '@mathjax/src/js/input/tex/ParseOptions.js';
import { CommandMap, MacroMap } from '@mathjax/src/js/input/tex/TokenMap.js';
import type { ParseMethod } from '@mathjax/src/js/input/tex/Types.js';
import '@mathjax/src/js/input/tex/textmacros/TextMacrosConfiguration.js';
import { TextMacrosMethods } from '@mathjax/src/js/input/tex/textmacros/TextMacrosMethods.js';
import type { TextParser } from '@mathjax/src/js/input/tex/textmacros/TextParser.js';
import type { Parser } from './problem-place.ts';

/** MathJax's option of that package: the packages that texts have. */
export const TEXT_PACKAGES = { packages: ['text-base', 'livret-text'] };

type TextMethod = (parser: TextParser, ...args: never[]) => void;

const methods = (all: Readonly<Record<string, TextMethod | readonly [TextMethod, ...string[]]>>) =>
  all as unknown as Record<string, ParseMethod>;

const asTyped: TextMethod = (parser, sign: string) => {
  parser.text += sign;
};

const inserted: TextMethod = (parser, _name: string, sign: string) => {
  parser.text += sign;
};

/** Bold and italic are joined, as LaTeX has them since NFSS. */
function joined(outer: string, own: string): string {
  if (own === 'normal') return own;
  if (own === 'inherit') return outer;
  return [outer, own].some((face) => face.includes('bold')) &&
    [outer, own].some((face) => face.includes('italic'))
    ? 'bold-italic'
    : own;
}

const outerFace = ({ stack }: TextParser) => (stack.env.mathvariant as string | undefined) ?? 'normal';

/** `\textbf{…}`: the face of what follows in braces. */
const inFace: TextMethod = (parser, name: string, own: string) => {
  parser.Push(parser.ParseTextArg(name, { mathvariant: joined(outerFace(parser), own) }));
};

/** `\bf`: the face of what follows in the group. */
const setFace: TextMethod = (parser, _name: string, own: string) => {
  parser.saveText();
  parser.stack.env.mathvariant = joined(outerFace(parser), own);
};

const emphasis: TextMethod = (parser, name: string) => {
  const outer = outerFace(parser);
  const upright = outer === 'bold-italic' ? 'bold' : 'normal';
  const mathvariant = outer.includes('italic') ? upright : joined(outer, 'italic');
  parser.Push(parser.ParseTextArg(name, { mathvariant }));
};

/** A letter with its accent is one character, which the font of the text has. */
const accented: TextMethod = (parser, name: string, accent: string) => {
  const letter = parser.GetArgument(name).replace(/^\\([ij])\s*$/, '$1');
  parser.text += (letter.slice(0, 1) + accent).normalize('NFC') + letter.slice(1);
};

/** Braces without a change of face part no word. */
const closeGroup: TextMethod = (parser, brace: string) => {
  const [outer, own] = [parser.envStack.at(-1), parser.stack.env];
  const changed = Object.keys({ ...outer, ...own }).some((name) => outer?.[name] !== own[name]);
  if (outer && !changed) parser.stack.env = parser.envStack.pop()!;
  else TextMacrosMethods.CloseBrace(parser, brace);
};

/** Commands of mathematics that LaTeX has in texts too. */
const MATHEMATICS: Readonly<Record<string, number>> = {
  ce: 1,
  pu: 1,
  num: 1,
  unit: 1,
  si: 1,
  ang: 1,
  qty: 2,
  SI: 2,
  ensuremath: 1,
  degree: 0,
};
const ARGUMENTS = ['', '{#1}', '{#1}{#2}'];
const mathematics = Object.entries(MATHEMATICS).map(([name, count]): [string, ParseMethod] => {
  const command = name === 'ensuremath' ? '' : `\\${name}`;
  return [
    name,
    [TextMacrosMethods.Macro, `$${command}${ARGUMENTS[count]}$`, count] as unknown as ParseMethod,
  ];
});

// Signs that mean something in mathematics alone: texts have been typed with them, and a comment would lose the rest.
new MacroMap(
  'livret-text-signs',
  methods({ '%': asTyped, '&': asTyped, '#': asTyped, '^': asTyped, _: asTyped, '}': closeGroup }),
  {},
);

new CommandMap('livret-text-commands', {
  ...methods({
    textit: [inFace, 'italic'],
    textsl: [inFace, 'italic'],
    textbf: [inFace, 'bold'],
    textrm: [inFace, 'normal'],
    textup: [inFace, 'normal'],
    textnormal: [inFace, 'normal'],
    text: [inFace, 'inherit'],
    mbox: [inFace, 'inherit'],
    it: [setFace, 'italic'],
    bf: [setFace, 'bold'],
    emph: emphasis,
    textbackslash: [inserted, '\\'],
    textasciicircum: [inserted, '^'],
    textasciitilde: [inserted, '~'],
    "'": [accented, '\u0301'],
    '`': [accented, '\u0300'],
    '^': [accented, '\u0302'],
    '"': [accented, '\u0308'],
    '~': [accented, '\u0303'],
    '=': [accented, '\u0304'],
    '.': [accented, '\u0307'],
    u: [accented, '\u0306'],
    v: [accented, '\u030c'],
    c: [accented, '\u0327'],
  }),
  ...Object.fromEntries(mathematics),
});

Configuration.create('livret-text', {
  [ConfigurationType.PARSER]: 'text',
  // Before MathJax's own, some of whose signs and commands are replaced.
  [ConfigurationType.PRIORITY]: 0,
  [ConfigurationType.HANDLER]: {
    [HandlerType.CHARACTER]: ['livret-text-signs'],
    [HandlerType.MACRO]: ['livret-text-commands'],
  },
});

/** The parsers of the text that is being read, the innermost first; none outside of texts. */
export const textParsers = ({ packageData }: ParseOptions): readonly Parser[] =>
  (packageData.get('textmacros') as { readonly parseOptions: ParseOptions }).parseOptions
    .parsers as unknown as readonly Parser[];
