import type { Scalar } from 'yaml';
import type { Text } from '../../data/text.ts';
import type { Source } from '../../faults/source.ts';
import type { YamlFile } from './file.ts';

/** A scalar with its place: with a string, a `Text`. */
export class Located<T = string> {
  readonly value: T;
  #scalar: Scalar;
  #file: YamlFile;

  constructor(value: T, scalar: Scalar, file: YamlFile) {
    this.value = value;
    this.#scalar = scalar;
    this.#file = file;
  }

  /** The value as typed: `1984` for a number, and the text of a text. */
  get written(): string {
    return this.#scalar.source ?? '';
  }

  get source(): Source {
    return this.#file.placeOf(this.#scalar);
  }

  /** The place of `value[offset]`. */
  at(offset: number): Source {
    return this.#file.placeIn(this.#scalar, offset);
  }

  /** Whether another says the same. */
  says(other: Located<unknown>): boolean {
    return Object.is(this.value, other.value) && this.written === other.written;
  }

  /** Gives it the place of another that says the same. */
  moveTo(other: Located<T>): void {
    this.#scalar = other.#scalar;
    this.#file = other.#file;
  }

  /** The same scalar as text, as typed. */
  get text(): Located<string> {
    return new Located(this.written, this.#scalar, this.#file);
  }
}

/** A text that the program makes from what stands at `source`. */
export function madeText(value: string, source: Source): Text {
  return { value, source, at: () => source };
}

/** The texts of those that are given. */
export function valuesOf(texts: readonly (Located<string> | undefined)[]): string[] {
  return texts.flatMap((text) => text?.value ?? []);
}
