import { createHash } from 'node:crypto';
import { chmodSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { COMMAND_NAMES, COMMANDS, type Command } from '../../src/cli/commands.ts';
import { helpText } from '../../src/cli/help.ts';
import { essay } from '../project/essay.ts';
import { temporaryFolder } from '../project/temporary.ts';
import { run } from './world.ts';

const BOOKLET = essay('authors: [ Ada ]\nedition: "1"\npage: A5\n');
const CHAPTER = `title: Un
blocks:
  - text: |
      Quelques mots à composer.
`;

function project(changes: Readonly<Record<string, string>> = {}): string {
  return temporaryFolder({
    'content/booklet.yaml': BOOKLET,
    'content/chapters/un.yaml': CHAPTER,
    ...changes,
  });
}

test('build writes two PDFs and a report, and prints a line on each PDF', async () => {
  const folder = project();
  const { code, stdout, stderr } = await run('build', folder);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(
    /^output[\\/]essai\.pdf {2}\d+ pages {2}\d+ kB\noutput[\\/]essai-print\.pdf {2}1 sheet A4 {2}\d+ kB\n$/,
  );
  expect(readdirSync(join(folder, 'output')).sort()).toEqual([
    '.cache',
    'build.json',
    'essai-print.pdf',
    'essai.pdf',
  ]);

  const data = readFileSync(join(folder, 'output/essai.pdf'));
  expect(data.subarray(0, 5).toString()).toBe('%PDF-');
  const report = JSON.parse(readFileSync(join(folder, 'output/build.json'), 'utf8'));
  expect(report.pdfs).toHaveLength(1);
  expect(Object.keys(report.pdfs[0])).toEqual([
    'file',
    'cohort',
    'variants',
    'state',
    'pages',
    'bytes',
    'sha256',
    'print',
    'warnings',
    'seconds',
  ]);
  expect(report.pdfs[0]).toMatchObject({
    file: 'essai.pdf',
    bytes: data.length,
    sha256: createHash('sha256').update(data).digest('hex'),
    warnings: [],
  });
});

test('the same input gives the same bytes, with CRLF too', async () => {
  const folder = project();
  const crlf = project({
    'content/booklet.yaml': BOOKLET.replaceAll('\n', '\r\n'),
    'content/chapters/un.yaml': CHAPTER.replaceAll('\n', '\r\n'),
  });
  await run('build --out a', folder);
  await run('build --out b', folder);
  await run('build', crlf);
  const first = readFileSync(join(folder, 'a/essai.pdf'));
  expect(readFileSync(join(folder, 'b/essai.pdf')).equals(first)).toBe(true);
  expect(readFileSync(join(crlf, 'output/essai.pdf')).equals(first)).toBe(true);
});

test('build --json prints what build.json holds', async () => {
  const folder = project();
  const { code, stdout } = await run('build --json', folder);
  expect(code).toBe(0);
  expect(stdout).toBe(readFileSync(join(folder, 'output/build.json'), 'utf8'));
});

test('content with errors is exit 1, with a code frame; the last good PDF stays', async () => {
  const folder = project({
    'content/chapters/un.yaml': CHAPTER.replace('- text:', '- txet:'),
    'output/essai.pdf': 'good',
  });
  const { code, stdout, stderr } = await run('build', folder);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toMatch(/^content\/chapters\/un\.yaml:3:\d+ error\[[a-z-]+\]: /m);
  expect(stderr).toMatch(/^ {2}3 | {3}- txet: \|$/m);
  expect(readFileSync(join(folder, 'output/essai.pdf'), 'utf8')).toBe('good');
  expect(readdirSync(join(folder, 'output'))).toEqual(['essai.pdf']);
});

test('faults as JSON go to stdout only', async () => {
  const folder = project({ 'content/chapters/un.yaml': CHAPTER.replace('- text:', '- txet:') });
  const { code, stdout, stderr } = await run('build --json --lang fr', folder);
  expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
  expect(JSON.parse(stdout).faults[0]).toMatchObject({
    severity: 'error',
    file: 'content/chapters/un.yaml',
    line: 3,
  });
});

test('check writes no file and prints the number of pages', async () => {
  const folder = project();
  const { code, stdout, stderr } = await run('check', folder);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(/^no errors: \d+ pages\n$/);
  expect(existsSync(join(folder, 'output'))).toBe(false);
  expect(JSON.parse((await run('check --json', folder)).stdout)).toEqual({ faults: [] });
});

test('check makes web pages where they are asked for, of a booklet that has pages', async () => {
  const stages = async (line: string, folder: string) => {
    const { code, stderr } = await run(line, folder, { terminal: true });
    return [code, stderr.includes('layout …'), stderr.includes('web pages …')];
  };
  const folder = project();
  expect(await stages('check', folder)).toEqual([0, true, false]);
  expect(await stages('check --html', folder)).toEqual([0, true, true]);
  const faulty = project({ 'content/chapters/un.yaml': 'title: Un\nblocks:\n  - txt: Faux\n' });
  expect(await stages('check --html', faulty)).toEqual([1, false, false]);
});

test('takes the date from --date, the booklet or SOURCE_DATE_EPOCH, in this order', async () => {
  const undated = BOOKLET.replace('date: 2026-11-24\n', '');
  const [dated, folder] = [project(), project({ 'content/booklet.yaml': undated })];
  const pdf = async (place: string, options: string, epoch?: string) => {
    const { code } = await run(`build --out out ${options}`, place, { env: { SOURCE_DATE_EPOCH: epoch } });
    expect(code).toBe(0);
    return readFileSync(join(place, 'out/essai.pdf'), 'latin1');
  };
  expect(await pdf(dated, '', '0')).toContain('2026-11-24T');
  expect(await pdf(dated, '--date 2027-01-02', '0')).toContain('2027-01-02T');
  expect(await pdf(folder, '', '86400')).toContain('1970-01-02T');
  expect(await pdf(folder, '--date 2027-01-02')).toContain('2027-01-02T');

  const { code, stderr } = await run('check', folder);
  expect(code).toBe(1);
  expect(stderr).toContain('error[date-missing]');
  expect((await run('check', folder, { env: { SOURCE_DATE_EPOCH: 'today' } })).code).toBe(3);
});

test.each([
  ['', 'error[usage-no-command]: a command is missing\n\nUsage: livret COMMAND [PROJECT] [OPTIONS]\n'],
  [
    '--lang fr biuld',
    'erreur[usage-unknown-command] : il n’y a pas de commande « biuld »\n→ vouliez-vous dire build ?\n\nUsage : livret COMMANDE [PROJET] [OPTIONS]\n',
  ],
  ['check nowhere', "error[usage-not-a-folder]: there is no folder 'nowhere'"],
  [
    'build --html site',
    "error[usage-not-a-folder]: 'site' is not the folder of a project\n→ write --html=site in its place",
  ],
])('%s is exit 2, said on stderr with a short usage', async (line, expected) => {
  const { code, stdout, stderr } = await run(line, temporaryFolder());
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr.startsWith(expected)).toBe(true);
  expect(stderr).toMatch(/\nUsage.*: livret/);
});

