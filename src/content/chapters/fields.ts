import type { FieldType } from '../../charts/keys.ts';
import type { DataField } from '../../data/data-set.ts';
import type { Report } from '../../faults/fault.ts';
import type { LocatedDataSet } from '../data/rows.ts';
import { hyphenated } from '../people/columns.ts';
import { reportUnknownName } from '../unknown-name.ts';
import type { Located } from '../yaml/located.ts';
import type { World } from './world.ts';

/** The fields of these names; null, after a fault, when one is not there or is of another type. */
export function fieldsNamed(
  names: readonly Located<string>[],
  expected: FieldType,
  { fields }: LocatedDataSet,
  { report }: World,
): DataField[] | null {
  const found = names.flatMap((name) => {
    const field = fields.get(name.value);
    if (field && (expected === 'any' || expected === typeOf(field))) return [field];
    if (!field) reportUnknownField(name, fields, report);
    else if (expected !== 'any') {
      report.error('content-field-kind', name.source, { field: field.name, expected });
    }
    return [];
  });
  return found.length === names.length ? found : null;
}

/** Reports a field that data do not have, with the one whose label, rather than key, was written. */
function reportUnknownField(name: Located<string>, fields: LocatedDataSet['fields'], report: Report): void {
  const names = [...fields.keys()];
  const labelled = [...fields.values()].find(({ label }) => hyphenated(label) === hyphenated(name.value));
  if (labelled) {
    const details = { named: 'field', name: name.value, near: labelled.name, names } as const;
    report.error('content-unknown-name', name.source, details);
  } else reportUnknownName('field', name, names, report);
}

export function typeOf({ unit }: DataField): 'number' | 'text' {
  return unit === null ? 'text' : 'number';
}
