import { describe, expect, test } from 'vitest';
import { BLOCK, rect, same, told } from './read.ts';

describe('what is used elsewhere is drawn there', () => {
  const defs = `<defs><g id="g">${BLOCK}</g><symbol id="s" viewBox="0 0 30 20" overflow="visible">${BLOCK}</symbol><symbol id="w" width="60" height="40" viewBox="0 0 30 20" overflow="visible">${BLOCK}</symbol></defs>`;
  const scaled = (matrix: string) => `<g transform="matrix(${matrix})">${BLOCK}</g>`;
  same([
    [`${defs}<use href="#g" x="3" y="4"/>`, scaled('1 0 0 1 3 4')],
    [`${defs}<use href="#g" transform="scale(2)" x="3" y="4"/>`, scaled('2 0 0 2 6 8')],
    [`${defs}<use href="#g" fill="red"/>`, `<g fill="red">${BLOCK}</g>`],
    [`${defs}<use href="#s" width="60" height="40"/>`, scaled('2 0 0 2 0 0')],
    [`${defs}<use href="#w"/>`, scaled('2 0 0 2 0 0')],
    [`${defs}<use href="#w" width="30" height="20"/>`, scaled('1 0 0 1 0 0')],
    [`${defs}<use href="#s" width="75" height="50"/>`, `${defs}<use href="#s" width="75"/>`],
    [
      `<svg id="n" width="0" height="9" overflow="visible">${BLOCK}</svg><use href="#n" width="100" height="50"/>`,
      BLOCK,
    ],
    [`<a href="#x">${BLOCK}</a>`, BLOCK],
  ]);
});

describe('the root is drawn as any element', () => {
  const nested = (more: string) => `<g ${more}>${BLOCK}</g>`;
  const size = 'width="100pt" height="50pt" viewBox="0 0 100 50" overflow="visible"';
  test.each(['opacity="0.5"', 'display="none"', 'transform="rotate(90)"'])('%s', (look) => {
    expect(told(BLOCK, `${size} ${look}`)).toBe(told(nested(look), size));
    expect(told(BLOCK, `${size} ${look}`)).not.toBe(told(BLOCK, size));
  });
});

describe('the root has its background', () => {
  const behind = '<rect width="100" height="50" fill="navy"/>';
  test.each([
    ['background: navy', behind],
    ['background-color: #000080', behind],
    ['background: light-dark(navy, white)', behind],
    ['background: transparent', ''],
    ['background: none', ''],
  ])('%s', (look, expected) => {
    const size = 'width="100pt" height="50pt" viewBox="0 0 100 50" overflow="visible"';
    expect(told(BLOCK, `${size} style="${look}"`)).toBe(told(`${expected}${BLOCK}`, size));
  });
});

describe('what is referred to inherits from where it stands', () => {
  const used = (around: string, holder: string, shape: string) =>
    `<defs ${around}>${holder}</defs><g ${NAMED}>${shape}</g>`;
  const NAMED = 'fill="blue" color="blue" stop-color="blue" clip-rule="nonzero"';
  const stops = '<stop offset="0" stop-color="lime"/>';
  const gradient = (last: string) =>
    `<linearGradient id="a">${stops}<stop offset="1" stop-color="${last}"/></linearGradient>`;
  const painted = rect('fill="url(#a)"');
  const marker = '<marker id="m" markerWidth="9" markerHeight="9"><rect width="3" height="3"/></marker>';
  const pattern = '<pattern id="a" width="1" height="1"><rect width="3" height="3"/></pattern>';
  const clip = '<clipPath id="c"><path d="M0 0H9V9H0ZM2 2H7V7H2Z"/></clipPath>';
  const line = '<path d="M0 0H9" marker-start="url(#m)"/>';
  same([
    [used('color="red"', gradient('currentColor'), painted), used('', gradient('red'), painted)],
    [
      used('stop-color="red"', gradient('inherit').replace('id="a"', 'id="a" stop-color="inherit"'), painted),
      used('', gradient('red'), painted),
    ],
    [used('fill="red"', marker, line), used('', marker.replace('<rect', '<rect fill="red"'), line)],
    [used('fill="red"', pattern, painted), used('', pattern.replace('<rect', '<rect fill="red"'), painted)],
    [
      used('clip-rule="evenodd"', clip, rect('clip-path="url(#c)"')),
      used('', clip.replace('<path', '<path clip-rule="evenodd"'), rect('clip-path="url(#c)"')),
    ],
  ]);
});