test.each([
  'content',
  'content/booklet.yaml',
  'content/chapters',
])('%s is not taken for the project that it is in', async (path) => {
  const { code, stderr } = await run(`check ${path}`, project());
  expect({ code, advice: stderr.split('\n')[1] }).toEqual({ code: 2, advice: '→ write . in its place' });
});

test('a file that cannot be written is exit 3', async () => {
  const folder = project({ output: 'a file in the place of the folder' });
  const { code, stderr } = await run('build', folder);
  expect(code).toBe(3);
  expect(stderr).toMatch(/^error\[file-not-folder\]: /);
  expect(JSON.parse((await run('build --json', folder)).stdout).faults[0].code).toBe('file-not-folder');
});

test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
  'what may not be read is exit 3',
  async () => {
    const folder = project();
    chmodSync(join(folder, 'content/chapters/un.yaml'), 0o000);
    const { code, stderr } = await run('build', folder);
    expect(code).toBe(3);
    expect(stderr).toContain('error[file-unreadable]');
  },
);

test('an error of the program is exit 70, with its stack', async () => {
  const { code, stderr } = await run('check', project(), {
    now: () => {
      throw new TypeError('a broken clock');
    },
  });
  expect(code).toBe(70);
  expect(stderr).toMatch(/^internal error: /);
  expect(stderr).toMatch(/TypeError: a broken clock\n {4}at /);
});

