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
import type { Declaration } from './declarations.ts';

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
  return new Substitution(name, source, report, () => Object.keys(custom)).run(text, lookUp);
}

class Substitution {
  readonly #property: string;
  readonly #source: Source;
  readonly #report: Report;
  readonly #names: () => readonly string[];

  constructor(property: string, source: Source, report: Report, names: () => readonly string[]) {
    this.#property = property;
    this.#source = source;
    this.#report = report;
    this.#names = names;
  }

  run(text: string, lookUp: LookUp): string | null {
    if (text.length > MOST_VALUE_CHARACTERS) return this.#tooLong();
    const tokens: Token[] = [];
    tokenize(text, (type, start, end) => tokens.push({ type, start, end }));
    return this.#between(text, tokens, 0, tokens.length, lookUp);
  }

  #between(text: string, tokens: readonly Token[], from: number, to: number, lookUp: LookUp): string | null {
    let result = '';
    for (let i = from; i < to; i++) {
      const { type, start, end } = tokens[i]!;
      const written = text.slice(start, end);
      const name = type === FunctionToken ? written.toLowerCase() : '';
      if (name !== 'var(' && name !== 'if(') {
        result += written;
      } else {
        const close = closingOf(tokens, i, to);
        const value =
          name === 'if('
            ? this.#condition(text, tokens, i, close, lookUp)
            : this.#variable(text, tokens, i, close, lookUp);
        if (value === null) return null;
        result += value;
        i = close;
      }
      if (result.length > MOST_VALUE_CHARACTERS) return this.#tooLong();
    }
    return result;
  }

  #tooLong(): null {
    this.#report.error('css-variable-size', this.#source, { name: this.#property });
    return null;
  }

  #variable(
    text: string,
    tokens: readonly Token[],
    open: number,
    close: number,
    lookUp: LookUp,
  ): string | null {
    const at = afterSpace(tokens, open + 1, close);
    const nameToken = tokens[at];
    const i = afterSpace(tokens, at + 1, close);
    const name = nameToken?.type === Ident ? text.slice(nameToken.start, nameToken.end) : '';
    const hasFallback = i < close && tokens[i]!.type === Comma;
    if (!name.startsWith('--') || close === tokens.length || (i < close && !hasFallback))
      return this.#unreadable(text, tokens, open, close);
    const value = lookUp(name);
    if (typeof value === 'string') return value;
    if (hasFallback) return this.#between(text, tokens, i + 1, close, lookUp);
    if (value === undefined) {
      this.#report.error('css-variable', this.#source, { name, near: nearest(name, this.#names()) });
    }
    return null;
  }

  /** The value of the first branch of an `if()` that holds. */
  #condition(
    text: string,
    tokens: readonly Token[],
    open: number,
    close: number,
    lookUp: LookUp,
  ): string | null {
    const branches = close === tokens.length ? null : branchesOf(text, tokens, open + 1, close);
    const branch = branches?.find(({ when }) => when === 'else' || lookUp(when.name) === when.value);
    if (!branch) return this.#unreadable(text, tokens, open, close);
    return this.#between(text, tokens, branch.from, branch.to, lookUp);
  }

  #unreadable(text: string, tokens: readonly Token[], open: number, close: number): null {
    const found = text.slice(tokens[open]!.start, tokens[Math.min(close, tokens.length - 1)]!.end);
    this.#report.error('css-variable-syntax', this.#source, { found });
    return null;
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
    const value = new Substitution(name, declaration.source, report, names).run(declaration.text, lookUp);
    path.pop();
    if (!resolved.has(name)) resolved.set(name, value);
    return resolved.get(name)!;
  };

  const result: Record<string, string | null> = { ...inherited };
  for (const name of own.keys()) result[name] = lookUp(name) ?? null;
  return result;
}
