import * as z from 'zod/mini';
import type { Report } from '../faults/fault.ts';
import { DEFAULT_LANGUAGE } from '../languages/index.ts';
import { MM, readLength } from '../units.ts';
import type { Booklet, PlainText, Prices } from './booklet.ts';
import type { ReadCover } from './cover.ts';
import type { Desk } from './kept.ts';
import { NO_MAIL, readMail } from './mail.ts';
import { PAPER_SIZES } from './paper-sizes.ts';
import { type ListedPart, readParts } from './parts.ts';
import { reportPlaceholders } from './placeholders.ts';
import { reportMarkup } from './plain-keys.ts';
import { readPrint } from './print.ts';
import { severalPeople } from './read/person-names.ts';
import { Reader } from './read/reader.ts';
import { place, type Read } from './read/types.ts';
import { bookletSchema } from './schema/booklet.ts';
import { DEFAULT_THEME } from './themes.ts';
import type { PictureRights } from './types/picture.ts';
import { type GivenVariable, givenVariables, readVariables, reportNested } from './variables.ts';
import type { YamlFile } from './yaml/file.ts';
import { isPlain, quoted } from './yaml/line.ts';
import { Located, valuesOf } from './yaml/located.ts';

/** The content of a booklet's file: its own properties, and the chapters that it lists. */
export interface Heading {
  readonly booklet: Omit<Booklet, 'chapters' | 'references' | 'data' | 'cover'>;
  readonly language: string;
  readonly given: readonly GivenVariable[];
  readonly chapterIds: readonly Located<string>[];
  readonly parts: readonly ListedPart[];
  readonly pictures: PictureRights | null;
  /** The drawing or the picture of the cover, not read yet: it may show data. */
  readonly cover: ReadCover | null;
}

/** The least and the greatest side of a page in millimetres: from a playing card to A2. */
const LEAST_SIDE = 50;
const MOST_SIDE = 600;

/**
 * Reads the file of a booklet.
 * @param id of the booklet, which names its PDF where it has no `slug`; null where the project has one booklet.
 * @param common the file with the keys that several booklets share; each may have its own instead.
 */
export function readHeading(
  file: YamlFile,
  { id, common }: { readonly id: string | null; readonly common: YamlFile | null },
  desk: Desk,
): Heading {
  const { report } = desk;
  const shared = common && new Reader(common, report).draft(z.partial(bookletSchema));
  const own = new Reader(file, report).draft(withOptional(['slug', ...Object.keys(shared ?? {})], id));
  const draft: typeof own = { ...shared, ...own };
  const language = draft.language?.value ?? DEFAULT_LANGUAGE;
  reportNested(own.variables ?? [], report);
  const { title, authors, description } = own;
  reportMarkup({ title, authors, description }, report);
  reportSeveral(authors ?? [], report);
  reportPlaceholders(file, report);
  return {
    language,
    given: givenVariables(own.variables ?? []),
    chapterIds: draft.chapters ?? [],
    parts: readParts(draft.parts ?? []),
    pictures: readRights(draft.pictures),
    cover: draft.cover ?? null,
    booklet: {
      slug: draft.slug?.value ?? id ?? 'livret',
      title: draft.title?.value ?? '',
      subtitle: draft.subtitle ?? null,
      authors: valuesOf(draft.authors ?? []),
      language,
      date: draft.date?.value ?? null,
      edition: draft.edition?.value ?? '1',
      page: readPage(draft.page, report),
      theme: draft.theme?.value ?? DEFAULT_THEME,
      print: readPrint(
        draft.print,
        {
          colors: 'color',
          amount: draft.ink?.value ?? 'full',
          ...(draft.flip && { flip: draft.flip.value }),
        },
        desk,
      ),
      copies: draft.copies?.value ?? null,
      ...(draft.prices && { prices: readPrices(draft.prices) }),
      licence: draft.licence?.value ?? null,
      description: draft.description?.value ?? null,
      keywords: valuesOf(draft.keywords ?? []),
      exercises: readExercises(draft.exercises),
      statements: {
        numbers: draft.statements?.numbers?.value ?? 'throughout',
        together: draft.statements?.together?.value ?? false,
      },
      figures: {
        headline: draft.figures?.headline?.value ?? false,
        sources: draft.figures?.sources?.value ?? 'once',
      },
      occasion: draft.occasion ?? null,
      address: draft.address?.value ?? null,
      blurb: draft.blurb ?? null,
      variables: readVariables(draft.variables ?? []),
      mail: readMail(draft.mail, NO_MAIL),
      source: draft[place],
      places: placesOf({ ...draft, authors: draft.authors?.[0] }),
    },
  };
}

