import { type Alias, isAlias, isMap, isScalar, isSeq, type Node, type YAMLMap } from 'yaml';
import * as z from 'zod/mini';
import type { Meaning } from '../../faults/catalogue/content.ts';
import type { Report } from '../../faults/fault.ts';
import { nearest } from '../../faults/nearest.ts';
import type { Source } from '../../faults/source.ts';
import { MOST_ALIASES } from '../../limits.ts';
import { keyedOptions } from '../schema/common.ts';
import { CONTROL } from '../yaml/decode.ts';
import type { YamlFile } from '../yaml/file.ts';
import { Located } from '../yaml/located.ts';
import { namesOf, pairsOf, reportUnknownKey } from './pairs.ts';
import {
  choiceDetails,
  firstLine,
  fitting,
  isEmpty,
  isOptional,
  keysOfKind,
  literalOf,
  meaningOf,
  type Schema,
  textOf,
} from './schema.ts';
import { type Draft, type Entry, type List, markIncomplete, place, type Read } from './types.ts';

type Shape = Readonly<Record<string, Schema>>;
/** The key that leads to a value, for messages and for the place of an empty value. */
type Key = {
  readonly name: string;
  readonly source: Source;
  readonly optional: boolean;
  /** The value is an item of the list that the key leads to. */
  readonly item?: true;
} | null;

/** Reads one file as a schema says, and reports what does not fit at its place. */
export class Reader {
  readonly #file: YamlFile;
  readonly #report: Report;
  #aliases = 0;

  constructor(file: YamlFile, report: Report) {
    this.#file = file;
    this.#report = report;
  }

  /** A whole file that is a group of keys: what of it could be read. */
  draft<S extends z.ZodMiniObject>(schema: S): Draft<z.infer<S>> & { readonly [place]: Source } {
    const { root } = this.#file;
    const group = isEmpty(root) ? this.#emptyFile() : this.#group(schema._zod.def.shape, root, null);
    return { [place]: this.#file.start, ...group?.values } as Draft<z.infer<S>> & { [place]: Source };
  }

  /** A whole file; undefined when it does not fit. */
  whole<S extends Schema>(schema: S): Read<z.infer<S>> | undefined {
    const { root } = this.#file;
    if (isEmpty(root)) return this.#emptyFile();
    return this.#read(schema, root, null) as Read<z.infer<S>> | undefined;
  }

  #emptyFile(): undefined {
    this.#report.error('content-empty-file', this.#file.start, {});
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
        return node && isEmpty(node)
          ? new Located(null, node, this.#file)
          : this.#read(def.innerType, node, key);
      case 'unknown':
        return null;
    }
    if (isEmpty(node)) {
      this.#emptyValue(key, node ? this.#file.placeOf(node) : this.#file.start);
      return undefined;
    }
    switch (def.type) {
      case 'object': {
        const group = this.#group(def.shape, node, key);
        return group?.whole ? group.values : undefined;
      }
      case 'record':
        return this.#entries(def.keyType, def.valueType, node, key);
      case 'array':
        return this.#list(def.element, node, key);
      case 'union':
        return this.#choice(schema, def.options, node, key);
      default:
        return this.#scalar(schema, node, key);
    }
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
    if (!node)
      this.#report.error('content-unknown-alias', this.#file.place(alias.range![0]), { name: alias.source });
    return node;
  }

  /** A group with known keys: those that could be read, and whether none that must be there is missing. */
  #group(shape: Shape, node: Node, key: Key): { values: object; whole: boolean } | undefined {
    if (!isMap(node)) return this.#wrongType('group', node, key);
    const values: Record<string | symbol, unknown> = { [place]: this.#file.placeOf(node as Node) };
    const meant = new Set<string>();
    let missing: readonly string[] | null = null;
    let sound = true;
    for (const [name, source, value] of pairsOf(node, this.#file, this.#report)) {
      if (!Object.hasOwn(shape, name)) {
        missing ??= missingKeys(shape, node);
        const near = reportUnknownKey(name, source, value, node, Object.keys(shape), missing, this.#report);
        if (near) meant.add(near);
        continue;
      }
      meant.add(name);
      const optional = isOptional(shape[name]!);
      const read = this.#read(shape[name]!, value, { name, source, optional });
      if (read !== undefined) values[name] = read;
      else if (!optional) sound = false;
    }
    for (const [name, schema] of Object.entries(shape)) {
      if (isOptional(schema) || Object.hasOwn(values, name)) continue;
      sound = false;
      if (meant.has(name)) continue;
      this.#report.error('content-missing-key', this.#file.placeOf(node as Node), {
        key: name,
        meaning: meaningOf(schema),
      });
    }
    return { values, whole: sound };
  }

