import { isMap, isScalar, type Node } from 'yaml';
import type * as z from 'zod/mini';
import type { Report } from '../../faults/fault.ts';
import { keyedOptions, type Schema, type Shape } from '../schema/common.ts';
import { exampleOf } from '../schema/examples.ts';
import type { YamlFile } from '../yaml/file.ts';
import { insteadOf } from './instead.ts';
import type { Key, Misfits } from './misfits.ts';
import { meantBy } from './other-names.ts';
import { ownerAbove } from './outside.ts';
import { keyNamed, namesOf, reportPlural } from './pairs.ts';
import { fitting, keysOfKind, literalOf, textOf, wordsOf } from './schema.ts';

/** Chooses among the options that a schema gives for a value, and reports a value that fits none. */
export class Choices {
  readonly #file: YamlFile;
  readonly #report: Report;
  readonly #misfits: Misfits;

  constructor(file: YamlFile, report: Report, misfits: Misfits) {
    this.#file = file;
    this.#report = report;
    this.#misfits = misfits;
  }

  /** The option that a value is to be read by; undefined after a fault. */
  of(schema: Schema, options: readonly Schema[], node: Node, key: Key): Schema | undefined {
    const keyed = keyedOptions(schema);
    if (keyed) return this.#byKey(schema, keyed, node, key);
    const { discriminator } = (schema as z.core.$ZodDiscriminatedUnion)._zod.def;
    if (discriminator) return this.#byValue(schema, discriminator, options, node, key);
    return this.#byForm(schema, options, node, key);
  }

  /** The option that takes a value of this form; a word that it does not have may be meant for another one. */
  #byForm(schema: Schema, options: readonly Schema[], node: Node, key: Key): Schema | undefined {
    const option = fitting(options, node);
    const words = option && wordsOf(option);
    if (!words || !isScalar(node) || words.includes(textOf(node))) {
      return option ?? this.#misfits.wrongType(schema, node, key);
    }
    const { mended } = insteadOf(schema, node, this.#file.text, 1);
    if (mended) return this.#misfits.wrongType(schema, node, key);
    const others = options.filter((other) => other !== option).map(exampleOf);
    return this.#misfits.choice(key?.name ?? '', textOf(node), [...words, ...others], node as Node);
  }

  /** The option whose key is there. */
  #byKey(schema: Schema, options: Shape, node: Node, key: Key): Schema | undefined {
    if (!isMap(node)) return this.#misfits.wrongType(schema, node, key);
    const found = [...new Set(namesOf(node))];
    const kinds = found.filter((name) => Object.hasOwn(options, name));
    const holding = keysOfKind(options, found);
    if (holding.length === 1) return options[holding[0]!];
    const source = this.#file.placeOf(node as Node);
    if (kinds.length > 1) {
      if (!reportPlural(kinds, options, node, this.#file, this.#report))
        this.#report.error('content-two-kinds', this.#file.placeOf(keyNamed(kinds[1]!, node)), { kinds });
      return undefined;
    }
    const names = Object.keys(options);
    const near = found.map((name) => meantBy(name, names)).find((name) => name !== null) ?? null;
    const above = ownerAbove(found, options, node as Node, this.#file);
    this.#report.error('content-no-kind', source, { found, near, kinds: names, above });
    return undefined;
  }

  /** The option whose literal the discriminating key has. */
  #byValue(
    schema: Schema,
    name: string,
    options: readonly Schema[],
    node: Node,
    key: Key,
  ): Schema | undefined {
    if (!isMap(node)) return this.#misfits.wrongType(schema, node, key);
    const value = node.get(name, true) as Node | undefined;
    const written = value && isScalar(value) ? textOf(value) : null;
    const literals = options.map((option) => String(literalOf(option, name)));
    const index = literals.indexOf(written ?? '');
    if (index !== -1) return options[index];
    return this.#misfits.choice(name, written ?? '', literals, value ?? (node as Node));
  }
}
