import { expect, test } from 'vitest';
import { pngFile } from '../raster/files.ts';
import { SMALL } from './small.ts';
import { pageOf } from './twin.ts';

test('pictures have the box that they have on paper', async () => {
  const html = await pageOf({
    'content/booklet.yaml': `${SMALL['content/booklet.yaml']!.replace('[ un, deux, index ]', '[ un ]')}pictures: own\n`,
    'content/images/a.png': pngFile({
      width: 600,
      height: 800,
      depth: 8,
      type: 0,
      rows: Buffer.alloc(601 * 800),
    }),
    'content/images/b.svg':
      '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="80"><path d="M0 0h60v80z"/><text y="9">one <tspan font-weight="700">two</tspan> three</text></svg>',
    'templates/theme.css': '.held img { object-fit: contain; object-position: left bottom; }',
    'content/chapters/un.yaml': `title: Un
blocks:
  - { image: images/a.png, alt: cut, width: 40 mm, height: 20 mm }
  - { image: images/a.png, alt: high, height: 20 mm }
  - { image: images/a.png, alt: wide, height: 20 mm, bleed: [ left, right ] }
  - { image: images/a.png, alt: whole }
  - { image: images/a.png, alt: held, width: 40 mm, height: 20 mm, class: held }
  - { image: images/a.png, alt: bled, height: 20 mm, bleed: [ left, right ], class: held }
  - { image: images/b.svg, alt: drawncut, width: 40 mm, height: 20 mm }
  - { image: images/b.svg, alt: drawnheld, width: 40 mm, height: 20 mm, class: held }
  - { image: images/b.svg, alt: drawnwhole, height: 20 mm }
  - text: 'Longue $a + b + c + d + e + f + g + h + i + j + k + l + m + n + o + p + q + r + s$, courte $a + b$, 2–4 \`2–4\`, $2\\sin x \\cos(y)$.'
`,
  });
  const styleOf = (alt: string) =>
    new RegExp(`alt=${alt}[^>]*?(?: style=("[^"]*"|[^ >]*))? loading`).exec(html)?.[1];
  expect(styleOf('cut')).toMatch(/^"?width:\d+(\.\d)?em;aspect-ratio:113\/57;object-fit:cover"?$/);
  expect(styleOf('high')).toMatch(/^"?width:\d(\.\d)?em"?$/);
  expect(styleOf('wide')).toMatch(/^"?width:100%;aspect-ratio:\d+\/57;object-fit:cover"?$/);
  expect(styleOf('whole')).toBeUndefined();
  expect(styleOf('held')).toMatch(/aspect-ratio:113\/57;object-fit:contain;object-position:0% 50%"?$/);
  // A picture up to the edges of the page leaves none of its box white.
  expect(styleOf('bled')).toMatch(/object-fit:cover/);
  expect(html).toMatch(/<svg class=picture [^>]*aria-label=drawncut /);
  // A drawing shows the part of it that paper shows: 113.4 points across are 151.2 high, of which the middle 56.7.
  const boxOf = (alt: string) =>
    new RegExp(`<svg[^>]*aria-label=${alt}[^>]*viewBox="([^"]*)"`).exec(html)?.[1];
  expect(boxOf('drawncut')).toBe('0 47.244 113.386 56.693');
  expect(boxOf('drawnheld')).toBe('0 0 113.386 56.693');
  expect(boxOf('drawnwhole')).toBe('0 0 42.52 56.693');
  // Browsers leave out spaces at the ends of texts, and would move the words after them.
  expect(html).toMatch(/<text [^>]*white-space:pre[^>]*> three</);
  expect(html).toMatch(/<text [^>]*font-weight=600[^>]*>two/);
  // A formula that a telephone is too narrow for scrolls in its line.
  expect(html.match(/class="wide-formula in-line"/g)).toHaveLength(1);
  // No line ends within a range of numbers, on paper or in a browser.
  expect(html).toContain('2–\u20604 <code>2–4</code>');
  // TeX sets a thin space around names of functions, browsers none.
  expect(html).toMatch(
    /<mn>2<.mn><mspace[^>]*><.mspace><mi>sin<.mi><mo>[^<]*<.mo><mspace[^>]*><.mspace><mi>x<.mi><mspace[^>]*><.mspace><mi>cos<.mi><mo>[^<]*<.mo><mo /,
  );
});
