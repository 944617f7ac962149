import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { PathMark } from '../../src/drawing/drawing.ts';
import { lengthOf, textOf } from '../../src/text/glyph-run.ts';
import { createParagraph, type FontLibrary, loadFonts, typeset } from '../../src/text/index.ts';
import type { Inline, InlineBox, Line, ParagraphStyle, TextStyle } from '../../src/text/types.ts';
import { RANDOM, runs } from '../tools.ts';
import { advancesIn, LEFT, toyFace, toyStyle } from './toy-font.ts';

const JUSTIFIED: ParagraphStyle = { ...LEFT, align: 'justify' };
const PRE: ParagraphStyle = { ...LEFT, whiteSpace: 'pre' };

const plain = toyStyle();
const text = (content: string, style: TextStyle = plain, element = 1): Inline => ({
  kind: 'text',
  text: content,
  style,
  element,
});
/** The text of a line. A hyphen of the text at its end is the one that was typed. */
const said = (line: Line): string =>
  line.runs
    .map(textOf)
    .join('')
    .replace(/\u2010$/, '-');
const lines = (inlines: readonly Inline[], style: ParagraphStyle, ...widths: number[]): string[] =>
  createParagraph(inlines, style).break(widths).map(said);

/** The text of lines in one: hyphens that were added go, a space parts lines that no hyphen joins. */
const joined = (set: readonly Line[]): string =>
  set
    .map((line) => said(line) + (line.hyphenated ? '' : ' '))
    .join('')
    .replaceAll('\u00AD', '')
    .trim();

describe('justified lines whose letters may be changed', () => {
  const TOLERANT: ParagraphStyle = {
    ...JUSTIFIED,
    tolerances: { letterSpacing: 0.015, glyphScaling: 0.02, protrusion: 0 },
  };
  const HANGING: ParagraphStyle = {
    ...JUSTIFIED,
    tolerances: { letterSpacing: 0, glyphScaling: 0, protrusion: 1 },
  };
  const end = (line: Line) => {
    const last = line.runs.at(-1)!;
    return last.x + last.width - (last.letterSpacing - last.style.letterSpacing) * last.scale;
  };
  const words = fc.array(fc.stringMatching(/^[a-z]{2,9}$/), { minLength: 12, maxLength: 60 });

  test('fill their measure, within the tolerances, and lose no text', RANDOM, () => {
    const half = toyStyle({ face: toyFace(0.5) });
    fc.assert(
      fc.property(words, (typed) => {
        const set = createParagraph([text(typed.join(' '), half)], TOLERANT).break([200]);
        expect(joined(set)).toBe(typed.join(' '));
        for (const line of set.slice(0, -1)) {
          if (line.spaceRatio !== null) expect(end(line)).toBeCloseTo(200, 6);
          for (const { scale, letterSpacing } of line.runs) {
            expect(Math.abs(scale - 1)).toBeLessThanOrEqual(0.02 + 1e-9);
            expect(Math.abs(letterSpacing)).toBeLessThanOrEqual(0.15 + 1e-9);
          }
        }
      }),
      { numRuns: runs(16, 400) },
    );
  });

  test('do not change letters where spaces are enough', () => {
    // Nine characters and one space of 10 points on 102: the space takes 2 more.
    const [line] = createParagraph([text('aaaa bbbb cccccccc')], TOLERANT).break([92, 100]);
    expect(line!.runs.map(({ scale, letterSpacing }) => [scale, letterSpacing])).toEqual([[1, 0]]);
  });

  test('punctuation hangs in both margins by its share', () => {
    const set = createParagraph([text('aaaa bbb, cccc dddd. eeee')], HANGING).break([90]);
    expect(set.map(said)).toEqual(['aaaa bbb,', 'cccc dddd.', 'eeee']);
    expect(end(set[0]!)).toBeCloseTo(90 + 6.5, 6);
    expect(end(set[1]!)).toBeCloseTo(90 + 7, 6);
    const quoted = createParagraph([text('“aaa” bbbb ccccc', toyStyle({ lang: 'en' }))], HANGING).break([
      102,
    ]);
    expect(quoted[0]!.runs[0]!.x).toBeCloseTo(-5, 6);
  });

  test('hyphens hang in the margin, code does not', () => {
    const soft = toyStyle({ hyphens: 'manual' });
    const [line] = createParagraph([text('aaaa bb\u00ADbb cc', soft)], HANGING).break([75]);
    expect(said(line!)).toBe('aaaa bb\u00AD');
    expect(end(line!)).toBeCloseTo(75 + 6, 6);
    expect(
      createParagraph([text('“aaa”')], { ...PRE, tolerances: HANGING.tolerances }).break([99])[0]!.runs[0]!.x,
    ).toBe(0);
  });
});

