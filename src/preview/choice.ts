import { VARIANTS } from '../content/index.ts';
import type { Choice } from './protocol.ts';

/** The version that a request asks for. A cohort, a booklet or a person that is not there is none. */
export function choiceOf({ booklet, cohort, variants, person }: Readonly<Record<string, unknown>>): Choice {
  const name = (asked: unknown) => (typeof asked === 'string' && asked !== '' ? asked : null);
  return {
    booklet: name(booklet),
    cohort: name(cohort),
    variants: Array.isArray(variants) ? VARIANTS.filter((variant) => variants.includes(variant)) : [],
    person: name(person),
  };
}

/** The version that the address of a window asks for (`addressOf` in the browser); null where it asks for none. */
export function choiceIn(query: URLSearchParams): Choice | null {
  return query.has('cohort')
    ? choiceOf({ ...Object.fromEntries(query), variants: query.getAll('variant') })
    : null;
}

export function sameChoice(a: Choice, b: Choice): boolean {
  return (
    a.booklet === b.booklet &&
    a.cohort === b.cohort &&
    a.person === b.person &&
    `${a.variants}` === `${b.variants}`
  );
}
