import type { Axis, Form, Keys, PictureFile } from '../../charts/keys.ts';
import type { DataField } from '../../data/data-set.ts';
import { onceByName } from '../../once.ts';
import { isSvgName } from '../../raster/picture-name.ts';
import { withDates } from '../data/dates.ts';
import type { LocatedDataSet } from '../data/rows.ts';
import { type List, place } from '../read/types.ts';
import { fieldOfData } from '../schema/common.ts';
import { exampleOf } from '../schema/examples.ts';
import { reportUnknownName } from '../unknown-name.ts';
import type { Located } from '../yaml/located.ts';
import { fieldsNamed } from './fields.ts';
import { overlayReaders } from './overlays.ts';
import type { World } from './world.ts';

/** The values under a figure's keys, which the schema of its kind has checked by the same table. */
type Given = Readonly<Record<string, unknown>>;

/** The values of a kind's keys; null, after a fault, when a field is not there or does not fit. */
export function readKeys(
  keys: Keys,
  figure: object,
  data: readonly LocatedDataSet[],
  world: World,
): Given | null {
  const given = figure as Given;
  const values = Object.entries(keys).map(([name, { form, absent }]) => {
    if (given[name] === undefined) return [name, absent] as const;
    return [name, readValue(name, form, given, data, world)] as const;
  });
  if (values.some(([, value]) => value === null)) return null;
  return Object.fromEntries(values.map(([name, found]) => [name, found!.value]));
}

/** The value under a key; null when it names fields that are not there or do not fit. */
function readValue(
  name: string,
  form: Form,
  figure: Given,
  sets: readonly LocatedDataSet[],
  world: World,
): { readonly value: unknown } | null {
  const given = figure[name];
  const data = sets[0]!;
  switch (form.form) {
    case 'field': {
      const fields = fieldsNamed([given as Located<string>], form.type, data, world);
      return (
        fields && { value: form.type === 'any' ? withDates(fields[0]!, data, world.language) : fields[0] }
      );
    }
    case 'fields': {
      const names = someOf(name, given as List<Located<string>>, world);
      const fields = names && fieldsNamed(names, form.type, data, world);
      return fields && { value: fields };
    }
    case 'picture': {
      const value = readParted(given as Located<string>, world);
      return value && { value };
    }
    case 'texts':
      return { value: (given as readonly Located<string>[]).map(({ value }) => value) };
    case 'labels': {
      const field = data.fields.get((figure[form.of] as Located<string> | undefined)?.value ?? '');
      return { value: field ? knownLabels(given as readonly Located<string>[], field, data, world) : [] };
    }
    case 'overlay': {
      const value = overlayReaders[form.of](given as never, sets, world);
      return value && { value };
    }
    case 'axis-name':
      return { value: (given as { name: Located<string> }).name.value };
    case 'axis':
      return { value: readAxis(given as GivenAxis) };
    default:
      return { value: (given as Located<unknown>).value };
  }
}

/** A list that has items; null, after a fault, for an empty one. */
export function someOf<T>(key: string, list: List<T>, { report }: World): List<T> | null {
  if (list.length > 0) return list;
  report.error('content-empty', list[place], {
    key,
    optional: false,
    example: `[ ${exampleOf(fieldOfData)} ]`,
  });
  return null;
}

/** The labels that are in the data; a fault for each that is not. */
function knownLabels(
  labels: readonly Located<string>[],
  field: DataField,
  { rows }: LocatedDataSet,
  { report }: World,
): string[] {
  const names = rows.map(({ values }) => String(values[field.name]));
  // Data without rows are a fault of the chart.
  if (names.length === 0) return [];
  return labels.flatMap((label) => {
    if (names.includes(label.value)) return [label.value];
    reportUnknownName('label', label, names, report);
    return [];
  });
}

/** A file that figures share, or the next build has, is one object: it is read and drawn once. */
const pictureFile = onceByName(
  (file: string) => file,
  (bytes: Uint8Array, file): PictureFile => ({ file, bytes: new Uint8Array(bytes) }),
);

/** The SVG file that a figure names; null, after a fault, where there is none. */
function readParted(
  { value: name, source }: Located<string>,
  { paths, files, report }: World,
): PictureFile | null {
  const file = `content/${name}`;
  const bytes = paths.includes(file) ? files.read(file) : null;
  if (bytes && isSvgName(file)) return pictureFile(bytes, file);
  const pictures = paths.filter(isSvgName).map((path) => path.slice('content/'.length));
  if (bytes) report.error('content-not-svg', source, { image: name, pictures });
  else reportUnknownName('image', { value: name, source }, pictures, report);
  return null;
}

interface GivenAxis {
  readonly from?: Located<number>;
  readonly to?: Located<number>;
  readonly scale?: Located<'log'>;
  readonly name?: Located<string>;
}

function readAxis({ from, to, scale, name }: GivenAxis): Axis {
  return {
    from: from?.value ?? null,
    to: to?.value ?? null,
    log: scale !== undefined,
    name: name?.value ?? null,
  };
}
