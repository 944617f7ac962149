import { expect, it } from 'vitest';
import { textOf } from '../../src/text/glyph-run.ts';
import { measureTypography } from '../../src/typography/index.ts';
import { proofLayout } from '../../src/typography/proof.ts';
import { toyFace } from '../text/toy-font.ts';
import { layoutOf, paragraph } from './pages.ts';

const LAST = 'une dernière ligne assez longue';

/** The marks and labels that a proof adds to its pages. */
function proofOf(...paragraphs: ReturnType<typeof paragraph>[]) {
  const layout = layoutOf(...paragraphs);
  const proof = proofLayout(layout, measureTypography(layout), toyFace(0.5), 'en');
  const added = proof.pages.map(({ marks }, i) =>
    marks
      .filter((mark) => !layout.pages[i]!.marks.includes(mark))
      .map((mark) => (mark.kind === 'text' ? textOf(mark.run) : mark.kind)),
  );
  return { layout, proof, added };
}

it('keeps the marks of the pages, adds a strip at their right, and marks findings as artifacts', () => {
  const { layout, proof } = proofOf(paragraph(['aa bb cc dd', LAST]));
  expect(proof.pages[0]!.width).toBe(layout.pages[0]!.width + 110);
  const kept = proof.pages[0]!.marks.filter(({ owner }) => owner !== 'layout');
  expect(kept).toEqual(layout.pages[0]!.marks);
});

it('fills the gaps of a loose line, under its text', () => {
  const { proof } = proofOf(paragraph(['eeee ffff gggg hhhh iiii jjjj kkk', 'aa bb cc dd', LAST]));
  const { marks } = proof.pages[0]!;
  const line = marks.findIndex((mark) => mark.kind === 'text' && textOf(mark.run) === 'aa bb cc dd');
  expect(marks.slice(line - 3, line)).toMatchObject([
    { kind: 'rect', x: 40, width: expect.closeTo(160 / 3) },
    { kind: 'rect' },
    { kind: 'rect' },
  ]);
});

it('leaves what pages repeat without marks, though it is set in the same lines', () => {
  const layout = layoutOf(paragraph(['aa bb cc dd', LAST]));
  const [page] = layout.pages;
  const head = page!.marks.map((mark) => ({ ...mark, owner: 'pagination' as const }));
  const repeating = { ...layout, pages: [{ ...page!, marks: [...head, ...page!.marks] }] };
  const proof = proofLayout(repeating, measureTypography(repeating), toyFace(0.5), 'en');
  expect(proof.pages[0]!.marks.slice(0, 6).map(({ kind }) => kind)).toEqual([
    ...['text', 'text', 'rect', 'rect', 'rect', 'text'],
  ]);
});

it('names each finding beside its line, one under another', () => {
  const { added } = proofOf(
    paragraph(['aaaa bbbb cc~', 'dddd eeee ff~', 'gggg hhhh iiii', 'tous.']),
    paragraph([{ text: 'a'.repeat(50), overfull: 50 }, LAST], 'left'),
  );
  const labels = added[0]!.filter((mark) => mark !== 'rect' && mark !== 'line');
  expect(labels.filter((label) => !label.startsWith('loose'))).toEqual([
    '2 hyphens',
    'short last line',
    '+ 50.0 pt',
  ]);
});

it('marks each part of a ladder on its own page', () => {
  const { added } = proofOf(
    paragraph(
      ['aaaa bbbb cc~', 'dddd eeee ff~', 'gggg hhhh ii~', 'kkkk llll', LAST].map((text, i) => ({
        text,
        gap: 0.3,
        page: i < 2 ? 0 : 1,
      })),
    ),
  );
  expect(added[0]).toContain('3 hyphens');
  expect(added[0]).toContain('hyphen at page end');
  expect(added[1]).toContain('3 hyphens');
});

it('draws a river from gap to gap', () => {
  const river = ['aaaa bb', 'aaaa bb', 'aaaa bb', 'aaaa bb', 'une'].map((text) => ({ text, gap: 0.4 }));
  const { proof } = proofOf(paragraph(river));
  const lines = proof.pages[0]!.marks.filter((mark) => mark.kind === 'line' && mark.color === '#c0392b');
  // Three from line to line, and one to the label.
  expect(lines).toHaveLength(4);
  expect(lines[0]).toMatchObject({ x1: 52, y1: 47.5, x2: 52, y2: 67.5 });
});

it('draws every kind of finding in its place', () => {
  const { layout, proof } = proofOf(
    paragraph(['eeee ffff gggg hhhh iiii jjjj kkk', 'aa bb cc dd', LAST]),
    paragraph(['aaaa bbbb cc~', 'dddd eeee ff~', 'gggg hhhh iiii', 'tous.']),
    paragraph([{ text: 'a'.repeat(50), overfull: 50 }, LAST], 'left'),
    paragraph([{ text: 'aaaa bbbb cccc', gap: 0.05 }, LAST]),
  );
  const round = (value: unknown) => (typeof value === 'number' ? Math.round(value * 100) / 100 : value);
  const lines = proof.pages.flatMap(({ marks }, i) =>
    marks
      .filter((mark) => !layout.pages[i]!.marks.includes(mark))
      .map((mark) => {
        if (mark.kind !== 'text') return JSON.stringify(mark, (_, value) => round(value));
        const { style } = mark.run;
        return `text ${round(mark.x)} ${round(mark.y)} ${style.size} ${style.color} ${textOf(mark.run)}`;
      }),
  );
  expect(lines.join('\n').replaceAll('"', '')).toMatchSnapshot();
});