test('balanced lines are as few as others, and similar in width', () => {
  const title = [text('La science des données')];
  expect(lines(title, LEFT, 150)).toEqual(['La science des', 'données']);
  expect(lines(title, { ...LEFT, balance: true }, 150)).toEqual(['La science', 'des données']);
  expect(lines(title, { ...LEFT, balance: true }, 300)).toEqual(['La science des données']);
});

test('balanced lines rather end after a mark, and rather not in a short word, where they stay similar', () => {
  const balanced = (title: string, width: number) => lines([text(title)], { ...LEFT, balance: true }, width);
  expect(balanced('Un métier, ses récits, ses clients', 250)).toEqual([
    'Un métier, ses récits,',
    'ses clients',
  ]);
  expect(balanced('Oui, mais la science des données de masse', 300)).toEqual([
    'Oui, mais la science',
    'des données de masse',
  ]);
  expect(balanced('Le courrier de la ville', 150)).toEqual(['Le courrier', 'de la ville']);
  expect(balanced('Un métier, ses récits et ses clients, deux bilans', 280)).toEqual([
    'Un métier, ses récits',
    'et ses clients, deux bilans',
  ]);
});

/** A word of so many letters. */
const long = (letters: number) => 'x'.repeat(letters);

test.each([
  ['twice as wide as the other, to end at a comma', [`${long(12)},`, `${long(6)} ${long(19)}`], true],
  ['wider than that, to end at a comma', [`${long(11)},`, `${long(7)} ${long(19)}`], false],
  ['half as wide again, not to end in an article', [long(16), `de ${long(20)}`], true],
  ['wider than that, not to end in an article', [long(14), `de la ${long(19)}`], false],
])('of balanced lines one may be %s: %j is %s', (_, chosen, isChosen) => {
  const title = [text(chosen.join(' '))];
  const set = lines(title, { ...LEFT, balance: true }, 300);
  expect(set).toHaveLength(2);
  expect(set[0] === chosen[0]).toBe(isChosen);
});

test.each([
  ['four lines', [2, 4, 4, 4], 200, true],
  ['five lines', [2, 4, 4, 4, 4], 200, false],
  ['sixty places', [28, 33], 1800, true],
  ['sixty-one places', [28, 34], 1800, false],
])('of balanced lines with %s, those that end at commas are chosen: %j, %d points, %s', (...given) => {
  const [, clauses, measure, chosen] = given;
  const title = clauses.map((words) => Array(words).fill('1234').join(' ')).join(', ');
  const set = lines([text(title)], { ...LEFT, balance: true }, measure);
  expect(set).toHaveLength(clauses.length);
  expect(set.slice(0, -1).every((line) => line.endsWith(','))).toBe(chosen);
});

test('kerning is kept between runs that differ only in their elements', async () => {
  const face = (await loadFonts()).resolve(['Source Serif 4'], 400, 'normal');
  const serif = toyStyle({ face });
  const width = (inlines: readonly Inline[]) => createParagraph(inlines, LEFT).maxContent;
  const whole = width([text('AVATAR', serif)]);
  expect(width([text('A', serif, 1), text('VA', serif, 2), text('TAR', serif, 1)])).toBeCloseTo(whole, 6);
  const [line] = createParagraph([text('A', serif, 1), text('VATAR', serif, 2)], LEFT).break([200]);
  expect(line!.runs[1]!.x + line!.runs[1]!.width).toBeCloseTo(whole, 6);
  const smaller = toyStyle({ face, size: 9 });
  const apart = width([text('A', serif)]) + width([text('VATAR', smaller)]);
  expect(width([text('A', serif), text('VATAR', smaller)])).toBeCloseTo(apart, 6);
});

