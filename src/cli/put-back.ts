import type { InterfaceLanguage } from '../faults/print.ts';

/**
 * How to put fronts back into a printer that prints one side at a time.
 * @param upsideDown whether backs stand on their heads in their file, as sheets turned over their upper edge need it.
 */
export function putBack(upsideDown: boolean, language: InterfaceLanguage): string {
  const { way, order } = WORDS[language];
  return `\n${way[upsideDown ? 'calendar' : 'book']}\n${order}\n`;
}

const WORDS = {
  fr: {
    way: {
      book: 'Ensuite : retournez la pile comme la page d’un livre (le haut reste en haut), remettez-la dans le bac, et imprimez les\nversos : la même commande avec --sides backs.',
      calendar:
        'Ensuite : retournez la pile comme la page d’un calendrier mural (le haut va en bas), remettez-la dans le bac, et imprimez\nles versos : la même commande avec --sides backs.',
    },
    order:
      'Si la première feuille que prend l’imprimante est la dernière imprimée, cochez « ordre inverse » dans sa fenêtre. Essayez\nd’abord avec livret print --test-sheet, qui prend --sides aussi.',
  },
  en: {
    way: {
      book: 'Then: turn the pile over like the leaf of a book (the top stays at the top), put it back into the tray, and print the backs:\nthe same command with --sides backs.',
      calendar:
        'Then: turn the pile over like the leaf of a wall calendar (the top goes to the bottom), put it back into the tray, and print\nthe backs: the same command with --sides backs.',
    },
    order:
      "If the sheet that the printer takes first is the one that it printed last, choose 'reverse order' in its dialogue. Try\nit first with livret print --test-sheet, which takes --sides too.",
  },
} as const;
