import { isMap, isScalar, isSeq, type Node, type Scalar, type YAMLSeq } from 'yaml';
import type { Meaning } from '../../faults/catalogue/content.ts';
import { otherChart } from '../../faults/catalogue/other-charts.ts';
import type { Report } from '../../faults/fault.ts';
import type { Source } from '../../faults/source.ts';
import { MOST_NAME_CHARACTERS } from '../../limits.ts';
import type { Schema } from '../schema/common.ts';
import { exampleOf } from '../schema/examples.ts';
import type { YamlFile } from '../yaml/file.ts';
import type { FoundProblem } from '../yaml/found-problem.ts';
import { reportProblem } from '../yaml/parse.ts';
import { commentedOut } from '../yaml/prose.ts';
import { slipIn } from '../yaml/slips.ts';
import { insteadOf, wholeExample } from './instead.ts';
import { choiceDetails, firstLine, meaningOf, textOf } from './schema.ts';

/** The key that leads to a value, for messages and for the place of an empty value. */
export type Key = {
  readonly name: string;
  readonly source: Source;
  readonly optional: boolean;
  /** The keys that may stand beside it. */
  readonly beside: readonly string[];
  /** The value is an item of the list that the key leads to. */
  readonly item?: true;
} | null;

/** The keys that take several values, by those that take one. */
const SEVERAL: Readonly<Record<string, string>> = { value: 'series' };

const NAMES: ReadonlySet<Meaning> = new Set(['id', 'data-key', 'name', 'reference-key']);

/** Reports the values of one file that do not fit their schemas. Each report gives undefined: there is no value. */
export class Misfits {
  readonly #file: YamlFile;
  readonly #report: Report;

  constructor(file: YamlFile, report: Report) {
    this.#file = file;
    this.#report = report;
  }

  emptyFile(schema: Schema): undefined {
    this.#report.error('content-empty-file', this.#file.start, { example: wholeExample(schema) });
  }

  missing(name: string, schema: Schema, group: Node): undefined {
    this.#report.error('content-missing-key', this.#file.placeOf(group), {
      key: name,
      meaning: meaningOf(schema),
      example: exampleOf(schema),
    });
  }

  /** A value that is left out, or that a # makes a comment. */
  empty(schema: Schema, node: Node | null, key: Key): undefined {
    if (node && this.mistake(commentedOut(this.#file.text, node))) return;
    const source = key?.source ?? (node ? this.#file.placeOf(node) : this.#file.start);
    const item = !key || key.item;
    this.#report.error('content-empty', source, {
      key: item ? null : key.name,
      optional: item || key.optional,
      example: exampleOf(schema),
    });
  }

  /** A value of another kind than its schema asks for. */
  wrongType(schema: Schema, node: Node, key: Key): undefined {
    const found = this.#shown(node);
    if (isScalar(node) && found.trim() === '') return this.empty(schema, node, key);
    if (isScalar(node) && node.type === 'PLAIN' && this.mistake(slipIn(this.#file.text, node.range![0])))
      return;
    const source = this.#file.placeOf(node);
    if (this.#tooLong(schema, found, source)) return;
    const named = key && !key.item;
    const several = named && isSeq(node) ? SEVERAL[key.name] : undefined;
    const other = several && key!.beside.includes(several) ? several : null;
    const instead = other
      ? { value: listOf(node as YAMLSeq), mended: true }
      : insteadOf(schema, node, this.#file.text, source.column);
    this.#report.error('content-type', source, {
      key: named ? key.name : null,
      ...(other && { other }),
      meaning: meaningOf(schema),
      found: firstLine(found),
      ...(key || !isScalar(node) ? instead : { value: wholeExample(schema), mended: false }),
    });
  }

  /** A key of the user's that is no name. */
  misnamed(schema: Schema, key: Scalar): undefined {
    const source = this.#file.placeOf(key);
    if (this.#tooLong(schema, textOf(key), source)) return;
    this.#report.error('content-type', source, {
      key: null,
      meaning: meaningOf(schema),
      found: textOf(key),
      ...insteadOf(schema, key, this.#file.text, source.column),
    });
  }

  /** Whether a name is too long; it is then reported. */
  #tooLong(schema: Schema, found: string, source: Source): boolean {
    const isTooLong = NAMES.has(meaningOf(schema)) && found.length > MOST_NAME_CHARACTERS;
    if (isTooLong) this.#report.error('content-name-long', source, { most: MOST_NAME_CHARACTERS });
    return isTooLong;
  }

  /** A word that is none of those to choose from. */
  choice(name: string, written: string, choices: readonly string[], node: Node): undefined {
    const chart = name === 'figure' ? otherChart(written, choices) : null;
    const source = this.#file.placeOf(node);
    if (chart) this.#report.error('content-other-chart', source, { name: written, chart });
    else this.#report.error('content-choice', source, choiceDetails(name, written, choices));
  }

  /** Reports a mistake in YAML; false when there is none. */
  mistake(found: FoundProblem | null): boolean {
    if (found) reportProblem(this.#file, found, this.#report);
    return found !== null;
  }

  /** A value as messages show it: of a list or group, what fits a line. */
  #shown(node: Node): string {
    if (isScalar(node)) return textOf(node);
    const typed = this.#file.text.slice(node.range![0], node.range![1]).trimEnd();
    if (typed.length <= 60 && !typed.includes('\n')) return typed;
    return isSeq(node) ? '[…]' : isMap(node) ? '{…}' : typed;
  }
}

/** A list of names on one line. */
function listOf({ items }: YAMLSeq): string {
  return `[ ${items.map((item) => (isScalar(item) ? textOf(item) : '…')).join(', ')} ]`;
}