describe('words too long for any line', () => {
  const long = 'x'.repeat(33);

  test('are cut where no other break fits, and the line is marked as cut', () => {
    const set = createParagraph([text(`aa ${long} bb`)], LEFT).break([150]);
    expect(joined(set)).toBe(`aa ${long} bb`);
    expect(set.every(({ overfull }) => overfull === 0)).toBe(true);
    expect(set.filter(({ cut }) => cut).map(({ hyphenated }) => hyphenated)).toEqual([true, true]);
  });

  test('are not cut where they fit, nor for the least width of a column', () => {
    expect(lines([text(`aa ${long} bb`)], LEFT, 330)).toEqual(['aa', long, 'bb']);
    expect(createParagraph([text(`aa ${long} bb`)], LEFT).minContent).toBe(330);
  });

  test('are hyphenated by their language even with hyphens: manual', () => {
    const title = toyStyle({ hyphens: 'manual' });
    expect(lines([text('anticonstitutionnel', title)], LEFT, 140)).toEqual(['anticonstitu\u00AD', 'tionnel']);
  });

  test('are cut between any characters where a hyphenated part is still too long', () => {
    const title = toyStyle({ hyphens: 'manual' });
    const set = createParagraph([text('concrètement', title)], LEFT).break([60]);
    expect(joined(set)).toBe('concrètement');
    expect(set.every(({ overfull }) => overfull === 0)).toBe(true);
  });

  test('take no hyphen in code and addresses, typed in plain text or not', () => {
    const auto = toyStyle({ hyphens: 'auto' });
    const address = 'https://www.exemple.org/chemin/interminable';
    const typed = createParagraph([text(address, auto)], LEFT).break([220]);
    expect(typed.map(said).join('')).toBe(address);
    expect(typed.map(said)[0]).toBe('https://www.exemple');
    const set = createParagraph([text(long, toyStyle({ verbatim: true }))], LEFT).break([150]);
    expect(set.map(said).join('')).toBe(long);
  });
});

