// Commands that many who write LaTeX have at hand from packages beyond amsmath. MathJax's own packages give most.

import { AmsMethods } from '@mathjax/src/js/input/tex/ams/AmsMethods.js';
import '@mathjax/src/js/input/tex/braket/BraketConfiguration.js';
import { Configuration } from '@mathjax/src/js/input/tex/Configuration.js';
import '@mathjax/src/js/input/tex/gensymb/GensymbConfiguration.js';
import { ConfigurationType, HandlerType } from '@mathjax/src/js/input/tex/HandlerTypes.js';
import '@mathjax/src/js/input/tex/mathtools/MathtoolsConfiguration.js';
import ParseMethods from '@mathjax/src/js/input/tex/ParseMethods.js';
import type ParseOptions from '@mathjax/src/js/input/tex/ParseOptions.js';
import { CommandMap, EnvironmentMap } from '@mathjax/src/js/input/tex/TokenMap.js';
import type { ParseMethod } from '@mathjax/src/js/input/tex/Types.js';
import '@mathjax/src/js/input/tex/units/UnitsConfiguration.js';
import { nearest } from '../faults/nearest.ts';

const Macro = AmsMethods.Macro!;

/** MathJax's packages of these commands, and the one that is ours. */
export const MORE_PACKAGES = ['mathtools', 'braket', 'gensymb', 'units', 'livret'];

new CommandMap('livret-commands', {
  bm: [Macro, '\\boldsymbol{#1}', 1],
  mathds: [Macro, '\\mathbb{#1}', 1],
  mathbbm: [Macro, '\\mathbb{#1}', 1],
  // Quantities and units as siunitx has them, where units are written by their signs.
  num: [Macro, '\\pu{#1}', 1],
  unit: [Macro, '\\pu{#1}', 1],
  si: [Macro, '\\pu{#1}', 1],
  qty: [Macro, '\\pu{#1 #2}', 2],
  SI: [Macro, '\\pu{#1 #2}', 2],
});

// Rows of cases are apart by 1.2 times the distance of lines, as in LaTeX.
new EnvironmentMap('livret-environments', ParseMethods.environment as ParseMethod, {
  cases: [AmsMethods.Array!, null, '\\{', '.', 'll', null, '.44em', 'T'],
});

Configuration.create('livret', {
  // Before the others, whose environment is replaced.
  [ConfigurationType.PRIORITY]: 4,
  [ConfigurationType.HANDLER]: {
    [HandlerType.MACRO]: ['livret-commands'],
    [HandlerType.ENVIRONMENT]: ['livret-environments'],
  },
});

/** A map of MathJax's, which knows its names though its type does not tell them. */
interface Named {
  readonly map?: ReadonlyMap<string, unknown>;
}

/**
 * The command or the environment that was probably meant by one that there is not.
 * @param message MathJax's, which names it.
 */
export function nearCommand({ handlers }: ParseOptions, message: string): string | null {
  const [, slash, name] = /(\\|environment ')([a-zA-Z]+)/.exec(message) ?? [];
  if (!name) return null;
  const kind = slash === '\\' ? HandlerType.MACRO : HandlerType.ENVIRONMENT;
  const lists = handlers.get(kind) as unknown as {
    readonly _configuration: Iterable<{ readonly item: Named }>;
  };
  const names = [...lists._configuration].flatMap(({ item }) => [...(item.map?.keys() ?? [])]);
  const near = nearest(name, names);
  return near && kind === HandlerType.MACRO ? `\\${near}` : near;
}
