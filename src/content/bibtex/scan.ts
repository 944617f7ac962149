import { defaultStrings } from '@citation-js/plugin-bibtex/lib/input/constants.js';
import { nearest } from '../../faults/nearest.ts';
import { Cursor } from './cursor.ts';
import type { Problem, TypedEntry, TypedField } from './types.ts';

/** The entries of a file, and its faults of syntax (Patashnik, BibTeXing, 1988; biblatex's manual, 2.1). */
export function scan(text: string): {
  readonly entries: readonly TypedEntry[];
  readonly problems: Problem[];
} {
  const scanner = new Scanner(text);
  scanner.file();
  return scanner;
}

const ENTRY = /@[ \t]*([a-z]+)\s*([{(])?/gi;
const KEY = /[^\s,{}"=#%]+/y;
const NAME = /[a-z][\w.:+/-]*/iy;
const FIELD_AHEAD = /[a-z][\w.:+/-]*\s*=/iy;
const WORD = /[^\s,{}()"=#%]+/y;
/** The start of the next field or entry inside of a value: its brace was not closed. */
const SWALLOWED = /,[ \t]*\r?\n[ \t]*[a-z][\w-]*[ \t]*=[ \t]*[{"\d]|\n[ \t]*@[a-z]+[ \t]*\{[^\s{},]+,/i;
/** A field, or a brace, after the end of an entry: the entry was closed too early. */
const LEFT_OVER = /\s*(?:\}|,?\s*([a-z][\w-]*)\s*=\s*[{"\d])/iy;

/** The first line of an entry without its @, which would be a comment; its fields follow. */
const BARE = /^[ \t]*([a-z]+[ \t]*\{[^\s,{}"]+,)[ \t]*\r?\n(?=[ \t]*[a-z][\w-]*[ \t]*=)/im;

/** Months stand for themselves, so that the day beside one is known as such: `"10~" # jan`. */
const STRINGS = new Map(
  Object.entries(defaultStrings).map(([name, value]) => [name, /^\d+$/.test(value) ? name : value]),
);

class Scanner {
  readonly entries: TypedEntry[] = [];
  readonly problems: Problem[] = [];
  readonly #text: string;
  readonly #strings = new Map(STRINGS);
  readonly #cursor: Cursor;

  constructor(text: string) {
    this.#text = text;
    this.#cursor = new Cursor(text);
  }

  file(): void {
    for (;;) {
      ENTRY.lastIndex = this.#cursor.at;
      const found = ENTRY.exec(this.#text);
      this.#bareIn(this.#text.slice(this.#cursor.at, found?.index));
      if (!found) return;
      const [whole, word, open] = found as unknown as [string, string, string | undefined];
      this.#cursor.at = found.index + whole.length;
      const before = this.#text.slice(this.#text.lastIndexOf('\n', found.index) + 1, found.index);
      const type = word.toLowerCase();
      if (before.trimStart().startsWith('%')) continue;
      if (open) this.#entry(type, found.index);
      else if (before.trim() === '' && type !== 'comment') {
        this.#fault(found.index, 'open', `@${word}`, `@${word}{dupont2020,`);
      }
    }
  }

  /** Reports the first entry without its @ in a text between entries. */
  #bareIn(between: string): void {
    const bare = BARE.exec(between);
    if (bare)
      this.#fault(this.#cursor.at + bare.index + bare[0].indexOf(bare[1]!), 'at', bare[1]!, `@${bare[1]}`);
  }

  #entry(type: string, at: number): void {
    if (type === 'comment') {
      this.#cursor.skipComment();
    } else if (type === 'string' || type === 'preamble') {
      const fields = this.#fields(`@${type}`, at, type === 'preamble');
      for (const [name, { tex }] of fields) this.#strings.set(name, tex);
    } else {
      this.#source(type, at);
    }
  }

  #source(type: string, start: number): void {
    this.#cursor.skipSpace();
    const at = this.#cursor.at;
    const isField = this.#cursor.isAt(FIELD_AHEAD);
    const key = isField ? '' : (this.#cursor.take(KEY) ?? '');
    if (key === '') this.#fault(at, 'key', `@${type}`, `@${type}{dupont2020,`);
    const end = this.#cursor.at;
    this.#cursor.skipSpace();
    if (this.#cursor.next === ',') this.#cursor.at++;
    else if (!isField && !'})'.includes(this.#cursor.next))
      this.#fault(end, 'comma', key, `@${type}{${key},`);
    const fields = this.#fields(key || `@${type}`, start, false);
    if (key !== '') this.entries.push({ type, key, at, start, end: this.#cursor.at, fields });
  }

  /** Reads up to the end of an entry. A preamble has values without names. */
  #fields(entry: string, start: number, isPreamble: boolean): Map<string, TypedField> {
    const fields = new Map<string, TypedField>();
    for (;;) {
      this.#cursor.skipSpace();
      const at = this.#cursor.at;
      if (this.#cursor.next === ',') {
        this.#cursor.at++;
      } else if (this.#cursor.next === '}' || this.#cursor.next === ')') {
        this.#cursor.at++;
        this.#leftOver(entry, at);
        return fields;
      } else if (this.#cursor.next === '' || this.#cursor.next === '@') {
        this.#fault(start, 'entry', entry, null);
        return fields;
      } else {
        const name = isPreamble ? 'preamble' : this.#cursor.take(NAME);
        if (name === null) {
          this.#fault(at, 'stray', this.#cursor.next, null);
          this.#cursor.at = this.#cursor.lineEnd();
        } else {
          const field = this.#field(name, at, isPreamble);
          if (field === undefined) return fields;
          if (field && fields.has(field.name)) {
            this.#problem(at, {
              code: 'bibtex-unread',
              details: { kind: 'twice', name, near: null, count: 1 },
            });
          } else if (field) {
            fields.set(field.name, field);
          }
        }
      }
    }
  }

  /** null for a field at fault; undefined, where its end is not known: the next entry is where reading goes on. */
  #field(name: string, at: number, isPreamble: boolean): TypedField | null | undefined {
    this.#cursor.skipSpace();
    if (this.#cursor.next === '=') this.#cursor.at++;
    else if (!isPreamble) this.#fault(at, 'equals', name, `${name} = {…},`);
    this.#cursor.skipSpace();
    const valueAt = this.#cursor.at;
    const tex = this.#value(name);
    if (typeof tex !== 'string') return tex;
    const end = at + this.#text.slice(at, this.#cursor.at).trimEnd().length;
    this.#cursor.skipSpace();
    const line = () => `${this.#text.slice(at, end).split('\n').at(-1)!.trim()},`;
    if (this.#cursor.isAt(FIELD_AHEAD)) this.#fault(end, 'comma', name, line());
    else if (!',})@'.includes(this.#cursor.next)) {
      this.#cursor.at = this.#cursor.lineEnd();
      const typed = this.#text.slice(valueAt, this.#cursor.at).trim().replace(/,$/, '');
      this.#fault(valueAt, 'value', name, `${name} = {${typed.replace(/[{}"]/g, '')}},`);
    }
    return { name: name.toLowerCase(), tex, at, valueAt };
  }

  #value(name: string): string | null | undefined {
    let tex = '';
    for (;;) {
      const at = this.#cursor.at;
      if (this.#cursor.next === '{' || this.#cursor.next === '"') {
        const piece = this.#delimited(name);
        if (piece === undefined) return undefined;
        tex += piece;
      } else {
        const word = this.#cursor.take(WORD);
        if (word === null) {
          this.#fault(at, 'value', name, `${name} = {…},`);
          if (this.#cursor.next !== ',' && this.#cursor.next !== '}')
            this.#cursor.at = this.#cursor.lineEnd();
          return null;
        }
        tex += /^-?\d+$/.test(word) ? word : this.#string(word, name, at);
      }
      this.#cursor.skipSpace();
      if (this.#cursor.next !== '#') return tex;
      this.#cursor.at++;
      this.#cursor.skipSpace();
    }
  }

  /** The text that an abbreviation stands for. Words after it make it a text without braces. */
  #string(word: string, name: string, at: number): string {
    const meant = this.#strings.get(word.toLowerCase());
    if (meant !== undefined) return meant;
    this.#cursor.skipSpace();
    if (',})#'.includes(this.#cursor.next)) {
      const near = nearest(word, [...this.#strings.keys()]);
      this.#problem(at, { code: 'bibtex-name', details: { kind: 'string', name: word, near, field: name } });
    }
    return '';
  }

  /** The text between braces, or between quotes; undefined, after a fault, where they are not closed. */
  #delimited(name: string): string | undefined {
    const start = this.#cursor.at;
    const isQuoted = this.#cursor.next === '"';
    let depth = isQuoted ? 0 : -1;
    for (let i = start + (isQuoted ? 1 : 0); i < this.#text.length; i++) {
      const sign = this.#text[i];
      if (sign === '\\') i++;
      else if (sign === '{') depth++;
      else if ((sign === '}' && depth === 0 && !isQuoted) || (sign === '"' && depth === 0 && isQuoted)) {
        const inside = this.#text.slice(start + 1, i);
        if (SWALLOWED.test(inside)) break;
        this.#cursor.at = i + 1;
        return inside;
      } else if (sign === '}') depth--;
      if (isQuoted && depth < 0) break;
    }
    const line = this.#text
      .slice(start + 1, this.#cursor.lineEnd(start))
      .trim()
      .replace(/[",}\s]+$/, '');
    const open = line.replace(/\\./g, '').replace(/[^{}]/g, '');
    const missing = '}'.repeat(Math.max(0, open.split('{').length - open.split('}').length));
    const written = isQuoted ? `"${line}${missing}"` : `{${line}${missing}}`;
    this.#fault(start, isQuoted ? 'quote' : 'brace', name, `${name} = ${written},`);
    this.#cursor.toEntryAfter(start);
    return undefined;
  }

  #leftOver(entry: string, at: number): void {
    LEFT_OVER.lastIndex = this.#cursor.at;
    const found = LEFT_OVER.exec(this.#text);
    if (!found) return;
    this.#fault(at, 'early', entry, found[1] ?? null);
    this.#cursor.toEntryAfter(at);
  }

  #fault(at: number, problem: SyntaxProblem, found: string, written: string | null): void {
    this.#problem(at, { code: 'bibtex-syntax', details: { problem, found, written } });
  }

  #problem(at: number, fault: Problem['fault']): void {
    this.problems.push({ at, fault });
  }
}

type SyntaxProblem = Extract<Problem['fault'], { code: 'bibtex-syntax' }>['details']['problem'];
