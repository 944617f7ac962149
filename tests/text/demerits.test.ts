import { expect, test } from 'vitest';
import type { PathMark } from '../../src/drawing/drawing.ts';
import type { Breakpoint, Filling } from '../../src/text/breakpoints.ts';
import {
  DEMERITS,
  FORMULA_PENALTIES,
  JUSTIFIED_PENALTIES,
  RAGGED_PENALTIES,
} from '../../src/text/demerits.ts';
import { textOf } from '../../src/text/glyph-run.ts';
import { createParagraph } from '../../src/text/index.ts';
import { totalFit } from '../../src/text/total-fit.ts';
import type { Inline, ParagraphStyle } from '../../src/text/types.ts';
import { type Choice, testChoices, withFactor } from '../choices.ts';
import { pointAt } from './breakpoints.ts';
import { LEFT, toyStyle } from './toy-font.ts';

const SOFT_HYPHEN = '\u00AD';

/** Lines of 100 points whose ends may be ragged at no cost to speak of: penalties and demerits decide alone. */
const RAGGED: Filling = {
  measures: [100],
  stretch: 0,
  shrink: 0.5,
  slack: 1000,
  openSlack: 0,
  tolerance: 2,
  justifyLast: false,
  shortLastLine: 0,
};

/** The widths, from the paragraph's start, at which lines end. */
const endsOf = (points: readonly Breakpoint[], filling = RAGGED) =>
  totalFit([pointAt(0, { forced: true }), ...points], filling).map((p) => points[p - 1]!.endWidth);

const hyphenAt = (width: number) => pointAt(width, { hyphen: true });
const spaceAt = (width: number, penalty: number) => pointAt(width, { penalty });
const endAt = (width: number) => pointAt(width, { forced: true });

/** After a tight line, a loose line that ends at 140, or one nearer to its natural width at such a penalty. */
const afterTight = (penalty: number) =>
  endsOf(
    [
      pointAt(115, { endElastic: 50, startElastic: 50 }),
      pointAt(155, { endElastic: 50, startElastic: 50 }),
      pointAt(175, { endElastic: 50, startElastic: 50, penalty }),
      pointAt(250, { endElastic: 50, startElastic: 50, forced: true }),
    ],
    { ...RAGGED, slack: 100 },
  );

/** The lines of a text, each character of which is ten points wide. */
function linesOf(
  text: string,
  {
    looseness = 0,
    align = 'left' as ParagraphStyle['align'],
    measure = 100,
    hyphens = 'none' as 'none' | 'manual',
  } = {},
): string[] {
  const paragraph = createParagraph([{ kind: 'text', text, style: toyStyle({ hyphens }), element: 1 }], {
    ...LEFT,
    align,
  });
  return paragraph
    .break([measure], looseness)
    .map(({ runs }) => runs.map(textOf).join('').replace('\u2010', '-'));
}