describe('an element is turned about its origin', () => {
  const turned = (more: string) => rect(`x="10" y="20" style="transform: rotate(90deg); ${more}"`);
  const about = (x: number, y: number) => rect(`x="10" y="20" transform="rotate(90 ${x} ${y})"`);
  same([
    [turned(''), about(0, 0)],
    [turned('transform-origin: center'), about(50, 25)],
    [turned('transform-origin: right 10px'), about(100, 10)],
    [turned('transform-origin: top left'), about(0, 0)],
    [turned('transform-origin: bottom right'), about(100, 50)],
    [turned('transform-origin: 50% 50%'), about(50, 25)],
    [turned('transform-box: fill-box'), about(25, 30)],
    [turned('transform-box: fill-box; transform-origin: 0 0'), about(10, 20)],
    [turned('transform-box: fill-box; transform-origin: right'), about(40, 30)],
    [
      `<g style="transform: rotate(90deg); transform-box: fill-box">${rect('x="10" y="20"')}${rect('x="20" y="20"')}</g>`,
      `<g transform="rotate(90 30 30)">${rect('x="10" y="20"')}${rect('x="20" y="20"')}</g>`,
    ],
  ]);
});

describe('a switch shows the first child that can be drawn', () => {
  const other = '<circle r="5"/>';
  same([
    [`<switch>${rect('')}${other}</switch>`, BLOCK],
    [`<switch><foreignObject/>${rect('')}</switch>`, BLOCK],
    [`<switch><g requiredExtensions="http://x"/>${rect('')}</switch>`, BLOCK],
    [`<switch><g systemLanguage="de, en">${other}</g>${rect('')}</switch>`, BLOCK],
    [`<switch>${rect('systemLanguage="de, fr"')}${other}</switch>`, BLOCK],
    [`<switch>${rect('systemLanguage="fr-CA"')}${other}</switch>`, BLOCK],
    [`<switch>${rect('systemLanguage="fr-CA-x-a"')}${other}</switch>`, BLOCK],
    [`<switch><g systemLanguage="f">${other}</g>${rect('')}</switch>`, BLOCK],
    [`<switch><g systemLanguage="fr-FR">${other}</g>${rect('')}</switch>`, BLOCK],
  ]);
});

describe('a sheet has its rules for paper', () => {
  const styled = (css: string) => `<style>rect { fill: blue } ${css}</style>${rect('class="a"')}`;
  const red = styled('.a { fill: red }');
  const blue = styled('');
  same([
    [styled('@media print { .a { fill: red } }'), red],
    [styled('@media screen, print { .a { fill: red } }'), red],
    [styled('@media only all { @media (prefers-color-scheme: light) { .a { fill: red } } }'), red],
    [styled('@media screen { .a { fill: red } }'), blue],
    [styled('@media screen and (min-width: 9px) { .a { fill: red } }'), blue],
    [styled('@media (prefers-color-scheme: dark) { .a { fill: red } }'), blue],
    [styled('.a:hover { fill: red }'), blue],
  ]);
});

