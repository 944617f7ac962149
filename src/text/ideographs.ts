/** Ideographs, kana, Hangul syllables and the punctuation that is as wide as they are. */
const WIDE =
  '\\u2e80-\\u312f\\u3190-\\u9fff\\uac00-\\ud7a3\\uf900-\\ufaff\\ufe30-\\ufe4f\\uff01-\\uffe6\\u{1b000}-\\u{1b2ff}\\u{20000}-\\u{3fffd}';
const IDEOGRAPHIC = new RegExp(`[${WIDE}]`, 'u');

/**
 * Characters that no line begins with: closing punctuation, marks of iteration and length, small kana (UAX 14, classes
 * CL, CP, EX, IS, NS, CJ; JIS X 4051, 8.1).
 */
const NOT_FIRST =
  '\\p{Pe}\\p{Pf}\\p{M}!?,.:;%\\u2026\\u2025\\u3001\\u3002\\u3005\\u301c\\u303b\\u3041\\u3043\\u3045\\u3047\\u3049\\u3063\\u3083\\u3085\\u3087\\u308e\\u3095\\u3096\\u309b-\\u309e\\u30a0\\u30a1\\u30a3\\u30a5\\u30a7\\u30a9\\u30c3\\u30e3\\u30e5\\u30e7\\u30ee\\u30f5\\u30f6\\u30fb-\\u30fe\\u31f0-\\u31ff\\uff01\\uff0c\\uff0e\\uff1a\\uff1b\\uff1f\\uff05\\uff61\\uff64\\uff65\\uff67-\\uff70\\uff9e\\uff9f\\u2014\\u00bb\\u201d\\u2019-';
/** Characters that no line ends with: opening punctuation, signs before numbers (UAX 14, classes OP and PR). */
const NOT_LAST = '\\p{Ps}\\p{Pi}\\uff04\\uffe5\\uffe1$£¥\\u2014\\u2018\\u201c\\u00ab';

/** The places between two characters of which one is ideographic, where a line may end. */
const BREAK = new RegExp(`(?<=[^${NOT_LAST}])(?=[^${NOT_FIRST}])(?:(?<=[${WIDE}])|(?=[${WIDE}]))`, 'gu');

/** A text without spaces, cut up where a line may end in Chinese, Japanese and Korean (UAX 14). */
export function ideographicParts(text: string): string[] {
  if (!IDEOGRAPHIC.test(text)) return [text];
  const parts: string[] = [];
  let start = 0;
  for (const { index } of text.matchAll(BREAK)) {
    if (index === 0 || index === text.length) continue;
    parts.push(text.slice(start, index));
    start = index;
  }
  return [...parts, text.slice(start)];
}
