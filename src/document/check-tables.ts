import { type Report, shown } from '../faults/fault.ts';
import { TABLE_PARTS } from './elements.ts';
import { sectionGrid, spansOf } from './table-grid.ts';
import { childElements, type ElementNode, markupPlace } from './tree.ts';

const SECTIONS: readonly string[] = ['thead', 'tbody', 'tfoot'];

/**
 * Reports tables that are none: words outside the cells, which would be lost, rows without cells, and cells that lie on
 * one another or reach out of their section (HTML Standard, 4.9.12.1). A row may have fewer cells than others.
 */
export function checkTables(elements: readonly ElementNode[], report: Report): void {
  for (const element of elements) {
    if (Object.hasOwn(TABLE_PARTS, element.tag)) checkText(element, report);
    if (element.tag !== 'table') continue;
    for (const section of [...childrenOf(element, SECTIONS), element]) checkSpans(section, report);
  }
}

function checkText(element: ElementNode, report: Report): void {
  const { tag } = element;
  for (const child of element.children) {
    if (child.kind !== 'text' || child.text.trim() === '') continue;
    report.error('markup-table-text', markupPlace(element), { tag, text: shown(child.text.trim()) });
  }
}

function checkSpans(section: ElementNode, report: Report): void {
  const rows = childrenOf(section, ['tr']);
  const cells = rows.map((row) => childrenOf(row, ['th', 'td']));
  const { errors } = sectionGrid(cells.map((inRow) => inRow.map(spansOf)));
  for (const error of errors) {
    if (error.kind === 'empty') {
      // Content of the row outside its cells is reported by itself.
      const row = rows[error.row]!;
      if (row.children.every(({ kind }) => kind === 'text'))
        report.error('markup-row-empty', markupPlace(row), {});
      continue;
    }
    const cell = cells[error.row]![error.cell]!;
    if (error.kind === 'overlap') report.error('markup-cell-overlap', markupPlace(cell), {});
    else {
      const { rowspan } = spansOf(cell);
      report.error('markup-rowspan', markupPlace(cell), { rowspan, left: error.left });
    }
  }
}

const childrenOf = (element: ElementNode, tags: readonly string[]): ElementNode[] =>
  childElements(element).filter(({ tag }) => tags.includes(tag));
