/**
 * Page making as a pure function over abstract items: no fonts, no styles. The whole flow is broken at
 * once, as Knuth and Plass (1981) break a paragraph and as Plass (Optimal Pagination Techniques for
 * Automatic Typesetting Systems, 1981) breaks pages with figures: the state is the place in the text and
 * the number of floats already placed, and each page costs what it leaves empty, where it is cut and
 * which floats it makes wait.
 */
export interface Flow {
  readonly items: readonly FlowItem[];
  /** In the order of their mentions, which they keep. */
  readonly floats: readonly FlowFloat[];
  /** Height of each note, by its number. */
  readonly noteHeights: readonly number[];
  /** Height of the rule and the space above a page's notes. */
  readonly noteSeparation: number;
  /** Height of a page's content. */
  readonly capacity: number;
  /** What one line takes: the unit of what a page leaves empty. */
  readonly lineHeight: number;
}

export type FlowItem =
  | {
      readonly kind: 'box';
      readonly height: number;
      readonly notes: readonly number[];
      /** Height of what is repeated above the box where it starts a page (a table's head). */
      readonly resumption: number;
    }
  /** Dropped at the top of a page, unless the page begins the flow. */
  | { readonly kind: 'space'; readonly height: number }
  /** A place where the page may end. `FORBIDDEN` ones are used only where nothing else is possible. */
  | { readonly kind: 'break'; readonly cost: number };

export interface FlowFloat {
  /** Its own margins included. */
  readonly height: number;
  readonly notes: readonly number[];
  /** Index of the item after which it is mentioned: it stands on no earlier page. */
  readonly anchor: number;
}

export interface FlowPage {
  /** Items from `start` up to `end`. */
  readonly start: number;
  readonly end: number;
  /** Floats from `floatStart` up to `floatEnd`: at the foot of the flow's first page, else at the top. */
  readonly floatStart: number;
  readonly floatEnd: number;
  /** What is too much for the page, points; 0 for all but what fits nowhere. */
  readonly overfull: number;
}

export const FORBIDDEN = 1e5;
const OVERFULL = 1e8;
/** A float that is still to come when a page ends. */
const WAITING_FLOAT = 5;
/** A page with floats and hardly any text, or a last page of a few lines. */
const STARVED_PAGE = 60;
const FEWEST_LINES = 4;
/** A page filled less than this is not weighed while there are others: it halves the work. */
const LEAST_FILLED = 0.5;

interface State {
  readonly cost: number;
  readonly previous: State | null;
  readonly page: FlowPage | null;
}

/** Breaks a flow into pages. Every item and float is placed once, in order, whatever its size. */
export function paginate(whole: Flow): readonly FlowPage[] {
  // What follows the last box would only make an empty page.
  const count = whole.items.findLastIndex((item) => item.kind === 'box') + 1;
  const flow = { ...whole, items: whole.items.slice(0, count) };
  const { items, floats } = flow;
  // For each place where a page may start, and each number of floats placed, the best way there.
  const states: (State | undefined)[][] = Array.from({ length: items.length + 1 }, () => []);
  states[0]![0] = { cost: 0, previous: null, page: null };
  for (let start = 0; start <= items.length; start++) {
    const row = states[start]!;
    for (let placed = 0; placed <= floats.length; placed++) {
      const state = row[placed];
      if (!state || (start === items.length && placed === floats.length)) continue;
      for (const { page, cost, next } of candidatePages(flow, start, placed)) {
        const total = state.cost + cost;
        const rival = states[next]![page.floatEnd];
        if (!rival || total < rival.cost)
          states[next]![page.floatEnd] = { cost: total, previous: state, page };
      }
    }
  }
  const pages: FlowPage[] = [];
  for (let s = states[items.length]![floats.length]; s?.page; s = s.previous ?? undefined) pages.push(s.page);
  return pages.reverse();
}

interface Candidate {
  readonly page: FlowPage;
  readonly cost: number;
  /** Where the next page starts. */
  readonly next: number;
}

