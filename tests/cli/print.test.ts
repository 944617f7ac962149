import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { shownTexts } from '../pdf/dump.ts';
import { name, PdfFile } from '../pdf/reader.ts';
import { essay } from '../project/essay.ts';
import { temporaryFolder } from '../project/temporary.ts';
import { SLOW } from '../tools.ts';
import { run } from './world.ts';

const BOOKLET = essay();

const project = (changes: Record<string, string> = {}) =>
  temporaryFolder({
    'content/booklet.yaml': BOOKLET,
    'content/chapters/un.yaml':
      'title: Un\nblocks: [ { text: Des mots. }, { box: Cadre, kind: facts, blocks: [ { text: Un fond. } ] } ]\n',
    'content/cohorts/lyon.yaml': 'title: De Lyon\ncopies: 30\n',
    ...changes,
  });

const pdf = (folder: string, file: string) => new PdfFile(readFileSync(join(folder, 'output', file)));
const colorOperators = (content: string) => new Set(content.match(/(?<= )(?:rg|RG|k|K|g|G)(?=\n)/g));

test('print writes the scheme that is asked for, and leaves what build wrote', async () => {
  const folder = project();
  await run('build', folder);
  const before = readFileSync(join(folder, 'output/essai-print.pdf'));
  const { code, stdout, stderr } = await run('print --scheme 4-up', folder);
  expect(code).toBe(0);
  expect(stderr).toContain('warning[print-type-small]: the text, of 9 pt, is printed in 4 pt');
  expect(stderr).toContain('add --notes none: it will have 5.6 pt');
  expect(stdout).toMatch(/^output[\\/]essai-4-up\.pdf {2}1 sheet A4 {2}\d+ kB\n$/);
  expect(pdf(folder, 'essai-4-up.pdf').pages).toHaveLength(2);
  expect(readFileSync(join(folder, 'output/essai-print.pdf')).equals(before)).toBe(true);
  expect((await run('build', folder)).stdout).toContain('unchanged');
});

test('print without options gives the sheets that build gives', async () => {
  const folder = project();
  await run('build', folder);
  await run('print', folder);
  const read = (file: string) => readFileSync(join(folder, 'output', file));
  expect(read('essai-booklet.pdf').equals(read('essai-print.pdf'))).toBe(true);
});

test('the same words are on the pages to read and on the sheets', SLOW, async () => {
  const folder = project();
  await run('build', folder);
  const words = (file: string) => {
    const read = pdf(folder, file);
    return read.pages.flatMap((_, i) => shownTexts(read, i).map(({ text }) => text)).sort();
  };
  expect(words('essai-print.pdf')).toEqual(words('essai.pdf'));
});

test('print: and ink: of booklet.yaml set the inks of build; options take precedence', async () => {
  const folder = project({ 'content/booklet.yaml': `${BOOKLET}print: grey\nink: light\n` });
  await run('build', folder);
  expect(colorOperators(pdf(folder, 'essai.pdf').content(2))).toContain('rg');
  const light = pdf(folder, 'essai-print.pdf');
  for (let side = 0; side < light.pages.length; side++) {
    expect([...colorOperators(light.content(side))].filter((operator) => !/g/i.test(operator[0]!))).toEqual(
      [],
    );
  }
  await run('print --colors cmyk --ink full', folder);
  const press = pdf(folder, 'essai-booklet.pdf');
  const used = press.pages.flatMap((_, side) => [...colorOperators(press.content(side))]);
  expect(new Set(used.map((operator) => operator.toLowerCase()))).toEqual(new Set(['k']));
});

