import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { temporaryName } from '../../src/disk/temporary-files.ts';
import { essay } from '../project/essay.ts';
import { copiesOf, temporaryFolder } from '../project/temporary.ts';
import { SLOW, testWith } from '../tools.ts';
import { run } from './world.ts';

const PROGRAM = fileURLToPath(new URL('../../bin/livret.js', import.meta.url));

const FILES = {
  'content/booklet.yaml': essay('', 'un, deux'),
  'content/chapters/un.yaml':
    'title: Un\nblocks: [ { text: "Pour {{person.name}}, {{person.groupe-de-td}}." } ]\n',
  'content/chapters/deux.yaml': 'title: Deux\nblocks: [ { text: "Des mots." } ]\n',
  'content/cohorts/lyon.yaml': 'title: Lyon\n',
  'content/cohorts/lyon.csv': `Nom;Prénom;Courriel;N°;Lien;Groupe de TD
Diallo;Awa;awa@example.org;7;https://example.org/7;A
Lefèvre/Roy;Zoé;zoe@example.org;8/b;;B
Čapek;;;;;C
`,
  'content/cohorts/paris.yaml': 'title: Paris\n',
};

function pdfs(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.pdf'))
    .sort();
}

/** To read and to print. */
const NAMES = ['003-capek', '7-awa-diallo', '8-b-zoe-lefevre-roy'].flatMap((name) => [
  `lyon/copies/${name}-print.pdf`,
  `lyon/copies/${name}.pdf`,
]);

test('writes a copy for each person, under names valid on every system', async () => {
  const folder = temporaryFolder(FILES);
  const { code, stdout, stderr } = await run('build --cohort lyon --copies', folder);
  expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: 'lyon  3 copies  new 3\n', stderr: '' });
  expect(pdfs(join(folder, 'output'))).toEqual(NAMES);
  const { pdfs: reports } = JSON.parse(readFileSync(join(folder, 'output/build.json'), 'utf8'));
  expect(reports[1]).toMatchObject({
    file: 'lyon/copies/8-b-zoe-lefevre-roy.pdf',
    cohort: 'lyon',
    person: { number: '8/b', name: 'Zoé Lefèvre/Roy' },
  });
  expect(JSON.stringify(reports)).not.toContain('example.org');
});

test('builds again only the copies of people whose entry in the list changed', async () => {
  const folder = temporaryFolder(FILES);
  const path = join(folder, 'content/cohorts/lyon.csv');
  const numbered = FILES['content/cohorts/lyon.csv'].replace('Čapek;;;;', 'Čapek;;;3;');
  const list = `${numbered}Nemo;Paul;paul@example.org;9;https://example.org/9;A\n`;
  writeFileSync(path, list);
  const build = async () => (await run('build --cohort lyon --copies', folder)).stdout;
  await build();
  writeFileSync(path, list.replace(';A\n', ';C\n').replace('zoe@', 'zoe.roy@'));
  expect(await build()).toBe('lyon  4 copies  changed 1, unchanged 3\n');
  writeFileSync(
    path,
    list.replace(/\n(.*;A)\n/, '\nRoux;Ève;eve@example.org;5;https://example.org/5;C\n$1\n'),
  );
  expect(await build()).toBe('lyon  5 copies  new 1, changed 1, unchanged 3\n');
});

/** A folder in which the copies were built. */
const built = copiesOf(FILES, (folder) => run('build --cohort lyon --copies', folder));

test('keeps the copies of people who left the list, and warns of them', async () => {
  const folder = await built();
  const path = join(folder, 'content/cohorts/lyon.csv');
  const { 'content/cohorts/lyon.csv': list } = FILES;
  await run('build --cohort lyon --copies --variant teacher', folder);
  writeFileSync(path, list.replace(/Diallo.*\n/, '').replace('Roy', 'Le Roy'));
  const { code, stderr } = await run('build --cohort lyon --copies', folder);
  expect(code).toBe(0);
  expect(stderr).toContain(
    'warning[copies-of-nobody]: 6 PDFs of lyon were made for people who are no longer in its list: ' +
      'lyon/copies/003-capek-teacher.pdf, lyon/copies/003-capek.pdf, lyon/copies/7-awa-diallo-teacher.pdf, ' +
      'lyon/copies/7-awa-diallo.pdf …\n',
  );
  expect(pdfs(join(folder, 'output'))).toEqual(expect.arrayContaining(NAMES));
  writeFileSync(path, list);
  for (const name of ['002-capek', '8-b-zoe-lefevre-le-roy']) {
    rmSync(join(folder, `output/lyon/copies/${name}.pdf`));
  }
  expect((await run('build --cohort lyon --copies', folder)).stderr).toBe('');
  writeFileSync(path, 'Nom;Prénom\nDiallo\n');
  expect((await run('build --all --copies', folder)).stderr).not.toContain('copies-of-nobody');
});

