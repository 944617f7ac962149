import { child, type Element, elementsIn, parseXml } from '../tree.ts';

/** A list of a Word file. Those that go on with one another share their counters. */
interface List {
  /** The last number of each level, and the one before its first. */
  readonly counters: number[];
  readonly before: readonly number[];
  /** The levels that begin anew with this list. */
  readonly anew: Map<number, number>;
}

/** The numbers of paragraphs in lists (ECMA-376 part 1, 17.9), which are to be asked for in their order. */
export class ListNumbers {
  readonly #lists = new Map<string, List>();

  /** @param xml the part that defines the lists; null in a file without any. */
  constructor(xml: string | null) {
    const root = parseXml(xml ?? '');
    const kinds = elementsIn(root, 'w:abstractNum').map((kind) => {
      const before = elementsIn(kind, 'w:lvl').map((level) => numberIn(child(level, 'w:start')) - 1);
      const counters: number[] = [...before];
      return [kind.attributes['w:abstractNumId'], { before, counters }] as const;
    });
    const byKind = new Map(kinds);
    for (const list of elementsIn(root, 'w:num')) {
      const kind = byKind.get(child(list, 'w:abstractNumId')?.attributes['w:val']);
      const anew = elementsIn(list, 'w:lvlOverride').flatMap((level): [number, number][] => {
        const start = child(level, 'w:startOverride');
        return start ? [[Number(level.attributes['w:ilvl']), numberIn(start)]] : [];
      });
      if (kind) this.#lists.set(list.attributes['w:numId'] ?? '', { ...kind, anew: new Map(anew) });
    }
  }

  /** The number of a paragraph; null where it is in no list. */
  of(paragraph: Element): number | null {
    const [asked] = elementsIn(child(paragraph, 'w:pPr') ?? '', 'w:numPr');
    const list = asked && this.#lists.get(child(asked, 'w:numId')?.attributes['w:val'] ?? '');
    if (!list) return null;
    const level = Number(child(asked, 'w:ilvl')?.attributes['w:val'] ?? 0);
    const { counters, before, anew } = list;
    const start = anew.get(level);
    anew.delete(level);
    counters[level] = start ?? (counters[level] ?? 0) + 1;
    counters.splice(level + 1, Infinity, ...before.slice(level + 1));
    return counters[level];
  }
}

const numberIn = (element: Element | undefined): number => Number(element?.attributes['w:val'] ?? 1);