test('@page sets marks and bleed; options take precedence', async () => {
  const theme = '@page { bleed: 3mm; marks: crop } @page cover { background-color: #336699 }\n';
  const folder = project({ 'templates/theme.css': theme });
  expect((await run('build', folder)).stdout).toContain('1 sheet 312 × 226 mm');
  const first = pdf(folder, 'essai-print.pdf');
  const [media, bleed, trim] = ['MediaBox', 'BleedBox', 'TrimBox'].map(
    (key) => first.pages[0]![key] as number[],
  );
  expect(trim![0]! - media![0]!).toBeCloseTo((8 / 25.4) * 72, 1);
  expect(trim![0]! - bleed![0]!).toBeCloseTo((3 / 25.4) * 72, 1);
  expect(first.content(0)).toContain('-8.5 -8.5 436.54 612.28 re f');
  expect((await run('print --bleed 0 --marks fold', folder)).stdout).toContain('1 sheet A4');
  // The file to read is not cut.
  expect(pdf(folder, 'essai.pdf').pages[0]!.MediaBox).toEqual([
    0,
    0,
    expect.closeTo(419.5, 1),
    expect.closeTo(595.3, 1),
  ]);
});

test('lists the sheets of one copy, and of all copies that a cohort asks for', async () => {
  const folder = project();
  const { stdout } = await run('print --cohort lyon --scheme single', folder);
  expect(stdout).toMatch(/lyon[\\/]essai-single\.pdf {2}2 sheets A5 .* {2}30 copies: 60 sheets\n$/);
  await run('build --all', folder);
  const [report] = JSON.parse(readFileSync(join(folder, 'output/build.json'), 'utf8')).pdfs;
  const { ink } = report.print;
  expect(report.print).toMatchObject({ file: 'lyon/essai-print.pdf', sheets: 1, paper: 'A4', copies: 30 });
  expect(Object.keys(ink)).toEqual(['cyan', 'magenta', 'yellow', 'black']);
  expect(ink.black).toBeGreaterThan(1);
  expect((await run('build --all', folder)).stdout).toMatch(/copies +in all .*\nlyon +4 +1 +30 +30 /);
});

test('a cohort chooses its own colours and ink', SLOW, async () => {
  const folder = project({
    'content/booklet.yaml': `${BOOKLET}print: grey\n`,
    'content/cohorts/lyon.yaml': 'title: De Lyon\nprint: color\nink: light\n',
    'content/cohorts/paris.yaml': 'title: De Paris\n',
  });
  const inks = async () => {
    await run('build --all', folder);
    return ['lyon', 'paris'].map((cohort) =>
      colorOperators(pdf(folder, `${cohort}/essai-print.pdf`).content(0)).has('rg'),
    );
  };
  expect(await inks()).toEqual([true, false]);
  writeFileSync(join(folder, 'content/cohorts/paris.yaml'), 'title: De Paris\nprint: color\n');
  expect(await inks()).toEqual([true, true]);
});

/** The profile of coated paper, with another date in its header. */
function profileOf(year: number): Buffer {
  const profile = readFileSync('scripts/profiles/FOGRA39L_coated.icc');
  profile.writeUInt16BE(year, 24);
  return profile;
}

test(
  '--pdfx writes PDF/X-4 by the profile of the booklet, a page on each side, with bleed',
  SLOW,
  async () => {
    const folder = project({ 'content/booklet.yaml': `${BOOKLET}print: { profile: press/ours.icc }\n` });
    mkdirSync(join(folder, 'content/press'));
    writeFileSync(join(folder, 'content/press/ours.icc'), profileOf(2001));
    const { code, stdout } = await run('print --pdfx', folder);
    expect(code).toBe(0);
    expect(stdout).toContain('essai-single-pdfx.pdf');
    const file = pdf(folder, 'essai-single-pdfx.pdf');
    expect(file.stream(file.catalog.Metadata!)).toContain('PDF/X-4');
    const [intent] = (file.catalog.OutputIntents as never[]).map((ref) => file.dict(ref));
    expect(Buffer.from(file.bytes(intent!.DestOutputProfile!))).toEqual(profileOf(2001));
    const [left, , right] = file.pages[0]!.TrimBox as [number, number, number];
    expect(right - left).toBeCloseTo(419.53, 1);
    expect(left).toBeCloseTo(8.5, 1);
    const refused = await run('print --pdfx --colors grey', folder);
    expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining('--colors')]);
  },
);

