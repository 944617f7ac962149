/** CSL's types by those of BibTeX, biblatex and programs that write them. */
export const TYPES: Readonly<Record<string, string>> = {
  article: 'article-journal',
  artwork: 'graphic',
  audio: 'song',
  book: 'book',
  bookinbook: 'chapter',
  booklet: 'pamphlet',
  collection: 'book',
  commentary: 'book',
  conference: 'paper-conference',
  data: 'dataset',
  dataset: 'dataset',
  electronic: 'webpage',
  image: 'graphic',
  inbook: 'chapter',
  incollection: 'chapter',
  inproceedings: 'paper-conference',
  inreference: 'entry-encyclopedia',
  jurisdiction: 'legal_case',
  legal: 'treaty',
  legislation: 'legislation',
  letter: 'personal_communication',
  manual: 'book',
  mastersthesis: 'thesis',
  misc: 'document',
  movie: 'motion_picture',
  music: 'song',
  mvbook: 'book',
  mvcollection: 'book',
  mvproceedings: 'book',
  mvreference: 'book',
  online: 'webpage',
  patent: 'patent',
  performance: 'performance',
  periodical: 'periodical',
  phdthesis: 'thesis',
  proceedings: 'book',
  reference: 'book',
  report: 'report',
  review: 'review',
  software: 'software',
  standard: 'standard',
  suppbook: 'chapter',
  suppcollection: 'chapter',
  suppperiodical: 'article-journal',
  techreport: 'report',
  thesis: 'thesis',
  unpublished: 'manuscript',
  video: 'motion_picture',
  www: 'webpage',
};

/** Types whose number counts issues; that of books and collections counts in their series. */
export const IN_ISSUES = /^(?:article-|periodical$)/;
export const IN_SERIES = /^(?:book|chapter|paper-conference|entry|pamphlet)/;

/** CSL's roles by biblatex's types of editors (its manual, 2.3.6). */
export const EDITORS: Readonly<Record<string, string>> = {
  editor: 'editor',
  compiler: 'compiler',
  translator: 'translator',
  director: 'director',
  organizer: 'organizer',
};

/** Fields that no list of sources prints: for other styles, for sorting, and what programs keep for themselves. */
export const UNPRINTED = new Set(
  `abstract adsnote adsurl affiliation annotation annote archive archivalid authortype author_keywords bibsource
  biburl bookpagination citation-key cited-by citedby coden collaborator comment contents copyright crossref
  date-added date-modified datestamp day entrysubtype eprintclass execute file gender groups indexsorttitle
  indextitle interhash intrahash isan ismn isrn issn iswc key keywords label langidopts library listing mendeley-groups
  mendeley-tags month month_numeric mrclass mrnumber mrreviewer nameaddon options owner pagination pdf pmcid pmid
  presort primaryclass priority printed qualityassured ranking readstatus related relatedoptions relatedstring
  relatedtype relevance researchareas review s2id shortauthor shorteditor shorthand shorthandintro shortjournal
  shortseries shorttitle sortkey sortname sortshorthand sorttitle sortyear source tags timestamp
  unique-id username webofscience-categories xdata xref year zblnumber __markedentry`.split(/\s+/),
);

/** Names that programs number or that extend another's: `bdsk-url-1`, `author+an`, `creationdate`. */
export const OF_PROGRAMS = /^(?:bdsk-|opt|jabref-|zotero-|x-)|\+an|^(?:creation|modification)date$/;

/** BCP 47 tags by the names of babel and polyglossia. */
export const LANGUAGES: Readonly<Record<string, string>> = {
  acadian: 'fr',
  american: 'en-US',
  anglais: 'en',
  australian: 'en-AU',
  austrian: 'de-AT',
  brazil: 'pt-BR',
  brazilian: 'pt-BR',
  british: 'en-GB',
  canadian: 'en-CA',
  canadien: 'fr-CA',
  castilian: 'es',
  catalan: 'ca',
  chinese: 'zh',
  czech: 'cs',
  danish: 'da',
  deutsch: 'de',
  dutch: 'nl',
  english: 'en',
  español: 'es',
  finnish: 'fi',
  francais: 'fr',
  french: 'fr',
  français: 'fr',
  german: 'de',
  greek: 'el',
  hungarian: 'hu',
  italian: 'it',
  italiano: 'it',
  japanese: 'ja',
  latin: 'la',
  naustrian: 'de-AT',
  nederlands: 'nl',
  ngerman: 'de',
  norsk: 'nb',
  norwegian: 'nb',
  nswissgerman: 'de-CH',
  polish: 'pl',
  portuges: 'pt',
  portuguese: 'pt',
  romanian: 'ro',
  russian: 'ru',
  spanish: 'es',
  swedish: 'sv',
  swissgerman: 'de-CH',
  turkish: 'tr',
  ukenglish: 'en-GB',
  ukrainian: 'uk',
  usenglish: 'en-US',
};

/** The address of an eprint, by its archive in lower case. */
export const EPRINTS: Readonly<Record<string, (id: string) => string>> = {
  arxiv: (id) => `https://arxiv.org/abs/${id}`,
  googlebooks: (id) => `https://books.google.com/books?id=${id}`,
  hal: (id) => `https://hal.science/${id}`,
  hdl: (id) => `https://hdl.handle.net/${id}`,
  jstor: (id) => `https://www.jstor.org/stable/${id}`,
  pubmed: (id) => `https://pubmed.ncbi.nlm.nih.gov/${id}/`,
};
