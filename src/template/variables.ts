import { nearest } from '../faults/nearest.ts';
import type { Source } from '../faults/source.ts';
import { BLANK, personView } from './person.ts';
import type { Scope } from './scope.ts';

const NAME = /^[\p{L}_][\p{L}\p{N}_-]*(?:\.[\p{L}\p{N}_-]+)*$/u;
/** `{{person.name}}`: the reader's name in the reader's copy. */
const OF_PERSON = 'person.';
const IN_TEXT = /\{\{([^{}\n]*)\}\}/g;

/**
 * The value of `course.date` as plain text; a fault and '' when there is none. In nobody's copy, `person.…`
 * is a blank.
 */
export function variable(name: string, source: Source, { booklet, report }: Scope): string {
  if (!NAME.test(name)) {
    report.error('variable-form', source, { typed: name });
    return '';
  }
  const variables = booklet.person
    ? { ...booklet.variables, person: personView(booklet.person) }
    : booklet.variables;
  const value = lookUp(variables, name.split('.'));
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (value === undefined && !booklet.person && name.startsWith(OF_PERSON)) return BLANK;
  if (value === undefined) {
    report.error('variable-unknown', source, { name, near: nearest(name, namesIn(variables, '')) });
  } else {
    report.error('variable-not-text', source, { name, names: [...namesIn(value, `${name}.`)] });
  }
  return '';
}

/** A `{name}`: text, unless a variable has the name. */
export function inBraces(name: string, source: Source, { booklet, report }: Scope): string[] {
  const isKnown = lookUp(booklet.variables, name.split('.')) !== undefined;
  if (isKnown) report.error('variable-single-braces', source, { name });
  return [`{${name}}`];
}

/** A plain text, such as the booklet's subtitle, with its variables put in. */
export function withVariables(text: string, source: Source, scope: Scope): string {
  if (!text.includes('{{')) return text;
  return text.replace(IN_TEXT, (_, name: string) => variable(name.trim(), source, scope));
}

/** Own properties only, so that no name reaches what JavaScript gives to every object. */
function lookUp(variables: unknown, path: readonly string[]): unknown {
  let value = variables;
  for (const name of path) {
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
