import { isCollection, isMap, isScalar, isSeq, type Node, type Scalar, type YAMLMap } from 'yaml';
import * as z from 'zod/mini';
import type { Meaning } from '../../faults/catalogue/content.ts';
import { MOST_NAME_CHARACTERS } from '../../limits.ts';
import { isNaming, keyedOptions, type Schema } from '../schema/common.ts';
import { exampleOf, examplesOf } from '../schema/examples.ts';
import { CONTROL } from '../yaml/decode.ts';
import { asItems, isPlain, MOST_LINES, quoted } from '../yaml/line.ts';
import { slipIn } from '../yaml/slips.ts';
import { MENDERS } from './menders.ts';
import { meantBy } from './other-names.ts';
import { asNames, severalPeople } from './person-names.ts';
import { innermost, meaningOf, shapeOf, textOf, wordsOf } from './schema.ts';

/** The value to write instead of one that does not fit: what was typed, mended; else an example. */
interface Instead {
  readonly value: string;
  readonly mended: boolean;
}

/**
 * @param text the file's text
 * @param column of the value, from 1
 */
export function insteadOf(schema: Schema, node: Node, text: string, column: number): Instead {
  const typed = isScalar(node) ? textOf(node) : text.slice(node.range![0], node.range![1]).trimEnd();
  // A text of more lines than advice repeats is no single item.
  const isLong = isScalar(node) && node.type === 'PLAIN' && linesOf(node, text).length > MOST_LINES;
  const mended =
    parted(schema, node, typed, text) ??
    itemized(schema, node, text) ??
    (isLong ? null : mend(schema, node, typed, column - 1));
  return mended === null ? { value: exampleOf(schema), mended: false } : { value: mended, mended: true };
}

/**
 * Whether a text that is no name stands where something that is elsewhere is named, so that a look-up, which knows the
 * names, is to tell it. Several names in one text, and a text that YAML does not read as it was meant, are mended here.
 */
export function mayName(schema: Schema, node: Scalar, text: string): boolean {
  const typed = textOf(node);
  if (!isNaming(schema) || !/^.*\S.*$/.test(typed) || typed.length > MOST_NAME_CHARACTERS) return false;
  const isSlip = node.type === 'PLAIN' && slipIn(text, node.range![0]) !== null;
  return !isSlip && !CONTROL.test(typed) && parted(schema, node, typed, text) === null;
}

/** The meanings of names that are one word. */
const ONE_WORD: readonly Meaning[] = ['id', 'data-key', 'name'];

/** Several ids in brackets with the commas that are missing between them: `[ un deux ]`; null for anything else. */
function parted(schema: Schema, node: Node, typed: string, text: string): string | null {
  const [start, end] = node.range!;
  const isItem = /[[,]\s*$/.test(text.slice(0, start)) && /^\s*[\],]/.test(text.slice(end));
  const ids = typed.split(/\s+/);
  if (!isItem || !ONE_WORD.includes(meaningOf(schema))) return null;
  return ids.every((each) => /^\p{L}/u.test(each) && z.safeParse(schema, each).success)
    ? ids.join(', ')
    : null;
}

/** Lines under the key of a list of texts as its items, each with a dash; null for anything else. */
function itemized(schema: Schema, node: Node, text: string): string | null {
  const { def } = (innermost(schema) as z.core.$ZodTypes)._zod;
  if (def.type !== 'array' || !(isMap(node) ? !node.flow : isScalar(node) && node.type === 'PLAIN'))
    return null;
  const element = innermost(def.element);
  if ((textOption(element) as z.core.$ZodTypes)._zod.def.type !== 'string') return null;
  if (isMap(node) && node.items.some(({ key }) => shapeOf(element).has(textOf(key as Scalar)))) return null;
  const lines = linesOf(node, text);
  if (lines.length < 2 || lines.length > MOST_LINES) return null;
  return ['', ...asItems(lines).map((item) => `  ${item}`)].join('\n');
}

function linesOf({ range }: Node, text: string): string[] {
  return text.slice(range![0], range![1]).trimEnd().split(/\r?\n/);
}

