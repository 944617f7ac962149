import { expect, test } from 'vitest';
import { type Cut, cutsOf, emergencyCutsOf, withoutMarks } from '../../src/text/cuts.ts';
import { textOf } from '../../src/text/glyph-run.ts';
import { createParagraph, loadFonts } from '../../src/text/index.ts';
import { protrusionOf } from '../../src/text/protrusion.ts';
import type { Inline, Line, ParagraphStyle, TextStyle } from '../../src/text/types.ts';
import { advancesIn, LEFT, toyStyle } from './toy-font.ts';

const library = await loadFonts();
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
