import { expect, test } from 'vitest';
import { parseDocument, visit } from 'yaml';
import { loadBooklet } from '../../src/content/index.ts';
import { type Fault, Report } from '../../src/faults/fault.ts';
import { type Files, memory, SOUND } from '../content/project.ts';
import { SLOW } from '../tools.ts';
import { adviceOf } from './hints/advice.ts';

const D = SOUND['content/data/energie.yaml'] as string;
/** A sound project in which everything that has a name is named from elsewhere too. */
const FILES: Files = {
  ...SOUND,
  'content/booklet.yaml': `${SOUND['content/booklet.yaml']}parts:\n  - title: Tout\n    chapters: [ debut, suite ]\nmail: { figure: fig-energie }\n`,
  'content/data/energie-a-lyon.yaml': D,
  'content/data/villes.yaml':
    'title: Villes\nsource: [ steffen2015 ]\nfields:\n  ville: { label: Ville }\n  eau: { label: Eau, unit: L }\nrows: villes.csv\n',
  'content/data/villes.csv': 'ville,eau\nLyon,3\nParis,4\n',
  'content/cohorts/lyon.yaml': `title: Lyon
data: { energie: energie-a-lyon }
remove: [ un-titre ]
replace: { dedans: [ { text: Autre chose. } ] }
move:
  - { id: tab-energie, before: fig-energie }
people: [ { nom: Awa Diallo, courriel: awa.diallo@example.org } ]
`,
  'content/cohorts/paris.yaml':
    'extends: lyon\ntitle: Paris\nadd:\n  - { after: debut, chapters: [ annexe-paris ] }\n  - { end-of: suite, blocks: [ { text: Un mot. } ] }\n',
  'content/chapters/annexe-paris.yaml': `title: Annexe
blocks:
  - figure: lines
    title: Trois courbes
    data: energie
    x: part
    series: [ total ]
    source: [ steffen2015, zotero ]
    annotate: { at: 20, series: total, text: Ici }
  - figure: bars
    title: L'eau
    data: villes
    label: ville
    value: eau
    error: eau
`,
};

/** Ways in which authors mistype a name: capitals, accents, a slip, words, a file's name or its path, the plural. */
const SLIPS: readonly ((name: string) => string)[] = [
  (name) => name[0]!.toUpperCase() + name.slice(1),
  (name) => name.toUpperCase(),
  (name) => name.replace('e', 'é'),
  (name) => name.slice(0, -2) + name.slice(-1) + name.slice(-2, -1),
  (name) => name.replaceAll('-', ' '),
  (name) => name.replaceAll('-', '_'),
  (name) => `${name}.yaml`,
  (name) => `chapters/${name}`,
  (name) => `${name}s`,
  (name) => `@${name}`,
  (name) => `un ${name} neuf`,
  () => 'Tout autre',
];

/** All names of the project. */
const NAMES: ReadonlySet<string> = new Set(
  `debut suite annexe-paris energie energie-a-lyon villes dates lyon steffen2015 zotero poste part total phase composants
  ville eau un-titre dedans fig-energie tab-energie`.split(/\s+/),
);

interface Slip {
  readonly file: string;
  readonly typed: string;
  /** The project with a text in place of the word. */
  readonly put: (text: string) => Files;
}

/** The project with a word mistyped: names in all these ways, each other word in one of them. */
function* slips(): Generator<Slip> {
  let next = 0;
  for (const [path, text] of Object.entries(FILES)) {
    if (typeof text !== 'string' || !path.endsWith('.yaml')) continue;
    const words: [from: number, to: number][] = [];
    visit(parseDocument(text), {
      Scalar(_, { type, range, source }) {
        if (type === 'PLAIN' && /^[a-z][a-z0-9-]+$/.test(source ?? '')) words.push([range![0], range![1]]);
      },
    });
    const met = new Map<string, number>();
    for (const [from, to] of words) {
      const name = text.slice(from, to);
      const times = (met.get(name) ?? 0) + 1;
      met.set(name, times);
      // Rows name the same fields again and again.
      if (times > 3 && path.startsWith('content/data/')) continue;
      const put = (word: string) => ({ ...FILES, [path]: text.slice(0, from) + word + text.slice(to) });
      for (const slip of NAMES.has(name) ? SLIPS : [SLIPS[next++ % SLIPS.length]!])
        if (slip(name) !== name) yield { file: path, typed: slip(name), put };
    }
  }
}

function faultsOf(files: Files): readonly Fault[] {
  const report = new Report();
  loadBooklet(memory(files), report);
  return report.faults;
}

/** The advice of the faults that tell a word which was typed. */
function told(files: Files, { file }: Slip, typed: string): string[] {
  const isTold = ({ severity, source, details }: Fault) =>
    severity === 'error' &&
    source?.file === file &&
    Object.entries(details).some(([key, value]) => key !== 'near' && value === typed);
  return [...new Set(faultsOf(files).filter(isTold).map(adviceOf))];
}

test('the project has no fault of its own', () => {
  expect(faultsOf(FILES).map(adviceOf)).toEqual([]);
});

test('a name or a word that advice puts in place of what was typed is accepted there', SLOW, () => {
  const refused: string[] = [];
  const followed: string[] = [];
  for (const slip of slips()) {
    const { typed, put } = slip;
    for (const advice of told(put(JSON.stringify(typed)), slip, typed)) {
      const near = /^(?:vouliez-vous dire|écrivez(?! l’un)(?: [a-z-]+:)?) ([^\s,]+)(?: \?.*)?$/.exec(
        advice,
      )?.[1];
      if (near === undefined) continue;
      followed.push(near);
      const again = told(put(near), slip, near);
      if (again.length > 0) refused.push(`${slip.file} ${typed}: ${advice} | ${again}`);
    }
  }
  expect(refused).toEqual([]);
  expect(followed.length).toBeGreaterThan(200);
});
