import { entry, says } from './entry.ts';

interface Heavy {
  readonly bytes: number;
  readonly limit: number;
  readonly weights: Readonly<Record<keyof typeof PARTS, number>>;
}

export const pdfFaults = {
  /** `paper` is what all sheets are printed on, `usual` what would do for the pages of the cover's size. */
  'print-page-large': entry<{ page: number; size: string; paper: string; usual: string }>(
    ({ page, size, paper, usual }) => says`
      page ${page} : elle mesure ${size}, plus que la couverture : tout le livret s’imprime sur ${paper} et non sur ${usual}
      → donnez à cette page la taille des autres, en hauteur ou en largeur (size: dans @page)
      page ${page}: it measures ${size}, more than the cover: the whole booklet is printed on ${paper}, not on ${usual}
      → give this page the size of the others, upright or lying (size: in @page)`,
  ),
  /** Sizes are points; `larger` is that without room for notes, where it can be read. */
  'print-type-small': entry<{ size: number; printed: number; larger: number | null }>(
    ({ size, printed, larger }) => says`
      le texte, de ${points(size, 'fr')} pt, s’imprime en ${points(printed, 'fr')} pt : il se lira mal
      → ${larger ? `mettez moins de pages par face, ou ajoutez --notes none : il aura ${points(larger, 'fr')} pt` : 'mettez moins de pages par face'}
      the text, of ${points(size, 'en')} pt, is printed in ${points(printed, 'en')} pt: it will be hard to read
      → ${larger ? `put fewer pages on a side, or add --notes none: it will have ${points(larger, 'en')} pt` : 'put fewer pages on a side'}`,
  ),
  'pdf-heavy': ({ bytes, limit, weights }: Heavy) => says`
    le PDF pèse ${kilobytes(bytes)} ko, plus que les ${kilobytes(limit)} ko du thème : ${heaviest(weights, 'fr')}
    → réduisez ce qui pèse le plus (les photos en JPEG, à la taille où elles s’impriment), ou relevez --livret-pdf-limit dans la feuille de style
    the PDF has ${kilobytes(bytes)} kB, more than the theme's ${kilobytes(limit)} kB: ${heaviest(weights, 'en')}
    → make smaller what weighs most (photos as JPEG, at the size at which they are printed), or raise --livret-pdf-limit in the style sheet`,
  /** `level` is that of the heading before; 0 where there is none. */
  /** @param isOwn whether a template of the project writes the heading. */
  'claim-heading': entry<{ tag: string; text: string; level: number; isOwn: boolean }>(
    ({ tag, text, level, isOwn }) => ({
      fr: `<${tag}>${text && ` « ${text} »`} ${level ? `suit <h${level}>` : 'est le premier titre'} : un niveau de titre est sauté, et le PDF ne peut se dire PDF/UA`,
      frInstead: isOwn
        ? `écrivez <h${level + 1}> (sa taille relève de la feuille de style), ou composez avec --no-claim`
        : `donnez à ce qui précède un titre <h${level + 1}> dans votre modèle, ou composez avec --no-claim`,
      en: `<${tag}>${text && ` "${text}"`} ${level ? `follows <h${level}>` : 'is the first heading'}: a level of headings is skipped, and the PDF cannot claim PDF/UA`,
      enInstead: isOwn
        ? `write <h${level + 1}> (its size is the style sheet's affair), or build with --no-claim`
        : `give what stands before it a heading <h${level + 1}> in your template, or build with --no-claim`,
    }),
  ),
  'claim-link': ({ href }: { href: string }) => says`
    le lien vers « ${href} » est dans un autre lien : le PDF ne peut se dire PDF/UA
    → ôtez l’un des deux <a>, ou composez avec --no-claim
    the link to "${href}" stands in another link: the PDF cannot claim PDF/UA
    → take one of the two <a> away, or build with --no-claim`,
  /** `tag` is null for text. */
  'claim-place': entry<{ tag: string | null; parent: string | null }>(({ tag, parent }) => {
    const [list, held] = LISTS[parent ?? ''] ? [parent, LISTS[parent!]] : [null, null];
    const place = Object.keys(LISTS).filter((name) => LISTS[name]!.includes(tag ?? ''));
    const named = (names: readonly string[], or: string) => names.map((name) => `<${name}>`).join(` ${or} `);
    return says`
      ${tag ? `<${tag}>` : 'du texte'} n’a pas sa place dans <${parent!}> : le PDF ne peut se dire PDF/UA
      → ${list ? `<${list}> ne contient que ${named(held!, 'et')}` : `mettez-le dans ${named(place, 'ou')}`}, ou composez avec --no-claim
      ${tag ? `<${tag}>` : 'text'} has no place in <${parent!}>: the PDF cannot claim PDF/UA
      → ${list ? `<${list}> holds ${named(held!, 'and')} alone: move it` : `put it in ${named(place, 'or')}`}, or build with --no-claim`;
  }),
  /** `text` is the beginning of the element, empty where it has none. */
  'claim-broken': ({ rule, text }: { rule: BrokenRule; text: string }) => says`
    ${text && `« ${text} » : `}${BROKEN[rule].fr} : le PDF ne peut se dire PDF/UA
    → ${BROKEN[rule].frInstead ?? 'signalez-le, car Livret en est la cause'}, ou composez avec --no-claim
    ${text && `"${text}": `}${BROKEN[rule].en}: the PDF cannot claim PDF/UA
    → ${BROKEN[rule].enInstead ?? 'report it, for Livret is the cause'}, or build with --no-claim`,
  'print-profile': ({ profile, flaw }: { profile: string; flaw: keyof typeof FLAWS }) => says`
    « ${profile} » ${FLAWS[flaw].fr}
    → nommez le profil ICC que donne l’imprimeur, par son chemin depuis content/ (profile: press/coated.icc), ou écrivez print: cmyk pour du papier couché
    "${profile}" ${FLAWS[flaw].en}
    → name the ICC profile that the print shop gives, by its path from content/ (profile: press/coated.icc), or write print: cmyk for coated paper`,
  'image-ink': ({ file, percent, most }: { file: string; percent: number; most: number }) => says`
    l’image ${file}, en CMJN, pose jusqu’à ${percent} % d’encre : au-delà de ${most} %, l’encre sèche mal et tache la feuille suivante
    → convertissez-la de nouveau avec le profil de la presse, ou enregistrez-la en RVB : Livret la convertira
    the picture ${file}, in CMYK, lays up to ${percent} % of ink: beyond ${most} % ink dries badly and stains the next sheet
    → convert it again with the profile of the press, or save it in RGB: Livret will convert it`,
  'image-colors': ({ file }: { file: string }) => says`
    les couleurs de l’image ${file} n’ont pu être converties : elle s’imprimera avec les siennes
    → enregistrez-la de nouveau, en PNG ou en JPEG
    the colours of the picture ${file} could not be converted: it will print with its own
    → save it again, as PNG or JPEG`,
};