describe('breaking', () => {
  test('white space collapses across runs, and is trimmed at the ends of lines', () => {
    const inlines = [
      text('  un \n'),
      text(' deux ', toyStyle()),
      { kind: 'break' } as const,
      text(' trois  '),
    ];
    expect(lines(inlines, LEFT, 500)).toEqual(['un deux', 'trois']);
  });

  test('the extent of a paragraph is that of its lines, one more and one less too', () => {
    const words = Array.from({ length: 60 }, (_, i) => 'abcdefgh'.slice(0, 2 + ((i * i) % 7))).join(' ');
    const paragraph = createParagraph([text(words)], JUSTIFIED);
    const extents = [];
    for (const width of [310, 420, 530]) {
      for (const looseness of [-1, 0, 1]) {
        const set = paragraph.break([width], looseness);
        const extent = paragraph.extent(width, looseness)!;
        expect(extent.lines).toBe(set.length);
        expect(extent.lastWidth).toBeCloseTo(set.at(-1)!.runs.at(-1)!.x + set.at(-1)!.runs.at(-1)!.width, 6);
        extents.push(extent.lines);
      }
    }
    expect(new Set(extents).size).toBeGreaterThan(3);
  });

  test('one line has an extent too, and so have no words', () => {
    const [line, empty] = [[text('aa bb')], []].map((words) => createParagraph(words, JUSTIFIED));
    const [set] = line!.break([500]);
    expect(line!.extent(500, 0)).toEqual({ lines: 1, lastWidth: set!.runs.at(-1)!.width });
    expect(empty!.extent(500, 0)).toEqual({ lines: 1, lastWidth: 0 });
  });

  test('lines that cannot be tolerable have no extent, nor has what is kept as typed', () => {
    expect(createParagraph([text('aaaaaaaaaaaa bb')], JUSTIFIED).extent(40, 0)).toBeNull();
    expect(createParagraph([text('aa bb')], PRE).extent(500, 0)).toBeNull();
  });

  test('each line has its own measure, and the last one holds for the rest', () => {
    expect(lines([text('aa bb cc dd ee ff')], LEFT, 20, 50)).toEqual(['aa', 'bb cc', 'dd ee', 'ff']);
  });

  test('lines do not end at no-break spaces or U+2011', () => {
    expect(lines([text('aa bb\u00A0cc\u202Fdd ee\u2011ff', toyStyle({ lang: 'de' }))], LEFT, 30)).toEqual([
      'aa',
      'bb\u00A0cc\u202Fdd',
      'ee\u2011ff',
    ]);
  });

  test('lines end at a typed hyphen between words of two letters or more', () => {
    expect(lines([text('porte-parole')], LEFT, 70)).toEqual(['porte-', 'parole']);
    expect(lines([text('va-t-il 12-14')], LEFT, 40)).toEqual(['va-', 't-il', '12-14']);
  });

  test('a hyphen at which Portuguese parts a word is repeated on the next line, within its measure', () => {
    const portuguese = toyStyle({ lang: 'pt' });
    const set = createParagraph([text('aa guarda-chuva bb', portuguese)], LEFT).break([70]);
    expect(set.map(said)).toEqual(['aa', 'guarda-', '\u00ADchuva', 'bb']);
    expect(
      createParagraph([text('aa guarda-chuva bb', portuguese)], LEFT)
        .break([95])
        .map(said),
    ).toEqual(['aa', 'guarda-', '\u00ADchuva bb']);
    expect(lines([text('guarda-chuva', portuguese)], LEFT, 120)).toEqual(['guarda-chuva']);
  });

  test('soft hyphens show only where a line ends', () => {
    const soft = toyStyle({ hyphens: 'manual' });
    expect(lines([text('in\u00ADvi\u00ADsible', soft)], LEFT, 50)).toEqual(['invi\u00AD', 'sible']);
    expect(lines([text('in\u00ADvi\u00ADsible', soft)], LEFT, 90)).toEqual(['invisible']);
    expect(lines([text('in\u00ADvi\u00ADsible et')], LEFT, 90)).toEqual(['invisible', 'et']);
  });

  test('addresses are broken after their signs, without a hyphen', () => {
    const address = toyStyle({ verbatim: true, hyphens: 'auto' });
    expect(lines([text('https://exemple.fr/une-page', address)], LEFT, 120)).toEqual([
      'https://',
      'exemple.fr/',
      'une-page',
    ]);
  });

  test('lines of ideographs, which nothing stretches, are as full as they can be', () => {
    for (const style of [LEFT, JUSTIFIED])
      expect(lines([text('国'.repeat(83))], style, 325, 335).map(({ length }) => length)).toEqual([
        32, 33, 18,
      ]);
  });

  test('nowrap sets one line, however wide', () => {
    const [line] = createParagraph([text('aa bb cc')], { ...LEFT, whiteSpace: 'nowrap' }).break([30]);
    expect(said(line!)).toBe('aa bb cc');
    expect(line!.overfull).toBeCloseTo(50);
  });

  test('a word that cannot be broken stands out of one line', () => {
    const set = createParagraph([text('a im\u00A0men\u00A0sé\u00A0m b')], LEFT).break([50]);
    expect(set.map(said)).toEqual(['a', 'im\u00A0men\u00A0sé\u00A0m', 'b']);
    expect(set.map((line) => line.overfull)).toEqual([0, 60, 0]);
  });

  test('an empty paragraph has no line', () => {
    expect(lines([text(' \n ')], LEFT, 50)).toEqual([]);
  });

  test('the widths of the content are those of its longest line and of its widest word', () => {
    const { maxContent, minContent } = createParagraph(
      [text('aa porte-parole b'), { kind: 'break' }, text('c')],
      LEFT,
    );
    expect([maxContent, minContent]).toEqual([170, 60]);
  });
});

describe('text as typed', () => {
  const code = toyStyle({ verbatim: true });

  test.each([
    ['a:\n  b: "c"\n\n\td', ['a:', '  b: "c"', '', '    d']],
    // Tabs end at every fourth column.
    ['a\tb\nabc\td\nabcd\te\n\t\tf', ['a   b', 'abc d', 'abcd    e', '        f']],
    ['e\u0301\ta', ['e\u0301   a']],
    // A line end at the end begins no line; an empty line before it stays.
    ['a\n', ['a']],
    ['a\r\nb\r\n', ['a', 'b']],
    ['a\n\n', ['a', '']],
  ])('%j keeps its spaces and lines', (typed, set) => {
    expect(lines([text(typed, code)], PRE, 500)).toEqual(set);
  });

  test('columns are counted across styles', () => {
    const parts = [text('a', code), text('b\tc', toyStyle({ verbatim: true, size: 10 }))];
    expect(lines(parts, PRE, 500)).toEqual(['ab  c']);
    // A forced break begins a line, and its columns.
    expect(lines([text('ab', code), { kind: 'break' }, text('\tc', code)], PRE, 500)).toEqual([
      'ab',
      '    c',
    ]);
  });

  test('continues lines that are too wide on the next one, broken at a space or else anywhere', () => {
    expect(lines([text('  ab cdefghijkl', code)], PRE, 60)).toEqual(['  ab', '→cdefg', '→hijkl']);
    expect(lines([text('abc', code)], PRE, 20)).toEqual(['ab', '→c']);
    expect(lines([text('abc', code)], PRE, 10)).toEqual(['a', '→b', '→c']);
  });
});

