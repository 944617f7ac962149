import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { ProjectSession } from '../../src/build/session.ts';
import { Stopwatch } from '../../src/build/stopwatch.ts';
import type { PageMark } from '../../src/layout/page.ts';
import { textOf } from '../../src/text/glyph-run.ts';
import { run } from '../cli/world.ts';
import { name, PdfFile, type PdfValue, Ref, text } from '../pdf/reader.ts';
import { temporaryFolder } from '../project/temporary.ts';
import { RANDOM, runs, SLOW } from '../tools.ts';

const LIVRET = fileURLToPath(new URL('../../bin/livret.js', import.meta.url));

const project = (blocks: string) =>
  temporaryFolder({
    'content/booklet.yaml':
      'format: 1\nslug: essai\ntitle: Essai\nlanguage: fr\ndate: 2026-11-28\nchapters: [ un ]\n',
    'content/chapters/un.yaml': `title: Un $x^2$\nblocks:\n${blocks}`,
  });

/** The elements of formulas, in the order of the structure tree. */
function formulasOf(pdf: PdfFile, node: PdfValue): ReturnType<PdfFile['dict']>[] {
  if (Array.isArray(node)) return node.flatMap((kid) => formulasOf(pdf, kid));
  if (!(node instanceof Ref)) return [];
  const element = pdf.dict(node);
  if (element.S && name(element.S) === 'Formula') return [element];
  return element.K === undefined ? [] : formulasOf(pdf, element.K);
}

test('formulas stand in texts, titles, tables and blocks, tagged, with numbers', async () => {
  const folder = project(`  - text: Soit $a = \\frac{b}{c}$, à 5 $ ou 6 $. $$\\sum_i x_i$$ Voir [#eq-a].
  - math: E = mc^2
    id: eq-a
    alt: E vaut mc deux
  - table: { head: [ "$\\\\alpha$", B ], rows: [ [ "1", "$\\\\sqrt 2$" ] ] }
  - list: [ "un^[Note : $n$.]" ]
`);
  const { code, stderr } = await run('build', folder);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const bytes = readFileSync(join(folder, 'output/essai.pdf'));
  const pdf = new PdfFile(bytes);
  const alts = formulasOf(pdf, pdf.catalog.StructTreeRoot!).map(({ Alt }) => text(Alt));
  expect(alts).toContain('a égale b sur c');
  expect(alts).toContain('E vaut mc deux');
  expect(alts.length).toBeGreaterThanOrEqual(7);
});

test('a formula in a line goes on in the next one, as one element whose box has both parts', async () => {
  const terms = Array.from({ length: 12 }, (_, i) => `x_{${i}}`).join(' + ');
  const folder = project(
    `  - text: Des mots avant la somme qui commence ici $${terms} = 0$ et des mots après.\n`,
  );
  expect(await run('build', folder)).toMatchObject({ code: 0, stderr: '' });
  const pdf = new PdfFile(readFileSync(join(folder, 'output/essai.pdf')));
  const sum = formulasOf(pdf, pdf.catalog.StructTreeRoot!).at(-1);
  const [left, bottom, right, top] = pdf.dict(sum!.A!).BBox as [number, number, number, number];
  // Two lines of 11.7 pt, less what signs leave free.
  expect(top - bottom).toBeGreaterThan(15);
  expect(right - left).toBeGreaterThan(200);
});

type Drawn = Extract<PageMark, { readonly kind: 'drawing' }>;
type Written = Extract<PageMark, { readonly kind: 'text' }>;

async function layoutOf(folder: string) {
  const session = new ProjectSession(folder);
  const watch = new Stopwatch(
    () => 0,
    () => {},
  );
  const version = { cohort: null, variants: [] };
  const { typeset } = await session.makePages(
    version,
    { date: null, epoch: undefined },
    await session.read(watch),
    watch,
  );
  const { pages } = typeset!.layout;
  return { pages, marks: pages.flatMap(({ marks }) => marks) };
}

