import { type Alias, isAlias, isMap, isScalar, isSeq, type Node, type Scalar } from 'yaml';
import * as z from 'zod/mini';
import type { Report } from '../../faults/fault.ts';
import type { Source } from '../../faults/source.ts';
import { MOST_ALIASES } from '../../limits.ts';
import type { Schema } from '../schema/common.ts';
import { CONTROL } from '../yaml/decode.ts';
import type { YamlFile } from '../yaml/file.ts';
import { Located } from '../yaml/located.ts';
import { textInstead } from '../yaml/problem.ts';
import { commentedOut, lossIn } from '../yaml/prose.ts';
import { Choices } from './choices.ts';
import { isOneOfLists, mayName } from './instead.ts';
import { type Key, Misfits } from './misfits.ts';
import { type Given, outOfLine, reportOutside } from './outside.ts';
import { missingKeys, pairsOf, reportComma, reportUnknownKey, wantedFor } from './pairs.ts';
import { isEmpty, isOptional, isProse, textOf, wordsOf } from './schema.ts';
import { type Draft, type Entry, type List, markIncomplete, place, type Read } from './types.ts';

/** Reads one file as a schema says, and reports what does not fit at its place. */
export class Reader {
  readonly #file: YamlFile;
  readonly #report: Report;
  readonly #misfits: Misfits;
  readonly #choices: Choices;
  #aliases = 0;

  constructor(file: YamlFile, report: Report) {
    this.#file = file;
    this.#report = report;
    this.#misfits = new Misfits(file, report);
    this.#choices = new Choices(file, report, this.#misfits);
  }

  /** A whole file that is a group of keys: what of it could be read. */
  draft<S extends z.ZodMiniObject>(schema: S): Draft<z.infer<S>> & { readonly [place]: Source } {
    const { root } = this.#file;
    const group = isEmpty(root) ? this.#misfits.emptyFile(schema) : this.#group(schema, root, null);
    return { [place]: this.#file.start, ...group?.values } as Draft<z.infer<S>> & { [place]: Source };
  }

  /** A whole file; undefined when it does not fit. */
  whole<S extends Schema>(schema: S): Read<z.infer<S>> | undefined {
    const { root } = this.#file;
    if (isEmpty(root)) return this.#misfits.emptyFile(schema);
    return this.#read(schema, root, null) as Read<z.infer<S>> | undefined;
  }

  /** The value, or undefined when it is at fault. */
  #read(schema: Schema, given: Node | null, key: Key): unknown {
    const node = isAlias(given) ? this.#resolve(given) : given;
    if (isAlias(given) && !node) return undefined;
    const { def } = (schema as z.core.$ZodTypes)._zod;
    switch (def.type) {
      case 'optional':
        return this.#read(def.innerType, node, key);
      case 'lazy':
        return this.#read(def.getter(), node, key);
      case 'nullable':
        if (!node || !isEmpty(node)) return this.#read(def.innerType, node, key);
        return this.#nothing(node);
      case 'unknown':
        return null;
    }
    if (isEmpty(node)) {
      return this.#misfits.empty(schema, node, key);
    }
    switch (def.type) {
      case 'object': {
        const group = this.#group(schema as z.core.$ZodObject, node, key);
        return group?.whole ? group.values : undefined;
      }
      case 'record':
        return this.#entries(schema as z.core.$ZodRecord, node, key);
      case 'array':
        return this.#list(schema as z.core.$ZodArray, node, key);
      case 'union': {
        const option = this.#choices.of(schema, def.options, node, key);
        return option && this.#read(option, node, key);
      }
      default:
        return this.#scalar(schema, node, key);
    }
  }