describe('alignment', () => {
  const first = (style: ParagraphStyle, width = 100): Line =>
    createParagraph([text('aa bb')], style).break([width])[0]!;

  test('left, right, center', () => {
    expect(first(LEFT).runs[0]!.x).toBe(0);
    expect(first({ ...LEFT, align: 'right', alignLast: 'right' }).runs[0]!.x).toBe(50);
    expect(first({ ...LEFT, align: 'center', alignLast: 'center' }).runs[0]!.x).toBe(25);
  });

  test('the first line is indented', () => {
    const set = createParagraph([text('aa bb cc')], { ...LEFT, indent: 15 }).break([50]);
    expect(set.map(said)).toEqual(['aa', 'bb cc']);
    expect(set.map((line) => line.runs[0]!.x)).toEqual([15, 0]);
  });

  test('justified lines fill the measure; the last is natural, but for alignLast', () => {
    const set = createParagraph([text('aa bb cc dd ee')], JUSTIFIED).break([85]);
    expect(set.map(said)).toEqual(['aa bb cc', 'dd ee']);
    expect(set[0]!.runs[0]!.width).toBeCloseTo(85);
    expect(set.map((line) => line.spaceRatio)).toEqual([1.25, 1]);
    expect(first({ ...JUSTIFIED, alignLast: 'justify' }).runs[0]!.width).toBeCloseTo(100);
  });

  test('no-break spaces stretch, fine ones do not', () => {
    const [line] = createParagraph(
      [text('a\u00A0b\u202Fc d eeeee', toyStyle({ lang: 'de' }))],
      JUSTIFIED,
    ).break([72]);
    expect(said(line!)).toBe('a\u00A0b\u202Fc d');
    expect(advancesIn(line!.runs[0]!).map((advance) => Math.round(advance * 10) / 10)).toEqual([
      10, 11, 10, 10, 10, 11, 10,
    ]);
  });
});

describe('leaders and notes', () => {
  const contents = (title: string, page: string, width: number): readonly Line[] =>
    createParagraph(
      [text(title), { kind: 'leader', pattern: '.', style: plain, element: 2 }, text(page, plain, 3)],
      LEFT,
    ).break([width]);

  test('a leader pushes the text after it to the right end', () => {
    const [line] = contents('Titre', '12', 200);
    const [title, dots, page] = line!.runs;
    expect([title!.x, page!.x + page!.width]).toEqual([0, 200]);
    expect(dots!.leader).toBe(true);
    expect(textOf(dots!)).toMatch(/^\.+$/);
    expect(dots!.x).toBeGreaterThanOrEqual(title!.width);
    expect(dots!.x + dots!.width).toBeLessThanOrEqual(page!.x);
    expect(lengthOf(dots!)).toBeGreaterThan(8);
  });

  test('dots align from line to line', () => {
    const phase = (line: Line): number => (line.runs.at(-2)!.x % 10) / 10;
    expect(phase(contents('Titre', '12', 205)[0]!)).toBeCloseTo(phase(contents('Un autre', '7', 205)[0]!));
  });

  test('a long title has several lines, with the leader on the last one', () => {
    const set = contents('Un titre bien plus long', '12', 140);
    expect(set.length).toBeGreaterThan(1);
    expect(set.map((line) => line.runs.some((run) => run.leader))).toEqual(
      set.map((_, i) => i === set.length - 1),
    );
    const last = set.at(-1)!.runs.at(-1)!;
    expect(last.x + last.width).toBeCloseTo(140);
  });

  test('the spaces of a justified line with a leader shrink as those of others do', () => {
    const end: Inline[] = [{ kind: 'leader', pattern: ' ', style: plain, element: 2 }, text('z', plain, 3)];
    const typed = createParagraph([text('aa bb cc dd ee ff gg hh ii jj kk'), ...end], JUSTIFIED);
    for (let width = 60; width <= typed.maxContent + 10; width++) {
      const set = typed.break([width]);
      const last = set.at(-1)!.runs.at(-1)!;
      expect([width, ...set.map(({ overfull }) => overfull)]).toEqual([width, ...set.map(() => 0)]);
      expect(last.x + last.width, `${width}`).toBeCloseTo(width);
    }
  });

  test('a blank keeps its width in a justified line', () => {
    const tolerances = { letterSpacing: 0.03, glyphScaling: 0.05, protrusion: 0 };
    const blank: Inline = { kind: 'blank', width: 37, style: plain, element: 2 };
    const typed = [text('aa bb '), blank, text(' cc dd ee ff gg hh ii jj kk ll mm nn')];
    const set = createParagraph(typed, { ...JUSTIFIED, tolerances }).break([130]);
    expect(set.length).toBeGreaterThan(1);
    const [run] = set[0]!.runs.filter(({ element }) => element === 2);
    expect(run).toMatchObject({ width: 37, scale: 1, words: [{ texts: ['____'] }] });
    expect(advancesIn(run!)).toEqual([37]);
    const [last] = set[0]!.runs.slice(-1);
    expect(last!.x + last!.width).toBeCloseTo(130, 0);
  });

  test('a note is called on the line of the text before it', () => {
    const inlines: Inline[] = [
      text('aaa '),
      { kind: 'note', note: 7 },
      text('bbb'),
      { kind: 'note', note: 8 },
    ];
    expect(
      createParagraph(inlines, LEFT)
        .break([30])
        .map((line) => line.notes),
    ).toEqual([[7], [8]]);
  });
});

