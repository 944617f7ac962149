import type { Report } from '../faults/fault.ts';
import { nearest } from '../faults/nearest.ts';
import type { ComputedStyle } from './computed-style.ts';
import type { Declaration } from './declarations.ts';
import type { Stylesheet } from './stylesheet.ts';

/** Reports named strings that margin boxes show and no rule sets: they would stay empty. */
export function reportUnsetStrings(sheets: readonly Stylesheet[], report: Report): void {
  const set = sheets.flatMap(({ rules }) =>
    rules.flatMap(({ declarations }) => declarations.flatMap(namesSet)),
  );
  // A `string-set` with `var()` may set any name.
  if (set.includes(null)) return;
  const names = set as readonly string[];
  for (const { boxes, source } of sheets.flatMap(({ pages }) => pages)) {
    for (const name of [...boxes.values()].flat().flatMap(namesShown)) {
      if (names.includes(name)) continue;
      report.error('css-string', source, { name, near: nearest(name, names) });
    }
  }
}

function namesSet(declaration: Declaration): readonly (string | null)[] {
  if (declaration.name !== 'string-set') return [];
  return declaration.kind === 'longhand'
    ? specifiedOf<ComputedStyle['stringSet']>(declaration).map(({ name }) => name)
    : [null];
}

function namesShown(declaration: Declaration): readonly string[] {
  if (declaration.name !== 'content' || declaration.kind !== 'longhand') return [];
  const parts = specifiedOf<NonNullable<ComputedStyle['content']> | string>(declaration);
  return typeof parts === 'string' ? [] : parts.flatMap((part) => (part.kind === 'string' ? part.name : []));
}

function specifiedOf<T extends readonly unknown[] | string>({
  value,
}: Extract<Declaration, { kind: 'longhand' }>): T {
  return (value.wide === null ? value.value : []) as T;
}
