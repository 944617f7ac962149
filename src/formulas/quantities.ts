import { AmsMethods } from '@mathjax/src/js/input/tex/ams/AmsMethods.js';
import TexError from '@mathjax/src/js/input/tex/TexError.js';
import type TexParser from '@mathjax/src/js/input/tex/TexParser.js';
import { CommandMap } from '@mathjax/src/js/input/tex/TokenMap.js';
import type { ParseMethod } from '@mathjax/src/js/input/tex/Types.js';
import { unitSigns } from './units.ts';

/** MathJax's option that says which sign parts a number's decimals: a number is typed as a program reads it. */
export const DECIMAL_MARK = 'livret-decimal-mark';

/** Units that stand at their number without a space (SI Brochure, 5.4.3). */
const ANGLES = ['°', '′', '″'];

const quantity = (number: string, unit: string) =>
  ANGLES.includes(unit) ? `\\pu{${number}}\\mathrm{${unit}}` : `\\pu{${number} ${unit}}`;

/** A number, as mhchem reads it. */
function numberOf(parser: TexParser, name: string): string {
  return asWritten(argument(parser, name), parser);
}

const asWritten = (number: string, parser: TexParser) =>
  number
    .trim()
    .replace(/(?<=\d)\.(?=\d)/g, parser.options[DECIMAL_MARK] as string)
    .replace(/(?<=[\d)])[eE]\s*([-+]?\d+)$/, 'x10^$1');

const unitOf = (parser: TexParser, name: string) => unitSigns(argument(parser, name));

function argument(parser: TexParser, name: string): string {
  if (parser.GetNext() === '[') throw new TexError('UnitOptions', 'Options of %1', name);
  return parser.GetArgument(name);
}

/** A command that stands for the TeX that is made of what follows it. */
const standsFor =
  (tex: (parser: TexParser, name: string) => string): ParseMethod =>
  (parser, token) => {
    const name = token as string;
    AmsMethods.Macro!(parser, name, tex(parser, name));
  };

const QUANTITY = standsFor((parser, name) => quantity(numberOf(parser, name), unitOf(parser, name)));
const UNIT = standsFor((parser, name) => `\\pu{${unitOf(parser, name)}}`);

/** Quantities and units, as siunitx has them: units by their words or by their signs. */
new CommandMap('livret-quantities', {
  num: standsFor((parser, name) => `\\pu{${numberOf(parser, name)}}`),
  unit: UNIT,
  si: UNIT,
  qty: QUANTITY,
  SI: QUANTITY,
  ang: standsFor((parser, name) =>
    argument(parser, name)
      .split(';')
      .map((part, i) => (part.trim() ? quantity(asWritten(part, parser), ANGLES[i]!) : ''))
      .join(''),
  ),
});
