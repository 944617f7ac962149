import type * as z from 'zod/mini';
import type { Report } from '../faults/fault.ts';
import { formatSource } from '../faults/source.ts';
import { insteadOfText } from './read/instead.ts';
import { asName, severalNames, severalPeople } from './read/person-names.ts';
import { Reader } from './read/reader.ts';
import { isComplete, place, type Read } from './read/types.ts';
import { isSet, readReferenceDate } from './reference-dates.ts';
import { looseDate } from './schema/common.ts';
import {
  DATES,
  type DateVariable,
  type nameSchema,
  ROLES,
  type Role,
  type referenceSchema,
  referencesSchema,
  TEXTS,
  type TextVariable,
} from './schema/references.ts';
import type { Name, Reference, ReferenceDate } from './types/reference.ts';
import { reportUnknownName } from './unknown-name.ts';
import type { YamlFile } from './yaml/file.ts';
import { type Located, valuesOf } from './yaml/located.ts';

/** The references by id; null when not all of their files can be read, so that no key can be checked. */
export type References = ReadonlyMap<string, Reference> | null;

export function readReferences(files: readonly (YamlFile | null)[], report: Report): References {
  const lists = files.map((file) => file && readItems(file, report));
  if (lists.includes(null)) return null;
  const references = new Map<string, Reference>();
  for (const item of lists.flatMap((items) => items ?? [])) {
    const first = references.get(item.id.value);
    if (first) {
      report.error('content-duplicate-id', item.id.source, {
        id: item.id.value,
        first: formatSource(first.source),
      });
    } else {
      references.set(item.id.value, readReference(item, report));
    }
  }
  return references;
}

/** The items of a file; null where some cannot be read. */
function readItems(file: YamlFile, report: Report): readonly Item[] | null {
  const read = new Reader(file, report).whole(referencesSchema);
  const items = read && 'references' in read ? read.references : read;
  return items && isComplete(items) ? items : null;
}

/** The keys that name a reference; reports the others. */
export function checkReferences(
  keys: readonly Located<string>[],
  references: References,
  report: Report,
): readonly string[] {
  if (!references) return keys.map((key) => key.value);
  if (references.size === 0) {
    const [first] = keys;
    if (first) report.error('content-no-references', first.source, { name: first.value });
    return [];
  }
  return keys.flatMap((key) => {
    if (references.has(key.value)) return [key.value];
    reportUnknownName('reference', key, references.keys(), report);
    return [];
  });
}

/** Types of CSL-M that are set as one of CSL's. */
const LIKE: Readonly<Record<string, string>> = { video: 'motion_picture', gazette: 'legislation' };

function readReference(item: Item, report: Report): Reference {
  const names = ROLES.flatMap((role): [Role, Name[]][] => {
    const given = item[role];
    return given ? [[role, given.flatMap((name) => readName(name, report) ?? [])]] : [];
  });
  const dates = DATES.flatMap((variable): [DateVariable, ReferenceDate][] => {
    const given = item[variable];
    const date = given ? readReferenceDate(given) : null;
    if (given && !date && isComplete(given)) reportDate(variable, given, report);
    return date ? [[variable, date]] : [];
  });
  const texts = [...TEXTS, 'URL' as const].flatMap((variable): [TextVariable, string][] => {
    const text = textOf(variable, item[variable]?.value ?? '');
    return text === '' ? [] : [[variable, text]];
  });
  for (const variable of ['title', ...TEXTS] as const) reportMarkdown(item[variable], report);
  return {
    id: item.id.value,
    type: LIKE[item.type.value] ?? item.type.value,
    title: item.title.value,
    language: item.language?.value ?? null,
    names: Object.fromEntries(names),
    dates: Object.fromEntries(dates),
    texts: Object.fromEntries(texts),
    source: item[place],
  };
}

/** Emphasis of Markdown, which the fields of CSL do not have; not the sign of C*-algebras. */
const EMPHASIS = /(?<![\p{L}\p{N}*])(\*{1,2})([^\s*](?:[^*]*[^\s*])?)\1(?![\p{L}\p{N}*])/u;

function reportMarkdown(field: Located<string> | undefined, report: Report): void {
  const [found, signs, words] = EMPHASIS.exec(field?.value ?? '') ?? [];
  if (!found || field!.source.file.endsWith('.bib')) return;
  const tag = signs === '*' ? 'i' : 'b';
  report.warning('reference-markdown', field!.source, { found, instead: `<${tag}>${words}</${tag}>` });
}

type ReadName = Read<z.infer<typeof nameSchema>>;
type Item = Read<z.infer<typeof referenceSchema>>;

/** The lines that programs add to a note for themselves; the note is Zotero's field "Extra". */
const BOOKKEEPING = /^(?:PMID|PMCID|ZSCC|OCLC|QID|Citation Key|tex\.[\w.-]+|bibtex[\w*]*)\s*:.*$/gim;

function textOf(variable: TextVariable, value: string): string {
  return variable === 'note' ? value.replace(BOOKKEEPING, '').replace(/\s+/g, ' ').trim() : value;
}

/** A name as it is read, particles before the family name and suffixes after it; null, after a fault, for none. */
function readName(name: ReadName, report: Report): Name | null {
  reportSeveral(name, report);
  if (name.literal) return { family: name.literal.value, full: name.literal.value };
  const own = name.family ?? name.given;
  if (!own) {
    report.error('content-name-incomplete', name[place], {});
    return null;
  }
  const family = joined([name['non-dropping-particle'], own]);
  const given = joined([name.family && name.given, name['dropping-particle']]);
  const inOrder = isSet(name['static-ordering']) ? [family, given] : [given, family];
  const comma = isSet(name['comma-suffix']) ? ', ' : ' ';
  const suffix = name.suffix ? comma + name.suffix.value : '';
  return { family, full: inOrder.filter(Boolean).reduce(adjoin, '') + suffix };
}

/** Warns of several people in one name, who would be cited as one. BibTeX parts them itself, but where braces say not to. */
function reportSeveral({ literal, family, given, [place]: source, ...more }: ReadName, report: Report): void {
  const isBibtex = source.file.endsWith('.bib');
  const particles = [more['dropping-particle'], more['non-dropping-particle']];
  const found = literal?.value ?? joined([given, ...particles, family]);
  if (isBibtex && !given) return;
  const people = severalPeople(found) ?? (family && severalNames(family.value));
  if (!people) return;
  const instead = isBibtex ? people.join(' and ') : people.map(asName).join(', ');
  report.warning('content-people-joined', source, { found, instead });
}

function joined(parts: readonly (Located<string> | undefined)[]): string {
  return valuesOf(parts).reduce(adjoin, '');
}

/** A particle that ends in an apostrophe or a hyphen touches what follows: `d’Alembert`. */
function adjoin(before: string, after: string): string {
  return before === '' || /['’-]$/.test(before) ? before + after : `${before} ${after}`;
}

function reportDate(key: string, given: NonNullable<Item['issued']>, report: Report): void {
  const source = 'value' in given ? given.source : given[place];
  const found = 'value' in given ? given.value : '{…}';
  report.error('content-type', source, {
    key,
    meaning: 'loose-date',
    found,
    ...insteadOfText(looseDate, found),
  });
}
