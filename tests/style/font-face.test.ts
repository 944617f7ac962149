import { expect, test } from 'vitest';
import { Report } from '../../src/faults/fault.ts';
import { Theme } from '../../src/style/theme.ts';
import { faultsOf } from './styled.ts';

const read = (css: string) => {
  const report = new Report();
  const theme = new Theme([{ file: 'templates/theme.css', css }], { width: 400, height: 600 }, []);
  report.add(theme.faults);
  expect(report.faults).toEqual([]);
  return theme.fonts;
};

test('the descriptors of a face', () => {
  const [face] = read(`@font-face {
    font-family: "My Font"; font-style: oblique 10deg; font-weight: 200 900; font-stretch: 75% 100%;
    src: local("x"), url(fonts/a%20b.woff2?v=1#Name) format("woff2"), url('../c.ttf'), url(d.eot) format("embedded-opentype");
    unicode-range: U+0025-00FF, u+4??, U+30; font-display: swap; font-variation-settings: "opsz" 12, "wdth" 90;
  }`);
  expect(face).toMatchObject({
    family: 'My Font',
    style: 'italic',
    weights: [200, 900],
    stretch: [75, 100],
    characters: [
      [0x25, 0xff],
      [0x400, 0x4ff],
      [0x30, 0x30],
    ],
    files: [
      { path: 'templates/fonts/a b.woff2', name: 'Name' },
      { path: 'c.ttf', name: null },
    ],
  });
  expect([...face!.variations]).toEqual([
    ['opsz', 12],
    ['wdth', 90],
  ]);
});

test('what a face does not say is usual', () => {
  expect(read('@font-face { font-family: A; src: url(a.ttf) }')).toMatchObject([
    { family: 'A', weights: [400, 400], stretch: [100, 100], style: 'normal', characters: null },
  ]);
});

test.each([
  ['bold', [700, 700]],
  ['normal bold', [400, 700]],
  ['350', [350, 350]],
  ['1 1000', [1, 1000]],
  ['900 200', [200, 900]],
])('a weight of %s', (weight, weights) => {
  expect(read(`@font-face { font-family: A; src: url(a.ttf); font-weight: ${weight} }`)).toMatchObject([
    { weights },
  ]);
});

test.each([
  ['normal', 'normal'],
  ['italic', 'italic'],
  ['oblique', 'italic'],
])('a style of %s', (written, style) => {
  expect(read(`@font-face { font-family: A; src: url(a.ttf); font-style: ${written} }`)).toMatchObject([
    { style },
  ]);
});

// The widths of CSS Fonts 4, 2.3.
test.each([
  ['ultra-condensed', 50],
  ['extra-condensed', 62.5],
  ['condensed', 75],
  ['semi-condensed', 87.5],
  ['normal', 100],
  ['semi-expanded', 112.5],
  ['expanded', 125],
  ['extra-expanded', 150],
  ['ultra-expanded', 200],
  ['90%', 90],
])('a width of %s', (width, percent) => {
  expect(read(`@font-face { font-family: A; src: url(a.ttf); font-stretch: ${width} }`)).toMatchObject([
    { stretch: [percent, percent] },
  ]);
});

test('the usual variations are none', () => {
  const [face] = read('@font-face { font-family: A; src: url(a.ttf); font-variation-settings: normal }');
  expect([...face!.variations]).toEqual([]);
});

test.each([
  ['font-family', '""', 'A 5', '5', '"A" b'],
  ['src', '"a.ttf"', 'a', 'url(a.ttf) "truetype"', 'url(a.ttf), a'],
  ['font-weight', '0.9', '1000.1', '0 400', '400 1001', '100 200 300', 'bolder', '50%'],
  ['font-stretch', '100', 'wide', '50% 60% 70%', '50% wide'],
  ['font-style', 'slanted', 'normal 10deg', '5'],
  ['unicode-range', 'U+', 'U+25-', '25', 'U+25, x'],
  ['font-variation-settings', 'opsz 12', '"op" 12', '"opsz" x', '"opsz"', '"opsz" 12, x', '5'],
  ['font-display', ''],
])('%s of a face is refused with %j', (descriptor, ...values) => {
  const refused = (value: string) =>
    faultsOf(`@font-face { font-family: A; src: url(a.ttf); ${descriptor}: ${value} }`);
  for (const value of values) expect(refused(value), value).toEqual([expect.stringMatching(/ css-value$/)]);
});

const SRC = 'src: url(a.ttf)';
test.each([
  [`@font-face { ${SRC} }`, ['1:1 font-face-incomplete']],
  ['@font-face { font-family: A }', ['1:1 font-face-incomplete']],
  ['@font-face { font-family: A; src: local(b) }', ['1:1 font-face-incomplete']],
  ['@font-face { font-family: A; src: a.ttf }', ['1:35 css-value']],
  ['@font-face { font-family: A; src: url(https://a.org/b.woff2) }', ['1:35 font-remote']],
  ['@font-face { font-family: A; src: url(data:font/woff2;base64,AA) }', ['1:35 font-remote']],
  [`@font-face { font-family: A; ${SRC}; font-wieght: 400 }`, ['1:47 font-face-descriptor']],
  [`@font-face { font-family: A; ${SRC}; font-weight: fat }`, ['1:60 css-value']],
  [`@font-face { font-family: A; ${SRC}; font-style: italic 10deg }`, ['1:59 css-value']],
  [`@font-face { font-family: A; ${SRC}; font-weight: 0 }`, ['1:60 css-value']],
  [`@font-face { font-family: A; ${SRC}; unicode-range: 25-FF }`, ['1:62 css-value']],
])('%s', (css, faults) => {
  expect(faultsOf(css)).toEqual(faults);
});

test('a family that is declared, or stands after one, is no unknown family', () => {
  const declared = `@font-face { font-family: 'My Font'; ${SRC} }`;
  expect(faultsOf(`${declared} p { font-family: 'my font', 'Helvetica', serif }`)).toEqual([]);
  expect(faultsOf(`${declared} p { font-family: 'Helvetica', 'My Font', serif }`)).toHaveLength(1);
  expect(faultsOf(`${declared} p { colour: red }`)).toEqual([expect.stringMatching(/ css-property$/)]);
});