describe('drawings that may go on in the next line', () => {
  const bar = (x: number): PathMark => ({
    kind: 'path',
    path: [['M', x, 0], ['L', x + 40, 0], ['L', x + 40, 5], ['Z']],
    fill: '#000000',
    stroke: null,
    opacity: 1,
    clip: null,
  });
  /** Two marks, 40 points wide each, with a space of 10 points between them. */
  const drawing = { width: 90, height: 5, marks: [bar(0), bar(50)] };
  const lineEnds = [{ after: 'relation', mark: 1, end: 40, start: 50 }] as const;
  const box: Inline = {
    kind: 'box',
    width: 90,
    ascent: 5,
    descent: 0,
    drawing,
    lineEnds,
    style: plain,
    element: 2,
  };
  const boxesOf = (typed: readonly Inline[], measure: number) =>
    createParagraph(typed, LEFT)
      .break([measure])
      .map(({ boxes }) => boxes);

  test('are whole where there is room', () => {
    const [[whole]] = boxesOf([text('aa '), box], 200) as [[InlineBox]];
    expect(whole).toMatchObject({ x: 30, width: 90, element: 2 });
    expect(whole.drawing).toBe(drawing);
  });

  test('are parted where there is none, without the space between the parts', () => {
    const [[first], [second, ...others]] = boxesOf([text('aa '), box, text('.')], 75) as [
      [InlineBox],
      [InlineBox],
    ];
    expect(others).toEqual([]);
    expect(first).toMatchObject({ x: 30, width: 40, drawing: { width: 40, marks: [bar(0)] } });
    expect(second).toMatchObject({ x: 0, width: 40, drawing: { width: 40, marks: [bar(0)] } });
  });

  test.each([
    // A relation's space stretches twice as much as one between words of its width, and never shrinks.
    ['relation', 125, 1.5, 100],
    ['relation', 108, 0.8, 90],
    // An operator's stretches as much, and shrinks two times and a half as much.
    ['operator', 120, 1.5, 95],
    ['operator', 107.2, 0.92, 88],
  ] as const)('have spaces that give as TeX has them: beside a %s, on %f points', (beside, measure, ratio, width) => {
    const spaced: Inline = { ...box, lineEnds: [], spaces: [{ beside, mark: 1, width: 10 }] };
    const style = { ...LEFT, align: 'justify', alignLast: 'justify' } as const;
    const [line] = createParagraph([text('a '), spaced], style).break([measure]);
    expect(line!.spaceRatio).toBeCloseTo(ratio, 6);
    const [set] = line!.boxes;
    expect(set!.width).toBeCloseTo(width, 6);
    expect(set!.x + set!.width).toBeCloseTo(measure, 6);
    expect(set!.drawing.marks[1]).toEqual(bar(50 + width - 90));
  });

  test('a line before a long one is left short, and filled before a short one', () => {
    const endBefore = (width: number) => {
      const whole: Inline = { ...box, width, lineEnds: [] };
      const [line] = createParagraph([text('aa bb cc '), whole], JUSTIFIED).break([100 + width / 10]);
      const last = line!.runs.at(-1)!;
      expect(line!.boxes).toEqual([]);
      return last.x + last.width - width / 10;
    };
    expect(endBefore(65)).toBeLessThan(90);
    expect(endBefore(55)).toBeCloseTo(100, 6);
  });

  test('are not parted in a line that does not wrap', () => {
    const [boxes] = createParagraph([text('aa '), box], { ...LEFT, whiteSpace: 'nowrap' })
      .break([75])
      .map(({ boxes }) => boxes);
    expect(boxes).toHaveLength(1);
  });
});

