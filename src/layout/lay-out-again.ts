import type { Fault } from '../faults/fault.ts';
import type { StyledDocument } from '../style/computed.ts';
import type { LayoutInputs } from './inputs.ts';
import type { LastLayout } from './layout-memory.ts';
import { reuseLayout } from './reuse-layout.ts';

/**
 * Lays out a document that differs from the last one in a few words, at the scale of that one and without trying others:
 * lines that take the same room do so at any scale. The faults of the last layout, and of its pictures, are told again.
 * @param last its document shares unchanged elements with this one.
 * @returns null where pages could differ, so that the whole document must be laid out.
 */
export function layOutAgain(
  styled: StyledDocument,
  last: LastLayout,
  inputs: LayoutInputs,
): LastLayout | null {
  const before = last.styled;
  const isSameLook = styled.style === before.style && styled.page === before.page;
  if (!isSameLook || inputs.fonts !== last.fonts || inputs.backgrounds !== last.backgrounds) return null;
  const changed = styled.tree.elements.filter((element) => before.tree.byIndex[element.index] !== element);
  if (changed.some(({ tag }) => tag === 'img')) return null;
  const places = new Set(changed.map(({ index }) => before.tree.byIndex[index]?.source));
  // A misfit is the whole document's. Any other fault may say the words of its element.
  const ofAll = ({ code }: Fault) => code === 'layout-misfit';
  const saysChanged = (fault: Fault) => !ofAll(fault) && (!fault.source || places.has(fault.source));
  if (last.faults.some(saysChanged)) return null;
  const layout = reuseLayout(styled, last, inputs);
  if (!layout) return null;
  for (const request of last.asked) inputs.pictures(request);
  const { source } = styled.tree.root;
  const faults = last.faults.map((fault) => (ofAll(fault) ? { ...fault, source } : fault));
  inputs.report.add(faults);
  return { ...last, styled, layout, faults };
}
