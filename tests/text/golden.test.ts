import { expect, test } from 'vitest';
import { Report } from '../../src/faults/fault.ts';
import { Theme } from '../../src/style/theme.ts';
import { type Cut, cutsOf, emergencyCutsOf, withoutMarks } from '../../src/text/cuts.ts';
import { textOf } from '../../src/text/glyph-run.ts';
import { loadHarfBuzz } from '../../src/text/harfbuzz.ts';
import { createParagraph, loadFonts } from '../../src/text/index.ts';
import { readProjectFonts } from '../../src/text/project-fonts.ts';
import { protrusionOf } from '../../src/text/protrusion.ts';
import type { Inline, Line, ParagraphStyle, TextStyle } from '../../src/text/types.ts';
import { FONTS } from '../fonts/files.ts';
import { advancesIn, LEFT, toyStyle } from './toy-font.ts';

const library = await loadFonts();
const harfbuzz = await loadHarfBuzz();
const SERIF = toyStyle({ face: library.resolve(['serif'], 400, 'normal'), hyphens: 'auto' });
const JUSTIFIED: ParagraphStyle = {
  ...LEFT,
  align: 'justify',
  indent: 12,
  tolerances: { letterSpacing: 0.015, glyphScaling: 0.02, protrusion: 1 },
};
const RAGGED: ParagraphStyle = { ...JUSTIFIED, align: 'left', indent: 0 };

const PROSE =
  'Les centres de données consomment déjà 2 % de l’électricité du monde, et cette part augmente : ' +
  'on l’a mesurée à Paris, à Saint-Denis et à Clermont-Ferrand, où la chaleur qu’ils rejettent sert au ' +
  'chauffage. « Combien ? », demandera-t-on. La réponse (voir https://www.exemple.org/donnees/chaleur/rejets) ' +
  'dépend de l’efficacité des refroidisseurs, de l’anticonstitutionnellement longue liste des exceptions — ' +
  'et des vingt-quatre fournisseurs.';

const text = (content: string, style: TextStyle = SERIF): Inline => ({
  kind: 'text',
  text: content,
  style,
  element: 1,
});

const three = (value: number) => Number(value.toFixed(3));

/** A line in words: where it begins and ends, its spaces, the scale and tracking of its letters, its text, its flags. */
function told({ runs, spaceRatio, overfull, hyphenated, cut }: Line): string {
  const [first, last] = [runs[0]!, runs.at(-1)!];
  const numbers = [
    ...[first.x, last.x + last.width, spaceRatio ?? 0],
    ...[first.scale, first.letterSpacing],
  ].map(three);
  const flags = Object.entries({ hyphenated, cut, overfull: overfull > 0 }).flatMap(([name, is]) =>
    is ? name : [],
  );
  const set = runs
    .map((run) => textOf(run))
    .join('')
    .replaceAll('\u00AD', '-');
  return [numbers.join(' '), set, ...flags].join(' | ');
}

const setIn = (style: ParagraphStyle, width: number, looseness = 0) =>
  createParagraph([text(PROSE)], style)
    .break([width], looseness)
    .map(told)
    .join('\n');

test('prose is justified in a wide and in a narrow measure', () => {
  expect(setIn(JUSTIFIED, 250)).toMatchSnapshot('wide');
  expect(setIn(JUSTIFIED, 90)).toMatchSnapshot('narrow');
  expect(setIn(JUSTIFIED, 40)).toMatchSnapshot('too narrow');
});

test('prose is set a line longer and a line shorter', () => {
  expect(setIn(JUSTIFIED, 200, 1)).toMatchSnapshot('longer');
  expect(setIn(JUSTIFIED, 160, -1)).toMatchSnapshot('shorter');
});

test('prose is set ragged, balanced, to the right and centred', () => {
  expect(setIn(RAGGED, 160)).toMatchSnapshot('ragged');
  expect(setIn({ ...RAGGED, balance: true }, 220)).toMatchSnapshot('balanced');
  expect(setIn({ ...RAGGED, align: 'right', alignLast: 'right' }, 160)).toMatchSnapshot('right');
  expect(setIn({ ...RAGGED, align: 'center', alignLast: 'center' }, 160)).toMatchSnapshot('centred');
});

