import { expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { otherCharts } from '../../src/faults/catalogue/other-charts.ts';
import { temporaryFolder } from '../project/temporary.ts';
import { SLOW } from '../tools.ts';
import { checkedIn } from './made.ts';

// Names of other programs' charts lead to kinds and keys, which are written here as they are advised.

/** The fields that a kind reads anyway, unless its advice names others. */
const USUAL: Readonly<Record<string, object>> = {
  bars: { label: 'nom', value: 'a' },
  doughnut: { label: 'nom', value: 'a' },
  dotplot: { label: 'nom', value: 'a' },
  dumbbell: { label: 'nom' },
  lines: { x: 'an', series: ['a'] },
  scatter: { label: 'nom', x: 'a', y: 'b' },
};

/** Advised keys with fields of the data in place of the words that stand for them. */
function keysOf(advised: string): object {
  const written = advised
    .replace(/\[(?:…|DE, À)\]/, '[ a, b ]')
    .replace('line: CHAMP', 'line: b')
    .replace('error: CHAMP', 'error: e')
    .replace('group: CHAMP', 'group: groupe');
  return parse(written.replace(/, (?=\w+: )/g, '\n'));
}

function figureOf({ kind, keys }: { readonly kind: string; readonly keys: string }): object {
  const { value, series, ...usual } = USUAL[kind] as Readonly<Record<string, unknown>>;
  const asked = keysOf(keys);
  const isOfSeries = 'series' in asked;
  const read = isOfSeries ? usual : { ...usual, ...(value ? { value } : { series }) };
  return { figure: kind, title: keys, alt: 'Des valeurs.', data: 'mesures', ...read, ...asked };
}

test('each chart that is advised with keys is drawn without a fault', SLOW, async () => {
  const advised = new Map([...otherCharts.values()].map((chart) => [`${chart.kind}: ${chart.keys}`, chart]));
  const figures = [...advised.values()].filter(({ keys }) => keys !== '').map(figureOf);
  const folder = temporaryFolder({
    'content/booklet.yaml': stringify({
      ...{ format: 1, slug: 'essai', title: 'Essai', language: 'fr', date: '2026-11-24', chapters: ['un'] },
    }),
    'content/references.yaml': stringify([{ id: 'un', type: 'book', title: 'Un livre', issued: '2020' }]),
    'content/data/mesures.yaml': stringify({
      ...{ title: 'Des mesures', source: ['un'], date: '2025' },
      fields: {
        ...{ nom: { label: 'Nom' }, an: { label: 'Année' }, groupe: { label: 'Groupe' } },
        ...{ a: { label: 'A', unit: '%' }, b: { label: 'B', unit: '%' }, e: { label: 'Écart', unit: '%' } },
      },
      rows: ['Un', 'Deux', 'Trois', 'Quatre'].map((nom, i) => ({
        ...{ nom, an: 2020 + i, groupe: i < 2 ? 'Pairs' : 'Impairs' },
        ...{ a: [40, 30, 20, 10][i], b: [25, 35, 15, 25][i], e: 2 },
      })),
    }),
    'content/chapters/un.yaml': stringify({ title: 'Un', blocks: [...figures, { references: 'cited' }] }),
  });
  const { typeset, report } = await checkedIn(folder);
  const errors = report.faults.filter(({ severity }) => severity === 'error');
  expect(errors.map(({ code, details }) => [code, details])).toEqual([]);
  const drawn = typeset!.layout.pages.flatMap(({ marks }) => marks.filter(({ kind }) => kind === 'drawing'));
  expect(figures.length).toBeGreaterThan(10);
  expect(drawn).toHaveLength(figures.length);
});
