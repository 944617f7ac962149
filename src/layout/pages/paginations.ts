import type { FloatSplit, Flow, FlowItem, FlowPage } from './abstract-flow.ts';
import { paginate } from './paginate.ts';

/** Keeps pages from pass to pass: a flow that has not changed is not broken again. */
export class Paginations {
  readonly #known = new Map<number, { readonly flow: Flow; readonly pages: readonly FlowPage[] }>();

  /**
   * @param part the flow's number in the document.
   */
  pagesOf(part: number, flow: Flow): readonly FlowPage[] {
    const known = this.#known.get(part);
    if (known && sameFlow(known.flow, flow)) return known.pages;
    const pages = paginate(flow);
    this.#known.set(part, { flow, pages });
    return pages;
  }
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
