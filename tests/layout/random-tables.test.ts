import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textOf } from '../../src/text/glyph-run.ts';
import { RANDOM, runs } from '../tools.ts';
import { type LaidOut, layOut, plainText, textsOf } from './laid-out.ts';

const PAGE = { width: 260, height: 220, margin: 20 };
const CSS = `:root { font: 10pt/12pt 'Source Serif 4', serif; hyphens: none; }
  @page { size: ${PAGE.width}pt ${PAGE.height}pt; margin: ${PAGE.margin}pt; } tr { background: #eeeeee; }`;

const length = fc.integer({ min: 0, max: 9 });
const style = fc.record({
  collapse: fc.constantFrom('collapse', 'separate'),
  spacing: length,
  border: length,
  column: length,
  outer: length,
  padding: length,
  height: fc.constantFrom(0, 30, 80),
  align: fc.constantFrom('top', 'middle', 'bottom', 'baseline'),
  width: fc.constantFrom('auto', '100%', '120pt'),
});

function cssOf(look: typeof style extends fc.Arbitrary<infer T> ? T : never): string {
  return `${CSS} table { border-collapse: ${look.collapse}; border-spacing: ${look.spacing}pt; width: ${look.width};
    border: ${look.outer}pt solid red; } col { border-right: ${look.column}pt solid; }
    td, th { border: ${look.border / 3}pt solid; padding: ${look.padding / 2}pt; height: ${look.height}pt;
    vertical-align: ${look.align}; }`;
}

const COLUMNS = 4;
const cell = fc.record({
  colspan: fc.integer({ min: 1, max: 3 }),
  rowspan: fc.integer({ min: 1, max: 4 }),
  words: fc.nat(12),
});
const section = fc.array(fc.array(cell, { minLength: COLUMNS, maxLength: COLUMNS }), {
  minLength: 1,
  maxLength: 8,
});

/** The rows of a section as HTML: spans are less where they would reach out of it, or over a cell above. */
function rowsOf(
  rows: readonly (readonly { colspan: number; rowspan: number; words: number }[])[],
  made: string[],
) {
  const ends: number[] = Array(COLUMNS).fill(0);
  return rows.map((cells, row) => {
    let html = '';
    for (let column = 0; column < COLUMNS; column++) {
      if (ends[column]! > row) continue;
      const asked = cells[column]!;
      let colspan = 1;
      while (colspan < asked.colspan && column + colspan < COLUMNS && ends[column + colspan]! <= row)
        colspan++;
      // The last column has a cell in every row, so that no row is without one.
      const isLast = column + colspan === COLUMNS;
      const rowspan = isLast ? 1 : Math.min(asked.rowspan, rows.length - row);
      ends.fill(row + rowspan, column, column + colspan);
      const words = Array.from({ length: asked.words }, () => `c${made.push('') - 1}x`);
      html += `<td colspan="${colspan}" rowspan="${rowspan}">${words.join(' ')}</td>`;
      column += colspan - 1;
    }
    return `<tr>${html}</tr>`;
  });
}

/** Whether two texts of a page lie on one another, with a tolerance of a point. */
function overlaps({ pages }: LaidOut): string[] {
  return pages.flatMap((page) => {
    const boxes = textsOf(page).map(({ x, y, run }) => ({
      x,
      y,
      size: run.style.size,
      right: x + run.width,
      text: textOf(run),
    }));
    return boxes.flatMap((a, i) =>
      boxes
        .slice(i + 1)
        .filter((b) => Math.abs(a.y - b.y) < 0.6 * a.size && a.x < b.right - 1 && b.x < a.right - 1)
        .map((b) => `${a.text} on ${b.text}`),
    );
  });
}

test('random tables: every word once, within the page, none on another', RANDOM, () => {
  fc.assert(
    fc.property(style, section, section, (look, head, body) => {
      const made: string[] = [];
      const headRows = rowsOf(head.slice(0, 2), made);
      const bodyRows = rowsOf(body, made);
      const html = `<table><colgroup><col><col><col><col></colgroup><thead>${headRows.join('')}</thead><tbody>${bodyRows.join('')}</tbody></table>`;
      const layout = layOut(html, cssOf(look));
      expect(
        layout.warnings.filter((code) => code !== 'layout-cut-word' && code !== 'layout-wide-table'),
      ).toEqual([]);
      const found = plainText(layout).match(/c\d+x/g) ?? [];
      expect([...found].sort()).toEqual(made.map((_, i) => `c${i}x`).sort());
      expect(overlaps(layout)).toEqual([]);
      for (const page of layout.pages) {
        for (const { x, y, run } of textsOf(page)) {
          expect(y).toBeLessThan(PAGE.height - PAGE.margin + 1);
          expect(x + run.width).toBeLessThan(PAGE.width - PAGE.margin + 1);
        }
      }
    }),
    { numRuns: runs(6, 300), endOnFailure: true },
  );
});
