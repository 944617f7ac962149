import type { Written } from './declarations.ts';
import { OF_USER_AGENT } from './layers.ts';
import type { PropertyName } from './properties/index.ts';
import type { RankedRule } from './rule-index.ts';

/** The strongest declaration of a sheet, besides that of the user agent, which sets a property. */
export function lastWritten(rules: readonly RankedRule[], name: PropertyName): Written | null {
  const sets = rules
    .filter(({ layer, selector }) => layer !== OF_USER_AGENT && selector.pseudo === null)
    .flatMap(({ declarations }) => declarations)
    .filter((each) =>
      each.kind === 'longhand'
        ? each.name === name
        : each.kind === 'pending' && each.longhands.includes(name),
    );
  const last = sets.findLast(({ important }) => important) ?? sets.at(-1);
  return last && last.kind !== 'custom' ? last.written : null;
}