test('copies have the same bytes whatever the number of workers, the shard and the order', SLOW, () => {
  const folder = temporaryFolder(FILES);
  const build = (out: string, ...options: string[]) =>
    execFileSync(process.execPath, [PROGRAM, 'build', '--all', '--copies', '--out', out, ...options], {
      cwd: folder,
    });
  build('one', '--jobs', '1');
  build('two', '--jobs', '2');
  build('parts', '--shard', '2/2');
  build('parts', '--shard', '1/2');
  const contents = (out: string) =>
    pdfs(join(folder, out)).map((file) => readFileSync(join(folder, out, file), 'latin1'));
  expect(pdfs(join(folder, 'one'))).toEqual(NAMES);
  expect(contents('two')).toEqual(contents('one'));
  expect(contents('parts')).toEqual(contents('one'));
  expect(new Set(contents('one')).size).toBe(6);
});

test('a killed build leaves whole files, and the next build writes the rest', SLOW, async () => {
  const folder = temporaryFolder(FILES);
  const output = join(folder, 'output');
  await run('build --all --copies', folder);
  const right = new Map(pdfs(output).map((file) => [file, readFileSync(join(output, file), 'latin1')]));
  expect([...right.keys()]).toEqual(NAMES);
  for (const killAfter of [1, 2, 3, 4, 5]) {
    rmSync(output, { recursive: true });
    const child = spawn(process.execPath, [PROGRAM, 'build', '--all', '--copies', '--jobs', '2'], {
      cwd: folder,
    });
    const ended = new Promise((resolve) => child.on('exit', resolve));
    const watching = setInterval(() => {
      if (existsSync(output) && pdfs(output).length >= killAfter) child.kill('SIGKILL');
    }, 5);
    await ended;
    clearInterval(watching);
    const left = pdfs(output);
    expect(left.length).toBeGreaterThanOrEqual(killAfter);
    for (const file of left) expect(readFileSync(join(output, file), 'latin1')).toBe(right.get(file));
  }
  expect((await run('build --all --copies', folder)).code).toBe(0);
  for (const [file, bytes] of right) expect(readFileSync(join(output, file), 'latin1')).toBe(bytes);
  expect(pdfs(output)).toEqual(NAMES);
});

test('removes the temporary files of killed builds even if nothing is built', async () => {
  const folder = await built();
  const leftovers = ['', 'lyon/copies', '.cache/lyon/copies', 'lyon/charts'].map((name) =>
    join(folder, 'output', name, temporaryName('x', 999_999_999)),
  );
  mkdirSync(join(folder, 'output/lyon/charts'));
  for (const path of leftovers) writeFileSync(path, '');
  const { stdout } = await run('build --cohort lyon --copies', folder);
  expect(stdout).toBe('lyon  3 copies  unchanged 3\n');
  expect(leftovers.filter(existsSync)).toEqual([]);
});

test('reports a list with errors, and builds the copies of other cohorts', async () => {
  const folder = temporaryFolder({
    ...FILES,
    'content/cohorts/paris.csv': 'Nom;Courriel\nUn;un@example.org\nDeux;deux\nTrois;trois\n',
  });
  const { code, stdout, stderr } = await run('build --all --copies', folder);
  expect([code, stdout]).toEqual([1, 'lyon  3 copies  new 3\n']);
  expect(stderr).toContain('content/cohorts/paris.csv:3:6 error[person-email]');
  expect(stderr).toContain('content/cohorts/paris.csv:4:7 error[person-email]');
  expect((await run('check', folder)).stderr).toContain('content/cohorts/paris.csv:3:6 error[person-email]');
});

test('reports a text that names a column that the list lacks', async () => {
  const folder = temporaryFolder({ ...FILES, 'content/cohorts/lyon.csv': 'Nom\nUn\n' });
  const { code, stderr } = await run('build --cohort lyon --copies', folder);
  expect(code).toBe(1);
  expect(stderr).toContain('error[variable-unknown]');
});

test('--copies needs a cohort that has people', async () => {
  const folder = temporaryFolder(FILES);
  expect((await run('build --copies', folder)).stderr).toContain('error[usage-copies-of-cohort]');
  const paris = await run('build --cohort paris --copies', folder);
  expect([paris.code, paris.stderr.includes('error[people-missing]')]).toEqual([1, true]);
  rmSync(join(folder, 'content/cohorts/lyon.csv'));
  const all = await run('build --all --copies', folder);
  expect([all.code, all.stderr.match(/people-missing/g)?.length]).toEqual([1, 2]);
});