test('a line may end after a hyphen between words of two styles, as within one', () => {
  const other = toyStyle();
  const parts = (...typed: string[]) => typed.map((part, i) => text(part, i % 2 ? other : plain, i + 1));
  expect(lines(parts('aaaa-', 'bbbb'), LEFT, 60)).toEqual(['aaaa-', 'bbbb']);
  expect(lines(parts('aaaa-', 'bb', '-', 'cccc'), LEFT, 60)).toEqual(['aaaa-', 'bb-', 'cccc']);
  expect(lines(parts('bb a-', 'bbb'), LEFT, 60)).toEqual(['bb', 'a-bbb']);
  expect(lines(parts('bb aa-', '12'), LEFT, 60)).toEqual(['bb', 'aa-12']);
});

describe('rules across runs', () => {
  const bold = toyStyle();
  const verbatim = toyStyle({ verbatim: true });
  const english = toyStyle({ lang: 'en' });

  test('read the text of all runs as one, and change each run', () => {
    const set = createParagraph([text("l'"), text('"eau"', bold, 2), text(' ; fin', plain, 3)], LEFT).break([
      900,
    ]);
    expect(set[0]!.runs.map((run) => [run.element, textOf(run)])).toEqual([
      [1, 'l’'],
      [2, '«\u00A0eau\u00A0»'],
      [3, '\u202F; fin'],
    ]);
  });

  test('do not change code, but the text after it', () => {
    expect(lines([text('voir '), text('a "b" ; c', verbatim), text(' ; fin')], LEFT, 900)).toEqual([
      'voir a "b" ; c\u202F; fin',
    ]);
  });

  test('follow the language of each passage', () => {
    expect(lines([text('dit "oui" : '), text('"yes": no', english), text('!')], LEFT, 900)).toEqual([
      'dit «\u00A0oui\u00A0»\u00A0: “yes”: no\u202F!',
    ]);
  });

  test('superiors are made smaller and raised when the face has none', () => {
    const set = createParagraph([text('XXe siècle')], LEFT).break([900]);
    expect(set[0]!.runs.map(textOf)).toEqual(['XX', 'e', '\u00A0siècle']);
    expect(set[0]!.runs[1]!.style.size).toBeLessThan(10);
    expect(set[0]!.runs[1]!.style.rise).toBeGreaterThan(0);
  });
});

describe('missing characters', () => {
  test('are set in a face that has them', () => {
    const other = toyFace(0.5);
    const style = toyStyle({ face: toyFace(1, '→', () => [other]) });
    const [line] = createParagraph([text('a→b', style)], LEFT).break([900]);
    expect(line!.runs.map((run) => [textOf(run), run.style.face === other])).toEqual([
      ['a', false],
      ['→', true],
      ['b', false],
    ]);
  });
});