/** The same as `insteadOf` for a text that stands alone. */
export function insteadOfText(schema: Schema, typed: string): Instead {
  const mended = MENDERS[meaningOf(schema)]?.(typed.trim()) ?? null;
  const fit = mended !== null && fits(schema, mended);
  return { value: fit ? mended : exampleOf(schema), mended: fit };
}

/** The keys that a file has to have, a line each. */
export function wholeExample(schema: Schema): string {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === 'array') return `- ${exampleOf(def.element)}`;
  if (def.type !== 'object') return exampleOf(schema);
  return examplesOf(def.shape)
    .map(([key, value]) => `${key}: ${value}`)
    .join('\n');
}

function mend(given: Schema, node: Node, typed: string, column: number): string | null {
  const schema = innermost(given);
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === 'array') return asList(def.element, node, typed, column);
  // The example of a union is that of its first option.
  const first = def.type === 'union' && (def.options[0] as z.core.$ZodTypes)._zod.def;
  if (first && first.type === 'array' && isScalar(node)) return asList(first.element, node, typed, column);
  const meaning = meaningOf(schema);
  if (def.type === 'string' && meaning === 'text' && isSeq(node) && !node.flow) return asLines(typed, column);
  if (typed.includes('\n')) return null;
  if (def.type === 'string' && isCollection(node)) {
    return meaning === 'text' || meaning === 'title' ? quoted(typed.trim()) : null;
  }
  if (isScalar(node) && (def.type === 'object' || keyedOptions(schema)) && meaning === 'group') {
    return asPicture(schema, typed) ?? asKind(schema, typed) ?? filled(schema, typed);
  }
  const candidate = isCollection(node) ? null : (MENDERS[meaning]?.(typed.trim()) ?? null);
  return candidate !== null && fits(schema, candidate) ? candidate : null;
}

/** A lone item as a list of one, or the keys of a group with a dash before the first. */
function asList(given: Schema, node: Node, typed: string, column: number): string | null {
  const element = textOption(innermost(given));
  if (isOneOfLists(given, node)) return `[ ${typed} ]`;
  if (isMap(node)) return node.flow ? `[ ${typed} ]` : (asPairs(element, node) ?? dashed(typed, column));
  if (!isScalar(node) || typed.includes('\n')) return null;
  const { def } = (element as z.core.$ZodTypes)._zod;
  if (meaningOf(element) === 'person') return `[ ${asNames(typed).join(', ')} ]`;
  if (def.type === 'enum') {
    const words = wordsOf(element)!;
    const word = words.includes(typed) ? typed : meantBy(typed, words);
    return word && `[ ${word} ]`;
  }
  if (def.type !== 'string') return `[ ${filled(element, typed) ?? exampleOf(element)} ]`;
  const isName = meaningOf(element) !== 'text';
  const lettered = typed.split(/(?:^|\s+)[a-hA-H]\)\s+/).slice(1);
  if (/^[a-hA-H]\)/.test(typed) && lettered.length > 1 && lettered.every(isPlain))
    return `[ ${lettered.join(', ')} ]`;
  const people = isName ? null : severalPeople(typed);
  if (people?.every(isPlain)) return `[ ${people.join(', ')} ]`;
  const names = typed.split(/\s+/);
  if (ONE_WORD.includes(meaningOf(element)) && names.length > 1 && names.every((one) => isItem(element, one)))
    return `[ ${names.join(', ')} ]`;
  const parts = (isName ? typed.replace(/[[\]@]/g, '').trim() : typed).split(/\s*[,;]\s*/);
  if (parts.length > 1 && parts.every((part) => isItem(element, part))) return `[ ${parts.join(', ')} ]`;
  const item = z.safeParse(element, typed).success ? typed : mend(element, node, typed, column);
  const isText = typeof node.value === 'string' && isPlain(item ?? '');
  return item === null ? null : `[ ${isText ? item : quoted(item)} ]`;
}