test('reports a link that no code can hold', async () => {
  const list = `Nom;Lien\nUn;https://example.org/${'x'.repeat(3000)}\n`;
  const folder = temporaryFolder({
    ...FILES,
    'content/chapters/un.yaml': 'title: Un\nblocks: []\n',
    'content/cohorts/lyon.csv': list,
  });
  expect((await run('build --cohort lyon --copies', folder)).stderr).toContain('error[code-too-long]');
});

test('the booklet itself bears no person’s name', async () => {
  const folder = temporaryFolder(FILES);
  expect((await run('build --cohort lyon', folder)).code).toBe(0);
  expect(pdfs(join(folder, 'output'))).toEqual(['lyon/essai-print.pdf', 'lyon/essai.pdf']);
});

test('a name that no font has is told at its row of the list, and all other copies are built', async () => {
  const list = 'Nom;Prénom;Groupe de TD\nDiallo;Awa;A\n王;小明;B\nRoy;Zoé;A\n';
  const folder = temporaryFolder({ ...FILES, 'content/cohorts/lyon.csv': list });
  const { code, stdout, stderr } = await run('build --cohort lyon --copies', folder);
  expect(code).toBe(1);
  expect(stdout).toContain('new 2');
  const told = stderr.split('\n').filter((line) => line.includes('[text-missing-glyph]'));
  expect(told).toHaveLength(3);
  for (const line of told) expect(line).toMatch(/^content\/cohorts\/lyon\.csv:3:1 error/);
  expect(pdfs(join(folder, 'output')).filter((file) => !file.includes('print'))).toEqual([
    'lyon/copies/001-awa-diallo.pdf',
    'lyon/copies/003-zoe-roy.pdf',
  ]);
});

const EVERYWHERE = `title: "Pour {{person.name}}"
blocks:
  - text: "Mot, {{person.name}}.^[Note, {{person.name}}.] Masse : $m = {{person.masse}}$."
  - table:
      head: [ "Tête {{person.name}}" ]
      rows: [ [ "Case {{person.name}}" ], [ "{{person.masse}} kg" ] ]
    title: "Tableau de {{person.name}}"
    note: "Réserve, {{person.name}}."
  - figure: bars
    title: "Figure de {{person.name}}"
    says: "Dit {{person.name}}."
    alt: "Alt {{person.name}}"
    label: nom
    value: v
    reference: { at: 1, label: "Seuil {{person.name}}" }
    table: true
    data:
      source: []
      date: 2026
      fields: { nom: { label: Nom }, v: { label: "Valeur {{person.name}}", unit: kg } }
      rows: [ { nom: "Barre {{person.name}}", v: 2 }, { nom: "{{salle}}", v: 3 } ]
  - exercise: "Calculez, {{person.name}}."
    choices: [ "Choix {{person.name}}", { right: Autre } ]
`;
const PLACES =
  'Pour Mot, Note, Tête Case Tableau+de Réserve, Figure+de Dit Seuil Barre Valeur Calculez, Choix'.split(' ');

