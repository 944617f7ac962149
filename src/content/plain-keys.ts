import type { Report } from '../faults/fault.ts';
import type { Located } from './yaml/located.ts';

/** Emphasis, code, a formula, a link or a passage of Markdown, whose words are its second or third group. */
const MARKUP =
  /(?<![\p{L}\p{N}\\])(\*{1,2}|_{1,2}|`|\$)(?=\S)(.+?)(?<=\S)\1(?![\p{L}\p{N}])|\[([^[\]]+)\](?:\([^()]*\)|\{(?!=)[^{}]*\})/u;

/** Warns of Markdown in the texts of keys that take words alone: it is printed as typed. */
export function reportMarkup(
  keys: Readonly<Record<string, Located | readonly Located[] | undefined>>,
  report: Report,
): void {
  for (const [key, typed] of Object.entries(keys)) {
    for (const text of [typed ?? []].flat()) {
      const found = MARKUP.exec(text.value);
      if (!found) continue;
      const [markup, , marked, bracketed] = found;
      report.warning('markdown-plain', text.at(found.index), { key, markup, words: marked ?? bracketed! });
    }
  }
}