const CHOICES: Readonly<Record<keyof typeof DEMERITS, readonly Choice[]>> = {
  secondHyphen: [
    {
      what: 'a line that ends at some penalty rather than in a second hyphen',
      choose: () => endsOf([hyphenAt(100), spaceAt(190, 100), hyphenAt(195), spaceAt(290, 0), endAt(370)]),
      chosen: [100, 190, 290, 370],
      free: [100, 195, 290, 370],
    },
    {
      what: 'a second hyphen rather than a bad end of a line',
      choose: () => endsOf([hyphenAt(100), spaceAt(190, 300), hyphenAt(195), spaceAt(290, 0), endAt(370)]),
      chosen: [100, 195, 290, 370],
      tenfold: [100, 190, 290, 370],
    },
  ],
  thirdHyphen: [
    {
      what: 'a bad end of a line rather than a third hyphen',
      choose: () =>
        endsOf([
          hyphenAt(100),
          hyphenAt(200),
          spaceAt(290, 1000),
          hyphenAt(295),
          spaceAt(390, 0),
          endAt(470),
        ]),
      chosen: [100, 200, 290, 390, 470],
      free: [100, 200, 295, 390, 470],
    },
    {
      what: 'a third hyphen rather than what is worse',
      choose: () =>
        endsOf([
          hyphenAt(100),
          hyphenAt(200),
          spaceAt(290, 5000),
          hyphenAt(295),
          spaceAt(390, 0),
          endAt(470),
        ]),
      chosen: [100, 200, 295, 390, 470],
      tenfold: [100, 200, 290, 390, 470],
    },
  ],
  finalHyphen: [
    {
      what: 'a line that ends at some penalty rather than in a hyphen above the last line',
      choose: () => endsOf([spaceAt(90, 100), hyphenAt(95), endAt(180)]),
      chosen: [90, 180],
      free: [95, 180],
    },
    {
      what: 'a hyphen above the last line rather than a bad end of a line',
      choose: () => endsOf([spaceAt(90, 300), hyphenAt(95), endAt(180)]),
      chosen: [95, 180],
      tenfold: [90, 180],
    },
  ],
  fitness: [
    {
      what: 'a line of about its natural width below a tight one, at a small penalty',
      choose: () => afterTight(60),
      chosen: [115, 175, 250],
      free: [115, 155, 250],
    },
    {
      what: 'a loose line below a tight one rather than a line that ends at a penalty',
      choose: () => afterTight(100),
      chosen: [115, 155, 250],
      tenfold: [115, 175, 250],
    },
  ],
  shortLastLine: [
    {
      what: 'a loose line rather than a last line of one letter',
      choose: () => linesOf('aaa bbb cc x'),
      chosen: ['aaa bbb', 'cc x'],
      free: ['aaa bbb cc', 'x'],
    },
    {
      what: 'a last line of one letter rather than half a line left empty',
      choose: () => linesOf('aaaaa bbbb x'),
      chosen: ['aaaaa bbbb', 'x'],
      tenfold: ['aaaaa', 'bbbb x'],
    },
  ],
  shortLastLineMore: [
    {
      what: 'a loose line rather than a last line of one letter, in a paragraph that takes a line more',
      choose: () => linesOf('aaaa b x', { looseness: 1 }),
      chosen: ['aaaa', 'b x'],
      free: ['aaaa b', 'x'],
    },
  ],
  river: [
    {
      what: 'other lines rather than a river',
      choose: () =>
        linesOf('abc a a a abc abcde ab ab abcde abcde a abcde abc ab', { align: 'justify', measure: 150 }),
      chosen: ['abc a a a', 'abc abcde ab ab', 'abcde abcde a', 'abcde abc ab'],
      free: ['abc a a a abc', 'abcde ab ab', 'abcde abcde a', 'abcde abc ab'],
    },
    {
      what: 'a river rather than lines that are much worse',
      choose: () =>
        linesOf('abcd abc abcde abc abcde abcd a abcde abc a abcd abcde ab abc ab abc ab', {
          align: 'justify',
          measure: 170,
        }),
      chosen: ['abcd abc abcde', 'abc abcde abcd a', 'abcde abc a abcd', 'abcde ab abc ab', 'abc ab'],
      tenfold: ['abcd abc abcde', 'abc abcde abcd', 'a abcde abc a abcd', 'abcde ab abc ab', 'abc ab'],
    },
  ],
};

testChoices(DEMERITS, CHOICES);

test('each line costs something, so a paragraph has as few as possible', () => {
  const points = (penalty: number) => [spaceAt(50, 0), spaceAt(100, penalty), spaceAt(150, 0), endAt(200)];
  expect(endsOf(points(9))).toEqual([100, 200]);
  expect(endsOf(points(15))).toEqual([50, 150, 200]);
});

test('a last line is short below an eighth of its measure', () => {
  expect(linesOf('aaa bbb cc x')).toEqual(['aaa bbb', 'cc x']);
  expect(linesOf('aaa bbb cc xx')).toEqual(['aaa bbb cc', 'xx']);
});

test('letters set apart are worse than spaces, and better than spaces that are wider by as much', () => {
  const elastic = { endElastic: 40, startElastic: 40, letters: 8 };
  const ends = (penalty: number) =>
    endsOf(
      [
        pointAt(80, elastic),
        pointAt(100, { ...elastic, penalty }),
        pointAt(170, { ...elastic, forced: true }),
      ],
      {
        ...RAGGED,
        stretch: 0.5,
        slack: 0,
        openSlack: 0,
      },
    );
  expect(ends(70)).toEqual([100, 170]);
  expect(ends(110)).toEqual([80, 170]);
});

