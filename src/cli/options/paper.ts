import { NOTES, PRINTER_MARKS, SCHEMES } from '../../print/options.ts';
import { PAPER_NAMES } from '../../print/paper.ts';
import { FLIPS, SIDES } from '../../print/sheet.ts';
import { flag, type Option, option } from './option.ts';
import { MOVE, millimetres, oneOf, SHEETS, someOf } from './values.ts';

/** The options that say how a booklet is set on paper. */
export const PAPER_OPTIONS = {
  scheme: option(oneOf(SCHEMES, '2-up'))`
    livret à plier (booklet, par défaut) ; 2, 4 ou 6 pages réduites par face, avec des lignes pour les notes ; une page par face (single)
    a booklet to fold (booklet, by default); 2, 4 or 6 reduced pages on a side, with rules for notes; one page on a side (single)`,
  paper: option(oneOf(PAPER_NAMES, 'A3'))`
    le papier ; par défaut, celui qui convient à la page : A4 pour un livret A5
    the paper; by default, the one that goes with the page: A4 for an A5 booklet`,
  signature: option(SHEETS)`
    en cahiers de N feuilles pliées ensemble, ou de N à M, aussi égaux que possible ; par défaut, un seul cahier
    in signatures of N sheets folded together, or of N to M, as equal as can be; by default, one signature`,
  flip: option(oneOf(FLIPS, 'long'))`
    le bord sur lequel l’imprimante retourne les feuilles, si elle ne sait pas faire autrement (à garder : flip: dans booklet.yaml)
    the edge on which the printer turns sheets, if it can do no other (to keep it: flip: in booklet.yaml)`,
  sides: option(oneOf(SIDES, 'fronts'))`
    les rectos (fronts) ou les versos (backs) seuls, pour une imprimante sans recto verso
    the fronts or the backs alone, for a printer that prints one side at a time`,
  offset: option(MOVE)`
    décaler les versos vers la droite et vers le bas, de ce qu’indique la feuille d’essai
    move backs to the right and down, by what the test sheet says`,
  notes: option(oneOf(NOTES, 'below'))`
    les lignes pour les notes des pages réduites : à côté (side, par défaut), dessous, ou aucune
    the rules for notes of reduced pages: beside them (side, by default), below, or none`,
  margin: option(millimetres('10', 50))`
    le bord blanc autour des pages réduites ; par défaut, 10
    the white edge around reduced pages; by default, 10`,
  creep: option(millimetres('0.1', 1))`
    l’épaisseur d’une feuille (0.1 pour 80 g) : les pages intérieures sont rapprochées du pli d’autant, pour que les marges soient égales une fois le livret rogné
    the thickness of a sheet (0.1 for 80 g): the inner pages are moved towards the fold by as much, so that margins are equal once the booklet is cut`,
  marks: option(someOf(PRINTER_MARKS, 'crop,fold'))`
    traits de coupe, repères, traits de pli, gamme de couleurs, ligne d’identification
    crop marks, register marks, fold marks, colour bars, slug line`,
  bleed: option(millimetres('3', 20))`
    fonds perdus : de combien les fonds débordent de la page
    how far backgrounds go beyond the page`,
  colors: option(oneOf(['color', 'grey', 'cmyk'], 'grey'))`
    en couleurs, en gris, ou en CMJN pour l’imprimeur ; par défaut, ce que dit le livret (print:)
    in colours, in greys, or in CMYK for a print shop; by default, what the booklet says (print:)`,
  ink: option(oneOf(['full', 'light'], 'light'))`
    light : sans fonds ni aplats foncés ; par défaut, ce que dit le livret (ink:)
    light: without tints and dark areas; by default, what the booklet says (ink:)`,
  pdfx: flag`
    PDF/X-4 pour l’imprimeur, dans NOM-single-pdfx.pdf : en CMJN avec son profil, une page par face, 3 mm de fonds perdus (docs/print.md)
    PDF/X-4 for a print shop, in SLUG-single-pdfx.pdf: in CMYK with its profile, a page on each side, a bleed of 3 mm (docs/print.md)`,
  'test-sheet': flag`
    une feuille d’essai pour l’imprimante, test-sheet.pdf : marges, recto verso, sens, gris
    a test sheet for the printer, test-sheet.pdf: margins, both sides, orientation, greys`,
} satisfies Record<string, Option>;
