import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { crc32, deflateSync } from 'node:zlib';
import { describe, expect, it, test } from 'vitest';
import { essay } from '../project/essay.ts';
import { copiesOf, temporaryFolder } from '../project/temporary.ts';
import { RANDOM, runs, SLOW } from '../tools.ts';
import { run } from './world.ts';

/** A grey square of 300 pixels. */
function png(grey: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const ends = [Buffer.alloc(4), Buffer.alloc(4)] as const;
    ends[0].writeUInt32BE(data.length);
    ends[1].writeUInt32BE(crc32(body));
    return Buffer.concat([ends[0], body, ends[1]]);
  };
  const head = Buffer.from([0, 0, 1, 44, 0, 0, 1, 44, 8, 0, 0, 0, 0]);
  const rows = Buffer.concat(Array.from({ length: 300 }, () => Buffer.from([0, ...Array(300).fill(grey)])));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const FILES = {
  'content/booklet.yaml': essay('', 'un, deux'),
  'content/references.yaml': '- { id: r, type: book, title: R, issued: 2020 }\n',
  'content/data/d.yaml':
    'title: D\nsource: [ r ]\nfields: { a: { label: A }, b: { label: B, unit: t } }\nrows: [ { a: x, b: 1 }, { a: y, b: 2 } ]\n',
  'content/chapters/un.yaml': `title: Un
blocks:
  - text: Des mots.
  - { figure: bars, id: fig, title: F, data: d, label: a, value: b, alt: A }
  - { image: i.png, alt: I, credit: C, licence: CC0 }
`,
  'content/chapters/deux.yaml':
    'title: Deux\nblocks: [ { text: "D\'autres mots." }, { references: cited } ]\n',
  'content/cohorts/lyon.yaml': 'remove: [ deux ]\nreplace: { fig: [ { note: n } ] }\n',
  'content/i.png': png(200),
};

const reports = (folder: string) =>
  JSON.parse(readFileSync(join(folder, 'output/build.json'), 'utf8')).pdfs as readonly {
    cohort: string | null;
    state: string;
    sha256: string;
    warnings: readonly { code: string }[];
    seconds: object;
  }[];

/** Builds, and tells whether pages were made, for each booklet. */
async function build(folder: string, line = 'build'): Promise<boolean[]> {
  const { code, stderr } = await run(line, folder);
  expect(code, stderr).toBe(0);
  return reports(folder).map(({ seconds }) => 'layout' in seconds);
}

/** A folder in which the booklet was built. */
const built = copiesOf(FILES, async (folder) => expect(await build(folder)).toEqual([true]));

describe('an unchanged booklet', () => {
  it('is not built again, and its report is the same, warnings too', async () => {
    const folder = await built();
    const [first] = reports(folder);
    const written = statSync(join(folder, 'output/essai.pdf')).mtimeMs;
    expect(first!.warnings.map(({ code }) => code)).toContain('picture-coarse');
    expect(await build(folder)).toEqual([false]);
    expect(statSync(join(folder, 'output/essai.pdf')).mtimeMs).toBe(written);
    const [second] = reports(folder);
    expect({ ...second, seconds: 0 }).toEqual({ ...first, seconds: 0, state: 'unchanged' });
    const { stdout, stderr } = await run('build', folder);
    expect(stderr).toContain('picture-coarse');
    expect(stdout).toMatch(/kB {2}unchanged\n/);
  });

  const reasons = [
    ['--force', 'build --force', () => {}],
    ['the PDF was removed', 'build', (folder: string) => rmSync(join(folder, 'output/essai.pdf'))],
    [
      'the cache was damaged',
      'build',
      (folder: string) => writeFileSync(join(folder, 'output/.cache/essai.pdf.json'), '{"inp'),
    ],
    [
      'the PDF to print was removed',
      'build',
      (folder: string) => rmSync(join(folder, 'output/essai-print.pdf')),
    ],
    [
      'the PDF was damaged',
      'build',
      (folder: string) => writeFileSync(join(folder, 'output/essai.pdf'), '%PDF'),
    ],
    [
      'the cache was removed',
      'build',
      (folder: string) => rmSync(join(folder, 'output/.cache'), { recursive: true }),
    ],
    [
      'the cache was lost when the machine went down',
      'build',
      (folder: string) => {
        const record = join(folder, 'output/.cache/essai.pdf.json');
        writeFileSync(record, Buffer.alloc(readFileSync(record).length));
      },
    ],
  ] as const;
  it.each(reasons.slice(0, runs(3, reasons.length)))(
    'is built, to the same bytes, when %s',
    RANDOM,
    async (_, line, change) => {
      const folder = await built();
      const { sha256 } = reports(folder)[0]!;
      change(folder);
      expect(await build(folder, line)).toEqual([true]);
      expect(reports(folder)[0]!.sha256).toBe(sha256);
      expect(await build(folder)).toEqual([false]);
    },
  );
});

