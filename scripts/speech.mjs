// Writes what Speech Rule Engine knows of languages as the program reads it (src/formulas/speech-rules.ts).

/** The engine's ways of speaking. A language has rules for one of them or for both: then the first is asked for. */
const WAYS = ['clearspeak', 'mathspeak'];
const RULES = /^(?<language>\w+)\/rules\/(?<way>[a-z]+)/;
const SIGNS = /\/symbols\//;
/** The sign that parts thousands, in the numbers of German and Italian: without a backslash, it was any sign, and decimals were parted. */
const ANY_SIGN = '(.| )';

/**
 * Rules of other ways are for short forms, parts of a formula by their place, other programs: no booklet asks for them.
 * @param {string} language or `base`, for what languages have in common.
 * @param {string} json the engine's file of it: lists by their kinds and names.
 * @returns {{ asset: string, text: string }[]} files in ASCII. One has, on its first line, the way of a language and all that is read
 *   before a formula is said, as JSON; then a line for each sign, its code in hexadecimal digits and a list of its rules: most
 *   of the file, of which a formula asks for some lines. The rules of each way that languages have in common are files of their own.
 */
export function speechOf(language, json) {
  const lists = Object.entries(JSON.parse(json.replaceAll(ANY_SIGN, String.raw`(\\.| )`)));
  const wayOf = (name) => RULES.exec(name)?.groups.way;
  const rulesOf = (way) => Object.fromEntries(lists.filter(([name]) => wayOf(name) === way));
  const others = Object.fromEntries(lists.filter(([name]) => !SIGNS.test(name) && !RULES.test(name)));
  const isBase = language === 'base';
  const way = isBase ? null : WAYS.find((each) => lists.some(([name]) => wayOf(name) === each));
  const first = JSON.stringify({ way, lists: { ...others, ...(way && rulesOf(way)) } });
  const signs = [...signsOf(lists)].map(([code, rules]) => `${code} ${JSON.stringify(rules)}`);
  const ways = isBase ? WAYS.map((each) => [`${each}.json`, JSON.stringify(rulesOf(each))]) : [];
  return [[`${language}.txt`, `${[first, ...signs].join('\n')}\n`], ...ways].map(([asset, text]) => {
    return { asset, text: text.replace(/[^\0-\x7f]/g, escaped) };
  });
}

function signsOf(lists) {
  const signs = new Map();
  // The first entry of a list names the language.
  for (const rule of lists.filter(([name]) => SIGNS.test(name)).flatMap(([, list]) => list.slice(1))) {
    const code = Number.parseInt(rule.key, 16).toString(16);
    signs.set(code, [...(signs.get(code) ?? []), rule]);
  }
  return signs;
}

const escaped = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
