import type { Report } from '../faults/fault.ts';
import type { Source } from '../faults/source.ts';
import { once } from '../once.ts';
import type { Booklet, Chapter } from './booklet.ts';
import { keysIn } from './data/expressions/evaluate.ts';
import type { Entry } from './read/types.ts';
import type { Block } from './types/block.ts';
import { Located } from './yaml/located.ts';

type Variables = Booklet['variables'];
type Variable = Located<string> | readonly Entry<Variable>[];

/** A variable as texts name it, `course.date`, and where it is given. */
export interface GivenVariable {
  readonly name: string;
  readonly source: Source;
}

/** The variables as typed; a group of variables is an object within the object. */
export function readVariables(entries: readonly Entry<Variable>[]): Variables {
  return Object.fromEntries(
    entries.map(({ key, value }) => [
      key.value,
      value instanceof Located ? value.value : readVariables(value),
    ]),
  );
}

export function givenVariables(entries: readonly Entry<Variable>[], prefix = ''): GivenVariable[] {
  return entries.flatMap(({ key, value }) =>
    value instanceof Located
      ? { name: prefix + key.value, source: key.source }
      : givenVariables(value, `${prefix}${key.value}.`),
  );
}

/** Reports the values that name a variable themselves, which would be printed as typed. */
export function reportNested(entries: readonly Entry<Variable>[], report: Report): void {
  for (const { key, value } of entries) {
    if (!(value instanceof Located)) {
      reportNested(value, report);
      continue;
    }
    const [found] = value.value.matchAll(IN_BRACES);
    if (found) report.error('variable-within', value.at(found.index), { name: key.value, typed: found[0] });
  }
}

/** The variables of both; where both have one, the value of `over`. Groups are merged. */
export function mergeVariables(under: Variables, over: Variables): Variables {
  const merged = new Map(Object.entries(under));
  for (const [name, value] of Object.entries(over)) {
    const before = merged.get(name);
    merged.set(name, isGroup(before) && isGroup(value) ? mergeVariables(before, value) : value);
  }
  return Object.fromEntries(merged);
}

function isGroup(value: unknown): value is Variables {
  return typeof value === 'object' && value !== null;
}

/** A variable or an expression of data in a text: `{{room}}`. What stands between the braces is its first group. */
export const IN_BRACES = /\{\{([^{}]*)\}\}/g;
/** A number that an expression checks: `[20 %]{=data.energie.part[Terminaux]}`. Its second group is the expression. */
export const CHECKED = /\[([^[\]]*)\]\{=([^{}]*)\}/g;

/** A name between braces, single ones too: these are reported where they stand. */
const IN_ANY_BRACES = /\{\{?([^{}]*)\}/g;

/** The names between braces in the booklet's texts. They include every variable that is used, and expressions of data. */
export function usedVariables({
  title,
  subtitle,
  occasion,
  cover,
  blurb,
  description,
  chapters,
  mail,
}: Partial<Booklet> & Pick<Booklet, 'chapters'>): Set<string> {
  const used = new Set<string>();
  collect([title, subtitle?.value, description, occasion?.value, blurb?.value, mail?.message?.value], used);
  collect(cover, used);
  for (const chapter of chapters) for (const name of usedInChapter(chapter)) used.add(name);
  return used;
}

/** The keys of the data that the booklet's texts name. */
export function dataInTexts(booklet: Parameters<typeof usedVariables>[0]): Set<string> {
  return new Set([...usedVariables(booklet)].flatMap(keysIn));
}

// Cohorts, and the states of a chapter that is edited, share most chapters and blocks: their names are found once.

/** The names between braces in the texts of a chapter. */
export const usedInChapter = once(({ blocks, ...rest }: Chapter): ReadonlySet<string> => {
  const used = new Set<string>();
  collect(rest, used);
  for (const block of blocks) for (const name of usedInBlock(block)) used.add(name);
  return used;
});

const usedInBlock = once((block: Block): ReadonlySet<string> => {
  const used = new Set<string>();
  collect(block, used);
  return used;
});

function collect(value: unknown, used: Set<string>): void {
  if (typeof value === 'string') {
    if (value.includes('{')) for (const [, name] of value.matchAll(IN_ANY_BRACES)) used.add(name!.trim());
    if (value.includes(']{=')) for (const [, , expression] of value.matchAll(CHECKED)) used.add(expression!);
  } else if (value instanceof Map) {
    for (const item of value.values()) collect(item, used);
  } else if (typeof value === 'object' && value !== null) {
    for (const item of Object.values(value)) collect(item, used);
  }
}
