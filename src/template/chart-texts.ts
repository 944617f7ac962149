import type { ChartSpec } from '../charts/spec.ts';
import type { Block, Booklet } from '../content/index.ts';
import { madeText } from '../content/yaml/located.ts';
import type { Text } from '../data/text.ts';
import type { Report } from '../faults/fault.ts';
import type { Source } from '../faults/source.ts';
import { lowered, raised } from '../languages/superscripts.ts';
import { once } from '../once.ts';
import { createScope, type Scope } from './scope.ts';
import { withVariables } from './variables.ts';

/**
 * A booklet with the values of variables in the texts that its charts print: names, labels, notes; `^-1^` and `~2~` are
 * superior and inferior characters there, and a formula is a fault. Blocks without any, and the booklet if it has no
 * others, stay the same objects.
 */
export function withChartTexts<B extends Booklet>(booklet: B, report: Report): B {
  const isFilled = ({ blocks }: Booklet['chapters'][number]) => blocks.some(printsMarkup);
  if (!booklet.chapters.some(isFilled)) return booklet;
  const scope = createScope(booklet, new Map(), report);
  const fill = (block: Block): Block => {
    if (!printsMarkup(block)) return block;
    if ('blocks' in block) return { ...block, blocks: block.blocks.map(fill) };
    if (block.kind !== 'figure') return block;
    const chart = filled(block.chart, block.source, scope);
    if (has(block.chart, OF_PERSON)) personal.set(chart, block.chart);
    return { ...block, chart };
  };
  const chapters = booklet.chapters.map((chapter) =>
    isFilled(chapter) ? { ...chapter, blocks: chapter.blocks.map(fill) } : chapter,
  );
  return { ...booklet, chapters };
}

/** Variables, powers, indices and formulas. */
const MARKUP = /\{\{|\^[^\s^]+\^|~[^\s~]+~|\$[^\s$](?:[^$]*[^\s$])?\$(?!\d)/;
const FORMULA = /\$[^\s$](?:[^$]*[^\s$])?\$(?!\d)/;
/** A power or an index. */
const SCRIPT = /\^([^\s^]+)\^|~([^\s~]+)~/g;
const OF_PERSON = /\{\{\s*person\./;

/** The charts that print a value of the person whose copy they are in, and what they were as written. */
const personal = new WeakMap<ChartSpec, ChartSpec>();

/** Whether a chart is one person's alone, so that the copies of others have another one in its place. */
export function isPersonal(chart: ChartSpec): boolean {
  return personal.has(chart);
}

/** A chart without the values of a person. */
export function impersonal(chart: ChartSpec): ChartSpec {
  return personal.get(chart) ?? chart;
}

/** Whether a block's chart prints more than plain text. The versions of a booklet share most blocks. */
const printsMarkup = once((block: Block): boolean => {
  if ('blocks' in block) return block.blocks.some((each) => printsMarkup(each));
  return block.kind === 'figure' && has(block.chart, MARKUP);
});

function has(value: unknown, markup: RegExp): boolean {
  const inPart = (part: unknown) => has(part, markup);
  if (typeof value === 'string') return markup.test(value);
  if (isText(value)) return inPart(value.value);
  if (value instanceof Map) return [...value.values()].some(inPart);
  return typeof value === 'object' && value !== null && Object.values(value).some(inPart);
}

/** A part of a chart, its texts filled. @param at the place of the nearest part that knows its own. */
function filled<T>(value: T, at: Source, scope: Scope): T;
function filled(value: unknown, at: Source, scope: Scope): unknown {
  if (!has(value, MARKUP)) return value;
  if (typeof value === 'string') return printed(madeText(value, at), scope);
  if (isText(value)) return madeText(printed(value, scope), value.source);
  if (Array.isArray(value)) return value.map((item) => filled(item, at, scope));
  if (value instanceof Map) return new Map([...value].map(([key, item]) => [key, filled(item, at, scope)]));
  const { source = at } = value as { readonly source?: Source };
  const entries = Object.entries(value as object);
  return Object.fromEntries(entries.map(([key, item]) => [key, filled(item, source, scope)]));
}

/** The characters that a chart prints for what is typed. */
function printed(text: Text, scope: Scope): string {
  const [typed] = FORMULA.exec(text.value) ?? [];
  if (typed) scope.report.error('chart-formula', text.source, { typed });
  return withVariables(text, scope).replace(SCRIPT, (typed, power: string | undefined, index = '') => {
    const inSigns = (letters: string) => (power ? raised(letters) : lowered(letters));
    const plain = power ?? index;
    const signs = inSigns(plain);
    if (signs === plain) {
      const small = plain.toLowerCase();
      const instead = inSigns(small) === small ? null : typed.toLowerCase();
      scope.report.warning('chart-script', text.source, { typed, instead });
    }
    return signs;
  });
}

function isText(value: unknown): value is Text {
  return typeof value === 'object' && value !== null && 'value' in value && 'at' in value;
}
