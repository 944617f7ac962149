import type { Report } from '../faults/fault.ts';
import { nearest } from '../faults/nearest.ts';
import { declarationsOf, isOpen, plainValue } from './plain-value.ts';
import type { Stylesheet } from './stylesheet.ts';

/** Warns of names of pages in the project's sheets of which one side is missing: `page: NAME` or `@page NAME`. */
export function reportPageNames(
  project: readonly Stylesheet[],
  all: readonly Stylesheet[],
  report: Report,
): void {
  const declarations = declarationsOf(all, 'page');
  const given = declarations.flatMap((each) => plainValue(each, 'page') ?? []);
  const styled = all.flatMap(namesStyled);
  const meant = new Set<string | null>();
  for (const declaration of declarationsOf(project, 'page')) {
    const name = plainValue(declaration, 'page') ?? 'auto';
    if (name === 'auto' || styled.includes(name) || declaration.kind !== 'longhand') continue;
    const near = nearest(name, styled);
    meant.add(near);
    report.warning('css-page-name', declaration.written.source, { name, near, styled: false });
  }
  // A declaration with `var()` may give any name.
  if (declarations.some((each) => isOpen(each, 'page'))) return;
  for (const { source, selectors } of project.flatMap(({ pages }) => pages)) {
    for (const { name } of selectors) {
      if (name === null || name === 'auto' || given.includes(name) || meant.has(name)) continue;
      report.warning('css-page-name', source, { name, near: nearest(name, given), styled: true });
    }
  }
}

const namesStyled = ({ pages }: Stylesheet): string[] =>
  pages.flatMap(({ selectors }) => selectors.flatMap(({ name }) => name ?? []));