  /** Nothing where nothing may be; a word right after a # was meant to be something. */
  #nothing(node: Scalar<null>): Located<null> | undefined {
    const { text } = this.#file;
    const comment = commentedOut(text, node);
    const isWord = comment && /^#[^\s#]/.test(text.slice(comment.from, comment.from + 2));
    return isWord && this.#misfits.mistake(comment) ? undefined : new Located(null, node, this.#file);
  }

  #resolve(alias: Alias): Node | null {
    if (++this.#aliases > MOST_ALIASES) {
      if (this.#aliases === MOST_ALIASES + 1) {
        this.#report.error('content-too-many-aliases', this.#file.place(alias.range![0]), {
          most: MOST_ALIASES,
        });
      }
      return null;
    }
    const node = this.#file.resolve(alias);
    if (!node) {
      const [from] = alias.range!;
      const instead = textInstead(this.#file.text, from);
      this.#report.error('content-unknown-alias', this.#file.place(from), { name: alias.source, instead });
    }
    return node;
  }

  /** A group with known keys: those that could be read, and whether none that must be there is missing. */
  #group(schema: z.core.$ZodObject, node: Node, key: Key): { values: object; whole: boolean } | undefined {
    if (!isMap(node)) return this.#misfits.wrongType(schema, node, key);
    const { shape } = schema._zod.def;
    const keys = Object.keys(shape);
    const values: Record<string | symbol, unknown> = { [place]: this.#file.placeOf(node as Node) };
    const pairs = [...pairsOf(node, this.#file, this.#report)];
    let outside = NONE;
    for (const [name] of pairs) {
      if (Object.hasOwn(shape, name)) continue;
      outside = reportOutside(node, shape, this.#file, this.#report);
      break;
    }
    const meant = new Set(outside);
    let missing: readonly string[] | null = null;
    let sound = true;
    let above: Given | undefined;
    for (const [name, source, value, scalar] of pairs) {
      if (outside.has(name)) {
        markIncomplete(values);
        continue;
      }
      if (!Object.hasOwn(shape, name)) {
        markIncomplete(values);
        if (this.#misfits.mistake(outOfLine(scalar, above, this.#file))) continue;
        missing ??= missingKeys(shape, node);
        const wanted = wantedFor(value, shape, missing, pairs.length);
        const group = { map: node, keys, missing, wanted, within: key };
        const near = reportUnknownKey(name, source, value, group, this.#file, this.#report);
        if (near) meant.add(near);
        // The keys that a merge key was to bring are not reported as missing.
        if (name === '<<') for (const each of keys) meant.add(each);
        continue;
      }
      meant.add(name);
      above = { schema: shape[name]!, value };
      const optional = isOptional(shape[name]!);
      const read = this.#read(shape[name]!, value, { name, source, optional, beside: keys });
      if (read !== undefined) values[name] = read;
      else if (optional) markIncomplete(values);
      else sound = false;
    }
    for (const [name, schema] of Object.entries(shape)) {
      if (isOptional(schema) || Object.hasOwn(values, name)) continue;
      sound = false;
      if (meant.has(name)) continue;
      this.#misfits.missing(name, schema, node as Node);
    }
    return { values, whole: sound };
  }

  /** A group whose keys are the user's. */
  #entries(schema: z.core.$ZodRecord, node: Node, key: Key): List<Entry<unknown>> | undefined {
    if (!isMap(node)) return this.#misfits.wrongType(schema, node, key);
    const { keyType: keys, valueType: values } = schema._zod.def;
    const entries: Entry<unknown>[] = [];
    let given = 0;
    let above: Given | undefined;
    for (const [name, source, value, scalar] of pairsOf(node, this.#file, this.#report)) {
      given++;
      // { montant: 728,4 } has a key "4" without a colon.
      if (node.flow && value === null) {
        reportComma(name, source, node, this.#file, this.#report);
        continue;
      }
      if (!z.safeParse(keys, name).success && !mayName(keys, scalar, this.#file.text)) {
        this.#misfits.misnamed(keys, scalar);
        continue;
      }
      const misplaced = outOfLine(scalar, above, this.#file);
      if (misplaced && isAmiss(values, value) && this.#misfits.mistake(misplaced)) continue;
      above = { schema: values, value };
      const read = this.#read(values, value, { name, source, optional: true, beside: [] });
      if (read !== undefined) entries.push({ key: new Located(name, scalar, this.#file), value: read });
    }
    const list = placed(entries, this.#file.placeOf(node as Node));
    if (entries.length < given) markIncomplete(list);
    return list;
  }

  #list(schema: z.core.$ZodArray, node: Node, key: Key): List<unknown> | undefined {
    if (!isSeq(node)) return this.#misfits.wrongType(schema, node, key);
    const { element } = schema._zod.def;
    if (isOneOfLists(element, node)) return this.#misfits.wrongType(schema, node, key);
    const items = (node.items as Node[])
      .map((item) =>
        this.#read(element, item, key && { ...key, source: this.#file.placeOf(item), item: true }),
      )
      .filter((item) => item !== undefined);
    const list = placed(items, this.#file.placeOf(node as Node));
    if (items.length < node.items.length) markIncomplete(list);
    return list;
  }

  #scalar(schema: Schema, node: Node, key: Key): unknown {
    const { def } = (schema as z.core.$ZodTypes)._zod;
    if (!isScalar(node)) return this.#misfits.wrongType(schema, node, key);
    const written = textOf(node);
    const value = def.type === 'string' || def.type === 'enum' ? written : node.value;
    if (z.safeParse(schema, value).success) {
      if (isProse(schema) && this.#misfits.mistake(lossIn(this.#file.text, node))) return undefined;
      const located = new Located(value, node, this.#file);
      if (typeof value !== 'string' || !CONTROL.test(value)) return located;
      const index = value.search(CONTROL);
      this.#report.error('content-control-character', located.at(index), { code: value.charCodeAt(index) });
      return undefined;
    }
    const words = wordsOf(schema);
    if (words) return this.#misfits.choice(key?.name ?? '', written, words, node as Node);
    if (mayName(schema, node, this.#file.text)) return new Located(written, node, this.#file);
    return this.#misfits.wrongType(schema, node, key);
  }
}

const NONE: ReadonlySet<string> = new Set();

/** Whether a value, or the first item of a list, is a word where a schema asks for a group. */
function isAmiss(schema: Schema, value: Node | null): boolean {
  const first = isSeq(value) ? value.items[0] : value;
  return isScalar(first) && first.value !== null && !z.safeParse(schema, value!.toJSON()).success;
}

function placed<T>(items: readonly T[], source: Source): List<T> {
  return Object.assign(items, { [place]: source });
}
