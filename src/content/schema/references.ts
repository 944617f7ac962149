import * as z from 'zod/mini';
import { address, looseDate, referenceKey, text } from './common.ts';

/** Item types of CSL 1.0.2, https://docs.citationstyles.org/en/stable/specification.html, appendix III. */
const TYPES =
  `article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection
  dataset document entry entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case
  legislation manuscript map motion_picture musical_score pamphlet paper-conference patent performance
  periodical personal_communication post post-weblog regulation report review review-book software song speech
  standard thesis treaty webpage`.split(/\s+/);

/** Variables of CSL 1.0.2 (appendix IV) and of CSL-JSON that no list of sources here prints. */
const UNUSED = `abstract accessed annote archive archive-place archive_collection archive_location authority
  available-date call-number categories chair chapter-number citation-key citation-label citation-number
  collection-editor collection-number collection-title compiler composer container-author
  container-title-short contributor curator custom dimensions director division edition editor-translator
  editorial-director editortranslator event event-date event-place event-title executive-producer
  first-reference-note-number genre guest host illustrator interviewer ISBN ISSN journalAbbreviation
  jurisdiction keyword locator medium narrator number number-of-pages number-of-volumes organizer
  original-author original-date original-publisher original-publisher-place original-title page-first part
  part-number part-title performer PMCID PMID printing printing-number producer publisher-place recipient
  references reviewed-author reviewed-genre reviewed-title scale script-writer section series-creator
  shortTitle source status submitted supplement supplement-number title-short translator version volume-title
  volume-title-short year-suffix`.split(/\s+/);

const unused = z.optional(z.unknown());

export const nameSchema = z.strictObject({
  family: z.optional(text),
  given: z.optional(text),
  literal: z.optional(text),
  suffix: z.optional(text),
  'dropping-particle': z.optional(text),
  'non-dropping-particle': z.optional(text),
  'comma-suffix': unused,
  'static-ordering': unused,
  'parse-names': unused,
});

/** CSL-JSON's date variable; CSL-YAML also has lists of year, month and day. */
export const issuedSchema = z.union([
  looseDate,
  z.strictObject({
    'date-parts': z.optional(z.array(z.array(text))),
    raw: z.optional(text),
    literal: z.optional(text),
    season: unused,
    circa: unused,
  }),
  z.array(
    z.strictObject({
      year: text,
      month: z.optional(text),
      day: z.optional(text),
      season: unused,
      circa: unused,
    }),
  ),
]);

export const referenceSchema = z.strictObject({
  id: referenceKey,
  type: z.enum(TYPES),
  author: z.optional(z.array(nameSchema)),
  editor: z.optional(z.array(nameSchema)),
  issued: z.optional(issuedSchema),
  title: text,
  language: z.optional(text),
  'container-title': z.optional(text),
  volume: z.optional(text),
  issue: z.optional(text),
  page: z.optional(text),
  publisher: z.optional(text),
  DOI: z.optional(text),
  URL: z.optional(address),
  note: z.optional(text),
  ...(Object.fromEntries(UNUSED.map((variable) => [variable, unused])) as Record<never, typeof unused>),
});

/** content/references.yaml: a list, or a list under `references` as Pandoc and CSL-YAML have it. */
export const referencesSchema = z.union([
  z.array(referenceSchema),
  z.strictObject({ references: z.array(referenceSchema) }),
]);
