import type { FloatSplit, Flow, FlowItem, FlowPage } from './abstract-flow.ts';
import { paginate } from './paginate.ts';

/** A flow that was broken into pages, and what its paragraphs were asked meanwhile. */
interface Known {
  readonly flow: Flow;
  readonly pages: readonly FlowPage[];
  readonly answers: readonly Answer[];
}

/** Whether a paragraph takes a line less or more. */
interface Answer {
  readonly paragraph: number;
  readonly lines: -1 | 1;
  readonly takes: boolean;
}

/** The most flows of a part that are kept: those of two passes. */
const MOST_KNOWN = 2;

/** Keeps pages from pass to pass, and from build to build: a flow that has not changed is not broken again. */
export class Paginations {
  /** The flows by their numbers, the last one first. */
  readonly #known = new Map<number, readonly Known[]>();

  /**
   * @param part the flow's number in the document.
   */
  pagesOf(part: number, flow: Flow): readonly FlowPage[] {
    const before = this.#known.get(part) ?? [];
    const known =
      before.find((one) => sameFlow(one.flow, flow) && sameAnswers(one.answers, flow)) ?? broken(flow);
    const others = before.filter((one) => one !== known);
    this.#known.set(part, [known, ...others.slice(0, MOST_KNOWN - 1)]);
    return known.pages;
  }
}

function broken(flow: Flow): Known {
  const answers: Answer[] = [];
  const paragraphs = flow.paragraphs.map((each, paragraph) => ({
    ...each,
    takes(lines: -1 | 1) {
      const takes = each.takes(lines);
      answers.push({ paragraph, lines, takes });
      return takes;
    },
  }));
  return { flow, pages: paginate({ ...flow, paragraphs }), answers };
}

function sameAnswers(answers: readonly Answer[], { paragraphs }: Flow): boolean {
  return answers.every(({ paragraph, lines, takes }) => paragraphs[paragraph]!.takes(lines) === takes);
}

function sameFlow(a: Flow, b: Flow): boolean {
  return (
    a.capacity === b.capacity &&
    a.lineHeight === b.lineHeight &&
    a.noteSeparation === b.noteSeparation &&
    (a.recto === b.recto || a.floats.length === 0) &&
    same(a.notes, b.notes, (x, y) => x.height === y.height && sameNumbers(x.splits, y.splits)) &&
    sameNumbers(a.barriers, b.barriers) &&
    same(a.items, b.items, sameItem) &&
    same(
      a.floats,
      b.floats,
      (x, y) =>
        x.height === y.height &&
        x.stretch === y.stretch &&
        x.shrink === y.shrink &&
        x.mention === y.mention &&
        x.anchor === y.anchor &&
        x.after === y.after &&
        x.limit === y.limit &&
        x.title === y.title &&
        x.inText === y.inText &&
        same(x.splits, y.splits, sameSplit) &&
        sameNumbers(x.notes, y.notes),
    ) &&
    same(
      a.columns,
      b.columns,
      (x, y) => x.start === y.start && x.end === y.end && x.count === y.count && x.pitch === y.pitch,
    ) &&
    same(
      a.paragraphs,
      b.paragraphs,
      (x, y) => x.start === y.start && x.end === y.end && x.lineHeight === y.lineHeight,
    )
  );
}

function sameItem(a: FlowItem, b: FlowItem): boolean {
  if (a.kind === 'break') return b.kind === 'break' && a.cost === b.cost && a.closing === b.closing;
  if (a.kind === 'space')
    return (
      b.kind === 'space' &&
      a.height === b.height &&
      a.stretch === b.stretch &&
      a.shrink === b.shrink &&
      a.snap?.pitch === b.snap?.pitch &&
      a.snap?.offset === b.snap?.offset
    );
  return (
    b.kind === 'box' &&
    a.height === b.height &&
    a.resumption === b.resumption &&
    sameNumbers(a.notes, b.notes)
  );
}

function sameSplit(a: FloatSplit, b: FloatSplit): boolean {
  return a.above.height === b.above.height && a.below.height === b.below.height && a.cost === b.cost;
}

function sameNumbers(a: readonly number[], b: readonly number[]): boolean {
  return same(a, b, (x, y) => x === y);
}

function same<T>(a: readonly T[], b: readonly T[], alike: (x: T, y: T) => boolean): boolean {
  return a.length === b.length && a.every((x, i) => alike(x, b[i]!));
}
