import { expect, test } from 'vitest';
import { loadFormulas, mathmlOf } from '../../src/formulas/index.ts';
import { FIGURES } from '../../src/web/sheet/figures.ts';
import { TEXT } from '../../src/web/sheet/text.ts';

await loadFormulas();

/** How the sheet aligns a column, counted from 1; browsers set it in the middle where no rule does. */
function alignOf(columns: string, column: number): string {
  const all = TEXT.split('\n').filter((line) => line.startsWith('mtable[columnalign'));
  const found = all.flatMap((line) => {
    const align = /text-align:(\w+)/.exec(line)![1]!;
    return [...line.matchAll(/columnalign(\^?)="?([a-z ]+?)"?\]>mtr>mtd(?::nth-child\((odd|even)\))?/g)]
      .filter(([, begins, value]) => (begins ? columns.startsWith(value!) : columns === value))
      .filter(([, , , which]) => !which || (which === 'odd') === (column % 2 === 1))
      .map(() => align);
  });
  return found.at(-1) ?? 'center';
}

test.each([
  ['aligned', '\\begin{aligned} a &= b & c &= d \\end{aligned}', ['right', 'left', 'right', 'left']],
  ['cases', '\\begin{cases} a & b \\\\ c & d \\end{cases}', ['left', 'left']],
  ['matrices', '\\begin{pmatrix} a & b \\\\ c & d \\end{pmatrix}', ['center', 'center']],
])('columns of %s are aligned on web pages, where browsers do not read MathML’s attribute', (_, tex, aligns) => {
  const mathml = mathmlOf({ tex, display: true, lang: 'en' })!;
  const columns = /columnalign="([^"]*)"/.exec(mathml)?.[1] ?? 'center';
  expect(aligns.map((_, i) => alignOf(columns, i + 1))).toEqual(aligns);
});

test('the names of sides align cells alone, since texts beside pictures and right choices have them too', () => {
  const rules = FIGURES.split('\n').filter((line) =>
    /\.(right|center|decimal)\b[^{]*\{text-align/.test(line),
  );
  expect(rules).toHaveLength(2);
  for (const rule of rules) expect(rule).toMatch(/^:is\(th,td\)/);
});
