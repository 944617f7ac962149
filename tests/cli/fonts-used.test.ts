import { expect, test } from 'vitest';
import { fontsText } from '../../src/cli/fonts-used.ts';

const font = (file: string, pages: number[], weight = '400') => ({
  ...{ family: 'Mincho', style: weight, file, pages, elements: [], glyphs: pages.length },
  ...{ licence: 'SIL Open Font License', whole: false },
});

test('files of a font that no page uses have one row', () => {
  const fonts = [font('a.woff2', [1]), font('b.woff2', []), font('c.woff2', []), font('d.woff2', [], '700')];
  const [, ...rows] = fontsText([...fonts, font('e.woff2', [])], 'en')
    .trim()
    .split('\n');
  const files = rows.map((row) => /a\.woff2|\d files|[b-e]\.woff2/.exec(row)?.[0]);
  expect(files).toEqual(['a.woff2', '3 files', 'd.woff2']);
});
