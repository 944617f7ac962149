import type { DocumentTree } from '../document/tree.ts';
import type { Report } from '../faults/fault.ts';
import { nearest } from '../faults/nearest.ts';
import type { SelectedName } from './selectors.ts';

/** Names of each kind, without their marks. */
export type Names = Readonly<Record<SelectedName['kind'], ReadonlySet<string>>>;

/**
 * Warns of the classes and ids that a project's sheets select and that neither the document nor any other of the project
 * has: their names are mistyped, or no block has them.
 * @returns the names that may be meant instead.
 * @param written the names that the project and the program write; asked where the document does not have all.
 */
export function reportUnmatchedNames(
  selected: readonly SelectedName[],
  tree: DocumentTree,
  written: () => Names,
  report: Report,
): ReadonlySet<string> {
  const meant = new Set<string>();
  const here = namesIn(tree);
  const missing = selected.filter(({ kind, name }) => !here[kind].has(name));
  if (missing.length === 0) return meant;
  const known = written();
  const told = new Set<string>();
  for (const { kind, name, source } of missing) {
    if (known[kind].has(name) || told.has(kind + name)) continue;
    told.add(kind + name);
    const near = nearest(name, [...here[kind], ...known[kind]]);
    if (near !== null) meant.add(near);
    report.warning('css-name-unmatched', source, { kind, name, near });
  }
  return meant;
}

function namesIn({ elements }: DocumentTree): Names {
  const names = { class: new Set<string>(), id: new Set<string>() };
  for (const { attributes } of elements) {
    if (attributes.id) names.id.add(attributes.id);
    if (attributes.class) for (const name of attributes.class.split(/\s+/)) names.class.add(name);
  }
  return names;
}
