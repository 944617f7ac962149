import type { Files } from '../../content/project.ts';
import { pngFile } from '../../raster/files.ts';
import { block, blocks, CSS, SOUND, text } from '../hints/projects.ts';
import { COPIES } from './cohorts.ts';
import { type Examples, mended } from './example.ts';

/** A grey picture of so many pixels. */
const png = (width: number) =>
  pngFile({ width, height: 100, depth: 8, type: 0, rows: new Uint8Array((width + 1) * 100) });

/** A picture of 200 pixels, and what a chapter says of it. */
const picture = (keys: string): Files => ({
  ...blocks(`  - image: images/pont.png\n    alt: Un pont\n    credit: Moi\n    licence: CC0\n    ${keys}`),
  'content/images/pont.png': png(200),
});

/** An SVG file of a booklet, what stands in it. */
const svg = (inside: string): Files => ({
  ...blocks('  - image: images/pont.svg\n    alt: Un pont\n    credit: Moi\n    licence: CC0'),
  'content/images/pont.svg': `<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10">\n${inside}\n</svg>\n`,
});
const drawn = (before: string, after: string) => mended(svg, before, after);

/** A person with a link, whose copy has its code. */
const link = (typed: string): Files => ({
  ...SOUND,
  'content/cohorts/lyon.yaml': 'title: Lyon\n',
  'content/cohorts/lyon.csv': `Nom;Lien\nAwa Ba;${typed}\n`,
});

/** Examples of pictures and codes. */
export const PICTURES: Examples = {
  'picture-missing': mended(
    (src): Files => ({ ...block(`<img src="${src}" alt="Un pont">`), 'content/images/pont.png': png(900) }),
    'images/pon.png',
    'images/pont.png',
  ),
  'picture-coarse': mended(picture, 'width: 100 mm', 'width: 20 mm'),
  'svg-unreadable': drawn('<g><path d="M 1 1 L 9 9"/>', '<g><path d="M 1 1 L 9 9"/></g>'),
  'svg-lost': drawn(
    '<image width="9" height="9" href="photo.png"/>',
    `<image width="9" height="9" href="data:image/png;base64,${png(9).toString('base64')}"/>`,
  ),
  'svg-changed': drawn(
    '<rect width="5" height="5" style="mix-blend-mode: plus-lighter"/>',
    '<rect width="5" height="5" opacity="0.5"/>',
  ),
  'svg-value': drawn('<path d="M 1 2 x"/>', '<path d="M 1 2 L 9 9"/>'),
  'svg-font': drawn(
    '<text y="9" font-family="Arial">A</text>',
    '<text y="9" font-family="sans-serif">A</text>',
  ),
  'code-too-long': mended(
    link,
    `https://example.org/?${'mot=1&'.repeat(600)}`,
    'https://example.org/awa',
    COPIES,
  ),
  'code-too-small': mended(
    (width): Files => ({
      ...text('"Voir [le site](https://example.org/)."'),
      [CSS]: `:root { --margin-outer: 30mm }\na { --livret-link-code: margin }\n.link-code { width: ${width} }`,
    }),
    '8mm',
    '20mm',
  ),
};