test('a profile that has changed makes what was printed by it anew', SLOW, async () => {
  const folder = project({ 'content/booklet.yaml': `${BOOKLET}print: { profile: ours.icc }\n` });
  writeFileSync(join(folder, 'content/ours.icc'), profileOf(2001));
  await run('build', folder);
  expect((await run('build', folder)).stdout).toContain('unchanged');
  writeFileSync(join(folder, 'content/ours.icc'), profileOf(2002));
  expect((await run('build', folder)).stdout).not.toContain('unchanged');
  writeFileSync(join(folder, 'content/ours.icc'), profileOf(2002).fill(0, 128));
  const { code, stderr } = await run('build', folder);
  expect([code, stderr]).toEqual([1, expect.stringContaining('print-profile')]);
});

test('sheets say in their title and description that they are not for reading', async () => {
  const folder = project();
  await run('build', folder);
  const metadata = (file: string) => {
    const read = pdf(folder, file);
    return Buffer.from(read.stream(read.catalog.Metadata!), 'latin1').toString();
  };
  expect(metadata('essai-print.pdf')).toContain('Un essai (feuilles à imprimer)');
  expect(metadata('essai-print.pdf')).toContain('ouvrez l’autre PDF');
  expect(metadata('essai.pdf')).not.toContain('feuilles à imprimer');
});

test('refuses paper that is too small, and names one that would do', async () => {
  const folder = project();
  const { code, stderr } = await run('print --paper A4 --marks crop', folder);
  expect(code).toBe(2);
  expect(stderr).toContain('the pages, with what is around them, need 312 × 226 mm: A4 paper is too small');
  expect(stderr).toContain('--paper A3');
  expect(existsSync(join(folder, 'output'))).toBe(false);
});

test.each([
  '--scheme 4-up --marks crop',
  '--scheme 6-up --signature 2',
  '--scheme single --creep 0.1',
  '--test-sheet --colors grey',
])('%s do not go together', async (options) => {
  const { code, stderr } = await run(`print ${options}`, project());
  expect([code, stderr]).toEqual([2, expect.stringContaining('usage-not-together')]);
});

test('an option of handouts names the schemes that take it', async () => {
  const { stderr } = await run('print --margin 5', project());
  expect(stderr).toContain('leave out --margin, or add --scheme 2-up or --scheme 4-up or --scheme 6-up');
});

test.each([
  '--scheme x-up',
  '--marks crop,fold,stars',
  '--bleed 3cm',
  '--creep x',
  '--creep 5',
  '--bleed 50',
  '--signature 0',
  '--colors red',
])('%s is wrong usage', async (option) => {
  const { code, stderr } = await run(`print ${option}`, project());
  expect([code, stderr]).toEqual([2, expect.stringContaining('usage-wrong-value')]);
});

test('the test sheet needs no content', async () => {
  const folder = temporaryFolder({});
  const { code, stdout } = await run('print --test-sheet --lang fr', folder);
  expect([code, stdout]).toEqual([0, join('output', 'test-sheet.pdf\n')]);
  expect(readdirSync(join(folder, 'output'))).toEqual(['test-sheet.pdf']);
  const sheet = pdf(folder, 'test-sheet.pdf');
  expect(sheet.pages).toHaveLength(2);
  expect(name(sheet.dict(sheet.catalog.ViewerPreferences!).Duplex)).toBe('DuplexFlipShortEdge');
  const texts = (side: number) => shownTexts(sheet, side).map(({ text }) => text.replaceAll(' ', ' '));
  expect(texts(0)).toEqual(expect.arrayContaining(['4', '1', '↑ haut', 'recto', '100 mm']));
  expect(texts(1)).toEqual(expect.arrayContaining(['2', '3', '↑ haut', 'verso', '0,25 pt']));
});

test('the test sheet is in the language of the booklet, unless another is asked for', async () => {
  const folder = temporaryFolder({ 'content/booklet.yaml': 'language: de-AT\nslog: x\n' });
  const texts = async (options: string) => {
    await run(`print --test-sheet ${options}`, folder);
    return shownTexts(pdf(folder, 'test-sheet.pdf'), 0).map(({ text }) => text);
  };
  expect(await texts('')).toContain('Vorderseite');
  expect(await texts('--lang fr')).toContain('recto');
});