testWith('pdftotext', 'a value of a row stands in every text, cell and chart', () => {
  const folder = temporaryFolder({
    ...FILES,
    'content/booklet.yaml': `${FILES['content/booklet.yaml']}variables: { salle: B12 }\n`,
    'content/chapters/un.yaml': EVERYWHERE,
    'content/cohorts/lyon.csv': 'Nom;Masse\nZoé Roy;12,5\nAwa Ba;7\n',
  });
  execFileSync(process.execPath, [PROGRAM, 'build', '--cohort', 'lyon', '--copies'], { cwd: folder });
  for (const [file, name, masse] of [
    ['001-zoe-roy', 'Zoé Roy', '12,5'],
    ['002-awa-ba', 'Awa Ba', '7'],
  ] as const) {
    const pdf = join(folder, `output/lyon/copies/${file}.pdf`);
    const text = execFileSync('pdftotext', [pdf, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ');
    for (const place of PLACES) expect(text).toContain(`${place.replace('+', ' ')} ${name}`);
    expect(text).toContain(`${masse} kg`);
    expect(text).toContain('B12');
    expect(text).not.toMatch(/\{\{|person/);
  }
});

const EXERCISES = `title: Un
blocks:
  - exercise: Lequel est rouge ?
    letters: true
    choices: [ vert, { right: rouge }, bleu, noir ]
  - exercise: Lesquels sont pairs ?
    letters: true
    choices: [ { right: deux }, trois, { right: quatre }, cinq ]
  - exercise: Deux questions.
    parts:
      - { text: Capitale ?, letters: true, choices: [ { right: Rome }, Lyon, Nice ] }
      - { text: Aucune ?, letters: true, shuffle: false, choices: [ Caen, { right: aucune } ] }
`;
const RIGHT = ['rouge', 'deux', 'quatre', 'Rome', 'aucune'];

testWith(
  'pdftotext',
  'the key for teachers names the right choices of each copy as they are printed there',
  async () => {
    const names = ['Zoé Roy', 'Awa Ba', 'Omar *Ben*', 'Lina Sow'];
    const folder = temporaryFolder({
      ...FILES,
      'content/booklet.yaml': `${FILES['content/booklet.yaml']}exercises: { shuffle: all }\n`,
      'content/chapters/un.yaml': EXERCISES,
      'content/cohorts/lyon.csv': `Nom\n${names.join('\n')}\n`,
    });
    const textOf = (pdf: string) =>
      execFileSync('pdftotext', ['-layout', join(folder, 'output/lyon', pdf), '-'], { encoding: 'utf8' });
    const build = async (options: string) => {
      const { code, stderr } = await run(`build --cohort lyon ${options}`, folder);
      expect([code, stderr]).toEqual([0, expect.not.stringContaining('error')]);
    };
    await build('--copies');
    await build('--variant teacher');
    const key = textOf('essai-teacher.pdf').replaceAll('\u00A0', ' ');
    const orders = new Set<string>();
    for (const [i, name] of names.entries()) {
      const text = textOf(
        `copies/00${i + 1}-${name.toLowerCase().replaceAll('é', 'e').replace(/\*/g, '').replace(' ', '-')}.pdf`,
      );
      const found: string[] = [];
      let number = '';
      let part = '';
      for (const line of text.split('\n')) {
        const [, exercise] = /^\s*Exercice\s(\d)/.exec(line) ?? [];
        const [, letter] = /^\s*([ab])\)/.exec(line) ?? [];
        if (exercise) [number, part] = [exercise, ''];
        if (letter) part = letter;
        const [, choice, word] = /^\s*([A-E])\)\s+(\S+)/.exec(line) ?? [];
        if (choice && RIGHT.includes(word!)) found.push(`${number}${part} ${choice}`);
      }
      expect(found).toHaveLength(RIGHT.length);
      const line = key.split('\n').find((each) => each.startsWith(name))!;
      const told = line
        .slice(name.length)
        .replace(/ \(\d\)/g, '')
        .trim()
        .split(', ');
      const each = told.flatMap((entry) =>
        entry
          .split(' ')[1]!
          .split('+')
          .map((letter) => `${entry.split(' ')[0]} ${letter}`),
      );
      expect(each).toEqual(found);
      orders.add(line.slice(name.length));
    }
    expect(orders.size).toBeGreaterThan(1);
    expect(textOf('copies/001-zoe-roy.pdf')).not.toContain('✓');
  },
);

test('an empty cell and a value that is too long are told once, at their rows', async () => {
  const list = `Nom;Groupe de TD\nAwa Ba;\nZoé Roy;${'x'.repeat(200)}\n`;
  const un =
    'title: Un\nblocks: [ { text: "{{person.groupe-de-td}}" }, { text: "Ou {{person.groupe-de-td}}" } ]\n';
  const files = { ...FILES, 'content/cohorts/lyon.csv': list, 'content/chapters/un.yaml': un };
  const { code, stderr } = await run('build --cohort lyon --copies', temporaryFolder(files));
  expect(code).toBe(0);
  expect(stderr.match(/^\S+ \w+\[[\w-]+\]/gm)).toEqual([
    'content/cohorts/lyon.csv:2:1 warning[person-empty]',
    'content/cohorts/lyon.csv:3:1 warning[person-too-long]',
  ]);
  expect(stderr).toContain('(content/chapters/un.yaml:2:20 and 1 more place)');
});

test('a character of all copies that no font has is told once', async () => {
  const deux = 'title: Deux\nblocks: [ { text: "Des mots 東." } ]\n';
  const folder = temporaryFolder({ ...FILES, 'content/chapters/deux.yaml': deux });
  const { code, stderr } = await run('build --cohort lyon --copies', folder);
  expect(code).toBe(1);
  expect(stderr.match(/error\[/g)).toHaveLength(1);
  expect(stderr).toContain('content/chapters/deux.yaml:2:29 error[text-missing-glyph]');
});