/** Whether a part of a line between commas is an item: a name, or of texts one of few words, and no sentence. */
function isItem(element: Schema, part: string): boolean {
  const isItsText =
    meaningOf(element) !== 'text' || /^[\p{L}\p{N}](?:[^[\]{}#:&*.!?"]*[^\s[\]{}#:&*.!?"])?$/u.test(part);
  return isItsText && part.split(/\s+/).length <= 4 && z.safeParse(element, part).success;
}

/** A list of the lines of a text: Markdown has lists too. */
function asLines(typed: string, column: number): string | null {
  const [first, ...more] = typed.trimEnd().split(/\r?\n/);
  if (more.length > MOST_LINES) return null;
  return ['|', `  ${first}`, ...more.map((line) => `  ${line.slice(column)}`.trimEnd())].join('\n');
}

/** Keys and values of the user's as groups of the two texts that an element has to have: a term and its definition. */
function asPairs(element: Schema, { items }: YAMLMap): string | null {
  const { def } = (element as z.core.$ZodTypes)._zod;
  if (def.type !== 'object' || items.length > MOST_LINES / 2) return null;
  const [key, value, ...more] = examplesOf(def.shape).map(([name]) => name);
  if (value === undefined || more.length > 0) return null;
  const written = (typed: string) => (isPlain(typed) ? typed : quoted(typed));
  const pairs = items.map((pair) => {
    const isPair = isScalar(pair.key) && isScalar(pair.value) && !Object.hasOwn(def.shape, textOf(pair.key));
    return isPair ? [textOf(pair.key as Scalar), textOf(pair.value as Scalar)] : null;
  });
  if (pairs.some((pair) => pair?.every((typed) => !typed.includes('\n')) !== true)) return null;
  return [
    '',
    ...pairs.map((pair) => `  - ${key}: ${written(pair![0]!)}\n    ${value}: ${written(pair![1]!)}`),
  ].join('\n');
}

/** Whether a list on one line, such as `[ 1908, 5 ]`, stands where a list of such lists has to be. */
export function isOneOfLists(element: Schema, node: Node): boolean {
  const { def } = (innermost(element) as z.core.$ZodTypes)._zod;
  return (
    def.type === 'array' &&
    isSeq(node) &&
    node.flow === true &&
    node.items.length > 0 &&
    node.items.every(isScalar)
  );
}

function dashed(typed: string, column: number): string | null {
  const [first, ...more] = typed.trimEnd().split(/\r?\n/);
  if (more.length > MOST_LINES) return null;
  return ['', `  - ${first}`, ...more.map((line) => `    ${line.slice(column)}`.trimEnd())].join('\n');
}

/** The example of a group with the text that was typed in place of its one text; null when it has not one. */
function filled(schema: Schema, typed: string): string | null {
  const parts = exampleOf(schema).split('"…"');
  return parts.length === 2 ? parts.join(quoted(typed)) : null;
}

/** A picture's path where a block is to stand. */
function asPicture(schema: Schema, typed: string): string | null {
  const hasPictures = Object.hasOwn(keyedOptions(schema) ?? {}, 'image');
  return hasPictures && /^[\w./-]+\.(?:png|jpe?g|webp|svgz?)$/i.test(typed)
    ? `{ image: ${typed}, alt: "…" }`
    : null;
}

/** The kind of block that a line without a colon names, with the rest of the line as its text; null where it names none. */
function asKind(schema: Schema, typed: string): string | null {
  const options = keyedOptions(schema) ?? {};
  const [word = '', ...rest] = typed.split(/\s+/);
  const name = word.toLowerCase();
  if (rest.length === 0) {
    const kind = meantBy(name, Object.keys(options));
    return kind && exampleOf(options[kind]!);
  }
  const { def } = (options[name] as z.core.$ZodTypes | undefined)?._zod ?? {};
  const takesText = def?.type === 'object' && ['text', 'title'].includes(meaningOf(def.shape[name]!));
  return takesText ? `{ ${name}: ${quoted(rest.join(' '))} }` : null;
}

/** The text of items that are a text or a group, such as cells. */
function textOption(schema: Schema): Schema {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type !== 'union' || keyedOptions(schema)) return schema;
  const options = def.options.map(innermost);
  return options.find((each) => (each as z.core.$ZodTypes)._zod.def.type === 'string') ?? schema;
}

function fits(schema: Schema, candidate: string): boolean {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === 'string' || def.type === 'enum') return z.safeParse(schema, candidate).success;
  if (def.type === 'number' || def.type === 'boolean') {
    return z.safeParse(schema, JSON.parse(candidate)).success;
  }
  return true;
}
