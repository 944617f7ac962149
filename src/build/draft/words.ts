import type { InterfaceLanguage } from '../../faults/print.ts';

interface DraftWords {
  /** The line at the foot of each page. */
  foot(errors: number): string;
  /** The title of the list of errors. */
  title(errors: number): string;
}

export const DRAFT_WORDS: Readonly<Record<InterfaceLanguage, DraftWords>> = {
  fr: {
    foot: (errors) =>
      errors === 0
        ? 'Brouillon'
        : `Brouillon : ${errors} ${errors > 1 ? 'erreurs' : 'erreur'}, à la fin du PDF`,
    title: (errors) => `Brouillon : ${errors} ${errors > 1 ? 'erreurs' : 'erreur'}`,
  },
  en: {
    foot: (errors) =>
      errors === 0
        ? 'Draft'
        : `Draft: ${errors} ${errors > 1 ? 'errors' : 'error'}, listed at the end of the PDF`,
    title: (errors) => `Draft: ${errors} ${errors > 1 ? 'errors' : 'error'}`,
  },
};
