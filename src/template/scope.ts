import type { Booklet, ExerciseBlock } from '../content/index.ts';
import type { Report } from '../faults/fault.ts';
import type { Source } from '../faults/source.ts';
import { findLanguage, languageFor } from '../languages/index.ts';
import type { Language } from '../languages/language.ts';
import { IndexEntries } from './back-index/entries.ts';
import { Glossary } from './glossary.ts';
import type { Setting, Target } from './nodes.ts';
import type { EntryView } from './view/lists.ts';

/** The state that all texts of one booklet share while they are read. */
export interface Scope {
  readonly booklet: Booklet;
  readonly language: Language;
  readonly setting: Setting;
  /** The things that bear ids, by id. */
  readonly targets: ReadonlyMap<string, Target>;
  readonly citations: Citations;
  readonly index: IndexEntries;
  readonly glossary: Glossary;
  readonly report: Report;
  /** The deeds to this state so far, in their order. */
  readonly steps: SharedStep[];
  /** The figures and tables read so far, in order, for the lists of figures and of tables. */
  readonly listed: { readonly figures: EntryView[]; readonly tables: EntryView[] };
  /** The exercises whose answers stand at the end, read so far. */
  readonly answered: ExerciseBlock[];
  /** The languages of passages that Livret does not know, reported once each. */
  readonly unknownLanguages: Set<string>;
  /** The ids of marked words that were read. */
  readonly marked: Set<string>;
}

export function createScope(booklet: Booklet, targets: ReadonlyMap<string, Target>, report: Report): Scope {
  const language = languageFor(booklet.language);
  return {
    ...{ booklet, language, setting: language, targets, report },
    ...{
      citations: new Citations(),
      index: new IndexEntries(),
      glossary: new Glossary(booklet),
      steps: [],
      listed: { figures: [], tables: [] },
      answered: [],
      unknownLanguages: new Set(),
      marked: new Set(),
    },
  };
}

/** The state for texts in another language; the same where Livret does not know it, whose words stay the text's around. */
export function scopeIn(scope: Scope, lang: string | null): Scope {
  const language = lang === null ? null : findLanguage(lang);
  return language ? { ...scope, language, setting: language } : scope;
}

/** A deed to the state that all chapters share, done while one of them was read, and what it gave. */
export interface SharedStep {
  readonly act: (scope: Scope) => unknown;
  /** A plain value, or nothing: two that are equal are alike to who gets them. */
  readonly gave: unknown;
}

/**
 * Does something to the state that all chapters share, and notes it: where the view of the chapter is kept, the same is
 * done to the state of the next reading.
 */
export function share<T>(scope: Scope, act: (scope: Scope) => T): T {
  const gave = act(scope);
  scope.steps.push({ act, gave });
  return gave;
}

/** Warns of a code that no language has (BCP 47): words in a language without rules here are set without hyphens. */
export function reportUnknownLanguage(lang: string, source: Source, scope: Scope): void {
  const code = languageCode(lang);
  if (code === lang) return;
  share(scope, ({ unknownLanguages, report }) => {
    if (unknownLanguages.has(lang)) return;
    unknownLanguages.add(lang);
    report.warning('language-unknown', source, { lang, code });
  });
}

let languageNames: Intl.DisplayNames | null = null;

/** The code of a language as BCP 47 has it, `la` for `lat`; null where no language has it. Only the code is judged, not what follows. */
function languageCode(lang: string): string | null {
  const [typed] = lang.split('-', 1) as [string];
  languageNames ??= new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
  if (!languageNames.of(typed)) return null;
  const [code] = Intl.getCanonicalLocales(typed)[0]!.split('-', 1) as [string];
  return code === typed.toLowerCase() ? lang : code;
}

/** Numbers the sources in the order in which they are first cited. */
class Citations {
  readonly #numbers = new Map<string, number>();
  /** The place of the first citation; null while there is none. */
  first: Source | null = null;

  number(key: string, source: Source): number {
    this.first ??= source;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.#numbers.size + 1);
    return this.#numbers.size;
  }

  /** Keys in the order of their numbers. */
  get keys(): readonly string[] {
    return [...this.#numbers.keys()];
  }
}