const PLAIN_TEXTS = ['title', 'authors', 'date', 'edition', 'licence', 'address'] as const;

/** The places of the plain texts that a file says. */
export function placesOf(given: Readonly<Partial<Record<PlainText, Located>>>): Booklet['places'] {
  const said = PLAIN_TEXTS.filter((name) => given[name]);
  return Object.fromEntries(said.map((name) => [name, given[name]!.source]));
}

/** Warns of several people in one author, who would be one in what the PDF says of itself. */
function reportSeveral(authors: readonly Located[], report: Report): void {
  const apart = authors.flatMap(({ value }) => severalPeople(value) ?? [value]);
  const joined = authors.find(({ value }) => severalPeople(value));
  if (!joined) return;
  const instead = `authors: [ ${apart.map((each) => (isPlain(each) ? each : quoted(each))).join(', ')} ]`;
  report.warning('content-people-joined', joined.source, { found: joined.value, instead });
}

/** The schema of a booklet whose file may leave out some keys. */
function withOptional(names: readonly string[], id: string | null): typeof bookletSchema {
  if (id === null) return bookletSchema;
  const given = Object.entries(bookletSchema._zod.def.shape).filter(([name]) => names.includes(name));
  const optional = Object.fromEntries(given.map(([name, key]) => [name, z.optional(key)]));
  return z.extend(bookletSchema, optional) as unknown as typeof bookletSchema;
}

function readRights(
  given: Read<z.infer<typeof bookletSchema>['pictures']> | undefined,
): PictureRights | null {
  if (!given) return null;
  return given instanceof Located
    ? given.value
    : { credit: given.credit.value, licence: given.licence.value };
}

function readPrices(given: Read<NonNullable<z.infer<typeof bookletSchema>['prices']>>): Prices {
  const { currency, sheet, black, color } = given;
  return {
    currency: currency.value,
    sheet: sheet?.value ?? null,
    black: black?.value ?? null,
    color: color?.value ?? null,
  };
}

/** A booklet that says something of its exercises numbers them. */
function readExercises(
  given: Read<z.infer<typeof bookletSchema>['exercises']> | undefined,
): Booklet['exercises'] {
  return {
    numbers: given ? (given.numbers?.value ?? 'throughout') : null,
    answers: given?.answers?.value ?? 'teacher',
    shuffle: given?.shuffle?.value ?? null,
  };
}

type Page = Read<z.infer<typeof bookletSchema>['page']>;

function readPage(page: Page | undefined, report: Report): Booklet['page'] {
  if (!page) return PAPER_SIZES.A5;
  if (page instanceof Located) return PAPER_SIZES[page.value];
  const size = { width: readLength(page.width.value), height: readLength(page.height.value) };
  const sides = [page.width, page.height].filter(({ value }) => !isSide(readLength(value)));
  for (const { source } of sides)
    report.error('content-page-size', source, { least: LEAST_SIDE, most: MOST_SIDE });
  return sides.length > 0 ? PAPER_SIZES.A5 : size;
}

function isSide(length: number): boolean {
  return length >= LEAST_SIDE * MM && length <= MOST_SIDE * MM;
}
