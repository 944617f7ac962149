import type { Report } from '../faults/fault.ts';
import { MOST_PASSES } from '../limits.ts';
import type { StyledDocument } from '../style/computed.ts';
import type { NoteOrder } from './note-order.ts';
import type { Notes } from './notes.ts';
import type { NumberedLines } from './page.ts';
import type { PageReferences } from './page-references.ts';

/** Reports a reference whose page is another one after each pass. */
export function reportUnsettled(
  { id, pages }: NonNullable<ReturnType<PageReferences['moved']>>,
  { tree }: StyledDocument,
  report: Report,
): void {
  const reference = tree.elements.find(({ attributes }) => attributes.href === `#${id}`);
  report.warning('layout-unsettled', reference?.source ?? null, { id, passes: MOST_PASSES, pages });
}

/** Reports words to whose line a text refers, where it is not counted. */
export function reportUncounted(lines: NumberedLines, { tree }: StyledDocument, report: Report): void {
  for (const { attributes, source } of tree.elements) {
    if (attributes['data-words'] === undefined) continue;
    const id = (attributes.href ?? '').replace(/^#/, '');
    const target = tree.byId.get(id);
    if (target && !lines.of.has(target.index))
      report.error('layout-line-uncounted', target.source ?? source, { id });
  }
}

/** Reports a note whose number is another one after each pass. */
export function reportUnsettledNotes(
  order: NoteOrder,
  { calls }: Notes,
  { tree }: StyledDocument,
  report: Report,
): void {
  const [note] = [...order.values()].filter((to) => calls.get(to.element)?.number.value !== to.number);
  if (!note) return;
  const number = calls.get(note.element)!.number.value;
  const { source } = tree.byIndex[note.element]!;
  report.warning('layout-notes-unsettled', source, { number, passes: MOST_PASSES });
}
