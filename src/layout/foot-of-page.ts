import { getOrMake } from '../once.ts';
import type { PageStyle } from '../style/computed.ts';
import { points } from '../style/values.ts';
import type { BoxContext } from './boxes.ts';
import type { FlowContext } from './flow-context.ts';
import { borderMarks } from './galley/decoration.ts';
import { setUnpaged } from './galley/set-unpaged.ts';
import { type Stack, shift } from './galley/stack.ts';
import { keepBox } from './kept-boxes.ts';
import { setOnce } from './layout-memory.ts';
import { noteBox } from './note-boxes.ts';
import type { CalledNote, Notes } from './notes.ts';
import type { PageMark } from './page.ts';

/** The notes and blocks that stand at the foot of pages, set. Each is set once, since all pages have one measure. */
export class FootStacks {
  readonly #notes: Notes;
  readonly #inline: BoxContext;
  readonly #flow: FlowContext;
  readonly #stacks = new Map<number, Stack>();

  constructor(notes: Notes, inline: BoxContext, flow: FlowContext) {
    this.#notes = notes;
    this.#inline = inline;
    this.#flow = flow;
  }

  /** The stacks of a note and of the notes that are called in it. @param width the measure, points. */
  stacks(note: number, width: number): Stack[] {
    const set = this.#stack(note, width);
    return [set, ...set.notes.flatMap((inner) => this.stacks(inner, width))];
  }

  #stack(note: number, width: number): Stack {
    return getOrMake(this.#stacks, note, () => {
      const atFoot = this.#notes.atFoot(note);
      return 'kind' in atFoot
        ? { ...setUnpaged(atFoot, width, 'auto', this.#flow), cuts: [], belowNotes: true }
        : this.#setNote(atFoot, width);
    });
  }

  #setNote(note: CalledNote, width: number): Stack {
    const { value, style } = note.number;
    const make = () => noteBox(note, this.#inline);
    const box = keepBox(note.element, `note ${value} ${style}`, this.#inline, make)!;
    return setOnce(box, `${width}`, this.#flow, (own) => setUnpaged(box, width, 'auto', own));
  }
}

/** Space, rule and padding above a page's notes. */
export function noteSeparation({ footnoteArea: area, width }: PageStyle): number {
  return points(area.margin.top, width) + area.border.top.width + points(area.padding.top, width);
}

/** The notes of a page, from the top of their area down. */
export function noteMarks(pageStyle: PageStyle, stacks: readonly Stack[], measure: number): PageMark[] {
  if (stacks.every(({ belowNotes }) => belowNotes)) return stackedMarks(stacks, 0);
  const { footnoteArea: area, width } = pageStyle;
  let y = points(area.margin.top, width);
  const ruleWidth = area.width === 'auto' ? measure : points(area.width, measure);
  const rule = y + area.border.top.width / 2;
  const marks = borderMarks(area.border.top, 0, rule, ruleWidth, rule);
  y += area.border.top.width + points(area.padding.top, width);
  return [...marks, ...stackedMarks(stacks, y)];
}

function stackedMarks(stacks: readonly Stack[], top: number): PageMark[] {
  let y = top;
  return stacks.flatMap(({ marks, height }) => {
    const placed = shift(marks, 0, y);
    y += height;
    return placed;
  });
}
