import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { FREE_AXIS, type Key } from '../../../src/charts/keys.ts';
import { type ChartKind, kinds } from '../../../src/charts/kinds/index.ts';
import type { ChartSpec } from '../../../src/charts/spec.ts';
import type { DataField, DataSet } from '../../../src/data/data-set.ts';
import { figures, rowName, size } from '../checks/random.ts';
import { otherFigures } from '../checks/random-kinds.ts';

/** A block of a chapter, and the files beside it. */
export interface Written {
  readonly block: object;
  readonly files: Readonly<Record<string, string | Uint8Array>>;
}

/** A figure as an author writes it. */
export function written(spec: ChartSpec): Written {
  const given = spec as ChartSpec & Readonly<Record<string, unknown>>;
  const keys = Object.entries<Key<unknown>>(kinds[spec.kind as ChartKind].keys).flatMap(
    ([name, { form, absent }]) => {
      const value = given[name];
      if (value == null || value === absent?.value || value === FREE_AXIS) return [];
      if (form.form === 'field') return [[name, (value as DataField).name]];
      if (form.form === 'fields') return [[name, (value as readonly DataField[]).map((each) => each.name)]];
      return [[name, value]];
    },
  );
  const names = spec.data.map(({ key }) => key);
  return {
    block: {
      figure: spec.kind,
      id: 'fig-une',
      title: 'Une figure',
      data: names.length === 1 ? names[0] : names,
      ...Object.fromEntries(keys),
    },
    files: Object.fromEntries(spec.data.map((set) => [`content/data/${set.key}.yaml`, writtenData(set)])),
  };
}

function writtenData({ title, fields, rows }: DataSet): string {
  const written = [...fields.values()].map(({ name, label, unit }) => [
    name,
    unit === null ? { label } : { label, unit },
  ]);
  const all = {
    title,
    source: [],
    date: 2026,
    fields: Object.fromEntries(written),
    rows: rows.map(({ values }) => values),
  };
  return JSON.stringify(all);
}

const data = (fields: object, rows: readonly object[]) => ({ source: [], date: 2026, fields, rows });
const text = (label: string) => ({ label });
const block = (given: object, files: Written['files'] = {}): Written => ({
  block: { id: 'fig-une', title: 'Une figure', ...given },
  files,
});

const units = fc
  .array(fc.tuple(fc.stringMatching(/^[A-Z][a-z]?$/), rowName, fc.nat(5), fc.boolean()), {
    minLength: 1,
    maxLength: 60,
  })
  .chain((rows) => fc.tuple(fc.constant(rows), fc.boolean(), fc.boolean(), fc.integer({ min: 1, max: 6 })))
  .map(([rows, named, sorted, count]) =>
    block({
      figure: 'units',
      ...{ label: 's', row: 'r', color: 'f' },
      ...(named && { name: 'n' }),
      ...(sorted && { sort: 'descending' }),
      data: data(
        { s: text('Signe'), n: text('Nom'), r: text('Rang'), f: text('Famille') },
        rows.map(([s, n, f], i) => ({ s, n, r: `Rang ${(i * 7) % count}`, f: `Famille ${f}` })),
      ),
    }),
  );

const ELEMENTS = 'H He Li Be B C N O F Ne Na Mg Al Si P S Cl Ar K Ca Sc Ti V Cr Mn Fe Co Ni Cu Zn'.split(' ');
const periodic = fc
  .tuple(fc.uniqueArray(fc.nat(29), { minLength: 1, maxLength: 30 }), fc.integer({ min: 1, max: 6 }))
  .map(([numbers, count]) =>
    block({
      figure: 'periodic',
      ...{ symbol: 's', number: 'z', color: 'f' },
      data: data(
        { s: text('Symbole'), z: { label: 'Numéro', unit: '' }, f: text('Famille') },
        numbers.map((each, i) => ({ s: ELEMENTS[each], z: each + 1, f: `Famille ${i % count}` })),
      ),
    }),
  );

const TELEPHONE = readFileSync(new URL('../../../docs/telephone.svg', import.meta.url));
const PARTS = [
  'coque',
  'carte',
  'processeur',
  'camera',
  'batterie',
  'sim',
  'vibreur',
  'haut-parleur',
  'prise',
];
const diagram = fc
  .tuple(
    fc.uniqueArray(fc.constantFrom(...PARTS), { minLength: 1 }),
    fc.array(size, { minLength: 9, maxLength: 9 }),
  )
  .map(([parts, values]) =>
    block(
      {
        figure: 'diagram',
        ...{ picture: 'images/telephone.svg', part: 'p', label: 'n', value: 'a' },
        data: data(
          { p: text('Id'), n: text('Pièce'), a: { label: 'Masse', unit: 'g' } },
          parts.map((p, i) => ({ p, n: `Pièce ${p}`, a: values[i] })),
        ),
      },
      { 'content/images/telephone.svg': TELEPHONE },
    ),
  );

const bands = (figure: string) =>
  fc.array(fc.tuple(rowName, rowName), { minLength: 1, maxLength: 9 }).map((rows) =>
    block({
      figure,
      data: data(
        { t: text('Titre'), x: text('Texte') },
        rows.map(([t, x]) => ({ t, x })),
      ),
    }),
  );

/** Random figures of every kind, as they are written. */
export const blocks: Readonly<Record<string, fc.Arbitrary<Written>>> = {
  ...Object.fromEntries(
    Object.entries({ ...figures, ...otherFigures }).map(([name, specs]) => [name, specs.map(written)]),
  ),
  units,
  periodic,
  diagram,
  layers: bands('layers'),
  scale: bands('scale'),
};
