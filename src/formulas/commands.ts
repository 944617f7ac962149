// Commands that many who write LaTeX have at hand from packages beyond amsmath. MathJax's own packages give most.

import { type MmlNode, TEXCLASS } from '@mathjax/src/js/core/MmlTree/MmlNode.js';
import { AmsMethods } from '@mathjax/src/js/input/tex/ams/AmsMethods.js';
import '@mathjax/src/js/input/tex/amscd/AmsCdConfiguration.js';
import BaseMethods from '@mathjax/src/js/input/tex/base/BaseMethods.js';
import '@mathjax/src/js/input/tex/braket/BraketConfiguration.js';
import { Configuration } from '@mathjax/src/js/input/tex/Configuration.js';
import '@mathjax/src/js/input/tex/gensymb/GensymbConfiguration.js';
import { ConfigurationType, HandlerType } from '@mathjax/src/js/input/tex/HandlerTypes.js';
import '@mathjax/src/js/input/tex/mathtools/MathtoolsConfiguration.js';
import { MhchemReplacements } from '@mathjax/src/js/input/tex/mhchem/MhchemConfiguration.js';
import ParseMethods from '@mathjax/src/js/input/tex/ParseMethods.js';
import type ParseOptions from '@mathjax/src/js/input/tex/ParseOptions.js';
import { AutoOpen } from '@mathjax/src/js/input/tex/physics/PhysicsItems.js';
import '@mathjax/src/js/input/tex/physics/PhysicsMappings.js';
import type { StackItemClass } from '@mathjax/src/js/input/tex/StackItem.js';
import { CommandMap, DelimiterMap, MacroMap } from '@mathjax/src/js/input/tex/TokenMap.js';
import type { ParseMethod } from '@mathjax/src/js/input/tex/Types.js';
import '@mathjax/src/js/input/tex/units/UnitsConfiguration.js';
import { nearest } from '../faults/nearest.ts';
import { DECIMAL_MARK } from './quantities.ts';
import './rows.ts';
import { type TokenMap, tokensOf } from './token-maps.ts';

const Macro = AmsMethods.Macro!;

/** MathJax's packages of these commands, and the one that is ours. */
export const MORE_PACKAGES = ['mathtools', 'braket', 'gensymb', 'units', 'amscd', 'livret'];

/** Commands of the physics package that have no other meaning elsewhere; its \qty and \bra are those of others. */
const OF_PHYSICS =
  'abs norm eval order comm acomm pb dd dv pdv fdv diffd vb va vu vnabla grad curl laplacian dyad ev expval mel matrixel'.split(
    ' ',
  );
const PHYSICS_MAPS = ['automatic-bracing', 'vector', 'derivative', 'bra-ket'];
const physics = PHYSICS_MAPS.flatMap((name) => tokensOf(`Physics-${name}-macros`)).filter(([name]) =>
  OF_PHYSICS.includes(name),
);

/** The sign ÷ divides what stands before it; with nothing there, `\div` is the divergence of a field, as in the package physics. */
const [, { func: divergence, args: ofField }] = tokensOf('Physics-vector-macros').find(
  ([name]) => name === 'div',
)!;

const division: ParseMethod = (parser, name) => {
  const before = parser.stack.Prev(true) as MmlNode | null;
  const sign = before?.isEmbellished ? before.coreMO().texClass : TEXCLASS.ORD;
  if (!before || ![TEXCLASS.ORD, TEXCLASS.CLOSE].includes(sign)) divergence(parser, name, ...ofField);
  else parser.Push(parser.create('token', 'mo', {}, '÷'));
};

/** An arrow with a short label is as long as one without, ems. */
const ARROW = 1.46;
const arrows = tokensOf('mhchem')
  .filter(([name]) => name.startsWith('mhchemx'))
  .map(([name, { func, args }]): [string, [ParseMethod, ...typeof args]] => [name, [func, ...args, ARROW]]);