test('runs of a line stand one after the other, with leaders, blanks and edges', () => {
  const mark = { style: SERIF, element: 2 };
  const set = createParagraph(
    [
      text('AV'),
      text('AT', { ...SERIF }),
      { kind: 'edge', side: 'start', width: 3, ...mark },
      text(' le ', toyStyle({ face: library.resolve(['sans-serif'], 700, 'normal'), letterSpacing: 0.5 })),
      { kind: 'edge', side: 'end', width: 4, ...mark },
      { kind: 'blank', width: 20, ...mark },
      text('1er'),
      { kind: 'leader', pattern: ' .', ...mark },
      text('12'),
    ],
    RAGGED,
  ).break([200]);
  const runs = set.flatMap((line) =>
    line.runs.map(
      (run) =>
        `${three(run.x)} ${three(run.width)} ${run.style.face.key} ${three(run.style.size)} ${textOf(run)} [${advancesIn(run).map(three).join(' ')}]`,
    ),
  );
  expect(runs.join('\n')).toMatchSnapshot();
  expect(
    set.flatMap((line) =>
      line.edges.map(({ element, side, x, width }) => `${element} ${side} ${three(x)} ${width}`),
    ),
  ).toEqual(['2 start 24.273 3', '2 end 41.313 4']);
});

test('glyphs have their outlines and areas, composite ones those of their parts', () => {
  const glyphs = Array.from('oI.éÅ%ﬁ½ ').map((char) => {
    const { face } = SERIF;
    const [glyph] = face.shape(char, '', 'fr').glyphs;
    const outline = face.outline(glyph!).map(([kind, ...at]) => kind + at.map(three).join(' '));
    return `${char} ${three(face.area(glyph!))} ${outline.join('')}`;
  });
  expect(glyphs.join('\n')).toMatchSnapshot();
});

test('accents and vowel signs stand where the font puts them, beside and above', () => {
  const report = new Report();
  const css = "@font-face { font-family: 'Naskh'; src: url(naskh.woff2); }";
  const rules = new Theme([{ file: 'templates/a.css', css }], { width: 9, height: 9 }, []).fonts;
  const fonts = readProjectFonts(rules, { list: () => [], read: FONTS.arabicWoff2 }, report);
  const naskh = library.with(fonts, harfbuzz).resolve(['Naskh'], 400, 'normal');
  expect(report.faults).toEqual([]);
  const told = [
    [SERIF.face, 'x\u0323\u0301', false] as const,
    [SERIF.face, 'Va ffi', false] as const,
    [naskh, '\u0628\u0650\u0633\u0652\u0645\u0650', true] as const,
  ].map(([face, typed, rtl]) => {
    const { glyphs, advances, dx, dy, clusters, unsafe } = face.shape(typed, '', 'fr', rtl || undefined);
    return glyphs
      .map(
        (_, i) =>
          [advances, dx, dy, clusters].map((numbers) => three(numbers[i]!)).join(' ') +
          (unsafe[i] ? ' unsafe' : ''),
      )
      .join(' | ');
  });
  expect(told.join('\n')).toMatchSnapshot();
});

test('the metrics of each family are those of its file', () => {
  const faces = [
    SERIF.face,
    ...['sans-serif', 'monospace'].map((name) => library.resolve([name], 400, 'normal')),
  ];
  const metrics = faces.map((face) =>
    [
      face.postScriptName,
      ...[face.ascent, face.descent, face.capHeight, face.xHeight, face.italicAngle].map(three),
      ...[...face.bbox, face.underlinePosition, face.underlineThickness].map(three),
    ].join(' '),
  );
  expect(metrics.join('\n')).toMatchSnapshot();
});

test('the cuts of words: where they are, of which kind, with a hyphen or without', () => {
  const words = [
    ...[
      'constitution',
      'porte-parole',
      'a-t-il',
      'mot—mot',
      'in\u00ADvi\u00ADsible',
      'a\u200Bb',
      '1 234,5 km',
      '+33123456789',
    ],
    ...[
      'https://www.exemple.org/a-b/long_nom.html?x=1&y=2',
      'nom.prenom@exemple.fr',
      'C:\\dossier\\autre\\fichier.txt',
    ],
    ...[
      '9f86d081884c7d659a2feaa0c55ad015',
      'f(x,y)=aaa(bbb,ccc)',
      '👩‍🚀👩‍🚀👩‍🚀👩‍🚀',
      'e\u0301e\u0301e\u0301e\u0301e\u0301',
      'dix',
    ],
  ];
  const signs = { hyphen: '=', joiningHyphen: '~', sign: '|', inner: ':', part: '=', anywhere: '·' };
  const marked = (word: string, cuts: readonly Cut[]) =>
    Array.from({ length: word.length + 1 }, (_, i) => {
      const here = cuts.filter(({ offset }) => offset === i);
      return (
        here.map(({ kind, hyphen }) => signs[kind] + (hyphen ? '-' : '')).join('') + word.slice(i, i + 1)
      );
    }).join('');
  const allMarked = (style: TextStyle) =>
    words
      .map((word) =>
        [cutsOf, emergencyCutsOf].map((cuts) => marked(withoutMarks(word), cuts(word, style))).join('  '),
      )
      .join('\n');
  expect(allMarked(SERIF)).toMatchSnapshot('prose');
  expect(allMarked({ ...SERIF, verbatim: true, hyphens: 'none' })).toMatchSnapshot('code');
});

