/** The sides of printed sheets, as their slug lines name them: `feuille 1, recto · p. 8, 1`. */
export interface SheetWords {
  readonly sheet: string;
  readonly front: string;
  readonly back: string;
  readonly pages: string;
  /** The kind of file, after the title of the booklet. */
  readonly forPaper: string;
  /** The description of the file, for who opens it to read: it has no tags. */
  readonly notForReading: string;
  readonly test: TestSheetWords;
}

/** The sheet that tests a printer. */
interface TestSheetWords {
  readonly title: string;
  readonly top: string;
  /** Lines of text, by the number of the page that they stand on. */
  readonly lines: Readonly<Record<1 | 2 | 3 | 4, readonly string[]>>;
}

/** The page of corrections for those who hold the printed copy. */
export interface ErrataWords {
  readonly title: string;
  /** The edition on paper, and the one that corrects it. */
  readonly printed: string;
  readonly corrected: string;
  /** @param page its printed number; '' for a page without one. */
  readonly page: (page: string) => string;
  /** The place before all others of a booklet. */
  readonly start: string;
  readonly paragraph: string;
  readonly item: string;
  readonly row: string;
  readonly replace: (before: string, after: string) => string;
  /** After the name of the place that it follows. */
  readonly add: (text: string) => string;
  readonly remove: (text: string) => string;
  readonly chart: string;
  readonly picture: string;
  /** A chart or a picture whose change has no words. */
  readonly changed: string;
}
