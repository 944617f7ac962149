import * as z from 'zod/mini';
import { wordList } from '../../word-list.ts';
import { address, meaning, referenceKey, text } from './common.ts';

/**
 * Item types of CSL 1.0.2 (https://docs.citationstyles.org/en/stable/specification.html, appendix III), and two of
 * CSL-M's.
 */
export const TYPES =
  `article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection
  dataset document entry entry-dictionary entry-encyclopedia event figure gazette graphic hearing interview
  legal_case legislation manuscript map motion_picture musical_score pamphlet paper-conference patent performance
  periodical personal_communication post post-weblog regulation report review review-book software song speech
  standard thesis treaty video webpage`.split(/\s+/);

/** The variables of CSL 1.0.2 (appendix IV) that hold names, in the order in which makers are looked for. */
export const ROLES = wordList(
  'author director composer performer editor editor-translator compiler curator editorial-director',
  'translator illustrator interviewer narrator host guest producer executive-producer script-writer',
  'series-creator organizer chair contributor recipient original-author reviewed-author',
  'container-author collection-editor',
);

/** The variables that hold dates. */
export const DATES = ['issued', 'accessed', 'original-date', 'event-date'] as const;

/** The variables whose text a list of sources prints. */
export const TEXTS = wordList(
  'archive archive-place archive_collection archive_location authority chapter-number',
  'collection-number collection-title container-title dimensions DOI edition event event-place',
  'event-title genre ISBN issue jurisdiction license medium note number number-of-pages',
  'number-of-volumes original-publisher original-publisher-place original-title page part-number',
  'part-title publisher publisher-place reviewed-title scale section status supplement-number',
  'version volume volume-title',
);

/** The variables that no list of sources prints: what they say is for catalogues and for other styles. */
export const UNPRINTED =
  `abstract annote available-date call-number categories citation-key citation-label citation-number
  container-title-short custom division first-reference-note-number ISSN journalAbbreviation keyword locator
  page-first PMCID PMID printing printing-number references reviewed-genre shortTitle source submitted supplement
  title-short volume-title-short year-suffix`.split(/\s+/);

const unused = z.optional(z.unknown());

export const nameSchema = meaning(
  'person',
  z.strictObject({
    family: z.optional(text),
    given: z.optional(text),
    literal: z.optional(text),
    suffix: z.optional(text),
    'dropping-particle': z.optional(text),
    'non-dropping-particle': z.optional(text),
    'comma-suffix': z.optional(z.union([z.boolean(), text])),
    'static-ordering': z.optional(z.union([z.boolean(), text])),
    'parse-names': unused,
  }),
  '{ family: Perrin, given: Jean }',
);

const part = z.array(text);
const season = z.optional(text);
const circa = z.optional(z.union([z.boolean(), text]));

/** CSL-JSON's date variable; CSL-YAML also has lists of year, month and day, and EDTF (ISO 8601-2) as text. */
export const dateSchema = z.union([
  meaning('loose-date', z.string().check(z.regex(/\S/))),
  z.strictObject({
    'date-parts': z.optional(z.array(part)),
    raw: z.optional(text),
    literal: z.optional(text),
    season,
    circa,
  }),
  z.array(z.strictObject({ year: text, month: z.optional(text), day: z.optional(text), season, circa })),
]);

const all = <const K extends string, S>(names: readonly K[], schema: S) =>
  Object.fromEntries(names.map((name) => [name, schema])) as { readonly [Name in K]: S };

export const referenceSchema = z.strictObject({
  id: referenceKey,
  type: z.enum(TYPES),
  title: text,
  // The first of them are those that a list of possible keys shows.
  ...all(['author', 'editor'], z.optional(z.array(nameSchema))),
  ...all(['issued'], z.optional(dateSchema)),
  ...all(
    ['container-title', 'volume', 'issue', 'page', 'publisher', 'publisher-place', 'DOI', 'note'],
    z.optional(text),
  ),
  ...all(ROLES, z.optional(z.array(nameSchema))),
  ...all(DATES, z.optional(dateSchema)),
  ...all(TEXTS, z.optional(text)),
  language: z.optional(text),
  URL: z.optional(address),
  ...(all(UNPRINTED, unused) as Record<never, typeof unused>),
});

/** content/references.yaml: a list, or a list under `references` as Pandoc and CSL-YAML have it. */
export const referencesSchema = z.union([
  z.array(referenceSchema),
  z.strictObject({ references: z.array(referenceSchema) }),
]);

export type Role = (typeof ROLES)[number];
export type DateVariable = (typeof DATES)[number];
export type TextVariable = (typeof TEXTS)[number] | 'URL';
