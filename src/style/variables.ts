import {
  Comma,
  Function as FunctionToken,
  Ident,
  LeftParenthesis,
  RightParenthesis,
  tokenize,
} from 'css-tree/tokenizer';
import type { Report } from '../faults/fault.ts';
import { nearest } from '../faults/nearest.ts';
import type { Source } from '../faults/source.ts';
import { MOST_VALUE_CHARACTERS, MOST_VARIABLE_LEVELS } from '../limits.ts';
import { afterSpace, branchesOf, type Token } from './conditions.ts';
import type { Declaration, Written } from './declarations.ts';

/** The custom properties of an element (CSS Custom Properties 1). A property whose definition is at fault is null. */
export type CustomProperties = Readonly<Record<string, string | null>>;
type CustomDeclaration = Extract<Declaration, { kind: 'custom' }>;

/** The value of `var(name)`; undefined when nothing defines it, null when its definition is at fault. */
type LookUp = (name: string) => string | null | undefined;

/**
 * Substitutes `var()` and `if()` in a text. Returns null when a variable has neither a value nor a fallback; the fault is
 * then in the report.
 */
export function substitute(
  name: string,
  text: string,
  custom: CustomProperties,
  source: Source,
  report: Report,
): string | null {
  const lookUp = (variable: string) => (Object.hasOwn(custom, variable) ? custom[variable] : undefined);
  const names = () => Object.keys(custom);
  return new Substitution({ name, text, source }, lookUp, names, report).run();
}

/** The text of a declaration in which values are substituted. */
class Substitution {
  readonly #declaration: Written;
  readonly #tokens: Token[] = [];
  readonly #lookUp: LookUp;
  readonly #names: () => readonly string[];
  readonly #report: Report;

  /** @param names the variables that there are. */
  constructor(declaration: Written, lookUp: LookUp, names: () => readonly string[], report: Report) {
    this.#declaration = declaration;
    this.#lookUp = lookUp;
    this.#names = names;
    this.#report = report;
  }

  run(): string | null {
    const { text } = this.#declaration;
    if (text.length > MOST_VALUE_CHARACTERS) return this.#tooLong();
    tokenize(text, (type, start, end) => this.#tokens.push({ type, start, end }));
    return this.#between(0, this.#tokens.length);
  }

  #between(from: number, to: number): string | null {
    let result = '';
    for (let i = from; i < to; i++) {
      const written = this.#written(i, i);
      const name = this.#tokens[i]!.type === FunctionToken ? written.toLowerCase() : '';
      if (name !== 'var(' && name !== 'if(') {
        result += written;
      } else {
        const close = closingOf(this.#tokens, i, to);
        const value = name === 'if(' ? this.#condition(i, close) : this.#variable(i, close);
        if (value === null) return null;
        result += value;
        i = close;
      }
      if (result.length > MOST_VALUE_CHARACTERS) return this.#tooLong();
    }
    return result;
  }

  #tooLong(): null {
    const { source, name } = this.#declaration;
    this.#report.error('css-variable-size', source, { name });
    return null;
  }

  #variable(open: number, close: number): string | null {
    const tokens = this.#tokens;
    const at = afterSpace(tokens, open + 1, close);
    const i = afterSpace(tokens, at + 1, close);
    const name = tokens[at]?.type === Ident ? this.#written(at, at) : '';
    const hasFallback = i < close && tokens[i]!.type === Comma;
    if (!name.startsWith('--') || close === tokens.length || (i < close && !hasFallback))
      return this.#unreadable(open, close);
    const value = this.#lookUp(name);
    if (typeof value === 'string') return value;
    if (hasFallback) return this.#between(i + 1, close);
    if (value === undefined) {
      const near = nearest(name, this.#names());
      this.#report.error('css-variable', this.#declaration.source, { name, near });
    }
    return null;
  }

  /** The value of the first branch of an `if()` that holds. */
  #condition(open: number, close: number): string | null {
    const tokens = this.#tokens;
    const { text } = this.#declaration;
    const branches = close === tokens.length ? null : branchesOf(text, tokens, open + 1, close);
    const branch = branches?.find(({ when }) => when === 'else' || this.#lookUp(when.name) === when.value);
    return branch ? this.#between(branch.from, branch.to) : this.#unreadable(open, close);
  }

  #unreadable(open: number, close: number): null {
    const found = this.#written(open, Math.min(close, this.#tokens.length - 1));
    this.#report.error('css-variable-syntax', this.#declaration.source, { found });
    return null;
  }

  /** The text of tokens, from the first to the last. */
  #written(first: number, last: number): string {
    return this.#declaration.text.slice(this.#tokens[first]!.start, this.#tokens[last]!.end);
  }
}

/** The index of the token that closes the function at `open`; `end` when it is not closed. */
function closingOf(tokens: readonly Token[], open: number, end: number): number {
  let depth = 0;
  for (let i = open; i < end; i++) {
    const { type } = tokens[i]!;
    if (type === FunctionToken || type === LeftParenthesis) depth++;
    else if (type === RightParenthesis && --depth === 0) return i;
  }
  return end;
}

/**
 * The custom properties of an element: those it inherits, and its own, with `var()` substituted. Cycles are
 * reported (CSS Custom Properties 1, 2.3).
 * @param declared in the order of the cascade: a later declaration replaces an earlier one of the same name.
 */
export function customProperties(
  inherited: CustomProperties,
  declared: readonly CustomDeclaration[],
  report: Report,
): CustomProperties {
  if (declared.length === 0) return inherited;
  const own = new Map(declared.map((declaration) => [declaration.name, declaration]));
  const resolved = new Map<string, string | null>();
  const path: string[] = [];

  const lookUp = (name: string): string | null | undefined => {
    const declaration = own.get(name);
    if (!declaration) return Object.hasOwn(inherited, name) ? inherited[name] : undefined;
    const known = resolved.get(name);
    if (known !== undefined) return known;
    const at = path.indexOf(name);
    if (at >= 0) {
      report.error('css-variable-cycle', declaration.source, { names: [...path.slice(at), name] });
      // All members of the cycle become null, so that it is reported once.
      for (const member of path.slice(at)) resolved.set(member, null);
      return null;
    }
    if (path.length === MOST_VARIABLE_LEVELS) {
      report.error('css-variable-size', declaration.source, { name });
      return null;
    }
    path.push(name);
    const names = () => [...own.keys(), ...Object.keys(inherited)];
    const value = new Substitution(declaration, lookUp, names, report).run();
    path.pop();
    if (!resolved.has(name)) resolved.set(name, value);
    return resolved.get(name)!;
  };

  const result: Record<string, string | null> = { ...inherited };
  for (const name of own.keys()) result[name] = lookUp(name) ?? null;
  return result;
}