test('lines are as bad as each other once their badness is a million', () => {
  const ends = (far: number, near: number) =>
    endsOf([spaceAt(far, 0), spaceAt(near, 5e5), endAt(near + 60)], { ...RAGGED, slack: 1 });
  // Stretched to 50 and to 30 times of what is tolerable; then to 30 and to 15 times.
  expect(ends(50, 70)).toEqual([50, 130]);
  expect(ends(70, 85)).toEqual([85, 145]);
});

/** Lines of ragged texts are 100 points wide, those of justified ones 150; `~` stands for a soft hyphen. */
const WORD_CHOICES = [
  ['left', 'hyphen', 'a bbb xx~yyy d eeeee', 'a bbb|xxyyy d|eeeee', { free: 'a bbb xx~|yyy d|eeeee' }],
  ['left', 'hyphen', 'aa bb xxx~yy d e', 'aa bb xxx~|yy d e', { tenfold: 'aa bb|xxxyy d e' }],
  [
    'left',
    'joiningHyphen',
    'aaa bb xxxx-yyy ddddd eeeee',
    'aaa bb|xxxx-yyy|ddddd|eeeee',
    { free: 'aaa bb|xxxx-|yyy ddddd|eeeee' },
  ],
  ['left', 'joiningHyphen', 'a bbbb xx-yy d e', 'a bbbb xx-|yy d e', { tenfold: 'a bbbb|xx-yy d e' }],
  [
    'left',
    'sign',
    'a bb c www.xxxx/yyyyyy dddd ee',
    'a bb c|www.xxxx/|yyyyyy|dddd ee',
    { free: 'a bb c www|.xxxx/|yyyyyy|dddd ee' },
  ],
  [
    'left',
    'sign',
    'aa b c www.xx/yyy dd eee',
    'aa b c www|.xx/yyy dd|eee',
    { tenfold: 'aa b c|www.xx/yyy|dd eee' },
  ],
  [
    'justify',
    'hyphen',
    'a bb cc xxxxx~yy d eeee ff g hhhh',
    'a bb cc xxxxxyy|d eeee ff g hhhh',
    { free: 'a bb cc xxxxx~|yy d eeee ff g|hhhh' },
  ],
  [
    'justify',
    'hyphen',
    'a bb cccc xx~yy dd eeeee f g hhhh',
    'a bb cccc xx~|yy dd eeeee f g|hhhh',
    { tenfold: 'a bb cccc xxyy|dd eeeee f g|hhhh' },
  ],
  [
    'justify',
    'joiningHyphen',
    'a b cccc xxx-yy d ee ffff ggg hhh',
    'a b cccc xxx-yy|d ee ffff ggg|hhh',
    { free: 'a b cccc xxx-|yy d ee ffff ggg|hhh' },
  ],
  [
    'justify',
    'joiningHyphen',
    'a bbb cc xx-yyy dddd eee f g hhhh',
    'a bbb cc xx-|yyy dddd eee f|g hhhh',
    { tenfold: 'a bbb cc xx-yyy|dddd eee f g|hhhh' },
  ],
  [
    'justify',
    'sign',
    'aaa bb ccccc www.xxxxxx/yyyy d eeeee f ggg hhhh',
    'aaa bb ccccc|www.xxxxxx/yyyy|d eeeee f ggg|hhhh',
    { free: 'aaa bb ccccc|www.xxxxxx/|yyyy d eeeee f|ggg hhhh' },
  ],
  [
    'justify',
    'sign',
    'a bb c www.xxxx/yyy dddd eeee ff gggg hhh',
    'a bb c www|.xxxx/|yyy dddd eeee|ff gggg hhh',
    { tenfold: 'a bb c www|.xxxx/yyy dddd|eeee ff gggg|hhh' },
  ],
] as const;

test.each(
  WORD_CHOICES,
)('%s lines: the penalty %s decides where "%s" is broken', (align, kind, text, chosen, other) => {
  const penalties = align === 'left' ? RAGGED_PENALTIES : JUSTIFIED_PENALTIES;
  const measure = align === 'left' ? 100 : 150;
  const choose = () =>
    linesOf(text.replace('~', SOFT_HYPHEN), { align, measure, hyphens: 'manual' })
      .join('|')
      .replace(SOFT_HYPHEN, '~');
  expect(choose()).toBe(chosen);
  if ('free' in other) expect(withFactor(penalties, kind, 0, choose)).toBe(other.free);
  if ('tenfold' in other) expect(withFactor(penalties, kind, 10, choose)).toBe(other.tenfold);
});