describe('a style is the same wherever it is written', () => {
  const styled = (css: string, more = '', around = '') =>
    `<style>${css}</style><g ${around}>${rect(more)}</g>`;
  const red = rect('fill="#ff0000"');
  same([
    [rect('style="fill: red"'), red],
    [rect('style="fill: light-dark(rgb(255, 0, 0), #00f)"'), red],
    [rect('fill="light-dark( red , rgb(0, 0, 255))"'), red],
    [rect('fill="blue" style="fill: red"'), red],
    [styled('rect { fill: red }', 'fill="blue"'), red],
    [styled('rect { fill: red !important }', 'style="fill: blue"'), red],
    [styled('#a { fill: red } .b { fill: blue } rect { fill: green }', 'id="a" class="b"'), red],
    [styled('.b { fill: red } rect { fill: blue }', 'class="a b"'), red],
    [styled('.b { fill: blue } .b { fill: red }', 'class="b"'), red],
    [styled('g > rect { fill: red }'), red],
    [styled('svg > rect { fill: blue } svg rect { fill: red }'), red],
    [styled('style + g rect { fill: red } g + g rect { fill: blue }'), red],
    [styled('style ~ g rect { fill: red }'), red],
    [styled('[width="30"] { fill: red } [height="30"] { fill: blue }'), red],
    [styled('[width] { fill: red } [rx] { fill: blue }'), red],
    [styled('[id$="-end"] { fill: red }', 'id="my-end"'), red],
    [styled('rect[id^="my" I] { fill: red }', 'id="MY-end"'), red],
    [styled('[id*=x] { fill: red } [id|=b] { fill: blue }', 'id="axb"'), red],
    [styled('[class~=b] { fill: red } [class~=c] { fill: blue }', 'class="a b"'), red],
    [styled(':root { fill: red }'), red],
    [styled('rect { fill: red } rect:root { fill: blue }'), red],
    [styled('rect:first-child { fill: red } g:first-child { fill: blue !important }'), red],
    [styled('g:last-child { fill: red } style:last-child { fill: blue }'), red],
    [styled('g:nth-child(2) { fill: red } g:nth-child(odd) { fill: blue }'), red],
    [styled('g:nth-last-child(-n + 1) { fill: red } g:nth-last-child(n + 2) { fill: blue }'), red],
    [styled('g:nth-of-type(1) { fill: red } g:nth-last-of-type(2n) { fill: blue }'), red],
    [styled('g:first-of-type:last-of-type:only-of-type { fill: red } g:only-child { fill: blue }'), red],
    [styled('g:nth-child(1 of g) { fill: red } g:nth-child(1 of rect) { fill: blue }'), red],
    [styled('rect:not(.a, #b) { fill: red } rect:not(g > *) { fill: blue }', 'class="c"'), red],
    [styled(':is(#b, rect):empty { fill: red } rect { fill: blue }'), red],
    [styled('rect { fill: red } :where(#b) { fill: blue }', 'id="b"'), red],
    [styled('* { fill: red }'), red],
    [styled('rect { fill: blue /* ; fill: green */ ; fill: red }'), red],
    [styled('rect { --a: ";"; fill: red }'), red],
    [styled('rect { FILL: red }'), red],
    [styled('@charset "utf-8"; @namespace svg url(http://www.w3.org/2000/svg); rect { fill: red }'), red],
    [styled('@font-face { font-family: A } rect { fill: red }'), red],
    [styled('rect, { fill: blue } 1a { fill: blue } rect { fill: red }'), red],
    [styled('rect{fill:red}'), red],
    [styled('rect { --c: var(--d); --d: var(--c); fill: red; fill: var(--c) }'), rect('')],
    [`<defs>${rect('id="r" fill="red"')}${rect('id="r"')}</defs><use href="#r"/>`, red],
    [styled('rect { fill: var(--c) }', '', 'style="--c: red"'), red],
    [styled('rect { fill: var(--c, red) }'), red],
    [styled('rect { --c: var(--d); --d: red; fill: var(--c) }'), red],
    [styled('rect { fill: blue }', 'style="fill: inherit"', 'fill="red"'), red],
    [styled('rect { fill: unset }', '', 'fill="red"'), red],
    [styled('rect { fill: initial }', '', 'fill="red"'), rect('')],
    [styled('g { opacity: .5 } rect { opacity: inherit }'), `<g opacity=".5">${rect('opacity=".5"')}</g>`],
    [styled('rect { opacity: unset }', 'opacity=".5"'), rect('')],
    [`<g display="none">${rect('')}</g>${red}`, red],
    [`${rect('visibility="hidden"')}${red}`, red],
    [`<g visibility="hidden">${rect('visibility="visible" fill="red"')}</g>`, red],
    [rect('fill="currentColor" color="red"'), red],
    [rect('fill="red" stroke="color("'), red],
    [rect('opacity="50%"'), rect('opacity=".5"')],
    [rect('fill-opacity="7"'), rect('')],
  ]);
});
