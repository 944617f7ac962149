import { describe } from 'vitest';
import { BLOCK, rect, same } from './read.ts';

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
    [styled(':root { fill: red }'), red],
    [styled('rect:first-child { fill: red } g:first-child { fill: blue !important }'), red],
    [styled('g:last-child { fill: red } style:last-child { fill: blue }'), red],
    [styled('* { fill: red }'), red],
    [styled('rect { fill: blue /* ; fill: green */ ; fill: red }'), red],
    [styled('rect { --a: ";"; fill: red }'), red],
    [styled('rect { FILL: red }'), red],
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
    [rect('opacity="50%"'), rect('opacity=".5"')],
    [rect('fill-opacity="7"'), rect('')],
  ]);
});
