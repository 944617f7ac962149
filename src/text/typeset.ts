import { findLanguage } from '../languages/index.ts';
import { applyEdits } from '../languages/rules.ts';
import { lowered, raised } from '../languages/superscripts.ts';
import { recently } from '../recent-texts.ts';

/**
 * The text with the spaces and the quotation marks of its language. Its letters stay, composed with their accents. A
 * session asks again for the links and pictures of the whole document.
 */
export const typesetWords = recently((text, lang) => {
  let result = text.normalize('NFC');
  for (const rule of findLanguage(lang)?.typesetting.rules ?? []) result = applyEdits(result, rule(result));
  return result;
});

/**
 * A chart's label as the language's rules set it, in characters alone. Small capitals have no characters of
 * their own and stay capitals. A typeset text that is typeset again stays the same. A label is measured a dozen times, then
 * painted.
 */
export const typeset = recently((text, lang) => {
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
});
