import { english } from './en/index.ts';
import { french } from './fr/index.ts';
import type { Language } from './language.ts';

/** The languages that a booklet may be written in, by primary subtag (BCP 47). */
export const LANGUAGES = { fr: french, en: english } as const satisfies Readonly<Record<string, Language>>;

export type LanguageId = keyof typeof LANGUAGES;

export const LANGUAGE_IDS = Object.keys(LANGUAGES) as [LanguageId, ...LanguageId[]];

/** The language of a document that names none. */
export const DEFAULT_LANGUAGE: LanguageId = 'fr';

/** The language of a BCP 47 tag, by its primary subtag: `fr-CA` is French. Null when it has no folder here. */
export function findLanguage(tag: string): Language | null {
  const id = tag.split('-', 1)[0]!.toLowerCase();
  return Object.hasOwn(LANGUAGES, id) ? LANGUAGES[id as LanguageId] : null;
}

/** The words, numbers and dates for a BCP 47 tag: English for a passage in a language without a folder. */
export function languageFor(tag: string): Language {
  return findLanguage(tag) ?? LANGUAGES.en;
}
