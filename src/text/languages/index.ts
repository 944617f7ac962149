import type { LanguageRules } from '../rules.ts';
import { english } from './en.ts';
import { french } from './fr.ts';

const RULES: ReadonlyMap<string, LanguageRules> = new Map([
  ['fr', french],
  ['en', english],
]);

/** The rules for a BCP 47 tag, by its primary language; null when there are none. */
export function rulesFor(lang: string): LanguageRules | null {
  return RULES.get(primaryLanguage(lang)) ?? null;
}

export function primaryLanguage(lang: string): string {
  return lang.split('-', 1)[0]!.toLowerCase();
}
