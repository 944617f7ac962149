import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../project/temporary.ts';
import { run } from './world.ts';

/** A term of two booklets, of which a group without a list gets one alone. */
const FILES = {
  'content/booklet.yaml':
    'format: 1\nlanguage: fr\ndate: 2026-11-24\nprices: { currency: EUR, sheet: 0.01, black: 0.03, color: 0.12 }\n',
  'content/booklets/energie.yaml': 'title: Énergie\nprint: grey\nchapters: [ un ]\n',
  'content/booklets/climat.yaml': 'title: Climat\nchapters: [ un ]\n',
  'content/chapters/un.yaml': 'title: Un\nblocks: [ { text: "Des mots." } ]\n',
  'content/cohorts/sociologie-deuxieme-annee-lyon.yaml': 'copies: 30\n',
  'content/cohorts/lycee.yaml': '{}',
  'content/cohorts/lycee.csv': 'Nom\nAwa\nOmar\nZoé\n',
  'content/cohorts/public.yaml': 'booklets: { climat: {} }\n',
};

const project = (changes: Readonly<Record<string, string>> = {}) => temporaryFolder({ ...FILES, ...changes });

test('all booklets and cohorts stand on one table, with what is not known, and nothing is written', async () => {
  const folder = project();
  const { code, stdout } = await run('count', folder);
  expect(code).toBe(0);
  expect(existsSync(join(folder, 'output'))).toBe(false);
  expect(`\n${stdout}`).toBe(`
booklet  cohort                          pages  sheets  copies  in all  black sides  colour sides  black, m²  colours, m²    cost
climat   lycee                               4       1       3       3            0             6       0.00         0.00   €0.75
climat   public                              4       1       —
climat   sociologie-deuxieme-annee-lyon      4       1      30      30            0            60       0.01         0.01   €7.50
energie  lycee                               4       1       3       3            6             0       0.00         0.00   €0.21
energie  sociologie-deuxieme-annee-lyon      4       1      30      30           60             0       0.01         0.00   €2.10
in all                                                      66      66           66            66       0.02         0.02  €10.56

without a number of copies, and not in the total: climat public (copies: 30, in the booklet or the cohort)
`);
});

test('--csv and --json have all numbers', async () => {
  const folder = project();
  const { stdout: csv } = await run('count --csv --lang fr --booklet energie', folder);
  const [head, first] = csv.split('\r\n');
  expect(head).toMatch(/^\ufefflivret;cohorte;pages;papier;exemplaires;feuilles par exemplaire;feuilles;/);
  expect(first).toMatch(/^energie;lycee;4;A4;3;1;3;6;0;0;0;0;[\d,]+;0,21;EUR$/);
  const json = JSON.parse((await run('count --json --cohort lycee', folder)).stdout);
  expect(json.rows).toHaveLength(2);
  expect(json.total).toMatchObject({ sheets: 6, costs: [{ currency: 'EUR', amount: 0.96 }] });
});

test('a project of one booklet without cohorts is a table of one line', async () => {
  const { 'content/booklet.yaml': booklet, 'content/chapters/un.yaml': chapter } = FILES;
  const one = temporaryFolder({
    'content/booklet.yaml': `${booklet}copies: 12\ntitle: Un\nslug: un\nchapters: [ un ]\n`,
    'content/chapters/un.yaml': chapter,
  });
  const { stdout } = await run('count', one);
  expect(stdout.split('\n')).toHaveLength(3);
  expect(stdout).toMatch(/^— .* 12 .*€3\.00$/m);
});

test('an error anywhere gives no table, which would be taken for the whole', async () => {
  const folder = project();
  writeFileSync(join(folder, 'content/cohorts/public.yaml'), 'booklets: { climat: {} }\ncopie: 3\n');
  const { code, stdout, stderr } = await run('count', folder);
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr.match(/error\[/g)).toHaveLength(1);
});
