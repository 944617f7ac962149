import { OF_PROGRAMS, UNPRINTED } from './tables.ts';
import { listOf, namesOf, TexError, textOf, verbatimOf } from './tex.ts';
import type { CslName, Problem, TypedField } from './types.ts';

/** A value with the offset of its field. */
export interface Said<T> {
  readonly value: T;
  readonly at: number;
}

/** The fields of an entry; each asked for is noted, and those that nothing asks for are reported. */
export class Fields {
  readonly #fields: ReadonlyMap<string, TypedField>;
  readonly #asked = new Set<string>();
  readonly #problems: Problem[];

  constructor(fields: ReadonlyMap<string, TypedField>, problems: Problem[]) {
    this.#fields = fields;
    this.#problems = problems;
  }

  has(name: string): boolean {
    return (this.#fields.get(name)?.tex.trim() ?? '') !== '';
  }

  /** The first of the fields that is there, as a text; the others are taken to say the same. */
  text(...names: readonly string[]): Said<string> | null {
    return this.#read(names, textOf);
  }

  list(...names: readonly string[]): Said<string> | null {
    return this.#read(names, listOf);
  }

  names(...names: readonly string[]): Said<readonly CslName[]> | null {
    return this.#read(names, namesOf);
  }

  verbatim(...names: readonly string[]): Said<string> | null {
    return this.#read(names, verbatimOf);
  }

  /** Each of the fields that is there, in the order of `names`. */
  all(read: 'text' | 'list', names: readonly string[]): Said<string> | null {
    const said = names.flatMap((name) => this[read](name) ?? []);
    const values = [...new Set(said.map(({ value }) => value))];
    return said.length === 0 ? null : { at: said[0]!.at, value: values.join(', ') };
  }

  /** The names of fields whose words no list of sources prints. */
  unread(): TypedField[] {
    return [...this.#fields.values()].filter(
      ({ name, tex }) =>
        !this.#asked.has(name) && !UNPRINTED.has(name) && !OF_PROGRAMS.test(name) && tex.trim() !== '',
    );
  }

  #read<T extends string | readonly CslName[]>(
    names: readonly string[],
    read: (tex: string) => T,
  ): Said<T> | null {
    for (const name of names) this.#asked.add(name);
    const name = names.find((each) => this.has(each));
    const field = name === undefined ? undefined : this.#fields.get(name)!;
    if (!field) return null;
    try {
      const value = read(field.tex);
      return value.length === 0 ? null : { value, at: field.at };
    } catch (error) {
      if (!(error instanceof TexError)) throw error;
      this.#problems.push({ at: field.valueAt, fault: { code: 'bibtex-tex', details: error.details } });
      return null;
    }
  }
}
