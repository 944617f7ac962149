import type { Person } from '../../content/index.ts';
import type { FaultDetails } from '../../faults/catalogue/index.ts';
import { type Fault, Report } from '../../faults/fault.ts';
import { formatSource } from '../../faults/source.ts';

/**
 * The faults of a person's copy. Words that were cut because they are longer than their lines, and come from a value of the
 * person's, are one fault at the row of the list, since the text is right for others.
 */
export function atTheirRow(faults: readonly Fault[], person: Person): readonly Fault[] {
  const { name, source, fields } = person;
  const values = [name, ...Object.values(fields)];
  const places = new Map<string, Set<string>>();
  const others = faults.filter((fault) => {
    const { text } = fault.details as FaultDetails['layout-cut-word'];
    const value = fault.code === 'layout-cut-word' && valueWith(text, values);
    if (!value) return true;
    const place = fault.source ? [formatSource(fault.source)] : [];
    places.set(value, new Set([...(places.get(value) ?? []), ...place]));
    return false;
  });
  const report = new Report();
  report.add(others);
  for (const [value, found] of places)
    report.warning('person-too-long', source, { name, value, places: [...found] });
  return report.faults;
}

/** @param word as a fault names it: a long one ends in an ellipsis. */
function valueWith(word: string, values: readonly string[]): string | undefined {
  const part = word.replace(/…$/, '');
  return values.find((value) => value.includes(part));
}
