import type { BlockKey } from '../schema/chapter.ts';
import { DATES, ROLES, TEXTS, UNPRINTED } from '../schema/references.ts';
import { DATA_HELP } from './data-help.ts';

// The help that an editor shows of each key: Markdown, a sentence or two. docs/content.md says more.

/** Blocks, by the key that names their kind. */
export const BLOCK_HELP: Readonly<Record<BlockKey, string>> = {
  section: 'A heading. The section runs to the next one; its `audience` and `level` hold for all of it.',
  subsection: 'A heading a level below, within a section.',
  text: 'Paragraphs, lists, quotations: Markdown, with `^[notes]`, `[@sources]`, `[#references]`, `{{variables}}`.',
  lead: 'The opening paragraph of a chapter, set larger (Markdown).',
  list: 'A list of texts in Markdown. `kind: choices` has a box to tick before each.',
  math: 'A formula in TeX on lines of its own; with an `id` it has a number. `alt` is said to who cannot see it.',
  quote: 'A quotation or an epigraph (Markdown), with `source`: whom it is from.',
  figure: 'A chart: its kind, `data`, and which field of them goes where.',
  image: 'A picture: the path of an SVG, PNG, JPEG or WebP file, from `content/`.',
  pictures: 'Several pictures in rows, equally high, under one title; each may have a title of its own.',
  table: 'A table: `head` and `rows`, or `data` and `columns` to take its rows from a data file.',
  timeline: 'Dates and what happened, from data with the fields `date`, `event` and, if you like, `place`.',
  box: 'A framed passage with a title. `kind: slip` is cut off at the foot of the page.',
  statement:
    'A definition, a theorem, a proof and the like (Markdown): `kind` says which. It has a number; `title` is its name.',
  note: 'A remark, set apart (Markdown).',
  verse: 'A poem: lines as typed, stanzas parted by empty lines.',
  code: 'Code, as typed.',
  definitions:
    'Terms and their definitions, within the text. `term` and `: definition` in a text are the same.',
  glossary: 'Terms and their definitions, sorted. `[word]{term="term"}` in a text leads to one.',
  exercise: 'A question (Markdown), with choices or `parts`, `points`, room to answer, and its `answer`.',
  answers: 'The answers to all exercises, where booklet.yaml has `exercises: { answers: end }`.',
  numbers: 'Large figures side by side, one to four: `{ value: 4.5, unit: "%", says: … }`.',
  points: 'The table of the points of all exercises, with their total.',
  space: 'Room for handwriting: `ruled`, `dotted`, `squared`, `blank`, or a `frame`.',
  'sign-in': 'A sheet to sign: a column for names, and the columns listed.',
  break: 'A new page: the next one, or the next right-hand one (`recto`).',
  references: 'The list of the sources that the booklet cites.',
  lists: 'The list of the figures, or of the tables, with their pages.',
  index:
    'The index: `[words]{index="entry"}` in texts, and the entries of `index:` of sections, with their pages.',
};

