import type { Bilingual } from '../faults/catalogue/entry.ts';

/** Advice on the options of a printer's dialogue. */
export const PRINTER_ADVICE: Bilingual = {
  fr: [
    'Dans la fenêtre d’impression',
    '  Taille             taille réelle, ou 100 % ; jamais « ajuster » ni « réduire »',
    '  Recto verso        oui, retourner sur le bord COURT si la feuille est en largeur (livret A5 sur A4,',
    '                     4 pages par face), sur le bord LONG si elle est en hauteur (2 ou 6 pages par face,',
    '                     livret A6 sur A4)',
    '  Papier             celui que la commande écrit à côté du fichier ; orientation automatique',
    '  Livret, brochure   non : les pages sont déjà à leur place',
    '  Pages par feuille  1, pour la même raison',
    '  Couleur            noir et blanc suffit pour un fichier fait avec --colors grey',
    'Une feuille d’essai avant les autres : livret print --test-sheet. Un livret A6 sur A4 vient en double :',
    'imprimez la moitié des exemplaires, coupez la pile à mi-hauteur, pliez les deux moitiés.',
  ].join('\n'),
  en: [
    "In the printer's dialogue",
    "  Size               actual size, or 100 %; never 'fit' or 'shrink'",
    '  Both sides         yes, flip on the SHORT edge when the sheet is wide (A5 booklet on A4, 4 pages on a',
    '                     side), on the LONG edge when it is high (2 or 6 pages on a side, A6 booklet on A4)',
    '  Paper              the one that the command writes beside the file; automatic orientation',
    '  Booklet            no: the pages are in their places already',
    '  Pages per sheet    1, for the same reason',
    '  Colour             black and white will do for a file made with --colors grey',
    'A test sheet before all others: livret print --test-sheet. An A6 booklet on A4 comes twice: print half as',
    'many copies, cut the pile at half its height, fold both halves.',
  ].join('\n'),
};