/** The rules of structure that can be broken, and what to do where the author of a template can. */
const BROKEN = {
  caption: says`
    le titre d’un tableau n’est ni au début ni à la fin, ou il en a deux
    → gardez un seul <caption>, le premier du <table>
    the caption of a table stands neither first nor last, or is its second
    → keep one <caption>, the first in its <table>`,
  head: says`
    un tableau a deux têtes ou deux pieds, ou pas de corps
    → gardez un seul <thead> et un seul <tfoot>, avec un <tbody>
    a table has two heads or two feet, or no body
    → keep one <thead> and one <tfoot>, with a <tbody>`,
  row: says`
    les lignes d’un tableau n’ont pas toutes autant de colonnes
    the rows of a table have not all as many columns`,
  scope: says`
    une tête de ligne ou de colonne ne dit pas laquelle elle est
    the head of a row or column does not say of which it is`,
  note: says`
    une note n’a pas de nom à elle
    a note has no ID of its own`,
  box: says`
    une image n’a pas de place sur la page
    → donnez-lui une largeur et une hauteur
    a picture has no place on its page
    → give it a width and a height`,
  link: says`
    un lien ne dit pas où il mène
    → donnez-lui des mots
    a link does not say where it leads
    → give it words`,
  glyph: says`
    un caractère que sa police n’a pas est montré
    → écrivez-en un autre, ou nommez une police qui l’a
    a character is shown that its font does not have
    → write another, or name a font that has it`,
} as const;

export type BrokenRule = keyof typeof BROKEN;

/** The flaws of a file as the profile of a press. */
const FLAWS = {
  missing: { fr: 'n’est pas dans content/', en: 'is not in content/' },
  form: { fr: 'n’est pas un profil ICC, ou est abîmé', en: 'is no ICC profile, or a damaged one' },
  device: says`
    est le profil d’un écran, d’un scanneur ou d’un appareil photo, et non d’une presse
    is the profile of a screen, a scanner or a camera, not of a press`,
  colors: says`
    n’est pas le profil d’une presse à quatre encres (CMJN)
    is not the profile of a press with four inks (CMYK)`,
} as const;

/** The elements that alone stand in lists. */
const LISTS: Readonly<Record<string, readonly string[]>> = { ul: ['li'], ol: ['li'], dl: ['dt', 'dd'] };

const PARTS = {
  pictures: { fr: 'images', en: 'pictures' },
  fonts: { fr: 'polices', en: 'fonts' },
  charts: { fr: 'graphiques', en: 'charts' },
  codes: { fr: 'codes QR', en: 'QR codes' },
  text: { fr: 'textes', en: 'text' },
  structure: { fr: 'structure et liens', en: 'structure and links' },
} as const;

const UNITS = { fr: 'ko', en: 'kB' } as const;

const kilobytes = (bytes: number) => Math.ceil(bytes / 1000);

/** The parts with their kilobytes, the heaviest first. */
function heaviest(weights: Heavy['weights'], language: 'fr' | 'en'): string {
  return (Object.keys(PARTS) as (keyof typeof PARTS)[])
    .filter((part) => weights[part] > 0)
    .sort((a, b) => weights[b] - weights[a])
    .map((part) => `${PARTS[part][language]} ${kilobytes(weights[part])} ${UNITS[language]}`)
    .join(', ');
}

/** A size of type, to a tenth of a point. */
function points(size: number, language: 'fr' | 'en'): string {
  const text = String(Math.round(10 * size) / 10);
  return language === 'fr' ? text.replace('.', ',') : text;
}