test('refuses paper that is too small for a test sheet', async () => {
  const { code, stderr } = await run('print --test-sheet --paper A5', temporaryFolder({}));
  expect([code, stderr]).toEqual([2, expect.stringContaining('A5 paper is too small')]);
  expect((await run('print --test-sheet --paper letter', temporaryFolder({}))).code).toBe(0);
});

test('reports content with errors, and writes nothing', async () => {
  const folder = project({ 'content/chapters/un.yaml': 'title: Un\nblocks: [ { texte: Des mots. } ]\n' });
  const { code, stderr } = await run('print', folder);
  expect(code).toBe(1);
  expect(stderr).toContain('content-');
  expect(existsSync(join(folder, 'output'))).toBe(false);
});

test('backs are turned and moved for a printer that turns sheets over the other edge, in print and in build', async () => {
  const folder = project({ 'content/booklet.yaml': `${BOOKLET}flip: long\n` });
  await run('build', folder);
  const read = pdf(folder, 'essai-print.pdf');
  expect(name(read.dict(read.catalog.ViewerPreferences!).Duplex)).toBe('DuplexFlipLongEdge');
  expect(read.content(0)).not.toContain('-1 0 0 -1 ');
  expect(read.content(1)).toContain('-1 0 0 -1 841.89 595.28 cm');
  await run('print --flip short', folder);
  expect(pdf(folder, 'essai-booklet.pdf').content(1)).not.toContain('-1 0 0 -1 ');
  await run('print --offset 1,-2', folder);
  expect(pdf(folder, 'essai-booklet.pdf').content(1)).toContain('-1 0 0 -1 839.06 600.94 cm');
});

test('fronts and backs are printed apart, and it is said how to put the sheets back', SLOW, async () => {
  const folder = project();
  await run('print', folder);
  const both = pdf(folder, 'essai-booklet.pdf');
  const fronts = await run('print --sides fronts', folder);
  expect(fronts.stdout).toContain('turn the pile over like the leaf of a book');
  expect((await run('print --sides fronts --flip long', folder)).stdout).toContain('leaf of a wall calendar');
  await run('print --sides fronts', folder);
  await run('print --sides backs', folder);
  const [one, other] = ['fronts', 'backs'].map((sides) => pdf(folder, `essai-booklet-${sides}.pdf`));
  expect(one!.pages.length + other!.pages.length).toBe(both.pages.length);
  expect(shownTexts(one!, 0)).toEqual(shownTexts(both, 0));
  expect(shownTexts(other!, 0)).toEqual(shownTexts(both, 1));
  expect((await run('print --test-sheet --sides backs', folder)).stdout).toMatch(/test-sheet-backs\.pdf\n$/);
});

test('check says what a page of another size does to the paper, before there is any', async () => {
  const folder = project({
    'content/chapters/un.yaml':
      'title: Un\nblocks: [ { text: Des mots. }, { text: Grand., class: large } ]\n',
    'templates/theme.css': '.large { page: large } @page large { size: A4 }\n',
  });
  const { stderr } = await run('check', folder);
  expect(stderr).toContain('warning[print-page-large]');
  expect(stderr).toContain('the whole booklet is printed on A3, not on A4');
});

test('a booklet bound at its right has its first page at the right of the first sheet', async () => {
  const folder = project({
    'templates/theme.css': ':root { --livret-page-progression: right-to-left }\n',
  });
  await run('build', folder);
  const read = pdf(folder, 'essai.pdf');
  expect(name(read.dict(read.catalog.ViewerPreferences!).Direction)).toBe('R2L');
  // The cover is the left half of the front; the fold is at its right.
  const [title] = shownTexts(pdf(folder, 'essai-print.pdf'), 0);
  expect(title!.text).toContain('Un essai');
  expect(title!.x).toBeLessThan(421);
});
