import type { FaultDetails } from '../faults/catalogue/index.ts';
import type { Report } from '../faults/fault.ts';
import { nearest } from '../faults/nearest.ts';
import { hyphenated } from './people/columns.ts';
import type { Located } from './yaml/located.ts';

/** Reports a name that nothing of its kind bears, with the names that there are and the one that may be meant. */
export function reportUnknownName(
  named: FaultDetails['content-unknown-name']['named'],
  { value: name, source }: Pick<Located<string>, 'value' | 'source'>,
  known: Iterable<string>,
  report: Report,
): void {
  const names = [...known];
  report.error('content-unknown-name', source, { named, name, near: near(name, names), names });
}

/** The name that was typed with its folder, its ending, or as words; the only file of this name in any folder; else the nearest. */
function near(typed: string, names: readonly string[]): string | null {
  const file = fileOf(typed);
  const bare = hyphenated(file.replace(/\.(?:ya?ml|csv)$/i, ''));
  const [elsewhere, ...more] = names.filter((name) => fileOf(name) === file);
  const only = more.length === 0 ? elsewhere : undefined;
  return names.find((name) => hyphenated(name) === bare) ?? only ?? nearest(typed, names);
}

const fileOf = (path: string): string => path.replace(/^.*[/\\]/, '');