const LONG = Array.from({ length: 30 }, (_, i) => `x_{${i}}`).join(' + ');
const ALIGNED = '\\begin{aligned} a &= b \\\\ &= \\frac{c}{d} \\\\ &= x \\end{aligned}.';
const CASES = 'f = \\begin{cases} 1 & x > 0 \\\\ 0 & x = 0 \\\\ -1 & x < 0 \\end{cases}';
const GATHERED = '\\begin{gathered} a \\\\ b \\\\ x \\end{gathered}';
const MULTLINE = '\\begin{multline} a + b \\\\ + c \\\\ = d \\end{multline}';
const MATRIX = '\\begin{pmatrix} a \\\\ b \\\\ x \\end{pmatrix}';

test('the mark of a proof stands beside the last line of a formula; a number beside the middle of lines that are aligned', async () => {
  const proof = (tex: string) => `  - { statement: A, kind: proof, blocks: [ math: '${tex}' ] }\n`;
  const numbered = (tex: string, i: number) => `  - { math: '${tex}', id: eq-${i} }\n`;
  const folder = project(
    [ALIGNED, CASES, GATHERED, LONG, MATRIX].map(proof).join('') +
      [LONG, MULTLINE, ALIGNED].map(numbered).join(''),
  );
  const { marks } = await layoutOf(folder);
  const beside = marks.flatMap((mark, i) => {
    if (mark.kind !== 'text' || !/^(?:□|\()/.test(textOf(mark.run))) return [];
    const formula = marks.slice(0, i).findLast(({ kind }) => kind === 'drawing');
    if (formula?.kind !== 'drawing') return [];
    return [(mark.y - formula.y) / formula.drawing.height > 0.75 ? 'last' : 'middle'];
  });
  const proofs = ['last', 'last', 'last', 'last', 'middle'];
  expect(beside).toEqual([...proofs, 'last', 'last', 'middle']);
});

test.each([
  ['flalign*', 'a &= b & c &= d'],
  ['multline*', 'a + b + c \\\\ = d + e'],
])('a formula that fills its line stands between both margins, or up to its number: %s', async (name, rows) => {
  const tex = `\\begin{${name}} ${rows} \\end{${name}}`;
  const line = `  - { text: '$$${tex}$$' }\n`;
  const { marks } = await layoutOf(project(`${line}  - math: '${tex}'\n  - { math: '${tex}', id: eq-a }\n`));
  const drawn = marks.flatMap((mark) => (mark.kind === 'drawing' ? [mark] : []));
  const [displayed, alone, numbered] = drawn.slice(-3) as [Drawn, Drawn, Drawn];
  expect(displayed.drawing.width).toBeGreaterThan(250);
  for (const { x, drawing } of [alone, numbered]) {
    expect(x).toBeCloseTo(displayed.x, 3);
    const number = marks.find((mark) => mark.kind === 'text' && textOf(mark.run) === '(1)') as Written;
    const end =
      drawing === alone.drawing
        ? displayed.x + displayed.drawing.width
        : number.x - 1.5 * number.run.style.size;
    expect(x + drawing.width).toBeCloseTo(end, 1);
  }
});

test('texts in formulas are in the font of the text around, bold ones in its bold', async () => {
  const tex = "'\\frac{\\text{cas favorables}}{\\textbf{cas}}'";
  const { marks } = await layoutOf(project(`  - { math: ${tex} }\n`));
  const drawn = marks.flatMap((mark) => (mark.kind === 'drawing' ? mark.drawing.marks : []));
  const texts = drawn.flatMap((mark) => (mark.kind === 'text' ? [[mark.text, mark.font]] : []));
  const font = { family: expect.stringMatching(/^Source Serif 4/), size: 9, style: 'normal' };
  expect(texts).toEqual([
    ['cas favorables', { ...font, weight: 400 }],
    ['cas', { ...font, weight: 700 }],
  ]);
});

test('a sign of a text that no font has is a fault, as one of the formula is', async () => {
  const folder = project("  - text: Soit $x$.\n  - { math: 'a \\text{中}' }\n");
  const { code, stderr } = await run('build', folder);
  expect(code).toBe(1);
  expect(stderr).toContain('un.yaml:4');
  expect(stderr).toContain('formula-unreadable');
});

test('an equation that is a little narrower than its line stands whole, in its middle', async () => {
  const wide = `${'9'.repeat(69)} = a`;
  const { marks } = await layoutOf(project(`  - { text: '$$${wide}$$' }\n  - math: ${wide}\n`));
  const [displayed, alone] = marks.filter(({ kind }) => kind === 'drawing').slice(-2) as [Drawn, Drawn];
  expect(displayed.drawing.width).toBeGreaterThan(315);
  expect(alone).toMatchObject({
    x: expect.closeTo(displayed.x, 3),
    drawing: { width: displayed.drawing.width },
  });
});

test('an equation with a number stands in the middle of its line, as one without', async () => {
  const { marks } = await layoutOf(project('  - math: a = b + c\n  - { math: a = b + c, id: eq-a }\n'));
  const [alone, numbered] = marks.filter(({ kind }) => kind === 'drawing').slice(-2) as [Drawn, Drawn];
  expect(numbered.x).toBeCloseTo(alone.x, 3);
});

test('a formula amid a text stands on the page of the line before it', RANDOM, async () => {
  const lines = 'Une ligne qui mène à la formule et en dit assez pour remplir la largeur de la page. ';
  for (let words = 24; words < 36; words += runs(3, 1)) {
    const text = `${lines.repeat(words)} Soit : $$\\begin{gathered} a \\\\ b \\\\ c \\\\ d \\\\ e \\end{gathered}$$ ${lines}`;
    const { pages } = await layoutOf(project(`  - text: ${JSON.stringify(text)}\n`));
    const page = pages.findLast(({ marks }) =>
      marks.some((mark) => mark.kind === 'drawing' && mark.drawing.height > 50),
    )!;
    const texts = page.marks.flatMap((mark) => (mark.kind === 'text' ? [textOf(mark.run)] : []));
    expect(texts.join(' ')).toContain('Soit');
  }
});

test('TeX at fault is told at its column', async () => {
  const { code, stderr } = await run('check', project('  - text: Soit $a + \\foo$ ici.\n'));
  expect(code).toBe(1);
  expect(stderr).toContain('error[formula-unreadable]: formula: there is no such command (\\foo)');
  expect(stderr).toMatch(/un\.yaml:3:2\d /);
});

test('TeX of a block is told at its line and column', async () => {
  const blocks = '  - math: |\n      a + b\n      + \\foo\n';
  const { stderr } = await run('check', project(blocks));
  expect(stderr).toMatch(/un\.yaml:5:9 /);
});

test('a formula on lines of its own breaks at the width of the column; one that cannot is told', async () => {
  const long = Array.from({ length: 60 }, (_, i) => `x_{${i}}`).join(' + ');
  const broken = await run('check', project(`  - text: $$${long}$$\n  - math: ${long}\n    id: eq-a\n`));
  expect(broken).toMatchObject({ code: 0, stderr: '' });
  const { stderr } = await run('check', project(`  - text: $$${'9'.repeat(90)}$$\n`));
  expect(stderr).toContain('formula-too-wide');
});

test(
  'a build after another has the bytes of a first one, whichever of its formulas were set before',
  SLOW,
  async () => {
    const before = '  - text: Soit $a_1$ et $b$.\n  - math: E = mc^2\n';
    // A formula that is known, one that is new, one in another language, and one that has to break.
    const after = `  - text: Soit $a_1$, $c$.\n  - { lang: en, text: "Let $a_1$ be." }\n  - math: ${'a + '.repeat(60)} b\n`;
    const folder = project(before);
    const build = () => execFileSync(process.execPath, [LIVRET, 'build', folder], { stdio: 'pipe' });
    const chapter = join(folder, 'content/chapters/un.yaml');
    const pdf = () => readFileSync(join(folder, 'output/essai.pdf'));
    build();
    expect(existsSync(join(folder, 'output/.cache/formulas.json'))).toBe(true);
    writeFileSync(chapter, readFileSync(chapter, 'utf8').replace(before, after));
    build();
    const second = pdf();
    rmSync(join(folder, 'output'), { recursive: true });
    build();
    expect(second.equals(pdf())).toBe(true);
  },
);
