import { entry } from './entry.ts';

interface Heavy {
  readonly bytes: number;
  readonly limit: number;
  readonly weights: Readonly<Record<keyof typeof PARTS, number>>;
}

export const pdfFaults = {
  /** `paper` is what all sheets are printed on, `usual` what would do for the pages of the cover's size. */
  'print-page-large': entry<{ page: number; size: string; paper: string; usual: string }>(
    ({ page, size, paper, usual }) => ({
      fr: `page ${page} : elle mesure ${size}, plus que la couverture : tout le livret s’imprime sur ${paper} et non sur ${usual}`,
      frInstead: 'donnez à cette page la taille des autres, en hauteur ou en largeur (size: dans @page)',
      en: `page ${page}: it measures ${size}, more than the cover: the whole booklet is printed on ${paper}, not on ${usual}`,
      enInstead: 'give this page the size of the others, upright or lying (size: in @page)',
    }),
  ),
  /** Sizes are points; `larger` is that without room for notes, where it can be read. */
  'print-type-small': entry<{ size: number; printed: number; larger: number | null }>(
    ({ size, printed, larger }) => ({
      fr: `le texte, de ${points(size, 'fr')} pt, s’imprime en ${points(printed, 'fr')} pt : il se lira mal`,
      frInstead: larger
        ? `mettez moins de pages par face, ou ajoutez --notes none : il aura ${points(larger, 'fr')} pt`
        : 'mettez moins de pages par face',
      en: `the text, of ${points(size, 'en')} pt, is printed in ${points(printed, 'en')} pt: it will be hard to read`,
      enInstead: larger
        ? `put fewer pages on a side, or add --notes none: it will have ${points(larger, 'en')} pt`
        : 'put fewer pages on a side',
    }),
  ),
  'pdf-heavy': entry<Heavy>(({ bytes, limit, weights }) => ({
    fr: `le PDF pèse ${kilobytes(bytes)} ko, plus que les ${kilobytes(limit)} ko du thème : ${heaviest(weights, 'fr')}`,
    frInstead:
      'réduisez ce qui pèse le plus (les photos en JPEG, à la taille où elles s’impriment), ou relevez --livret-pdf-limit dans la feuille de style',
    en: `the PDF has ${kilobytes(bytes)} kB, more than the theme's ${kilobytes(limit)} kB: ${heaviest(weights, 'en')}`,
    enInstead:
      'make smaller what weighs most (photos as JPEG, at the size at which they are printed), or raise --livret-pdf-limit in the style sheet',
  })),
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
  'claim-language': entry<{ lang: string }>(({ lang }) => ({
    fr: `« ${lang} » n’est pas une langue : le PDF ne peut se dire PDF/UA`,
    frInstead: 'écrivez une étiquette BCP 47 (fr, en, de-CH), ou composez avec --no-claim',
    en: `"${lang}" is no language: the PDF cannot claim PDF/UA`,
    enInstead: 'write a BCP 47 tag (fr, en, de-CH), or build with --no-claim',
  })),
  'claim-link': entry<{ href: string }>(({ href }) => ({
    fr: `le lien vers « ${href} » est dans un autre lien : le PDF ne peut se dire PDF/UA`,
    frInstead: 'ôtez l’un des deux <a>, ou composez avec --no-claim',
    en: `the link to "${href}" stands in another link: the PDF cannot claim PDF/UA`,
    enInstead: 'take one of the two <a> away, or build with --no-claim',
  })),
  /** `tag` is null for text. */
  'claim-place': entry<{ tag: string | null; parent: string | null }>(({ tag, parent }) => {
    const [list, held] = LISTS[parent ?? ''] ? [parent, LISTS[parent!]] : [null, null];
    const place = Object.keys(LISTS).filter((name) => LISTS[name]!.includes(tag ?? ''));
    const named = (names: readonly string[], or: string) => names.map((name) => `<${name}>`).join(` ${or} `);
    return {
      fr: `${tag ? `<${tag}>` : 'du texte'} n’a pas sa place dans <${parent}> : le PDF ne peut se dire PDF/UA`,
      frInstead: `${list ? `<${list}> ne contient que ${named(held!, 'et')}` : `mettez-le dans ${named(place, 'ou')}`}, ou composez avec --no-claim`,
      en: `${tag ? `<${tag}>` : 'text'} has no place in <${parent}>: the PDF cannot claim PDF/UA`,
      enInstead: `${list ? `<${list}> holds ${named(held!, 'and')} alone: move it` : `put it in ${named(place, 'or')}`}, or build with --no-claim`,
    };
  }),
  /** `text` is the beginning of the element, empty where it has none. */
  'claim-broken': entry<{ rule: BrokenRule; text: string }>(({ rule, text }) => ({
    fr: `${text && `« ${text} » : `}${BROKEN[rule].fr} : le PDF ne peut se dire PDF/UA`,
    frInstead: `${BROKEN[rule].frInstead ?? 'signalez-le, car Livret en est la cause'}, ou composez avec --no-claim`,
    en: `${text && `"${text}": `}${BROKEN[rule].en}: the PDF cannot claim PDF/UA`,
    enInstead: `${BROKEN[rule].enInstead ?? 'report it, for Livret is the cause'}, or build with --no-claim`,
  })),
  'print-profile': entry<{ profile: string; flaw: keyof typeof FLAWS }>(({ profile, flaw }) => ({
    fr: `« ${profile} » ${FLAWS[flaw].fr}`,
    frInstead:
      'nommez le profil ICC que donne l’imprimeur, par son chemin depuis content/ (profile: press/coated.icc), ou écrivez print: cmyk pour du papier couché',
    en: `"${profile}" ${FLAWS[flaw].en}`,
    enInstead:
      'name the ICC profile that the print shop gives, by its path from content/ (profile: press/coated.icc), or write print: cmyk for coated paper',
  })),
  'image-ink': entry<{ file: string; percent: number; most: number }>(({ file, percent, most }) => ({
    fr: `l’image ${file}, en CMJN, pose jusqu’à ${percent} % d’encre : au-delà de ${most} %, l’encre sèche mal et tache la feuille suivante`,
    frInstead:
      'convertissez-la de nouveau avec le profil de la presse, ou enregistrez-la en RVB : Livret la convertira',
    en: `the picture ${file}, in CMYK, lays up to ${percent} % of ink: beyond ${most} % ink dries badly and stains the next sheet`,
    enInstead: 'convert it again with the profile of the press, or save it in RGB: Livret will convert it',
  })),
  'image-colors': entry<{ file: string }>(({ file }) => ({
    fr: `les couleurs de l’image ${file} n’ont pu être converties : elle s’imprimera avec les siennes`,
    frInstead: 'enregistrez-la de nouveau, en PNG ou en JPEG',
    en: `the colours of the picture ${file} could not be converted: it will print with its own`,
    enInstead: 'save it again, as PNG or JPEG',
  })),
};

