import { isExpression, keysIn } from '../content/data/expressions/evaluate.ts';
import { CHECKED, IN_BRACES } from '../content/variables.ts';
import type { Text } from '../data/text.ts';
import { nearest } from '../faults/nearest.ts';
import type { Source } from '../faults/source.ts';
import { checkNumber, dataValue } from './data-numbers.ts';
import { BLANK, personView } from './person.ts';
import type { Scope } from './scope.ts';

const NAME = /^[\p{L}_][\p{L}\p{N}_-]*(?:\.[\p{L}\p{N}_-]+)*$/u;
/** `{{person.name}}`: the reader's name in the reader's copy. */
const OF_PERSON = 'person.';
const IN_PLAIN_TEXT = new RegExp(`${IN_BRACES.source}|${CHECKED.source}`, 'g');

/**
 * The value of `course.date` as plain text; a fault and '' when there is none. In nobody's copy, `person.…`
 * is a blank.
 */
function variable(name: string, source: Source, { booklet, report }: Scope): string {
  if (!NAME.test(name)) {
    report.error('variable-form', source, { typed: name });
    return '';
  }
  const variables = booklet.person
    ? { ...booklet.variables, person: personView(booklet.person) }
    : booklet.variables;
  const value = valueIn(variables, name);
  if (value === '' && booklet.person && name.startsWith(OF_PERSON)) {
    const { name: whose, source: row } = booklet.person;
    report.warning('person-empty', row, { name: whose, column: name.slice(OF_PERSON.length) });
  }
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (value === undefined && !booklet.person && name.startsWith(OF_PERSON)) return BLANK;
  if (value === undefined) {
    report.error('variable-unknown', source, { name, near: nearest(name, namesIn(variables, '')) });
  } else {
    report.error('variable-not-text', source, { name, names: [...namesIn(value, `${name}.`)] });
  }
  return '';
}

/** A `{name}` or `${name}`: text, unless a variable has the name. */
export function inBraces(name: string, typed: string, source: Source, { booklet, report }: Scope): string[] {
  const isKnown = valueIn(booklet.variables, name) !== undefined;
  if (isKnown) report.error('variable-single-braces', source, { name, typed });
  return [typed];
}

/**
 * The text for what is typed between two braces: the value of a variable, or of an expression of data.
 * @param at the place of an offset in what is typed; the braces open at -2.
 */
export function inDoubleBraces(typed: string, at: (offset: number) => Source, scope: Scope): string {
  const name = typed.trim();
  const start = typed.length - typed.trimStart().length;
  const isVariable = valueIn(scope.booklet.variables, name) !== undefined;
  if (isExpression(name) && !isVariable) return dataValue(name, (offset) => at(start + offset), scope);
  return variable(name, at(-2), scope);
}

/** Whether a name between double braces stands for a value in a formula, where braces are TeX's too. */
export function isValue(name: string, { booklet }: Scope): boolean {
  const isVariable = name.startsWith(OF_PERSON) || valueIn(booklet.variables, name) !== undefined;
  return isVariable || keysIn(name).length > 0;
}

/** A plain text, such as the booklet's subtitle, with its variables put in, and its numbers checked. */
export function withVariables(text: Text, scope: Scope): string {
  if (!text.value.includes('{')) return text.value;
  return text.value.replace(
    IN_PLAIN_TEXT,
    (whole, braced: string | undefined, typed: string, expression: string, start: number) => {
      const at = (before: number) => (offset: number) => text.at(start + before + offset);
      if (braced !== undefined) return inDoubleBraces(braced, at(2), scope);
      checkNumber(typed, expression, text.at(start), at(whole.length - 1 - expression.length), scope);
      return typed;
    },
  );
}

/** The value of `course.date`. Own properties only, so that no name reaches what JavaScript gives to every object. */
export function valueIn(variables: unknown, path: string): unknown {
  let value = variables;
  for (const name of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
    value = (value as Record<string, unknown>)[name];
  }
  return value;
}

function* namesIn(variables: unknown, prefix: string): Iterable<string> {
  if (typeof variables !== 'object' || variables === null) return;
  for (const [name, value] of Object.entries(variables)) {
    if (typeof value === 'object') yield* namesIn(value, `${prefix}${name}.`);
    else yield prefix + name;
  }
}
