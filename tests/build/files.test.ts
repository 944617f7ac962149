import { describe, expect, test } from 'vitest';
import { filePictures, pixelDrawing } from '../../src/build/pictures/files.ts';
import { SvgPictures } from '../../src/build/pictures/svg-pictures.ts';
import type { TextMark } from '../../src/drawing/drawing.ts';
import { simpleMarks } from '../../src/drawing/marks.ts';
import { Report } from '../../src/faults/fault.ts';
import { readSvg } from '../../src/svg/index.ts';
import { library } from '../pdf/pages.ts';
import { exifSegment, jpegFile, pngFile } from '../raster/files.ts';
import { styleBody } from '../style/styled.ts';

const source = { file: 'content/a.yaml', line: 3, column: 1 };

/** Opens files in turn, as a document does whose text is set so. */
function opener(css = '', hasReader = true) {
  const { document, element } = styleBody('<p id="x" lang="fr">x</p>', `:root { ${css} }`);
  const report = new Report();
  const open = filePictures({ svgs: new SvgPictures() }, hasReader ? readSvg : null, library, report);
  const asker = { language: 'fr', style: document.style(element('x')), source, path: 'images/a' };
  const faults = () => report.faults.map(({ code, details, source }) => [code, details, source]);
  return { open: (file: string, data: Uint8Array) => open(file, data, asker), faults };
}

/** A grey PNG file of a size whose pixels are not there. */
const hollow = (width: number, height: number, depth = 8, type = 0) =>
  pngFile({ width, height, depth, type, rows: new Uint8Array(4) });
const whole = pngFile({ width: 40, height: 20, depth: 8, type: 0, rows: new Uint8Array(41 * 20) });

describe('a picture of pixels', () => {
  test.each<[string, Uint8Array, string, object]>([
    [
      'of more pixels than the limit',
      hollow(10_000, 5001),
      'picture-too-large',
      { megapixels: 51, limit: 50, width: 9999 },
    ],
    ['of as many', hollow(10_000, 5000), 'picture-unreadable', { format: 'PNG' }],
    [
      'that takes more memory than the limit',
      hollow(6000, 5000, 16, 2),
      'picture-too-heavy',
      { megabytes: 181, limit: 150 },
    ],
    ['that takes as much', hollow(4999, 5000, 16, 2), 'picture-unreadable', { format: 'PNG' }],
    ['that is cut', whole.subarray(0, 50), 'picture-unreadable', { format: 'PNG' }],
    ['that is none', new TextEncoder().encode('text'), 'picture-unreadable', { format: null }],
  ])('%s is told each time that it is asked for', (_, data, code, details) => {
    const { open, faults } = opener();
    for (let i = 0; i < 2; i++) expect(open('a.png', data)).toBeNull();
    const fault = [code, { path: 'images/a', ...details }, source];
    expect(faults()).toEqual([fault, fault]);
  });

  test('has its pixels’ size in points, as it is shown; a name of SVG counts where SVG is read', () => {
    const { open, faults } = opener();
    expect(open('a.png', whole)).toEqual({ width: 30, height: 15, drawing: null });
    // The file is checked once.
    expect(open('a.png', new Uint8Array())).toEqual({ width: 30, height: 15, drawing: null });
    expect(opener('', false).open('a.svg', whole)).toEqual({ width: 30, height: 15, drawing: null });
    const upright = opener().open('b.jpg', jpegFile());
    const turned = opener().open('b.jpg', jpegFile({ segments: [exifSegment(6, 'II')] as never }));
    expect([turned!.width, turned!.height]).toEqual([upright!.height, upright!.width]);
    expect(faults()).toEqual([]);
  });

  test('stands in a line as a drawing of the whole file', () => {
    const { marks, ...size } = pixelDrawing(whole, { width: 10, height: 5 });
    expect(size).toEqual({ width: 10, height: 5 });
    const file = `data:image/png;base64,${whole.toString('base64')}`;
    expect(marks).toEqual([{ kind: 'image', file, x: 0, y: 0, width: 10, height: 5 }]);
  });
});

describe('an SVG file', () => {
  const svg = (font: string) =>
    new TextEncoder().encode(
      `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20">
  <text x="1" y="9" font-size="6" fill="currentColor" ${font}>mot</text></svg>`,
    );
  const textIn = (font: string, css: string) => {
    const { open, faults } = opener(css);
    const picture = open('a.svg', svg(font));
    // A family that no font has is told.
    expect(faults().map(([code]) => code)).toEqual(font.includes('Nowhere') ? ['svg-font'] : []);
    return [...simpleMarks(picture!.drawing!({ width: 60, height: 30 }))].find(
      ({ kind }) => kind === 'text',
    ) as TextMark;
  };

  test('has its own size, and its texts in the colour around', () => {
    const { open } = opener();
    const picture = open('a.svg', svg(''));
    expect([picture!.width, picture!.height]).toEqual([30, 15]);
    expect(textIn('', 'color: #123456')).toMatchObject({ text: 'mot', x: 1.5, y: 13.5, color: '#123456' });
  });

  test.each([
    ['', 'Source Serif 4', 'Source Serif 4'],
    ['', 'Source Sans 3', 'Source Sans 3'],
    ['font-family="source sans 3"', 'Source Serif 4', 'Source Sans 3'],
    ['font-family="Nowhere, Source Sans 3"', 'Source Serif 4', 'Source Sans 3'],
    ['font-family="Nowhere"', 'Source Sans 3', 'Source Sans 3'],
    ['font-family="sans-serif, Source Serif 4"', 'Source Serif 4', 'Source Sans 3'],
  ])('of %s amid %s is set in %s', (font, around, expected) => {
    expect(textIn(font, `font-family: '${around}'`).font.family).toBe(expected);
  });

  test('that cannot be read is told', () => {
    const { open, faults } = opener();
    expect(open('a.svg', new TextEncoder().encode('<svg'))).toBeNull();
    expect(faults()).toHaveLength(1);
  });
});