test('each character takes a face that has it, at a size that goes with the text', () => {
  const set = createParagraph(
    Array.from('a⇔℃ₙ½ﬃ●→😀ᵃ№Ⅷ中x').map((char) => text(char)),
    RAGGED,
  ).break([900]);
  const told = set.flatMap((line) =>
    line.runs.map(({ style, words, width }) =>
      [
        textOf({ words, style }),
        style.face.key,
        three(style.size),
        three(style.rise),
        style.features,
        words.flatMap(({ glyphs }) => glyphs).join(),
        three(width),
      ].join(' '),
    ),
  );
  expect(told.join('\n')).toMatchSnapshot();
});

test('a text is broken in any measure so that the whole is at its best', () => {
  const ends = (style: ParagraphStyle, width: number) =>
    createParagraph([text(`${PROSE} ${PROSE.toLowerCase()}`)], style)
      .break([width - 20, width - 20, width])
      .map((line) =>
        line.runs
          .map((run) => textOf(run))
          .join('')
          .slice(-4),
      )
      .join('|');
  const widths = Array.from({ length: 16 }, (_, i) => 60 + 17 * i);
  const told = [JUSTIFIED, RAGGED].flatMap((style) =>
    widths.map((width) => `${style.align} ${width}: ${ends(style, width)}`),
  );
  expect(told.join('\n').replaceAll('\u00AD', '-')).toMatchSnapshot();
});

test('spaces alone are set as typed', () => {
  const [line] = createParagraph([text('  ')], { ...RAGGED, whiteSpace: 'pre' }).break([100]);
  expect(line).toMatchObject({ runs: [], overfull: 0, spaceRatio: null });
});

test('words hang in the margins, also beside a note, but blanks do not', () => {
  const blank = { kind: 'blank', width: 30, style: SERIF, element: 2 } as const;
  const note = { kind: 'note', note: 3 } as const;
  const edges = (...inlines: Inline[]) => {
    const style: ParagraphStyle = { ...JUSTIFIED, indent: 0, lang: 'de', alignLast: 'justify' };
    const [line] = createParagraph(inlines, style).break([80]);
    const last = line!.runs.at(-1)!;
    return [line!.runs[0]!.x, last.x + last.width].map(three);
  };
  const german = { ...SERIF, lang: 'de' };
  const [left, right] = edges(text('“aaaa bbbb cccc.', german));
  expect(left).toBeLessThan(-2);
  expect(right).toBeGreaterThan(82);
  expect(edges(note, text('“aaaa bbbb cccc.', german), note)).toEqual([left, right]);
  expect(edges(blank, text(' aa ', german), blank)).toEqual([0, 80]);
});

test('the shares by which characters stand out of the margins, upright and in italics', () => {
  const characters = Array.from('.,;:!?…-‐–—«»‹›“”„‘’‚"\'()[]/*AFJLPTVWXYfrvwyBae0');
  const italic = library.resolve(['serif'], 400, 'italic');
  const shares = characters.map((char) =>
    [char, ...[SERIF.face, italic].map((face) => protrusionOf(face, char).join(' '))].join(' | '),
  );
  expect(shares.join('\n')).toMatchSnapshot();
  const code = library.resolve(['monospace'], 400, 'normal');
  expect(characters.flatMap((char) => protrusionOf(code, char)).every((share) => share === 0)).toBe(true);
});