/** Every page that can start here; if nothing fits, the shortest possible one, overfull. */
function candidatePages(flow: Flow, start: number, placed: number): Candidate[] {
  const { items } = flow;
  const candidates: Candidate[] = [];
  let first = start;
  // Spaces are dropped where a page starts by choice (CSS Fragmentation 3, 5.2), kept where the flow starts.
  if (start > 0) while (first < items.length && items[first]!.kind !== 'box') first++;
  let text = 0;
  let notes = 0;
  let fallback: Candidate | null = null;
  let boxes = 0;

  for (let i = first; i <= items.length; i++) {
    const item = items[i];
    if (item?.kind === 'box') {
      text += item.height + (boxes === 0 && start > 0 ? item.resumption : 0);
      notes += noteHeight(flow, item.notes);
      boxes++;
      continue;
    }
    if (item?.kind === 'space') {
      text += item.height;
      continue;
    }
    if (boxes === 0 && i < items.length) continue;
    const atEnd = i === items.length;
    const breakCost = item ? item.cost : 0;
    const next = atEnd ? i : i + 1;
    collect(flow, candidates, { start: first, end: i, next, placed, text, notes, breakCost, boxes });
    if (!fallback && boxes > 0) {
      fallback = overfullPage(flow, { start: first, end: i, next, placed, text, notes });
    }
    if (text + notes > flow.capacity) break;
  }
  // Floats alone on a page, those mentioned before it.
  if (start > 0 || items.length === 0) {
    collect(flow, candidates, {
      start,
      end: start,
      next: start,
      placed,
      text: 0,
      notes: 0,
      breakCost: 0,
      boxes: 0,
    });
  }
  if (candidates.length === 0) candidates.push(fallback ?? overfullFloat(flow, start, placed));
  return candidates;
}

interface Extent {
  readonly start: number;
  readonly end: number;
  readonly next: number;
  readonly placed: number;
  readonly text: number;
  readonly notes: number;
}

/** Adds the pages with this text and as many of the waiting floats as fit. */
function collect(
  flow: Flow,
  candidates: Candidate[],
  extent: Extent & { readonly breakCost: number; readonly boxes: number },
): void {
  const { items, floats, capacity, lineHeight, noteSeparation } = flow;
  const { start, end, next, placed, text, breakCost, boxes } = extent;
  let notes = extent.notes;
  let taken = 0;
  for (let floatEnd = placed; floatEnd <= floats.length; floatEnd++) {
    if (floatEnd > placed) {
      const float = floats[floatEnd - 1]!;
      if (float.anchor > end) break;
      taken += float.height;
      notes += noteHeight(flow, float.notes);
    }
    const used = text + taken + (notes > 0 ? notes + noteSeparation : 0);
    if (used > capacity + 0.01) break;
    if (boxes === 0 && floatEnd === placed) continue;

    const ends = next === items.length && floatEnd === floats.length;
    if (!ends && used < LEAST_FILLED * capacity && breakCost < FORBIDDEN && candidates.length > 0) continue;
    let waiting = 0;
    while (floatEnd + waiting < floats.length && floats[floatEnd + waiting]!.anchor <= end) waiting++;
    const starved = ends ? used < FEWEST_LINES * lineHeight : taken > 0 && text < FEWEST_LINES * lineHeight;
    const empty = ends ? 0 : Math.max(0, (capacity - used) / lineHeight - 0.5);
    const cost = breakCost + empty * empty + waiting * WAITING_FLOAT + (starved ? STARVED_PAGE : 0);
    candidates.push({ page: { start, end, floatStart: placed, floatEnd, overfull: 0 }, cost, next });
  }
}

function overfullPage(flow: Flow, { start, end, next, placed, text, notes }: Extent): Candidate {
  const overfull = Math.max(0, text + (notes > 0 ? notes + flow.noteSeparation : 0) - flow.capacity);
  const page = { start, end, floatStart: placed, floatEnd: placed, overfull };
  return { page, cost: OVERFULL, next };
}

function overfullFloat(flow: Flow, start: number, placed: number): Candidate {
  const overfull = Math.max(0, flow.floats[placed]!.height - flow.capacity);
  return {
    page: { start, end: start, floatStart: placed, floatEnd: placed + 1, overfull },
    cost: OVERFULL,
    next: start,
  };
}

function noteHeight(flow: Flow, notes: readonly number[]): number {
  let height = 0;
  for (const note of notes) height += flow.noteHeights[note] ?? 0;
  return height;
}