/** Continued fractions have the sizes of a line of their own at each level. */
const continued: ParseMethod = (parser, name) =>
  parser.GetNext() === '['
    ? AmsMethods.CFrac!(parser, name)
    : Macro(parser, name, '{\\displaystyle\\frac{\\strut #1}{#2}}', 2);

/** A stroke takes no room beside what it strikes out, as in the package cancel. */
const strokes = tokensOf('cancel')
  .filter(([name]) => name !== 'cancelto')
  .map(([name, { args }]): [string, [ParseMethod, ...typeof args]] => [name, [stroke, ...args]]);

function stroke(...[parser, name, notation]: Parameters<ParseMethod>): void {
  const struck = parser.ParseArg(name as string);
  parser.Push(parser.create('node', 'menclose', [struck], { notation, 'data-padding': '0' }));
}

/** A percent sign begins a comment only where a line follows, with which the formula goes on: else it would lose the rest. */
const percent: ParseMethod = (parser, sign) =>
  parser.string.includes('\n') ? BaseMethods.Comment!(parser, sign) : Macro(parser, sign, '\\%');

new MacroMap('livret-characters', { '%': percent }, {});

/** Brackets of intervals of integers, from stmaryrd. */
new DelimiterMap('livret-delimiters', ParseMethods.delimiter as ParseMethod, {
  '\\llbracket': '\u27E6',
  '\\rrbracket': '\u27E7',
});

new CommandMap('livret-commands', {
  ...Object.fromEntries(physics.map(([name, { func, args }]) => [name, [func, ...args]])),
  ...Object.fromEntries(arrows),
  ...Object.fromEntries(strokes),
  div: division,
  bm: [Macro, '\\boldsymbol{#1}', 1],
  mathds: [Macro, '\\mathbb{#1}', 1],
  mathbbm: [Macro, '\\mathbb{#1}', 1],
  // The spaces of amsmath.
  colon: [Macro, '\\mkern2mu{:}\\mkern6mu'],
  cfrac: continued,
  bra: [Macro, '\\mathinner{\\langle{#1}\\vert}', 1],
  ket: [Macro, '\\mathinner{\\vert{#1}\\rangle}', 1],
});

// The parser of mhchem lowers what stands below an equilibrium's arrow by 6 mu, MathJax looks for 2: the arrow would be too short.
MhchemReplacements.set(
  '\\mhchemx$3[$1]{$2}',
  /\\underset\{\\lower[26]mu\{(.*?)\}\}\{\\overset\{(.*?)\}\{\\long(.*?)\}\}/g,
);

Configuration.create('livret', {
  // Before the others, some of whose commands and environments are replaced.
  [ConfigurationType.PRIORITY]: 2,
  [ConfigurationType.HANDLER]: {
    [HandlerType.CHARACTER]: ['Physics-characters', 'livret-characters'],
    [HandlerType.DELIMITER]: ['livret-delimiters'],
    [HandlerType.MACRO]: ['livret-commands', 'livret-delimiters', 'livret-quantities', 'Physics-vector-mo'],
    [HandlerType.ENVIRONMENT]: ['livret-environments'],
  },
  [ConfigurationType.ITEMS]: { [AutoOpen.prototype.kind]: AutoOpen as unknown as StackItemClass },
  [ConfigurationType.OPTIONS]: { [DECIMAL_MARK]: '.', physics: { italicdiff: false, arrowdel: false } },
});

/**
 * The command or the environment that was probably meant by one that there is not.
 * @param message MathJax's, which names it.
 */
export function nearCommand({ handlers }: ParseOptions, message: string): string | null {
  const [, slash, name] = /(\\|environment ')([a-zA-Z]+)/.exec(message) ?? [];
  if (!name) return null;
  const kind = slash === '\\' ? HandlerType.MACRO : HandlerType.ENVIRONMENT;
  const lists = handlers.get(kind) as unknown as {
    readonly _configuration: Iterable<{ readonly item: TokenMap<unknown> }>;
  };
  const names = [...lists._configuration].flatMap(({ item }) => [...(item.map?.keys() ?? [])]);
  const near = nearest(name, names);
  return near && kind === HandlerType.MACRO ? `\\${near}` : near;
}
