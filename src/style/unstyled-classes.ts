import type { Text } from '../data/text.ts';
import type { Report } from '../faults/fault.ts';
import { nearest } from '../faults/nearest.ts';
import type { Theme } from './theme.ts';

/**
 * Warns of classes that content gives and no style sheet selects, so that they change nothing. One that a rule may mean by
 * its own name, which nothing has, is reported there.
 * @param meant such classes.
 * @param isWritten whether a template has a name, which may ask for the class.
 */
export function reportUnstyledClasses(
  given: readonly Text[],
  theme: Theme,
  meant: ReadonlySet<string>,
  isWritten: (name: string) => boolean,
  report: Report,
): void {
  if (given.length === 0 || theme.rules.some(({ selector }) => selector.attributes.includes('class'))) return;
  const own = theme.selected.flatMap(({ kind, name }) => (kind === 'class' ? name : []));
  const selected = new Set([...own, ...theme.classes]);
  const told = new Set(meant);
  for (const text of given) {
    for (const { 0: name, index } of text.value.matchAll(/\S+/g)) {
      if (selected.has(name) || told.has(name) || isWritten(name)) continue;
      told.add(name);
      const near = nearest(name, own) ?? nearest(name, selected);
      report.warning('class-unstyled', text.at(index), { name, near });
    }
  }
}