/** The rules of structure that can be broken, and what to do where the author of a template can. */
const BROKEN = {
  caption: {
    fr: 'le titre d’un tableau n’est ni au début ni à la fin, ou il en a deux',
    frInstead: 'gardez un seul <caption>, le premier du <table>',
    en: 'the caption of a table stands neither first nor last, or is its second',
    enInstead: 'keep one <caption>, the first in its <table>',
  },
  head: {
    fr: 'un tableau a deux têtes ou deux pieds, ou pas de corps',
    frInstead: 'gardez un seul <thead> et un seul <tfoot>, avec un <tbody>',
    en: 'a table has two heads or two feet, or no body',
    enInstead: 'keep one <thead> and one <tfoot>, with a <tbody>',
  },
  row: {
    fr: 'les lignes d’un tableau n’ont pas toutes autant de colonnes',
    frInstead: null,
    en: 'the rows of a table have not all as many columns',
    enInstead: null,
  },
  scope: {
    fr: 'une tête de ligne ou de colonne ne dit pas laquelle elle est',
    frInstead: null,
    en: 'the head of a row or column does not say of which it is',
    enInstead: null,
  },
  note: {
    fr: 'une note n’a pas de nom à elle',
    frInstead: null,
    en: 'a note has no ID of its own',
    enInstead: null,
  },
  box: {
    fr: 'une image n’a pas de place sur la page',
    frInstead: 'donnez-lui une largeur et une hauteur',
    en: 'a picture has no place on its page',
    enInstead: 'give it a width and a height',
  },
  link: {
    fr: 'un lien ne dit pas où il mène',
    frInstead: 'donnez-lui des mots',
    en: 'a link does not say where it leads',
    enInstead: 'give it words',
  },
  glyph: {
    fr: 'un caractère que sa police n’a pas est montré',
    frInstead: 'écrivez-en un autre, ou nommez une police qui l’a',
    en: 'a character is shown that its font does not have',
    enInstead: 'write another, or name a font that has it',
  },
} as const;

export type BrokenRule = keyof typeof BROKEN;

/** The flaws of a file as the profile of a press. */
const FLAWS = {
  missing: { fr: 'n’est pas dans content/', en: 'is not in content/' },
  form: { fr: 'n’est pas un profil ICC, ou est abîmé', en: 'is no ICC profile, or a damaged one' },
  device: {
    fr: 'est le profil d’un écran, d’un scanneur ou d’un appareil photo, et non d’une presse',
    en: 'is the profile of a screen, a scanner or a camera, not of a press',
  },
  colors: {
    fr: 'n’est pas le profil d’une presse à quatre encres (CMJN)',
    en: 'is not the profile of a press with four inks (CMYK)',
  },
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
