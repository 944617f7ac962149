import { gzipSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import { simpleMarks } from '../../src/drawing/marks.ts';
import { Report } from '../../src/faults/fault.ts';
import { formatFault } from '../../src/faults/print.ts';
import { readSvg } from '../../src/svg/index.ts';
import { type FontLibrary, loadFonts } from '../../src/text/index.ts';
import { SLOW } from '../tools.ts';
import { surroundings } from './picture.ts';
import { drawn, svg, TOY } from './read.ts';

let fonts: FontLibrary;
beforeAll(async () => {
  fonts = await loadFonts();
});

function read(text: string) {
  const report = new Report();
  const drawing = readSvg(Buffer.from(text), 'content/a.svg', surroundings(fonts), report);
  const lines = text.split('\n');
  const faults = report.faults.map(({ code, source }) => `${code} ${source!.line}:${source!.column}`);
  const told = report.faults.map((fault) =>
    formatFault(fault, 'en', (_, line) => lines[line - 1] ?? null, false),
  );
  return { drawing, faults, told };
}

const pathsOf = (text: string) =>
  [...simpleMarks(read(text).drawing!)].flatMap((mark) => (mark.kind === 'path' ? mark : []));
const textsOf = (text: string) =>
  [...simpleMarks(read(text).drawing!)].flatMap((mark) => (mark.kind === 'text' ? mark : []));

test.each([
  ['width="96" height="48"', 72, 36],
  ['width="2cm" viewBox="0 0 4 1"', 56.693, 14.173],
  ['viewBox="0 0 100 50"', 75, 37.5],
  ['width="2em" height="1em"', 24, 12],
  ['width="100%" viewBox="0 0 100 50"', 75, 37.5],
  ['height="48" viewBox="0 0 100 50"', 72, 36],
  ['', 225, 112.5],
])('a file with %s is %d by %d points', (attributes, width, height) => {
  const { drawing } = read(svg('<rect width="1" height="1"/>', attributes));
  expect(drawing!.width).toBeCloseTo(width, 2);
  expect(drawing!.height).toBeCloseTo(height, 2);
});

test.each([
  ['<filter id="f"/><rect width="5" height="5" filter="url(#f)"/>', ['svg-changed 2:17']],
  ['<rect width="5" height="5" style="mix-blend-mode: plus-lighter"/>', ['svg-changed 2:1']],
  ['<rect width="5" height="5" mask="url(#m)"/>', ['svg-lost 2:1']],
  [
    '<mask id="m"><rect width="9" height="9" fill="#888"/></mask><rect width="5" height="5" mask="url(#m)"/>',
    [],
  ],
  ['<mask id="m"><use href="#m"/></mask><rect width="5" height="5" mask="url(#m)"/>', ['svg-lost 2:14']],
  ['<mask id="m"><use href="#none"/></mask><rect width="5" height="5" mask="url(#m)"/>', ['svg-lost 2:14']],
  [
    '<mask id="m"><rect width="9" height="9" fill="#fff" opacity=".5"/></mask><rect width="5" height="5" mask="url(#m)"/>',
    [],
  ],
  [
    '<mask id="m"><rect width="9" height="9" fill="#fff"/></mask><rect width="5" height="5" mask="url(#m)"/>',
    [],
  ],
  [
    '<mask id="m" style="mask-type:alpha"><rect width="9" height="9" fill="#888"/></mask><rect width="5" height="5" mask="url(#m)"/>',
    [],
  ],
  ['<foreignObject><ul><li>Words</li></ul></foreignObject>', ['svg-lost 2:1']],
  ['<image href="photo.png" width="5" height="5"/>', ['svg-lost 2:1']],
  ['<image href="https://example.org/a.png" width="5" height="5"/>', ['svg-lost 2:1']],
  ['<image href="data:image/png;base64,AAAA" width="5" height="5"/>', ['svg-lost 2:1']],
  ['<use href="other.svg#a"/>', ['svg-lost 2:1']],
  ['<use href="#none"/>', ['svg-lost 2:1']],
  ['<g id="a"><use href="#a"/></g>', ['svg-lost 2:11']],
  ['<rect width="5" height="5" fill="url(#none)"/>', ['svg-lost 2:1']],
  ['<rect width="5" height="5" fill="bleu"/>', ['svg-value 2:1']],
  ['<path d="M1 2L3"/>', ['svg-value 2:1']],
  ['<rect width="5" height="5" transform="turn(3)"/>', ['svg-value 2:1']],
  ['<script>alert(1)</script>', ['svg-changed 2:1']],
  ['<circle r="2"><animate attributeName="r"/></circle>', []],
  ['<g><animateTransform/></g>', ['svg-changed 2:4']],
  ['<style>@import "a.css"; g:has(a) { fill: red }</style>', ['svg-changed 2:1', 'svg-changed 2:1']],
  [
    '<style>g:hover, a:focus { fill: red } @media screen, (prefers-color-scheme: dark) { g { fill: red } }</style>',
    [],
  ],
  ['<style>@media (min-width: 9px) { g { fill: red } }</style>', ['svg-changed 2:1']],
  // An animation is told where an element has it. Programs write some that none has.
  ['<style>@keyframes dash { to { opacity: 0 } } .edge { animation: dash 5s linear }</style>', []],
  [
    '<style>@keyframes dash { to { opacity: 0 } } g { animation: dash 5s linear }</style><g/>',
    ['svg-changed 2:1'],
  ],
  [
    '<style>@keyframes dash { to { opacity: 0 } }</style><g style="animation-name: none, dash"/>',
    ['svg-changed 2:1'],
  ],
  ['<text font-family="Arial">a</text>', ['svg-font 2:1']],
  ['<text font-family="sans-serif">a</text>', []],
  [
    '<switch><foreignObject><p>eins zwei<hr/></p></foreignObject><text>eins...</text></switch>',
    ['svg-lost 2:9'],
  ],
  ['<switch><foreignObject><p>eins<br/> zwei</p></foreignObject><text>eins zwei</text></switch>', []],
  ['<text stroke="red" fill="none">a</text>', ['svg-changed 2:1', 'svg-lost 2:1']],
  ['<video/>', ['svg-lost 2:1']],
  [
    '<clipPath id="c"><use href="#no"/></clipPath><rect width="5" height="5" clip-path="url(#c)"/>',
    ['svg-lost 2:18'],
  ],
  ['<polyline points="1 2 3"/>', ['svg-value 2:1']],
])('what cannot be drawn is told with its place: %s', (inside, expected) => {
  expect(read(svg(inside)).faults).toEqual(expected);
});

const BOX = '<rect width="5" height="5"';
const DATA = `data:image/png;base64,${'A'.repeat(100)}`;

test.each([
  [`${BOX} mask="url(#m)"/>`, 'reference', 'm'],
  [
    `<mask id="m" mask="url(#m)"><rect width="9" height="9" fill="#888"/></mask>${BOX} mask="url(#m)"/>`,
    'mask',
    'm',
  ],
  [`${BOX} clip-path="url(#c)"/>`, 'reference', 'c'],
  [`${BOX} clip-path="circle(3px)"/>`, 'clip', 'circle(3px)'],
  [
    '<clipPath id="c"><text>a</text></clipPath><rect width="5" height="5" clip-path="url(#c)"/>',
    'clip',
    'text',
  ],
  [
    '<clipPath id="c"><use href="#no"/></clipPath><rect width="5" height="5" clip-path="url(#c)"/>',
    'reference',
    'no',
  ],
  ['<path d="M0 0H9" marker-end="url(#m)"/>', 'reference', 'm'],
  [`${BOX} fill="url(#none)"/>`, 'reference', 'none'],
  ['<use href="#a"/>', 'reference', '#a'],
  ['<use href="a.svg#a"/>', 'outside', 'a.svg#a'],
  ['<foreignObject><img/></foreignObject>', 'foreign', 'foreignObject'],
  ['<video/>', 'element', 'video'],
  ['<text><video/></text>', 'element', 'video'],
  ['<text>a<tref href="#no"/></text>', 'element', 'tref'],
  ['<text><textPath href="#no">a</textPath></text>', 'reference', '#no'],
  [`<image href="${'a'.repeat(100)}.png" width="5" height="5"/>`, 'outside', 'a'.repeat(60)],
  [`<image href="${DATA}" width="5" height="5"/>`, 'image', DATA.slice(0, 60)],
])('a loss is told with its kind and its name: %s', (inside, loss, name) => {
  expect(drawn(inside).faults).toMatchObject([{ code: 'svg-lost', details: { loss, name } }]);
});

test.each([
  ['<script>1</script>', 'script', 'script'],
  ['<g><animate/></g>', 'animation', 'animate'],
  [`${BOX} filter="url(#f)"/>`, 'filter', 'filter'],
  [`${BOX} style="mix-blend-mode: plus-lighter"/>`, 'blend', 'plus-lighter'],
  ['<text stroke="red">a</text>', 'text', 'stroke'],
  ['<text font-variant="small-caps">a</text>', 'text', 'font-variant'],
  ['<text style="font: small-caps 9px serif">a</text>', 'text', 'font-variant'],
  ['<g word-spacing="2"><text>a</text></g>', 'text', 'word-spacing'],
  ['<text writing-mode="tb">a</text>', 'text', 'writing-mode'],
  ['<g filter="url(#f)"/>', 'filter', 'filter'],
  [
    '<pattern id="p" width="9" height="9"><rect width="5" height="5"/></pattern><text fill="url(#p)">a</text>',
    'text',
    'fill',
  ],
])('a change is told with its kind and its name: %s', (inside, change, name) => {
  expect(drawn(inside).faults).toMatchObject([{ code: 'svg-changed', details: { change, name } }]);
});

test.each([
  ['<path d="M0 0L1"/>', 'd', 'M0 0L1'],
  ['<polygon points="1 2 3"/>', 'points', '1 2 3'],
  [`${BOX} stroke="red" stroke-dasharray="3 x"/>`, 'stroke-dasharray', '3 x'],
  [`${BOX} transform="turn(3)"/>`, 'transform', 'turn(3)'],
  [`${BOX} fill="bleu"/>`, 'fill', 'bleu'],
  [`<path d="M0 0 ${'L1 '.repeat(40)}"/>`, 'd', `M0 0 ${'L1 '.repeat(40)}`.slice(0, 60)],
])('an attribute that cannot be read is told with its value: %s', (inside, name, value) => {
  expect(drawn(inside).faults).toMatchObject([{ code: 'svg-value', details: { name, value } }]);
});

test.each([
  [
    'a gradient',
    '<linearGradient id="g"><stop stop-color="#ff0000"/><stop offset="1"/></linearGradient>',
    '#ff0000',
  ],
  ['a pattern', '<pattern id="g" width="2" height="2"><rect width="1" height="1"/></pattern>', '#000000'],
])('a text that is filled with %s has one colour', (_, paint, color) => {
  expect([...simpleMarks(drawn(`${paint}<text fill="url(#g)">a</text>`))]).toMatchObject([
    { kind: 'text', color },
  ]);
});

test('a fault shows the line of the SVG file', () => {
  const [told] = read(svg('<rect width="5" height="5" fill="url(#ombre)"/>')).told;
  expect(told).toContain("nothing in the file has the id 'ombre'");
  expect(told).toContain('2 | <rect width="5" height="5" fill="url(#ombre)"/>');
});

test.each([
  ['no XML', 'svg-unreadable 1:1'],
  ['<svg xmlns="http://www.w3.org/2000/svg"><g></svg>', 'svg-unreadable 1:49'],
  ['<html><body/></html>', 'svg-unreadable 1:1'],
  [svg('', 'width="0" height="5"'), 'svg-unreadable 1:1'],
  [svg('<g>'.repeat(300) + '</g>'.repeat(300)), 'svg-unreadable 2:598'],
])('a file that is no SVG is an error: %s', (text, expected) => {
  const { drawing, faults } = read(text);
  expect(drawing).toBeNull();
  expect(faults).toEqual([expected]);
});

test('entities stand for their text, and cannot multiply', () => {
  const doctype = (entities: string) => `<!DOCTYPE svg [${entities}]>`;
  const plain = doctype('<!ENTITY c "#ff0000">') + svg('<rect width="5" height="5" fill="&c;"/>');
  expect(pathsOf(plain)[0]!.fill).toBe('#ff0000');
  const nested = doctype('<!ENTITY a "aa"><!ENTITY b "&a;&a;">') + svg('<title>&b;</title>');
  expect(read(nested).faults[0]).toMatch(/^svg-unreadable/);
  const outside = `<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>${svg('<text>&x;</text>')}`;
  expect(read(outside).faults[0]).toMatch(/^svg-unreadable/);
});

test('elements that are used again and again end at the limit', SLOW, () => {
  const levels = Array.from({ length: 9 }, (_, i) => {
    const use = `<use href="#g${i + 1}"/>`;
    return `<g id="g${i}">${use.repeat(8)}</g>`;
  });
  const { faults } = read(
    svg(`<defs>${levels.join('')}<rect id="g9" width="1" height="1"/></defs><use href="#g0"/>`),
  );
  expect(faults).toEqual([expect.stringMatching(/^svg-unreadable/)]);
});

test('custom properties, `!important` and `currentColor`', () => {
  const style =
    '<style>:root { --c: #00ff00 } rect { fill: var(--c); } .x { fill: #0000ff !important }</style>';
  const shapes =
    '<rect width="1" height="1"/><rect class="x" style="fill: red" width="1" height="1"/><circle r="1" fill="currentColor"/>';
  expect(pathsOf(svg(style + shapes)).map(({ fill }) => fill)).toEqual(['#00ff00', '#0000ff', '#123456']);
});

test.each([
  ['hsl(210 50% 50% / 80%)', '#4080bf', 0.8],
  ['oklch(60% 0.1 150)', '#54935e', 1],
  ['color(display-p3 1 0 0)', '#ff0000', 1],
  ['rgba(255,0,0,.5)', '#ff0000', 0.5],
  ['RebeccaPurple', '#663399', 1],
])('the colour %s', (written, color, opacity) => {
  const [mark] = pathsOf(svg(`<rect width="1" height="1" fill="${written}"/>`));
  expect(mark).toMatchObject({ fill: expect.stringMatching(/^#[0-9a-f]{6}$/), opacity });
  if (!written.startsWith('color') && !written.startsWith('oklch')) expect(mark!.fill).toBe(color);
});

test('an arrow at the start of a line is turned round by auto-start-reverse', () => {
  const marker = (orient: string) =>
    `<marker id="m" orient="${orient}" markerUnits="userSpaceOnUse"><path d="M0 0L1 0L1 1z"/></marker><path d="M10 10H20" stroke="red" marker-start="url(#m)"/>`;
  const xs = (orient: string) =>
    pathsOf(svg(marker(orient)))[1]!.path.flatMap((step) => (step[0] === 'Z' ? [] : step[1]!));
  expect(Math.max(...xs('auto'))).toBeCloseTo(11 * 0.75);
  expect(Math.min(...xs('auto-start-reverse'))).toBeCloseTo(9 * 0.75);
});

test('texts are anchored by the widths of the booklet’s fonts', () => {
  const at = (anchor: string) =>
    textsOf(svg(`<text x="50" y="20" text-anchor="${anchor}">abc def</text>`))[0]!.x;
  const [start, middle, end] = [at('start'), at('middle'), at('end')] as [number, number, number];
  expect(start).toBeCloseTo(37.5);
  expect(start - middle).toBeCloseTo(middle - end);
  expect(start - middle).toBeGreaterThan(10);
});

test('spaces are collapsed, and kept where the file says so', () => {
  const words = (attributes: string) =>
    textsOf(svg(`<text ${attributes}>\n a\n  b </text>`)).map(({ text }) => text);
  expect(words('')).toEqual(['a b']);
  expect(words('xml:space="preserve"')).toEqual(['  a   b ']);
});

test('text runs along a path', () => {
  const texts = textsOf(
    svg(
      '<path id="p" d="M10 10H90V90"/><text font-size="10"><textPath href="#p" startOffset="70">abcdefg</textPath></text>',
    ),
  );
  expect(texts.map(({ text }) => text).join('')).toBe('abcdefg');
  expect(texts[0]!.rotation).toBeCloseTo(0);
  expect(texts.at(-1)!.rotation).toBeCloseTo(Math.PI / 2);
});

test('a file that gzip packed is drawn as the file that it was, and told where it is damaged', () => {
  const packed = gzipSync(svg('<rect width="5" height="5"/>'));
  const read = (file: Uint8Array) => {
    const report = new Report();
    return { drawing: readSvg(file, 'a.svgz', TOY, report), faults: report.faults.map(({ code }) => code) };
  };
  expect(read(packed)).toEqual(read(Buffer.from(svg('<rect width="5" height="5"/>'))));
  expect(read(packed).drawing?.marks).toHaveLength(1);
  expect(read(packed.subarray(0, 40))).toEqual({ drawing: null, faults: ['svg-unreadable'] });
});