/** Keys of one group, as `GROUP.KEY`, or else of all. A group is a file, a kind of block, or the key that holds it. */
const KEY_HELP: Readonly<Record<string, string>> = {
  ...DATA_HELP,

  'booklet.format': 'The version of this format: 1.',
  'booklet.slug': 'The name of the PDF: lower-case letters, digits and hyphens.',
  'booklet.authors': 'Who wrote it, as names are printed on the cover.',
  'booklet.edition': 'Printed in the colophon: `"1"` for the first edition.',
  'booklet.description': 'One sentence, for the PDF’s metadata.',
  'booklet.keywords': 'For the PDF’s metadata.',
  occasion: 'Printed on the cover below the authors: for whom, when and where (Markdown).',
  address: 'Where the booklet’s files are on the web; printed on the back with a QR code.',
  cover: 'A chart or a picture that fills the foot of the cover, written as in a chapter.',
  'booklet.blurb': 'The text of the back cover (Markdown).',
  'booklet.pictures':
    'Whom pictures are from that do not say it themselves; `own` where they are the authors’.',
  'booklet.chapters': 'Chapters in order: files of `content/chapters/`, without `.yaml`.',
  'booklet.parts':
    'Groups of chapters that follow one another, each with a page of its own: `{ title: …, chapters: [ … ] }`.',
  'parts.title': 'The title of the part.',
  'parts.text': 'What stands below the title (Markdown).',
  'booklet.title': 'The title, on the cover and at the foot of pages.',
  'booklet.page': 'The size of pages: a name, or `{ width: 148 mm, height: 210 mm }`.',
  subtitle: 'Printed below the title.',
  language: 'The language: hyphenation, spacing, quotation marks, and the words that Livret prints.',
  date: 'YYYY-MM-DD.',
  print: 'The PDF to print: in colours, in greys, or in CMYK for a press, whose profile may be named.',
  profile: 'The ICC profile of the press and its paper, as the print shop gives it: its path from content/.',
  theme:
    'The look of the pages: `classic`, `swiss` (a sans with a wide margin), `large-print` (for who sees badly), or `none`. templates/theme.css adds to it.',
  ink: '`light` leaves out tints and dark areas.',
  flip: 'The edge on which your printer turns sheets over, where it is not the one that suits the paper.',
  copies: 'The number of copies to print, from which costs are reckoned.',
  prices: 'What printing costs, for `livret count`: of a sheet, of a side in black, of a side in colours.',
  currency: 'The code of the currency: EUR, CHF, CAD.',
  sheet: 'The price of a sheet of paper.',
  'prices.black': 'The price of a side that has no ink but black.',
  'prices.color': 'The price of a side in colours.',
  licence: 'Under which licence it is.',
  credit: 'Whom it is from; printed below.',
  variables: 'Values for `{{name}}` in texts; groups within groups for `{{course.date}}`.',
  mail: 'How `livret mail` brings people the booklet.',
  width: 'A length: 148 mm, 5 cm, 2 in.',
  height: 'A length: 70 mm, 5 cm. For room to write also `page`, a page of its own.',
  beside: 'A text beside the picture (Markdown), and the `side` on which the picture stands.',
  side: '`left` or `right`: where the picture stands.',
  since: 'A year that is marked in each of the small charts.',
  bins: 'How many classes the histogram has; without it, by the rule of Freedman and Diaconis.',
  bleed: 'The edges of the page that it goes over: `top`, `[ left, right ]`; `page` for a page of its own.',
  'pictures.height':
    'A length: 40 mm. All are as high, each as wide as its shape is; with `width` all are cut to that shape.',
  'pictures.width': 'A length: 30 mm. All are as wide.',
  'image.height': 'A length: 60 mm. With `width` too, the picture is cut to this shape.',
  'mail.from': 'The sender: `Name <name@example.org>`.',
  'mail.reply-to': 'Who gets the answers, if not the sender.',
  'mail.unsubscribe': 'The address to which people write who want no more messages.',
  'mail.link': 'The address of the booklet, where it is linked and not attached.',
  'mail.copies': 'Whether everyone gets the copy in their own name.',
  'mail.html': 'Whether the booklet is attached as a web page too, for telephones.',
  'mail.html-link': 'The address of that page, where it is linked and not attached.',
  'mail.figure': 'The id of the figure that messages show.',
  'mail.message': 'What the message says (Markdown).',

  title: 'The title.',
  'chapter.title': 'The chapter’s title.',
  'figure.title': 'A short title. A figure with a title has a number.',
  'table.title': 'A title. A table with a title has a number.',
  'data.title': 'What the data are, with their place and time.',
  short: 'A shorter title, for the head of pages.',
  numbered: '`false` for a chapter without a number, such as a foreword.',
  blocks: 'Texts, figures, tables, exercises and so on, in order.',

  index: 'The entries of the index that all of it is about: `[ métaux!cuivre ]`.',
  id: 'A name to refer to by `[#id]`, unique in the booklet: lower-case letters, digits, hyphens.',
  audience: 'For students, or for teachers: shown with `--variant teacher` only.',
  level: '`advanced` blocks are shown with `--variant advanced`, `basic` ones without it.',
  place: '`here`: it stays where it is written, and does not move to the head or the foot of a page.',
  class: 'Names by which templates/theme.css finds it: `class: wide` is `.wide`.',
  lang: 'The language of this block, if it is not the booklet’s.',
  says: 'The sentence that says what it shows (Markdown).',
  headline: '`true`: what a figure says stands above it, as a headline.',
  figures: 'Where all figures have their headlines, and how often a source is said.',
  'figures.sources':
    '`once`: a figure that has the sources of an earlier one names that one; `each`: it says them again.',
  alt: 'What a reader who cannot see it should know. Figures have one made from their data.',
  source: 'Sources: keys of `content/references.yaml`; `[]` for none.',
  'quote.source': 'Whom it is from (Markdown).',
  note: 'A reservation, printed below (Markdown).',
  kind: 'Its look.',
  ordered: '`true` for a list with numbers.',
  'numbers.value': 'A number, or words such as 1/3.',
  'numbers.unit': 'The unit of the number.',
  'numbers.says': 'What the figure says (Markdown).',
  answer: 'The answer (Markdown). booklet.yaml says where it is printed: `exercises: { answers: end }`.',
  exercises: 'How exercises are numbered, and where their answers stand.',
  'exercises.shuffle':
    'What each reader’s copy has in an order of its own; the booklet for teachers has the key of each.',
  shuffle:
    '`false`: the exercise stays in its place, its choices in their order; `true`: each reader’s copy has its choices in an order of its own.',
  statements: 'How definitions, theorems and the like are numbered.',
  'statements.together': '`true`: all kinds are counted together: theorem 1, lemma 2.',
  'statement.kind':
    'The word of its label, and its look. A `proof` has no number; its `title` stands in place of that word.',
  'statement.title': 'Its name, in brackets after the number.',
  'statement.numbered': '`false`: its label has no number.',
  'statement.blocks': 'The formulas, figures and texts that go on after it, within it.',
  numbers: 'Through the booklet (`throughout`), or anew in each `chapter`: 2.3.',
  answers:
    '`teacher`: in the copy for teachers alone; `here`: in place of the room to answer; `end`: at the end.',
  points: 'What it is worth. Points of parts add up to those of their exercise.',
  choices: 'Answers to choose from (Markdown); right ones as `{ right: … }`.',
  letters: '`true` for choices with letters rather than boxes.',
  right: 'A right answer (Markdown).',
  parts: 'Questions a, b, c: texts, or `{ text, points, answer … }` with parts of their own.',
  'points.total': 'The sum that the points have to give.',
  lines: 'So many lines to write on.',
  pitch: 'From line to line: 8 mm.',
  space: 'The ruling of the room to answer.',
  term: 'The word (Markdown).',
  'glossary.sort': 'The words by which it is sorted, where they are not its own.',
  definition: 'What it means (Markdown).',
  'sign-in.rows': 'So many rows; by default one for each person of the cohort.',
  'code.language': 'The programming language, by which code is highlighted.',
  'line-numbers': '`true` for numbers before lines.',
  'verse.line-numbers':
    '`true` for a number at every fifth line; `continued` counts on from the verse with numbers before it.',
  'text.line-numbers':
    '`true` for a number at every fifth line; `continued` counts on from the text with numbers before it.',
  'verse.source': 'Whom it is from (Markdown).',

  extends: 'Another cohort, whose changes come first.',
  variants: 'The variants that this cohort always gets.',
  booklets:
    'The booklets that this cohort gets, of several, and what differs in each: `{ session-1: { date: 2026-11-24 } }`.',
  'cohort.data': 'Other data in the place of those that blocks name.',
  replace: 'By the id of a block, the blocks that take its place.',
  move: 'Blocks that stand elsewhere: `{ id, before: ID }`.',
  'cohort.add': 'Blocks or chapters that only this cohort has.',
  remove: 'The ids of blocks or chapters that this cohort has not.',
  people: 'The readers, where no CSV file lists them: `{ name, email, number, link }`.',
  before: 'The id of the block that it stands before.',
  after: 'The id of the block or chapter that it stands after.',
  'end-of': 'The id of the chapter that it ends.',
  chapters: 'Files of `content/chapters/`, without `.yaml`.',

  'references.id': 'The key by which texts cite it: `[@key]`.',
  'references.type': 'The type of CSL: `book`, `article-journal`, `report`, `webpage` …',
  'references.title': 'The title.',
  'references.language': 'The language of the title, if not the booklet’s.',
  URL: 'The address; printed where there is no DOI.',
  family: 'The family name.',
  given: 'The given name.',
  literal: 'A name as it is, such as an institution’s; a date in words.',
  suffix: 'Jr., III.',
  'dropping-particle': '*de* Beauvoir.',
  'non-dropping-particle': '*van* Gogh, also where the name is short.',
  'comma-suffix': 'Whether a comma parts the suffix.',
  'static-ordering': 'Whether the family name comes first: Mao Zedong.',
  'parse-names': 'Of CSL-JSON; not used.',
  'date-parts': 'Of CSL-JSON: `[[2015, 3, 16]]`.',
  raw: 'A date as typed.',
  season: '1 to 4, from spring.',
  circa: 'Whether the date is not certain.',
  year: 'The year.',
  month: 'The month, 1 to 12.',
  day: 'The day, or the field of days.',
  ...said(ROLES, 'Names: `[ { family: …, given: … } ]`, or `{ literal: … }`.'),
  ...said(DATES, 'A date: 2015, 2015-03, 2015-03-16, or CSL’s `date-parts`.'),
  ...said(TEXTS, 'A text, printed in the list of sources.'),
  ...said(UNPRINTED, 'Read, and not printed.'),
};

function said(keys: readonly string[], help: string): Record<string, string> {
  return Object.fromEntries(keys.map((key) => [`references.${key}`, help]));
}

/** The help of a key, by the nearest group that has its own words. */
export function keyHelp(key: string, groups: readonly string[]): string | undefined {
  const names = [...groups.map((group) => `${group}.${key}`), key];
  const found = names.find((name) => Object.hasOwn(KEY_HELP, name));
  return found === undefined ? undefined : KEY_HELP[found];
}
