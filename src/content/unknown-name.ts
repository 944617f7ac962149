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

/** The name that was typed with its folder, its ending, or as words; else the nearest. */
function near(typed: string, names: readonly string[]): string | null {
  const bare = hyphenated(typed.replace(/^.*[/\\]/, '').replace(/\.(?:ya?ml|csv)$/i, ''));
  return names.find((name) => hyphenated(name) === bare) ?? nearest(typed, names);
}