/** Texts, of which those in braces are formulas that may be parted after their sign. */
function inlinesOf(typed: string, after: keyof typeof FORMULA_PENALTIES): Inline[] {
  const style = toyStyle({ hyphens: 'none' });
  return typed.split(/[{}]/).map((part, i): Inline => {
    if (i % 2 === 0) return { kind: 'text', text: part, style, element: 1 };
    const width = 10 * part.length;
    const end = 10 * (part.search(/[=+]/) + 1);
    const drawing = { width, height: 10, marks: [0, end].map((x) => barAt(x)) };
    const lineEnds = [{ after, mark: 1, end, start: end }];
    return { kind: 'box', width, ascent: 8, descent: 2, drawing, lineEnds, style, element: 2 };
  });
}

const barAt = (x: number): PathMark => ({
  kind: 'path',
  path: [['M', x, 0]],
  fill: '#000',
  stroke: null,
  opacity: 1,
  clip: null,
});

/** Lines of ragged texts are 100 points wide, those of justified ones 150. */
const FORMULA_CHOICES = [
  [
    'left',
    'relation',
    'aaa b ccccc {xx=y} ddd eeee ff',
    'aaa b|ccccc xx=y|ddd eeee|ff',
    { free: 'aaa b|ccccc xx=|y ddd eeee|ff' },
  ],
  [
    'left',
    'relation',
    'aaaa bbbb ccc {xxxx=yy} ddd eeeee ff',
    'aaaa bbbb|ccc xxxx=|yy ddd|eeeee ff',
    { tenfold: 'aaaa|bbbb ccc|xxxx=yy|ddd eeeee|ff' },
  ],
  [
    'left',
    'operator',
    'aaa b ccccc {xx+yy} d ee ffff',
    'aaa b|ccccc|xx+yy d ee|ffff',
    { free: 'aaa b|ccccc xx+|yy d ee|ffff' },
  ],
  [
    'left',
    'operator',
    'aa bbbbb cccc {xxx+yyy} ddd ee ff',
    'aa bbbbb|cccc xxx+|yyy ddd ee|ff',
    { tenfold: 'aa bbbbb|cccc|xxx+yyy|ddd ee ff' },
  ],
  [
    'justify',
    'relation',
    'aa bbbbb cc {xx=yyy} ddd eeee fff',
    'aa bbbbb cc xx=|yyy ddd eeee|fff',
    { tenfold: 'aa bbbbb cc|xx=yyy ddd eeee|fff' },
  ],
  [
    'justify',
    'operator',
    'aa bbb cccc {x+yyy} ddd eee ffff',
    'aa bbb cccc|x+yyy ddd eee|ffff',
    { free: 'aa bbb cccc x+|yyy ddd eee|ffff' },
  ],
  [
    'justify',
    'operator',
    'aaaa b cccc {xx+yyyy} dddd ee ffff',
    'aaaa b cccc xx+|yyyy dddd ee|ffff',
    { tenfold: 'aaaa b cccc|xx+yyyy dddd ee|ffff' },
  ],
] as const;

test.each(
  FORMULA_CHOICES,
)('%s lines: the penalty after a %s decides where "%s" is broken', (align, after, typed, chosen, other) => {
  const choose = () => {
    let formula = typed.split(/[{}]/)[1]!;
    const part = (width: number) => {
      const said = formula.slice(0, width / 10);
      formula = formula.slice(said.length);
      return said;
    };
    return createParagraph(inlinesOf(typed, after), { ...LEFT, align })
      .break([align === 'left' ? 100 : 150])
      .map(({ runs, boxes }) =>
        [
          ...runs.map((run) => ({ x: run.x, said: textOf(run) })),
          ...boxes.map(({ x, width }) => ({ x, said: part(width) })),
        ]
          .sort((a, b) => a.x - b.x)
          .map(({ said }) => said)
          .join(''),
      )
      .join('|');
  };
  expect(choose()).toBe(chosen);
  if ('free' in other) expect(withFactor(FORMULA_PENALTIES, after, 0, choose)).toBe(other.free);
  if ('tenfold' in other) expect(withFactor(FORMULA_PENALTIES, after, 10, choose)).toBe(other.tenfold);
});
