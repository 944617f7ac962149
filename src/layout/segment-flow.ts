import type { DocumentTree } from '../document/tree.ts';
import { FORBIDDEN } from './costs.ts';
import { heightInText } from './galley/floats-in-text.ts';
import type { GalleyPart } from './galley/galley-items.ts';
import { mentionsOf } from './galley/mentions.ts';
import type { Segment } from './galley/segments.ts';
import type { Stack } from './galley/stack.ts';
import type { FloatPart, Flow, FlowNote } from './pages/abstract-flow.ts';

/** The measures of the pages of a segment, points, and the side that they begin on. */
export type PageMeasures = Pick<Flow, 'capacity' | 'noteSeparation' | 'lineHeight' | 'recto'>;

/** The notes that a segment calls, by their indices: each as it is set, with the notes that it calls. */
export type CalledNotes = ReadonlyMap<number, readonly Stack[]>;

/**
 * All that the flow of a segment is made of, in order: of the same objects and numbers, it is the same. Objects stay the
 * same, from pass to pass and from build to build, as long as what they were set from does.
 */
export function flowInputs(
  { items, floats, barriers, paragraphs, columns }: Segment,
  notes: CalledNotes,
  measures: PageMeasures,
): readonly unknown[] {
  const inputs: unknown[] = [...Object.values(measures), ...items];
  for (const [note, stacks] of notes) inputs.push(note, ...stacks);
  for (const places of [floats, paragraphs, columns])
    for (const each of places) inputs.push(...Object.values(each));
  inputs.push(...barriers);
  return inputs;
}

/** A segment as page making sees it: its items, columns and paragraphs as they are, of which only heights and costs count. */
export function segmentFlow(
  segment: Segment,
  called: CalledNotes,
  measures: PageMeasures,
  tree: DocumentTree,
): Flow {
  const mentions = mentionsOf(segment, tree);
  const last = [...called.keys()].reduce((most, note) => Math.max(most, note), -1);
  const notes = new Array<FlowNote>(last + 1).fill({ height: 0, splits: [] });
  for (const [note, stacks] of called) notes[note] = flowNote(stacks);
  return {
    items: segment.items,
    floats: segment.floats.map((float, i) => ({
      mention: mentions[i]!,
      anchor: float.anchor,
      after: float.after,
      limit: float.limit,
      title: float.title,
      end: float.end,
      notes: float.notes,
      height: float.height + float.gap,
      inText: heightInText(float, segment.items),
      splits: float.splits.map(({ above, below, cost }) => ({
        above: withGap(above),
        below: withGap(below),
        cost,
      })),
      stretch: float.gapElastic.stretch + float.chartStretch,
      shrink: float.gapElastic.shrink,
    })),
    barriers: segment.barriers,
    columns: segment.columns,
    paragraphs: segment.paragraphs,
    notes,
    ...measures,
  };
}

function withGap({ height, gap, notes }: GalleyPart): FloatPart {
  return { height: height + gap, notes };
}

/** A note with the notes that it calls. It is split only where it calls none. */
function flowNote(stacks: readonly Stack[]): FlowNote {
  const height = stacks.reduce((sum, stack) => sum + stack.height, 0);
  const cuts = stacks.length === 1 ? stacks[0]!.cuts : [];
  return { height, splits: cuts.filter(({ cost }) => cost < FORBIDDEN).map(({ y }) => y) };
}
