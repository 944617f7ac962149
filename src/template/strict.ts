/** A template as Handlebars' run-time library takes it. */
export interface CompiledTemplate {
  readonly main: (...args: never[]) => unknown;
}

/** The place of a name as Handlebars' compiler gives it: lines from 1, columns from 0. */
export interface NamePlace {
  readonly start: { readonly line: number; readonly column: number };
}

/**
 * A name that the view does not have, a printed name that is no text, or a name in `each` that is no list.
 */
export class NameFault extends Error {
  readonly problem: 'unknown' | 'not-text' | 'not-list';
  readonly place: NamePlace;
  /** The names that there are beside it. */
  readonly names: readonly string[];

  constructor(problem: NameFault['problem'], name: string, place: NamePlace, names: readonly string[]) {
    super(name);
    this.problem = problem;
    this.place = place;
    this.names = names;
  }
}

/** The object by which a compiled template looks names up and prints their values. */
interface Container {
  strict(value: unknown, name: string, place: NamePlace): unknown;
  /** Looks up the names of a path but its last, for which it calls `strict`. */
  lookupProperty(value: unknown, name: string): unknown;
  escapeExpression(value: unknown): string;
}

/**
 * Makes a template stricter than Handlebars' `strict`: a name must be the value's own property, whatever
 * the value is, and what is printed must be text, not `[object Object]`. Throws NameFault.
 * @param asText it writes plain text, where nothing is escaped.
 */
export function strictly(compiled: CompiledTemplate, asText: boolean): CompiledTemplate {
  const main = compiled.main as (...args: unknown[]) => unknown;
  const made = new WeakSet<Container>();
  return {
    ...compiled,
    main(this: unknown, container: Container, ...rest: unknown[]) {
      if (!made.has(container)) {
        made.add(container);
        restrict(container, asText);
      }
      return main.call(this, container, ...rest);
    },
  };
}

function restrict(container: Container, asText: boolean): void {
  const print = asText ? plainText : container.escapeExpression;
  let last: { name: string; place: NamePlace } = { name: 'this', place: { start: { line: 1, column: 0 } } };
  /** The first name of the path that is missing, reported when its end, which has the place, is looked up. */
  let absent: { name: string; value: unknown } | null = null;
  container.lookupProperty = (value, name) => {
    if (has(value, name)) return value[name];
    absent ??= { name, value };
    return undefined;
  };
  container.strict = (value, name, place) => {
    last = { name, place };
    const missing = absent ?? { name, value };
    absent = null;
    if (has(value, name)) return value[name];
    throw new NameFault('unknown', missing.name, place, namesOf(missing.value));
  };
  container.escapeExpression = (value) => {
    if (typeof value === 'object' && value !== null && !('toHTML' in value)) {
      throw new NameFault('not-text', last.name, last.place, Object.keys(value));
    }
    return print(value);
  };
}

function has(value: unknown, name: string): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name);
}

function namesOf(value: unknown): string[] {
  return typeof value === 'object' && value !== null ? Object.keys(value) : [];
}

/** Prints a value without escaping, as Handlebars does: '' for null, undefined and false. */
function plainText(value: unknown): string {
  return value === null || value === undefined || value === false ? '' : String(value);
}
