import { foreign } from '../../faults/foreign.ts';
import type { Cited, CslItem } from '../citations.ts';
import type { Field } from './fields.ts';

/** The sources that a field cites, with those that it brings along, by what names them. */
export interface ReadCitation {
  readonly cited: readonly Cited[];
  readonly sources: ReadonlyMap<string, CslItem>;
}

/** Fields of programs that cite; those of EndNote and others do not say their sources as CSL-JSON. */
const CITES =
  /^\s*(?:CITATION\s|ADDIN (?:ZOTERO_ITEM |Mendeley Citation|CSL_CITATION|EN\.CITE|RW\.CITE|CITAVI))/;
const LISTS = /^\s*(?:BIBLIOGRAPHY(?:\s|$)|ADDIN (?:ZOTERO_BIBL|Mendeley Bibliography))|CSL_BIBLIOGRAPHY\s*$/;

export const isCitation = ({ instruction }: Field): boolean => CITES.test(instruction);
export const isSourceList = ({ instruction }: Field): boolean => LISTS.test(instruction);
export const isContents = ({ instruction }: Field): boolean => /^\s*TOC(?:\s|$)/.test(instruction);

/** Reads what a field cites; null where it does not say its sources. */
export function readCitation({ instruction }: Field): ReadCitation | null {
  if (/^\s*CITATION\s/.test(instruction)) return { cited: wordCitation(instruction), sources: new Map() };
  const json = /CSL_CITATION\s*(\{[\s\S]*\})/.exec(instruction)?.[1];
  return json === undefined ? null : readCslCitation(json);
}

/** The prefix of a content control of Mendeley Cite; base64 of a CSL citation follows. */
const MENDELEY = 'MENDELEY_CITATION_v3_';

/** Reads a content control that cites, by its tag; null for any other. */
export function readCitationTag(tag: string): ReadCitation | null {
  if (!tag.startsWith(MENDELEY)) return null;
  return readCslCitation(Buffer.from(tag.slice(MENDELEY.length), 'base64').toString());
}

/** The citation object of CSL's schema (csl-citation.json), as Zotero and Mendeley write it. */
interface CslCitation {
  readonly citationItems?: readonly {
    readonly id?: string | number;
    readonly uris?: readonly string[];
    readonly itemData?: CslItem;
    readonly locator?: string | number;
    readonly label?: string;
    readonly prefix?: string;
    readonly suffix?: string;
  }[];
}

/** Short forms of the labels of locators, as CSL's locales have them. */
const LABELS: Readonly<Record<string, string>> = {
  book: 'bk.',
  chapter: 'chap.',
  column: 'col.',
  figure: 'fig.',
  folio: 'fol.',
  issue: 'no.',
  line: 'l.',
  note: 'n.',
  opus: 'op.',
  page: 'p.',
  paragraph: '§',
  part: 'pt.',
  section: '§',
  'sub-verbo': 's.v.',
  verse: 'v.',
  volume: 'vol.',
};

function readCslCitation(json: string): ReadCitation | null {
  const { citationItems } = foreign(
    () => JSON.parse(json) as CslCitation,
    (): CslCitation => ({}),
  );
  if (!Array.isArray(citationItems) || citationItems.length === 0) return null;
  const items = citationItems as NonNullable<CslCitation['citationItems']>;
  const sources = new Map<string, CslItem>();
  const cited = items.map(({ id, uris, itemData, locator, label, prefix = '', suffix = '' }): Cited => {
    const source = String(uris?.[0] ?? itemData?.id ?? id ?? '');
    if (itemData) sources.set(source, itemData);
    const place =
      locator === undefined || locator === '' ? '' : `${LABELS[label ?? 'page'] ?? ''} ${locator}`;
    return {
      source,
      before: prefix,
      after: [place, suffix]
        .map((each) => each.trim())
        .filter(Boolean)
        .join(', '),
    };
  });
  return { cited, sources };
}

/** Word's own citations: `CITATION Knu84 \p 21 \l 1036 \m Oth90 \v 2` (ECMA-376 part 1, 17.16.5.9). */
function wordCitation(instruction: string): Cited[] {
  const cited: { source: string; before: string; after: string[] }[] = [];
  const typed = [...instruction.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare!);
  for (let i = 1; i < typed.length; i++) {
    const [word, argument = ''] = [typed[i]!, typed[i + 1]];
    const item = cited.at(-1);
    if (!word.startsWith('\\')) {
      if (!item) cited.push({ source: word, before: '', after: [] });
      continue;
    }
    if (!'mpvfsl'.includes(word[1]!)) continue;
    i++;
    if (word === '\\m') cited.push({ source: argument, before: '', after: [] });
    if (word === '\\p') item?.after.push(`p. ${argument}`);
    if (word === '\\v') item?.after.unshift(`vol. ${argument}`);
    if (word === '\\s') item?.after.push(argument);
    if (word === '\\f' && item) item.before = argument;
  }
  return cited.map(({ source, before, after }) => ({ source, before, after: after.join(', ') }));
}
