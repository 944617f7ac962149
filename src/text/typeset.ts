import { findLanguage } from '../languages/index.ts';
import { applyEdits } from '../languages/rules.ts';
import { lowered, raised } from '../languages/superscripts.ts';
import { RecentTexts } from '../recent-texts.ts';

/** The text with the spaces and the quotation marks of its language. Its letters stay, composed with their accents. */
export function typesetWords(text: string, lang: string): string {
  let result = text.normalize('NFC');
  for (const rule of findLanguage(lang)?.typesetting.rules ?? []) result = applyEdits(result, rule(result));
  return result;
}

/** The typeset texts by language: a chart's label is measured a dozen times, then painted. */
const known = new Map<string, RecentTexts<string>>();

/**
 * A chart's label as the language's rules set it, in characters alone. Small capitals have no characters of
 * their own and stay capitals. A typeset text that is typeset again stays the same.
 */
export function typeset(text: string, lang: string): string {
  let texts = known.get(lang);
  if (!texts) {
    texts = new RecentTexts();
    known.set(lang, texts);
  }
  return texts.get(text, () => typesetAnew(text, lang));
}

function typesetAnew(text: string, lang: string): string {
  const typesetting = findLanguage(lang)?.typesetting;
  if (!typesetting) return text.normalize('NFC');
  const result = typesetWords(text, lang);
  const marks = typesetting.marks.flatMap((rule) => rule(result)).sort((a, b) => a.start - b.start);
  const edits = marks.flatMap(({ start, end, feature }) => {
    if (feature === 'c2sc') return [];
    const typed = result.slice(start, end);
    return [{ start, end, text: feature === 'sups' ? raised(typed) : lowered(typed) }];
  });
  return applyEdits(result, edits);
}
