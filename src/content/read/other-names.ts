import { nearest } from '../../faults/nearest.ts';

/** Names of BibTeX, Zotero and RIS for what CSL calls otherwise, in lower case. */
const OTHER: Readonly<Record<string, string>> = {
  // Fields
  authors: 'author',
  address: 'publisher-place',
  booktitle: 'container-title',
  date: 'issued',
  firstname: 'given',
  journal: 'container-title',
  journaltitle: 'container-title',
  lastname: 'family',
  location: 'publisher-place',
  name: 'literal',
  pages: 'page',
  place: 'publisher-place',
  publicationtitle: 'container-title',
  series: 'collection-title',
  urldate: 'accessed',
  year: 'issued',
  // Types
  blogpost: 'post-weblog',
  booksection: 'chapter',
  case: 'legal_case',
  conferencepaper: 'paper-conference',
  film: 'motion_picture',
  inbook: 'chapter',
  incollection: 'chapter',
  inproceedings: 'paper-conference',
  journalarticle: 'article-journal',
  law: 'legislation',
  magazinearticle: 'article-magazine',
  mastersthesis: 'thesis',
  newspaperarticle: 'article-newspaper',
  online: 'webpage',
  phdthesis: 'thesis',
  presentation: 'speech',
  statute: 'legislation',
  techreport: 'report',
  videorecording: 'video',
  website: 'webpage',
};

/** The name that was probably meant: what another program calls so, else the nearest; null when none is near. */
export function meantBy(word: string, names: readonly string[]): string | null {
  const other = OTHER[word.toLowerCase()];
  return other !== undefined && names.includes(other) ? other : nearest(word, names);
}
