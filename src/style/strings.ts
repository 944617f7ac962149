import type { Report } from '../faults/fault.ts';
import { nearest } from '../faults/nearest.ts';
import type { Declaration } from './declarations.ts';
import { declarationsOf, isOpen, plainValue } from './plain-value.ts';
import type { Stylesheet } from './stylesheet.ts';

/**
 * Reports named strings that margin boxes show and no rule sets: they would stay empty. Warns of those that the
 * project's sheets set and no margin box shows.
 */
export function reportStrings(
  project: readonly Stylesheet[],
  all: readonly Stylesheet[],
  report: Report,
): void {
  const rules = declarationsOf(all, 'string-set');
  const boxes = all.flatMap(({ pages }) => pages);
  const inBoxes = boxes.flatMap(({ boxes }) => [...boxes.values()].flat());
  const set = rules.flatMap(namesSet);
  const shown = inBoxes.flatMap(namesShown);
  // A declaration with `var()` may name any string.
  const unset = rules.some((each) => isOpen(each, 'string-set'))
    ? []
    : shown.filter((name) => !set.includes(name));
  for (const { boxes: own, source } of boxes) {
    for (const name of [...own.values()].flat().flatMap(namesShown))
      if (unset.includes(name)) report.error('css-string', source, { name, near: nearest(name, set) });
  }
  // Where a margin box shows a string under a wrong name, the right one is set and not shown.
  if (unset.length > 0 || inBoxes.some((each) => isOpen(each, 'content'))) return;
  for (const declaration of declarationsOf(project, 'string-set')) {
    if (declaration.kind !== 'longhand') continue;
    for (const name of namesSet(declaration).filter((each) => !shown.includes(each)))
      report.warning('css-string-unused', declaration.written.source, { name, near: nearest(name, shown) });
  }
}

const namesSet = (declaration: Declaration): readonly string[] =>
  (plainValue(declaration, 'string-set') ?? []).map(({ name }) => name);

function namesShown(declaration: Declaration): readonly string[] {
  const content = plainValue(declaration, 'content');
  if (!content || typeof content === 'string') return [];
  return content.flatMap((part) => (part.kind === 'string' ? part.name : []));
}
