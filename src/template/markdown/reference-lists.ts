import { romanValue } from '../../document/counter-styles.ts';
import { capitalized } from '../../languages/in-words.ts';
import type { Counted, Language } from '../../languages/language.ts';
import { link, NO_BREAK_SPACE, type RichNode, type Target } from '../nodes.ts';
import { markedReference, type Standing } from './line-references.ts';

/** A thing with a number: the number as it is printed, what stands before its last figures, and their value. */
interface Numbered {
  readonly target: Target;
  readonly number: string;
  readonly prefix: string;
  /** NaN for numbers that end in a letter. */
  readonly value: number;
}

/**
 * A reference to several things: "chapitres 2 à 4", "figures 3 et 5 et tableau 1". Things of one kind stand together,
 * sorted, each once, three or more in a row as a range; those without a number are called by their titles, in their order.
 * Marked words have their own word each, "ligne 2 et lignes 4 à 6", since pages say how many lines they fill.
 */
export function referenceList(
  targets: readonly Target[],
  standing: Standing,
  language: Language,
): RichNode[] {
  const kinds = new Map<Counted | 'marked' | null, Target[]>();
  for (const target of new Set(targets)) {
    const kind = target.marks ? 'marked' : (target.counted?.word ?? null);
    kinds.set(kind, [...(kinds.get(kind) ?? []), target]);
  }
  const groups = [...kinds].map(([kind, among], i) => {
    const here = i === 0 ? standing : within(standing);
    if (kind === 'marked') return markedGroup(among, here, language);
    if (kind !== null) return numberedGroup(kind, among, here, language);
    return listed(
      among.map((target) => [link(target, language)]),
      language,
    );
  });
  return listed(groups, language);
}

/** The standing of what follows the beginning of a list. */
const within = (standing: Standing): Standing => ({ ...standing, opens: false, named: [] });

function markedGroup(targets: readonly Target[], standing: Standing, language: Language): RichNode[] {
  const items = targets.map((target, i) => [
    markedReference(target, i === 0 ? standing : within(standing), language),
  ]);
  return listed(items, language);
}

/**
 * A reference to one thing, by its number or its title.
 * @param paged whether it names the page too.
 */
export function referenceTo(
  target: Target,
  paged: boolean,
  standing: Pick<Standing, 'opens' | 'named'>,
  language: Language,
): RichNode {
  const { counted } = target;
  if (!counted) return { kind: 'reference', target, paged, words: language };
  const words = labelOf(counted.word, language.words, standing, language) + counted.number;
  return { kind: 'reference', target, paged, words };
}

/** The word before a number, with its space; nothing where it is typed before the reference. */
function labelOf(
  kind: Counted,
  words: Readonly<Record<Counted, string>>,
  { opens, named }: Pick<Standing, 'opens' | 'named'>,
  { inSentence }: Language,
): string {
  if (named.includes(kind)) return '';
  const label = inSentence(words[kind]);
  return `${opens ? capitalized(label) : label}${NO_BREAK_SPACE}`;
}

function numberedGroup(
  word: Counted,
  targets: readonly Target[],
  standing: Standing,
  language: Language,
): RichNode[] {
  const { words, plurals, range } = language;
  const label = labelOf(word, targets.length > 1 ? plurals : words, standing, language);
  const runs = inRows(targets.map(numbered));
  const { before = '', between } = range;
  const items = runs.map((run, i): RichNode[] => {
    const [first, last] = [run[0]!, run.at(-1)!];
    const shown = i === 0 ? label : '';
    if (run.length === 1) return [link(first.target, `${shown}${first.number}`)];
    return [link(first.target, `${shown}${before}${first.number}`), between, link(last.target, last.number)];
  });
  return listed(items, language);
}

function numbered(target: Target): Numbered {
  const { number } = target.counted!;
  const [, prefix = '', figures = ''] = /^(.*?)(\d+)$/.exec(number) ?? [];
  const value = figures ? Number(figures) : romanValue(number.toLowerCase()) || Number.NaN;
  return { target, number, prefix, value };
}

/** Things in rows of three or more whose numbers follow one another, and alone. */
function inRows(things: readonly Numbered[]): readonly (readonly Numbered[])[] {
  const isSorted = things.every(({ prefix, value }) => prefix === things[0]!.prefix && !Number.isNaN(value));
  const sorted = isSorted ? things.toSorted((a, b) => a.value - b.value) : things;
  const rows: Numbered[][] = [];
  for (const thing of sorted) {
    const last = rows.at(-1)?.at(-1);
    if (last && thing.prefix === last.prefix && thing.value === last.value + 1) rows.at(-1)!.push(thing);
    else rows.push([thing]);
  }
  return rows.flatMap((row) => (row.length === 2 ? row.map((thing) => [thing]) : [row]));
}

/** `A, B et C`. */
function listed(items: readonly RichNode[][], language: Language): RichNode[] {
  return items.flatMap((item, i) => {
    if (i === 0) return item;
    return [i === items.length - 1 ? andBefore(item[0], language) : ', ', ...item];
  });
}

/** The word before an item, which some languages choose by its first words; a title is not known before all are read. */
function andBefore(item: RichNode | undefined, { and }: Language): RichNode {
  if (typeof item !== 'object' || item.kind !== 'reference') return and('');
  return typeof item.words === 'string' ? and(item.words) : { kind: 'and', next: item.target, and };
}
