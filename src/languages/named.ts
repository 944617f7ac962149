import { findLanguage, isLanguageTag, LANGUAGE_IDS } from './index.ts';

/**
 * The tag of a language as people write it in lists: `en`, `en-GB`, "English", "anglais". Names are those of the
 * languages of documents, in each of these. Null for any other.
 */
export function languageNamed(words: string): string | null {
  const typed = words.trim();
  if (isLanguageTag(typed) && findLanguage(typed)) return typed;
  const inAny = (id: string) =>
    LANGUAGE_IDS.map((of) => new Intl.DisplayNames([of], { type: 'language' }).of(id)!);
  const key = (name: string) => name.normalize('NFC').toLowerCase();
  return LANGUAGE_IDS.find((id) => inAny(id).map(key).includes(key(typed))) ?? null;
}
