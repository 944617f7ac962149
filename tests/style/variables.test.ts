import { expect, test } from 'vitest';
import { faultsOf, styleBody, styleWithFaults } from './styled.ts';

const BODY = '<div><p id="p">x</p></div>';

test('a variable holds for its element and its descendants', () => {
  const css = ':root { --ink: red } div { --ink: blue } html, p { color: var(--ink) }';
  const { style } = styleBody(BODY, css);
  expect(style().color).toBe('#ff0000');
  expect(style('p').color).toBe('#0000ff');
});

test('variables are replaced in variables, shorthands and functions, not in strings', () => {
  const css = `:root { --w: 2pt; --line: var(--w) solid; --g: 128 }
    p { border: var(--line) rgb(0 var(--g) 0); margin: var( --w ) 4pt }
    p::before { content: 'var(--w)' }`;
  const { style, pseudo } = styleBody(BODY, css);
  expect(style('p').border.left).toEqual({ width: 2, style: 'solid', color: '#008000' });
  expect(style('p').margin).toEqual({ top: 2, right: 4, bottom: 2, left: 4 });
  expect(pseudo('p', 'before')?.content).toEqual([{ kind: 'text', text: 'var(--w)' }]);
});

test('a fallback holds where the variable is not defined, and may hold variables', () => {
  const css = ':root { --b: 3pt } p { text-indent: var(--a, var(--b)); letter-spacing: var(--b, 1pt) }';
  expect(styleBody(BODY, css).style('p')).toMatchObject({ textIndent: 3, letterSpacing: 3 });
});

test('a value with variables keeps its place in the cascade', () => {
  const css = ':root { --m: 1pt } p { margin-left: 5pt } p { margin: var(--m) } p { margin-top: 7pt }';
  expect(styleBody(BODY, css).style('p').margin).toEqual({ top: 7, right: 1, bottom: 1, left: 1 });
});

test('a variable defined by another one has its value, and descendants inherit it', () => {
  const css = ':root { --a: 1pt } div { --b: var(--a) solid } p { border-left: var(--b) }';
  expect(styleBody(BODY, css).style('p').border.left).toMatchObject({ width: 1, style: 'solid' });
});

test('an undefined variable is reported once, with the nearest name, and the property is unset', () => {
  const css = ':root { --accent: red; color: blue }\np { color: var(--acent) }';
  const { report, style } = styleWithFaults('<p id="p">x</p><div><p>y</p></div>', css);
  expect(report.faults).toEqual([
    {
      code: 'css-variable',
      severity: 'error',
      source: { file: 'sheet1.css', line: 2, column: 12 },
      details: { name: '--acent', near: '--accent' },
    },
  ]);
  expect(style('p').color).toBe('#0000ff');
});

test('a cycle of variables is reported once, where it closes', () => {
  const css = ':root { --a: var(--b);\n--b: var(--c); --c: var(--a) }\np { color: var(--a, red) }';
  const { report, style } = styleWithFaults(BODY, css);
  expect(report.faults.map(({ code, details }) => [code, details])).toEqual([
    ['css-variable-cycle', { names: ['--a', '--b', '--c', '--a'] }],
  ]);
  expect(style('p').color).toBe('#ff0000');
});

test('variables that double each other are reported before they fill the memory', () => {
  const doubled = Array.from({ length: 40 }, (_, i) => `--v${i + 1}: var(--v${i}) var(--v${i});`).join('');
  expect(faultsOf(`:root { --v0: aaaaaaaa; ${doubled} }`)).toEqual(['1:286 css-variable-size']);
});

test('a long chain of variables is reported before it overflows the stack', () => {
  const chain = Array.from({ length: 5000 }, (_, i) => `--v${i}: var(--v${i + 1});`).join('');
  expect(faultsOf(`:root { ${chain} --v5000: 1 }`).join()).toContain('css-variable-size');
});

test.each([
  ['the first branch that holds', 'if(style(--n: auto): 1pt; style(--n: 2): 2pt; else: 3pt)', 2],
  ['else, where none holds', 'if(style(--n: 3): 1pt; else: 3pt;)', 3],
  ['else, for a variable that is not defined', 'if( style(--other: 2): 1pt; else : 3pt )', 3],
  [
    'one with a variable or a condition in it',
    'if(style(--n:2): if(style(--n: 1): 1pt; else: var(--m)); else: 3pt)',
    4,
  ],
])('if() has the value of %s', (_, value, expected) => {
  const css = `:root { --n: 2; --m: 4pt } p { --v: ${value}; --livret-row: ${value}; text-indent: ${value}; margin: var(--v) 9pt }`;
  expect(styleBody(BODY, css).style('p')).toMatchObject({
    livretRow: expected,
    textIndent: expected,
    margin: { top: expected, right: 9 },
  });
});

test.each([
  'if(style(--n: 3): 1pt)',
  'if()',
  'if(else)',
  'if(else: 1pt; style(--n: 2): 2pt)',
  'if(--n: 1pt; else: 2pt)',
  'if(style(n: 2): 1pt; else: 2pt)',
  'if(media(print): 1pt; else: 2pt)',
])('%s is reported', (value) => {
  expect(faultsOf(`p { text-indent: ${value} }`)).toEqual(['1:18 css-variable-syntax']);
});

test('variables that if() asks for are used, and may not ask for themselves', () => {
  expect(faultsOf(':root { --n: 2 } p { text-indent: if(style(--n: 2): 1pt; else: 2pt) }')).toEqual([]);
  expect(faultsOf(':root { --n: if(style(--n: 2): 1pt; else: 2pt) }')).toEqual(['1:9 css-variable-cycle']);
});
