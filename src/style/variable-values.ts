import { distinct, type Fault, Report } from '../faults/fault.ts';
import type { Source } from '../faults/source.ts';
import { type Declaration, readSubstituted } from './declarations.ts';
import type { Stylesheet } from './stylesheet.ts';
import { declarationsOf, namesUsed } from './unused-variables.ts';
import { type CustomProperties, customProperties, substitute } from './variables.ts';

type Custom = Extract<Declaration, { kind: 'custom' }>;
type Pending = Extract<Declaration, { kind: 'pending' }>;

const isCustom = (declaration: Declaration): declaration is Custom => declaration.kind === 'custom';
const isPending = (declaration: Declaration): declaration is Pending => declaration.kind === 'pending';

/**
 * Reports the values that the project's sheets give variables of the theme, where a declaration of the theme can be read
 * with the theme's value and cannot with the project's, and the fonts that they name and Livret does not have. Such
 * declarations would else be reported one by one, in sheets that are not the project's.
 */
export function reportVariableValues(
  project: readonly Stylesheet[],
  theme: readonly Stylesheet[],
  report: Report,
): void {
  const set = project.flatMap(declarationsOf).filter(isCustom);
  if (set.length === 0) return;
  const ofTheme = theme.flatMap(declarationsOf);
  const known = ofTheme.filter(isCustom);
  const uses = ofTheme.filter(isPending);
  const before = valuesOf(known);
  for (const custom of set) {
    const { name, source } = custom;
    const example = before[name];
    if (typeof example !== 'string') continue;
    const after = valuesOf([...set.filter((other) => !Object.hasOwn(before, other.name)), ...known, custom]);
    const read = uses
      .filter((use) => namesUsed(use).includes(name))
      .map((use) => ({ before: readWith(before, use, source), after: readWith(after, use, source) }));
    const value = after[name];
    if (value && read.some((use) => use.before.isReadable && !use.after.isReadable))
      report.error('css-variable-value', source, { name, value, example });
    report.add(distinct(read.flatMap((use) => use.after.missingFamilies)));
  }
}

/** The values of variables, a later declaration in place of an earlier one. */
const valuesOf = (declarations: readonly Custom[]): CustomProperties =>
  customProperties({}, declarations, new Report());

/** Reads a declaration with values of variables, and finds the fonts that Livret does not have. @param at the place to tell. */
function readWith(
  values: CustomProperties,
  { name, text, source }: Pending,
  at: Source,
): { readonly isReadable: boolean; readonly missingFamilies: readonly Fault[] } {
  const report = new Report();
  const value = substitute(name, text, values, source, report);
  const isReadable = value !== null && readSubstituted(name, value, at, report).length > 0;
  return { isReadable, missingFamilies: report.faults.filter(({ code }) => code === 'text-unknown-family') };
}
