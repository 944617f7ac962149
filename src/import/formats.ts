/** The formats of text that become a chapter, with the names of their files. */
export const FORMATS = { docx: /\.docx$/i, md: /\.(?:md|markdown|qmd|rmd)$/i };

export const isImportable = (name: string): boolean =>
  Object.values(FORMATS).some((names) => names.test(name));
