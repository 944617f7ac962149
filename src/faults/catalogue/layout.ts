import { countedEn, countedFr } from '../counted.ts';
import { entry, says } from './entry.ts';

interface Change {
  readonly lines: number;
  readonly words: number;
}

interface OffPage {
  readonly page: number;
  readonly edge: 'top' | 'right' | 'bottom' | 'left';
  readonly points: number;
  readonly text: string | null;
}

const EDGE_FR = { top: 'en haut', right: 'à droite', bottom: 'en bas', left: 'à gauche' };

/** The most lines that an author would write or cut to fill a sheet: a page of a small booklet. */
const MOST_LINES = 30;

/** Whether so few lines change that an author would do it. */
function isNear<C extends Change>(changes: readonly C[] | null): changes is readonly C[] {
  return changes !== null && changes.reduce((sum, { lines }) => sum + lines, 0) <= MOST_LINES;
}

export const layoutFaults = {
  /** The last sheet has blank pages. */
  'layout-misfit': entry<{
    blank: number;
    pages: number;
    /** Cuts that would save a sheet, each before the end of the page so numbered; null where none would. */
    cuts: readonly (Change & { readonly page: string })[] | null;
    add: Change;
    percent: number | null;
  }>(({ blank, pages, cuts, add, percent }) => ({
    fr: `${blank} ${blank > 1 ? 'pages blanches remplissent' : 'page blanche remplit'} la dernière feuille de ces ${pages} pages`,
    frInstead: [
      isNear(cuts) &&
        `coupez ${cuts.map(({ page, lines, words }) => `${countedFr(lines, 'ligne')} (quelque ${words} mots) avant la fin de la page ${page}`).join(', ')} pour une feuille de moins`,
      isNear([add])
        ? `ajoutez ${countedFr(add.lines, 'ligne')} (quelque ${add.words} mots) à la fin pour la remplir`
        : `faites-en des pages de notes : à la fin, ${blank > 1 ? `${blank} fois ` : ''}« - space: ruled » avec height: page`,
      percent !== null && `portez --livret-fit-leading à ${String(percent).replace('.', ',')} %`,
    ]
      .filter(Boolean)
      .join(' ; ou '),
    en: `${blank} blank ${blank > 1 ? 'pages fill' : 'page fills'} the last sheet of these ${pages} pages`,
    enInstead: [
      isNear(cuts) &&
        `cut ${cuts.map(({ page, lines, words }) => `${countedEn(lines, 'line')} (some ${words} words) before the end of page ${page}`).join(', ')} to save a sheet`,
      isNear([add])
        ? `add ${countedEn(add.lines, 'line')} (some ${add.words} words) at the end to fill it`
        : `make them pages for notes: at the end, ${blank > 1 ? `${blank} times ` : ''}"- space: ruled" with height: page`,
      percent !== null && `make --livret-fit-leading ${percent}%`,
    ]
      .filter(Boolean)
      .join('; or '),
  })),
  'layout-margin-narrow': ({ mm, needed }: { mm: number; needed: number }) => says`
    la marge extérieure, de ${mm} mm, est trop étroite pour ce qui s’y place : rien n’y est mis
    → élargissez-la à ${needed} mm au moins dans @page, ou placez les adresses ailleurs (--livret-link-address)
    the outer margin of ${mm} mm is too narrow for what stands in it: it is left empty
    → make it at least ${needed} mm wide in @page, or put addresses elsewhere (--livret-link-address)`,
  'layout-overfull-line': ({ points }: { points: number }) => says`
    une ligne dépasse sa justification de ${String(points).replace('.', ',')} pt : rien n’y peut être coupé
    → raccourcissez le mot, l’adresse ou le code, ou marquez une coupure possible
    a line is ${points} pt wider than its measure: nothing in it can be broken
    → shorten the word, address or code, or mark where it may break`,
  'layout-cut-word': ({ text }: { text: string }) => says`
    « ${text} » est plus long que sa ligne : il a été coupé où il se trouvait
    → raccourcissez-le, ou marquez où il peut être coupé
    '${text}' is longer than its line: it was cut where it happened to be
    → shorten it, or mark where it may be cut`,
  'layout-wide-table': ({ missing, percent }: { missing: number; percent: number }) => says`
    il manque ${missing} mm à ce tableau pour ses mots les plus longs : il est composé à ${percent} % de son corps
    → ôtez des colonnes, abrégez ces mots, ou marquez où ils peuvent être coupés ; ou donnez-lui une page plus large (page:, @page)
    this table lacks ${missing} mm for its longest words: it is set at ${percent}% of its size
    → take out columns, shorten these words, or mark where they may be cut; or give it a wider page (page:, @page)`,
  'layout-table-too-wide': entry<{ missing: number; columns: number }>(({ missing, columns }) => ({
    fr: `${columns > 1 ? `les ${columns} colonnes de ce tableau n’ont pas la place de leurs mots et de leurs nombres` : 'la colonne de ce tableau n’a pas la place de ses mots et de ses nombres'} : il manque ${missing} mm, et un corps moitié moindre n’y suffit pas`,
    frInstead:
      'partagez-le en plusieurs tableaux, ôtez des colonnes, ou donnez-lui une page plus large (page:, @page)',
    en: `${columns === 1 ? 'the column of this table has no room for its' : `the ${columns} columns of this table have no room for their`} words and numbers: ${missing} mm are missing, and type of half the size is not small enough`,
    enInstead: 'split it into several tables, take out columns, or give it a wider page (page:, @page)',
  })),
  'layout-cell-broken': ({ text }: { text: string }) => says`
    « ${text} » est plus large que sa cellule : il a été coupé entre des mots, malgré white-space: nowrap
    → donnez plus de largeur à sa colonne (widths:), ou ôtez white-space: nowrap du thème
    "${text}" is wider than its cell: it was broken between words in spite of white-space: nowrap
    → give its column more room (widths:), or take white-space: nowrap out of the theme`,
  'layout-cell-overfull': ({ text, missing }: { text: string; missing: number }) => says`
    ${text ? `« ${text} »` : 'cette image'} dépasse sa cellule de ${missing} mm et couvrirait la cellule voisine
    → raccourcissez-le, ou donnez plus de largeur à sa colonne (widths:)
    ${text ? `"${text}"` : 'this picture'} is ${missing} mm wider than its cell and would cover the next one
    → shorten it, or give its column more room (widths:)`,
  'layout-overfull-page': ({ points, page }: { points: number; page: number }) => says`
    page ${page} : ce bloc dépasse la page de ${points} pt et ne peut être coupé
    → réduisez-le, ou partagez-le en plusieurs blocs
    page ${page}: this block is ${points} pt higher than the page and cannot be split
    → make it smaller, or split it into several blocks`,
  /** `text` is what stands off the page where it is words; null for a chart or a picture. */
  'layout-bleed-away': ({ edge, page }: { edge: 'top' | 'bottom'; page: number }) => says`
    page ${page} : cette image ne va pas jusqu’au bord : elle n’est pas ${edge === 'top' ? 'en tête' : 'au pied'} de sa page
    → ôtez place: here, pour qu’elle se place ${edge === 'top' ? 'en tête de page' : 'au pied d’une page'} ; écrivez - break: page avant elle ; ou ôtez ${edge} de bleed:
    page ${page}: this picture does not reach the edge: it is not at the ${edge === 'top' ? 'head' : 'foot'} of its page
    → take place: here away, so that it moves to the ${edge === 'top' ? 'head' : 'foot'} of a page; write - break: page before it; or take ${edge} out of bleed:`,
  'layout-text-over-text': ({ text, over }: { text: string; over: string }) => says`
    « ${text} » se place sur « ${over} »
    → changez top, right, bottom, left ou width de l’un des deux (position: absolute), ou raccourcissez-le
    "${text}" stands on "${over}"
    → change top, right, bottom, left or width of one of them (position: absolute), or make it shorter`,
  'layout-off-page': entry<OffPage>(({ page, edge, points, text }) => ({
    fr: `page ${page} : ${text === null ? 'cette image ou ce graphique' : `« ${text} »`} sort du papier de ${points} pt ${EDGE_FR[edge]}`,
    frInstead:
      text === null && edge === 'bottom'
        ? 'partagez la figure en plusieurs, ou montrez-y moins de lignes, de séries ou de noms'
        : edge === 'top' || edge === 'bottom'
          ? 'raccourcissez ce qui se trouve sur cette page, partagez-le en plusieurs blocs, ou réduisez la hauteur (height:)'
          : 'rendez-le plus étroit (moins de colonnes, des mots plus courts), ou réduisez ses marges',
    en: `page ${page}: ${text === null ? 'this picture or chart' : `"${text}"`} runs ${points} pt over the ${edge} edge of the paper`,
    enInstead:
      text === null && edge === 'bottom'
        ? 'split the figure into smaller ones, or show fewer rows, series or names in it'
        : edge === 'top' || edge === 'bottom'
          ? 'shorten what stands on this page, split it into several blocks, or make it lower (height:)'
          : 'make it narrower (fewer columns, shorter words), or its margins smaller',
  })),
  'layout-margin-box-off-page': ({ page, edge, points, text }: OffPage) => says`
    page ${page} : ce que @page met dans la marge${text === null ? '' : ` (« ${text} »)`} sort du papier de ${points} pt ${EDGE_FR[edge]}
    → élargissez cette marge dans @page, ou abrégez ce que dit sa boîte (content:)
    page ${page}: what @page puts in the margin${text === null ? '' : ` ("${text}")`} runs ${points} pt over the ${edge} edge of the paper
    → make this margin larger in @page, or shorten what its box says (content:)`,
  /** `pages` are printed numbers: the one that the last pass was told, and the one that it found. */
  'layout-too-many-pages': ({ most }: { most: number }) => says`
    ce qui suit irait au-delà de la page ${most}, la dernière que Livret fasse
    → faites deux livrets, ou donnez à la feuille de style une page plus grande ou de plus petites lettres
    what follows would stand beyond page ${most}, the last one that Livret makes
    → make two booklets, or give the style sheet a larger page or smaller letters`,
  'layout-notes-unsettled': ({ number, passes }: { number: number; passes: number }) => says`
    les numéros des notes ne se fixent pas après ${passes} passes : la note ${number} n’est pas dans l’ordre des pages
    → ajoutez ou retirez quelques mots avant elle
    the numbers of notes do not settle after ${passes} passes: note ${number} is out of the order of the pages
    → add or remove some words before it`,
  'formula-too-wide': ({ points }: { points: number }) => says`
    cette formule dépasse la colonne de ${points} pt
    → coupez-la en lignes : \\begin{aligned} … \\\\ … \\end{aligned}
    this formula is ${points} pt wider than the column
    → break it into lines: \\begin{aligned} … \\\\ … \\end{aligned}`,
  'layout-line-uncounted': ({ id }: { id: string }) => says`
    les mots « ${id} » sont dans un titre, un tableau ou une note, dont les lignes n’ont pas de numéro
    → marquez des mots d’un paragraphe du texte : [ces mots]{#${id}}
    the words "${id}" stand in a title, a table or a note, whose lines have no numbers
    → mark words of a paragraph of the text: [these words]{#${id}}`,
  'layout-unsettled': entry<{ id: string; passes: number; pages: readonly [string, string] }>(
    ({ id, passes, pages: [told, found] }) => says`
      le renvoi vers « ${id} » ne se fixe pas après ${passes} passes : ce qu’il désigne oscille entre les pages ${told} et ${found}
      → ajoutez ou retirez quelques mots avant lui, ou mettez « - break: page » devant « ${id} »
      the reference to "${id}" does not settle after ${passes} passes: what it leads to swings between pages ${told} and ${found}
      → add or remove some words before it, or put "- break: page" before "${id}"`,
  ),
};