const CHANGES = [
  ['a keyword', 'content/booklet.yaml', 'language: fr', 'language: fr\nkeywords: [ k ]'],
  ['an option of a chart', 'content/chapters/un.yaml', 'value: b', 'value: b, sort: none, highlight: [ y ]'],
  ['a text', 'content/chapters/un.yaml', 'Des mots', 'Les mots'],
  ['a date', 'content/booklet.yaml', '2026-11-24', '2026-11-25'],
  ['the page', 'content/booklet.yaml', 'language: fr', 'language: fr\npage: A6'],
  ['a number of a chart', 'content/data/d.yaml', 'b: 2', 'b: 3'],
] as const;
const SOME_CHANGES = CHANGES.slice(0, runs(2, CHANGES.length));
test.each(SOME_CHANGES)('a change of %s builds the booklet again', RANDOM, async (_, path, from, to) => {
  const folder = await built();
  const text = readFileSync(join(folder, path), 'utf8');
  expect(text).toContain(from);
  writeFileSync(join(folder, path), text.replace(from, to));
  expect(await build(folder)).toEqual([true]);
});

test('another date on the command line builds the booklet again, and the same one does not', async () => {
  const folder = await built();
  const line = 'build --date 2027-01-01';
  expect([await build(folder, line), await build(folder, line)]).toEqual([[true], [false]]);
});

// The quick tier has the table of files and values that count in the tests of digests.
test(
  'a change of a picture, a style sheet, a template or an option builds the booklet again',
  SLOW,
  async () => {
    const folder = await built();
    for (const [path, data] of [
      ['content/i.png', png(100)],
      ['templates/mine.css', 'p { color: #ff0000 }'],
      ['templates/blocks/note.hbs', '<p>{{text}}</p>'],
      ['templates/cover.hbs', '<p>{{title}}</p>'],
    ] as const) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), data);
      expect([path, await build(folder)]).toEqual([path, [path !== 'templates/blocks/note.hbs']]);
    }
    expect(await build(folder, 'build --charts')).toEqual([true]);
    expect(await build(folder, 'build --charts')).toEqual([false]);
    rmSync(join(folder, 'output/charts/fig.png'));
    expect(await build(folder, 'build --charts')).toEqual([true]);
  },
);

test('a change in a chapter builds only the booklets that have it', async () => {
  const folder = temporaryFolder({ ...FILES, 'content/cohorts/paris.yaml': 'title: Paris\n' });
  expect(await build(folder, 'build --all')).toEqual([true, true]);
  writeFileSync(
    join(folder, 'content/chapters/deux.yaml'),
    FILES['content/chapters/deux.yaml'].replace('mots.', 'mots, encore.'),
  );
  expect(await build(folder, 'build --all')).toEqual([false, true]);
  expect(reports(folder).map(({ state }) => state)).toEqual(['unchanged', 'changed']);
});

test('a killed build leaves whole files, and the next build is right', SLOW, async () => {
  const program = fileURLToPath(new URL('../../bin/livret.js', import.meta.url));
  const folder = temporaryFolder({ ...FILES, 'content/cohorts/paris.yaml': 'title: Paris\n' });
  await build(folder, 'build --all');
  const right = reports(folder).map(({ sha256 }) => sha256);
  rmSync(join(folder, 'output'), { recursive: true });
  for (let delay = 150; delay < 900; delay += 125) {
    const child = spawn(process.execPath, [program, 'build', '--all', '--force', '--jobs', '2'], {
      cwd: folder,
    });
    const ended = new Promise((resolve) => child.on('exit', resolve));
    setTimeout(() => child.kill('SIGKILL'), delay);
    await ended;
    for (const id of ['lyon', 'paris']) {
      const pdf = readIfThere(join(folder, 'output', id, 'essai.pdf'));
      if (pdf) expect(pdf.subarray(-6).toString()).toBe('%%EOF\n');
    }
  }
  await build(folder, 'build --all');
  expect(reports(folder).map(({ sha256 }) => sha256)).toEqual(right);
  const seen = readdirSync(join(folder, 'output/lyon')).filter((name) => !name.startsWith('.'));
  expect(seen).toEqual(['essai-print.pdf', 'essai.pdf']);
});

function readIfThere(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}
