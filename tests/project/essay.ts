/** The text of `content/booklet.yaml` of an essay in French. @param more further keys, a line each. */
export const essay = (more = '', chapters = 'un'): string =>
  `format: 1\nslug: essai\ntitle: Un essai\nlanguage: fr\ndate: 2026-11-24\n${more}chapters: [ ${chapters} ]\n`;