  /** A group whose keys are the user's. */
  #entries(keys: Schema, values: Schema, node: Node, key: Key): List<Entry<unknown>> | undefined {
    if (!isMap(node)) return this.#wrongType('group', node, key);
    const entries: Entry<unknown>[] = [];
    let given = 0;
    for (const [name, source, value, scalar] of pairsOf(node, this.#file, this.#report)) {
      given++;
      if (!z.safeParse(keys, name).success) {
        // { montant: 728,4 } has a key "4" without a value.
        if (node.flow && isEmpty(value)) this.#report.error('content-comma-in-text', source, { found: name });
        else this.#report.error('content-type', source, { key: null, meaning: meaningOf(keys), found: name });
        continue;
      }
      const read = this.#read(values, value, { name, source, optional: true });
      if (read !== undefined) entries.push({ key: new Located(name, scalar, this.#file), value: read });
    }
    const list = placed(entries, this.#file.placeOf(node as Node));
    if (entries.length < given) markIncomplete(list);
    return list;
  }

  #list(element: Schema, node: Node, key: Key): List<unknown> | undefined {
    if (!isSeq(node)) return this.#wrongType('list', node, key);
    const items = (node.items as Node[])
      .map((item) =>
        this.#read(element, item, key && { ...key, source: this.#file.placeOf(item), item: true }),
      )
      .filter((item) => item !== undefined);
    const list = placed(items, this.#file.placeOf(node as Node));
    if (items.length < node.items.length) markIncomplete(list);
    return list;
  }

  #choice(schema: Schema, options: readonly Schema[], node: Node, key: Key): unknown {
    const keyed = keyedOptions(schema);
    const { def } = (schema as z.core.$ZodDiscriminatedUnion)._zod;
    let option: Schema | undefined;
    if (keyed) option = this.#byKey(keyed, node, key);
    else if (def.discriminator) option = this.#byValue(def.discriminator, options, node, key);
    else option = fitting(options, node) ?? this.#wrongType(meaningOf(schema), node, key);
    return option && this.#read(option, node, key);
  }

  /** The option whose key is there. */
  #byKey(options: Shape, node: Node, key: Key): Schema | undefined {
    if (!isMap(node)) return this.#wrongType('group', node, key);
    const found = namesOf(node);
    const kinds = found.filter((name) => Object.hasOwn(options, name));
    const holding = keysOfKind(options, found);
    if (holding.length === 1) return options[holding[0]!];
    const source = this.#file.placeOf(node as Node);
    if (kinds.length > 1) {
      this.#report.error('content-two-kinds', source, { kinds: [...new Set(kinds)] });
      return undefined;
    }
    const names = Object.keys(options);
    const near = found.map((name) => nearest(name, names)).find((name) => name !== null) ?? null;
    this.#report.error('content-no-kind', source, { found, near, kinds: names });
    return undefined;
  }

  /** The option whose literal the discriminating key has. */
  #byValue(name: string, options: readonly Schema[], node: Node, key: Key): Schema | undefined {
    if (!isMap(node)) return this.#wrongType('group', node, key);
    const value = node.get(name, true) as Node | undefined;
    const written = value && isScalar(value) ? textOf(value) : null;
    const literals = options.map((option) => String(literalOf(option, name)));
    const index = literals.indexOf(written ?? '');
    if (index !== -1) return options[index];
    const source = this.#file.placeOf(value ?? (node as Node));
    this.#report.error('content-choice', source, choiceDetails(name, written ?? '', literals));
    return undefined;
  }

  #scalar(schema: Schema, node: Node, key: Key): unknown {
    const { def } = (schema as z.core.$ZodTypes)._zod;
    if (!isScalar(node)) return this.#wrongType(meaningOf(schema), node, key);
    const written = textOf(node);
    const value = def.type === 'string' || def.type === 'enum' ? written : node.value;
    if (z.safeParse(schema, value).success) {
      const located = new Located(value, node, this.#file);
      if (typeof value !== 'string' || !CONTROL.test(value)) return located;
      const index = value.search(CONTROL);
      this.#report.error('content-control-character', located.at(index), { code: value.charCodeAt(index) });
    } else if (def.type === 'enum' || (def.type === 'literal' && typeof def.values[0] === 'string')) {
      const choices = def.type === 'enum' ? Object.values(def.entries) : def.values;
      const details = choiceDetails(key?.name ?? '', written, choices.map(String));
      this.#report.error('content-choice', this.#file.placeOf(node as Node), details);
    } else {
      this.#wrongType(meaningOf(schema), node, key);
    }
    return undefined;
  }

  #emptyValue(key: Key, source: Source): void {
    const details =
      key && !key.item ? { key: key.name, optional: key.optional } : { key: null, optional: true };
    this.#report.error('content-empty', key?.source ?? source, details);
  }

  /** A value as messages show it; of a group, only a variable that was meant as text: `{{room}}`. */
  #shown(node: Node): string {
    if (isScalar(node)) return textOf(node);
    if (isSeq(node)) return '[…]';
    const typed = this.#file.text.slice(node.range![0], node.range![1]);
    return /^\{\{[^{}\n]*\}\}$/.test(typed) ? typed : '{…}';
  }

  #wrongType(meaning: Meaning, node: Node, key: Key): undefined {
    const found = this.#shown(node);
    const source = this.#file.placeOf(node as Node);
    if (isScalar(node) && found.trim() === '') {
      this.#emptyValue(key, source);
    } else {
      this.#report.error('content-type', source, {
        key: key && !key.item ? key.name : null,
        meaning,
        found: firstLine(found),
      });
    }
  }
}

/** The keys of a shape that a group does not have. */
function missingKeys(shape: Shape, map: YAMLMap): string[] {
  const given = new Set(namesOf(map));
  return Object.keys(shape).filter((key) => !given.has(key));
}

function placed<T>(items: readonly T[], source: Source): List<T> {
  return Object.assign(items, { [place]: source });
}