test('shows progress on a line of a terminal, clears it, and writes none elsewhere', async () => {
  const { stderr } = await run('build', project(), { terminal: true });
  expect(stderr).toContain('\r\u001B[Klayout …');
  expect(stderr.endsWith('\r\u001B[J')).toBe(true);
  expect(stderr).not.toContain('\n');
});

test.each(['fr', 'en'])('help in %s names every command and option', async (language) => {
  const help = async (line: string) => (await run(`${line} --lang ${language}`, '.')).stdout;
  expect(await help('help')).toBe(await help('--help'));
  expect(await help('help build')).toBe(await help('build --help'));
  expect(await help('--help')).toMatchSnapshot();
  expect(await help('build --help')).toMatchSnapshot();
  expect(await help('check --help')).toMatchSnapshot();
  expect(await help('diff --help')).toMatchSnapshot();
});

test("--version gives the package's version", async () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect((await run('--version', '.')).stdout).toBe(`${version}\n`);
});

test('a sheet that a project adds comes after the theme', async () => {
  const [folder, red] = [project(), project({ 'templates/mine.css': 'p { color: #ff0000 }' })];
  await run('build', folder);
  expect((await run('build', red)).code).toBe(0);
  const pdf = (place: string) => readFileSync(join(place, 'output/essai.pdf'));
  expect(pdf(red).equals(pdf(folder))).toBe(false);
});

test.each([
  [new Error('odd'), /\nError: odd\n +at /],
  ['odd', /\nodd\n$/],
])('what the program throws by mistake is told, with exit code 70: %s', async (thrown, told) => {
  const write = () => {
    throw thrown;
  };
  const outcome = await run('--version', '/', { stdout: { write, terminal: false, color: false } });
  expect([outcome.code, outcome.stderr]).toEqual([70, expect.stringMatching(told)]);
});

test('the fonts of the pages are listed, also as data; an error is told in their place', async () => {
  const folder = project();
  const fonts = JSON.parse((await run('check --fonts --json', folder)).stdout);
  expect(fonts).toEqual({
    faults: [],
    fonts: expect.arrayContaining([expect.objectContaining({ file: null })]),
  });
  const { code, stdout } = await run('check --fonts', folder);
  expect([code, stdout.trimEnd().split('\n')]).toEqual([
    0,
    expect.objectContaining({ length: 1 + fonts.fonts.length }),
  ]);
  const wrong = await run(
    'check --fonts',
    project({ 'content/chapters/un.yaml': CHAPTER.replace('mots', '東') }),
  );
  expect([wrong.code, wrong.stdout, wrong.stderr]).toEqual([
    1,
    '',
    expect.stringContaining('text-missing-glyph'),
  ]);
});

test.each([
  '--typography',
  '--proof',
  '--typography --json',
])('check %s of pages with an error tells it alone', async (options) => {
  const folder = project({ 'content/chapters/un.yaml': CHAPTER.replace('mots', '東') });
  const { code, stdout, stderr } = await run(`check ${options}`, folder);
  expect(code).toBe(1);
  expect(`${stdout}${stderr}`).toContain('text-missing-glyph');
  expect(`${stdout}${stderr}`).not.toMatch(/proof\.pdf|justified|"typography"/);
});

test.each(COMMAND_NAMES)('the help of %s ends with more where there is more to say', async (command) => {
  const { more }: Command = COMMANDS[command];
  for (const language of ['fr', 'en'] as const) {
    const text = helpText(command, language);
    expect(text).toContain(COMMANDS[command].help[language].slice(1));
    if (more) expect(text).toContain(`\n\n${more[language]}\n\n`);
  }
});
