import { attempt } from '../attempt.ts';
import { german } from './de/index.ts';
import { english } from './en/index.ts';
import { spanish } from './es/index.ts';
import { french } from './fr/index.ts';
import { italian } from './it/index.ts';
import type { Language } from './language.ts';
import { dutch } from './nl/index.ts';
import { portuguese } from './pt/index.ts';

/** The languages that a booklet may be written in, by primary subtag (BCP 47). */
export const LANGUAGES: Readonly<Record<string, Language>> = {
  fr: french,
  en: english,
  de: german,
  es: spanish,
  it: italian,
  pt: portuguese,
  nl: dutch,
};

export const LANGUAGE_IDS = Object.keys(LANGUAGES);

/** The languages, and each as the regions have it that differ: `de`, `de-AT`, `de-CH`. */
export const LANGUAGE_TAGS = Object.values(LANGUAGES).flatMap(({ tag, regions = {} }) => [
  tag,
  ...Object.values(regions).map((region) => region.tag),
]);

/** The form of a BCP 47 tag without extensions: language, script, region, variants. */
export const LANGUAGE_TAG = /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/;

/** Whether a text is such a tag, its parts in their order: JavaScript throws where it is asked about any other. */
export function isLanguageTag(text: string): boolean {
  return LANGUAGE_TAG.test(text) && attempt(() => Intl.getCanonicalLocales(text), null) !== null;
}

/** The language of a document that names none. */
export const DEFAULT_LANGUAGE = 'fr';

/**
 * The language of a BCP 47 tag, by its primary subtag and its region: `fr-CA` is French, `de-CH` German as Switzerland
 * has it. Null when it has no folder here.
 */
export function findLanguage(tag: string): Language | null {
  const [id = '', ...others] = tag.split('-');
  const known = id.toLowerCase();
  if (!Object.hasOwn(LANGUAGES, known)) return null;
  const language = LANGUAGES[known]!;
  const { regions = {} } = language;
  const region = others
    .map((subtag) => subtag.toUpperCase())
    .find((subtag) => Object.hasOwn(regions, subtag));
  return region === undefined ? language : regions[region]!;
}

/** The words, numbers and dates for a BCP 47 tag: English for a passage in a language without a folder. */
export function languageFor(tag: string): Language {
  return findLanguage(tag) ?? english;
}