describe('whatever the text', () => {
  const words = fc.array(
    fc.constantFrom(
      'a',
      'le',
      'mot',
      'constitution',
      'porte-parole',
      'l’anthropocène',
      'in\u00ADvi\u00ADsible',
      '45 %',
      'oui !',
      '«',
      'CO2',
      'XXe',
      '"oui"',
      '10:30',
    ),
    { minLength: 1, maxLength: 30 },
  );
  let library: FontLibrary;
  beforeAll(async () => {
    library = await loadFonts();
  });

  test.each([
    ['toy', JUSTIFIED],
    ['toy', LEFT],
    ['real', JUSTIFIED],
    ['real', LEFT],
  ] as const)('%s font: text is whole, widths add up, lines hold (%o)', RANDOM, (font, style) => {
    const face = font === 'toy' ? toyFace(0.5) : library.resolve(['serif'], 400, 'normal');
    const base = toyStyle({ face, hyphens: 'auto', letterSpacing: 0.1 });
    const other = { ...base, underline: true };
    fc.assert(
      fc.property(words, fc.integer({ min: 60, max: 300 }), fc.nat({ max: 30 }), (parts, measure, cut) => {
        const source = parts.join(' ');
        const at = Math.min(cut, source.length);
        const inlines = [text(source.slice(0, at), base), text(source.slice(at), other)];
        const set = createParagraph(inlines, style).break([measure]);
        const folded = (value: string): string =>
          value.replace(/[\u00AD]/g, '').replace(/[ \u00A0\u202F]/g, ' ');
        // Characters that marks set with a feature stay characters.
        const expected = folded(typeset(source, 'fr')).replaceAll('₂', '2').replaceAll('ᵉ', 'e');
        expect(folded(joined(set)).replaceAll('- ', '-')).toBe(expected.replaceAll('- ', '-'));
        set.forEach((line, i) => {
          for (const run of line.runs) {
            expect(advancesIn(run).reduce((sum, advance) => sum + advance, 0)).toBeCloseTo(run.width, 6);
          }
          const last = line.runs.at(-1)!;
          const right = last.x + last.width;
          if (line.overfull > 0) expect(right).toBeCloseTo(measure + line.overfull, 6);
          else expect(right).toBeLessThanOrEqual(measure + 1e-6);
          const full = style.align === 'justify' && i < set.length - 1 && line.spaceRatio !== null;
          if (full && line.overfull === 0) expect(right).toBeCloseTo(measure, 6);
        });
      }),
      { numRuns: runs(12, 300) },
    );
  });

  test('a part of a word is as wide as the same letters shaped alone', () => {
    const face = library.resolve(['serif'], 400, 'normal');
    const style = toyStyle({ face, hyphens: 'auto' });
    const hyphen = face.shape('\u2010', '', 'fr').width * 10;
    for (const word of [
      'conversation',
      'typographique',
      'Transavaroise',
      'avoyer',
      'efficacité',
      'Vérification',
    ]) {
      const set = createParagraph([text(word, style)], LEFT).break([30]);
      for (const line of set) {
        const letters = said(line).replace('\u00AD', '');
        const width = face.shape(letters, '', 'fr').width * 10 + (line.hyphenated ? hyphen : 0);
        expect(line.runs[0]!.width).toBeCloseTo(width, 6);
      }
    }
  });
});

describe('between lines', () => {
  const ends = (inlines: readonly Inline[], style: ParagraphStyle, width: number) =>
    createParagraph(inlines, style)
      .break([width])
      .map(({ runs }) => `${textOf(runs.at(-1)!)}${runs.at(-1)!.after?.texts.join('') ?? ''}|`);
  const base = toyStyle({});

  test('a text keeps its spaces, but for the one at its end', () => {
    expect(ends([text('aa bb cc', base)], LEFT, 50)).toEqual(['aa bb |', 'cc|']);
    expect(ends([text('aa', base), { kind: 'break' }, text('bb ', base)], LEFT, 50)).toEqual(['aa |', 'bb|']);
  });

  test('a hyphen of the text is U+2010, but for one that ends a line of code', () => {
    expect(ends([text('aaaa-bbbb', base)], LEFT, 50)).toEqual(['aaaa‐|', 'bbbb|']);
    expect(ends([text('aa- bb', base)], LEFT, 30)).toEqual(['aa‐ |', 'bb|']);
    const code = toyStyle({ verbatim: true });
    expect(ends([text('a -\nb', code)], PRE, 50)).toEqual(['a - |', 'b|']);
  });
});

test('where spaces are kept and lines wrap, a line ends after the last of several spaces', () => {
  const wrapped: ParagraphStyle = { ...LEFT, whiteSpace: 'pre-wrap' };
  expect(lines([text('aa   bb')], wrapped, 60)).toEqual(['aa', '→bb']);
});
