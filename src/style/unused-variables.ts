import type { Report } from '../faults/fault.ts';
import { nearest } from '../faults/nearest.ts';
import type { Declaration } from './declarations.ts';
import type { Stylesheet } from './stylesheet.ts';

/** Warns of variables that the project's sheets set and no sheet uses: their names are mistyped, as a rule. */
export function reportUnusedVariables(
  project: readonly Stylesheet[],
  all: readonly Stylesheet[],
  report: Report,
): void {
  if (project.length === 0) return;
  const used = new Set(all.flatMap(declarationsOf).flatMap(namesUsed));
  const told = new Set<string>();
  for (const declaration of project.flatMap(declarationsOf)) {
    if (declaration.kind !== 'custom' || used.has(declaration.name) || told.has(declaration.name)) continue;
    const { name, source } = declaration;
    told.add(name);
    report.warning('css-variable-unused', source, { name, near: nearest(name, used) });
  }
}

/** All declarations of a sheet. */
export function declarationsOf({ rules, pages }: Stylesheet): Declaration[] {
  return [
    ...rules.flatMap(({ declarations }) => declarations),
    ...pages.flatMap(({ declarations, boxes }) => [...declarations, ...[...boxes.values()].flat()]),
  ];
}

/** The variables that a declaration takes values from, or asks for. */
export function namesUsed(declaration: Declaration): string[] {
  if (declaration.kind === 'longhand') return [];
  return Array.from(
    declaration.text.matchAll(/(?:var|style)\(\s*(--[\w\u0080-\uffff-]+)/gi),
    ([, name]) => name!,
  );
}