test('titles are balanced, whatever their length and their forced breaks', () => {
  const titles = [
    'Un mot',
    'Données, modèles, et ce qu’ils coûtent',
    'Ce que dit un tableau, ce qu’il tait, et comment le lire sans se tromper de ligne',
    'Le premier, le deuxième, le troisième, le quatrième et le cinquième, sans oublier le sixième, qui est le plus long',
    // So many places where a line may end that they are not weighed one by one.
    'à la fin, '.repeat(24).trim(),
  ].map((title) => [text(title)]);
  const forced = [text('Une note,'), { kind: 'break' } as const, text('et ce que dit le titre')];
  const told = [...titles, forced].flatMap((title) =>
    [90, 130, 180, 700].map((width) =>
      createParagraph(title, { ...RAGGED, balance: true })
        .break([width])
        .map((line) => line.runs.map((run) => textOf(run)).join(''))
        .join(' | '),
    ),
  );
  expect(told.join('\n').replaceAll('\u00AD', '-')).toMatchSnapshot();
});

/** The marks of lines from the left: their places and widths, and their texts. */
function marksOf(inlines: readonly Inline[], style: ParagraphStyle, width: number): string {
  const lines = createParagraph(inlines, style).break([width]);
  return lines
    .map(({ runs, edges, boxes, overfull }) =>
      [
        ...runs.map((run) => ({ ...run, said: `${textOf(run)}${run.style.rtl ? ' (rtl)' : ''}` })),
        ...edges.map((edge) => ({ ...edge, said: `edge ${edge.side} ${edge.element}` })),
        ...boxes.map((box) => ({ ...box, said: `box of ${box.drawing.marks.length}` })),
      ]
        .map(({ x, width, said }) => `${three(x)} ${three(width)} ${said}`)
        .concat(overfull > 0 ? [`overfull by ${three(overfull)}`] : [])
        .join('\n'),
    )
    .join('\n--\n');
}

/** A drawing of three marks, 60 points wide, with a relation after the first one and an operator after the second. */
const FORMULA: Inline = {
  kind: 'box',
  ...{ width: 60, ascent: 6, descent: 2, style: SERIF, element: 3 },
  drawing: { width: 60, height: 8, marks: Array.from({ length: 3 }, () => ({}) as never) },
};
const SIGNS = {
  lineEnds: [
    { after: 'relation', mark: 1, end: 16, start: 22 },
    { after: 'operator', mark: 2, end: 38, start: 42 },
  ],
  spaces: [
    { beside: 'relation', mark: 1, width: 6 },
    { beside: 'operator', mark: 2, width: 4 },
  ],
} as const;
const bar = (x: number) =>
  ({ kind: 'path', path: [['M', x, 0]], fill: '#000', stroke: null, opacity: 1, clip: null }) as const;
const PARTED: Inline = {
  ...FORMULA,
  ...SIGNS,
  drawing: { width: 60, height: 8, marks: [bar(0), bar(22), bar(42)] },
};

test('an equation stands in the middle of the line, its number at the end, as far as there is room', () => {
  const space = { kind: 'leader', pattern: ' ', style: SERIF, element: 2 } as const;
  const equation = [space, PARTED, space, text('(1)')];
  for (const width of [200, 110, 90, 76])
    expect(marksOf(equation, RAGGED, width)).toMatchSnapshot(`on ${width} points`);
  expect(marksOf([text('a'), ...equation], RAGGED, 200)).toMatchSnapshot('after a word');
});

test('formulas are parted and stretched with the line, and lose the space where they are parted', () => {
  const prose = [
    text('Soit donc '),
    PARTED,
    text(', ce qui suffit à le dire, puis '),
    PARTED,
    text(' encore.'),
  ];
  for (const width of [62, 84, 97, 118, 150])
    expect(marksOf(prose, JUSTIFIED, width)).toMatchSnapshot(`on ${width} points`);
});

test('lines in two directions have their runs in the order of reading, each in its place', () => {
  const mark = { style: SERIF, element: 2 };
  const hebrew = [
    text('Le mot שלום, dit '),
    { kind: 'edge', side: 'start', width: 3, ...mark } as const,
    text('בוקר'),
    { kind: 'edge', side: 'end', width: 4, ...mark } as const,
    text(' 12 טוב', { ...SERIF }),
    { kind: 'blank', width: 20, ...mark } as const,
    FORMULA,
    text(' ערב (fin).'),
    { kind: 'note', note: 9 } as const,
    text(' Puis'),
  ];
  for (const width of [400, 130, 60])
    expect(marksOf(hebrew, RAGGED, width)).toMatchSnapshot(`on ${width} points`);
  expect(marksOf(hebrew, JUSTIFIED, 130)).toMatchSnapshot('justified');
});
