import { MOST_ELEMENT_LEVELS, MOST_SVG_ELEMENTS } from '../../limits.ts';
import { entry } from './entry.ts';

/** The parts of an SVG file that would be missing on paper. */
export type SvgLoss = keyof typeof LOSSES;

/** The parts of an SVG file that look otherwise on paper. */
export type SvgChange = keyof typeof CHANGES;

export const svgFaults = {
  'svg-unreadable': entry<{ reason: keyof typeof REASONS }>(({ reason }) => REASONS[reason]),
  'svg-lost': entry<{ loss: SvgLoss; name: string }>(({ loss, name }) => LOSSES[loss](name)),
  'svg-changed': entry<{ change: SvgChange; name: string }>(({ change, name }) => CHANGES[change](name)),
  'svg-value': entry<{ tag: string; name: string; value: string }>(({ tag, name, value }) => ({
    fr: `<${tag}> : ${name}="${value}" ne se lit pas`,
    frInstead: 'enregistrez le fichier de nouveau depuis le logiciel qui l’a fait, ou corrigez cette valeur',
    en: `<${tag}>: ${name}="${value}" cannot be read`,
    enInstead: 'save the file again from the program that made it, or correct this value',
  })),
  'svg-font': entry<{ family: string; by: string }>(({ family, by }) => ({
    fr: `la police « ${family} » n’est pas du livret : « ${by} » la remplace, dont les lettres sont plus larges ou plus étroites`,
    frInstead: `écrivez font-family="${by}" dans le fichier, ou mettez la police dans le thème`,
    en: `the booklet does not have the font '${family}': '${by}' stands in, whose letters are wider or narrower`,
    enInstead: `write font-family="${by}" in the file, or put the font into the theme`,
  })),
};

const REASONS = {
  xml: {
    fr: 'ce fichier SVG n’est pas du XML bien formé : la lecture s’arrête ici',
    frInstead: 'enregistrez-le de nouveau depuis le logiciel qui l’a fait, en UTF-8',
    en: 'this SVG file is not well-formed XML: reading stops here',
    enInstead: 'save it again from the program that made it, in UTF-8',
  },
  root: {
    fr: 'ce fichier n’est pas une image SVG : sa racine n’est pas un élément svg qui a une taille',
    frInstead: 'exportez l’image de nouveau, en SVG',
    en: 'this file is no SVG picture: its root is not an svg element that has a size',
    enInstead: 'export the picture again, as SVG',
  },
  levels: {
    fr: `ce fichier SVG a plus de ${MOST_ELEMENT_LEVELS} éléments les uns dans les autres`,
    frInstead: 'dissociez les groupes dans un logiciel de dessin',
    en: `this SVG file has more than ${MOST_ELEMENT_LEVELS} elements within one another`,
    enInstead: 'ungroup its groups in a drawing program',
  },
  elements: {
    fr: `ce fichier SVG dessine plus de ${MOST_SVG_ELEMENTS} éléments`,
    frInstead: 'exportez l’image en PNG',
    en: `this SVG file draws more than ${MOST_SVG_ELEMENTS} elements`,
    enInstead: 'export the picture as PNG',
  },
  entities: {
    fr: 'ce fichier SVG a des entités qui en contiennent d’autres, ou qui se répètent à l’excès',
    frInstead: 'enregistrez-le de nouveau comme « SVG simple »',
    en: 'this SVG file has entities that hold others, or that repeat without end',
    enInstead: "save it again as 'plain SVG'",
  },
} as const;

/** The loss by a kind of element or reference, and how the file is made so that nothing is lost. */
const LOSSES = {
  foreign: (name: string) => ({
    fr: `<${name}> : le HTML dans une image SVG ne s’imprime pas`,
    frInstead: 'exportez les textes comme texte SVG (draw.io : sans « texte mis en forme »)',
    en: `<${name}>: HTML within an SVG picture is not printed`,
    enInstead: "export texts as SVG text (draw.io: without 'formatted text')",
  }),
  element: (name: string) => ({
    fr: `<${name}> ne s’imprime pas`,
    frInstead: 'retirez cet élément, ou convertissez-le en tracé',
    en: `<${name}> is not printed`,
    enInstead: 'take this element out, or convert it to a path',
  }),
  outside: (name: string) => ({
    fr: `« ${name} » est hors du fichier : rien n’y est lu`,
    frInstead: 'incorporez l’image dans le fichier SVG, en PNG ou en JPEG',
    en: `'${name}' is outside of the file: nothing is read there`,
    enInstead: 'embed the picture in the SVG file, as PNG or JPEG',
  }),
  image: (name: string) => ({
    fr: `l’image incorporée « ${name}… » n’est ni un PNG, ni un JPEG, ni un WebP complet`,
    frInstead: 'incorporez-la de nouveau, en PNG ou en JPEG',
    en: `the embedded picture '${name}…' is not a whole PNG, JPEG or WebP`,
    enInstead: 'embed it again, as PNG or JPEG',
  }),
  reference: (name: string) => ({
    fr: `rien dans le fichier n’a l’identifiant « ${name} » qui est demandé ici, ou il se contient lui-même`,
    frInstead: 'rétablissez l’élément, ou retirez ce qui y renvoie',
    en: `nothing in the file has the id '${name}' that is asked for here, or it holds itself`,
    enInstead: 'restore the element, or take out what refers to it',
  }),
  clip: (name: string) => ({
    fr: `« ${name} » ne peut servir à découper`,
    frInstead: 'convertissez ce qui découpe en un tracé, dans un <clipPath>',
    en: `'${name}' cannot be clipped to`,
    enInstead: 'convert what clips to a path, in a <clipPath>',
  }),
  beyond: () => ({
    fr: 'une partie de l’image est à mille pages de son bord, ou plus',
    frInstead: 'retirez les transformations et les coordonnées démesurées',
    en: 'a part of the picture is a thousand pages away from its edge, or more',
    enInstead: 'take out transformations and coordinates beyond measure',
  }),
  mask: () => ({
    fr: 'un masque ne s’imprime pas : ce qu’il cache se verrait',
    frInstead: 'remplacez-le par un découpage (<clipPath>), ou exportez cette partie en PNG',
    en: 'a mask is not printed: what it hides would show',
    enInstead: 'replace it by a clip path (<clipPath>), or export this part as PNG',
  }),
  pattern: (name: string) => ({
    fr: `le motif « ${name} » se répète trop souvent, ou se contient lui-même`,
    frInstead: 'agrandissez le motif, ou remplissez d’une couleur',
    en: `the pattern '${name}' repeats too often, or holds itself`,
    enInstead: 'make the pattern larger, or fill with a colour',
  }),
  'pattern-stroke': () => ({
    fr: 'un trait ne s’imprime pas avec un motif',
    frInstead: 'donnez-lui une couleur',
    en: 'a stroke is not printed with a pattern',
    enInstead: 'give it a colour',
  }),
  'text-outline': () => ({
    fr: 'un texte fait de son seul contour ne s’imprime pas',
    frInstead: 'donnez-lui une couleur (fill), ou convertissez-le en tracé',
    en: 'a text of its outline alone is not printed',
    enInstead: 'give it a colour (fill), or convert it to a path',
  }),
} as const;

const CHANGES = {
  filter: () => ({
    fr: 'un filtre (ombre, flou) ne s’imprime pas : l’élément s’imprime sans lui',
    en: 'a filter (shadow, blur) is not printed: the element prints without it',
  }),
  blend: (name: string) => ({
    fr: `mix-blend-mode: ${name} ne s’imprime pas : l’élément couvre ce qui est dessous`,
    en: `mix-blend-mode: ${name} is not printed: the element covers what is below`,
  }),
  script: () => ({
    fr: 'un script n’est pas exécuté : l’image s’imprime comme elle est sans lui',
    en: 'a script is not run: the picture prints as it is without it',
  }),
  animation: (name: string) => ({
    fr: `<${name}> : l’image s’imprime comme elle est avant l’animation`,
    en: `<${name}>: the picture prints as it is before the animation`,
  }),
  text: (name: string) => ({
    fr: `${name} n’a pas d’effet sur ce texte : il s’imprime d’une seule couleur, sans contour, avec ses espaces`,
    en: `${name} has no effect on this text: it prints in one colour, without an outline, with its own spaces`,
  }),
  'at-rule': (name: string) => ({
    fr: `la règle ${name} d’une image SVG n’est pas lue`,
    en: `the rule ${name} of an SVG picture is not read`,
  }),
  selector: (name: string) => ({
    fr: `le sélecteur « ${name} » d’une image SVG n’est pas lu`,
    en: `the selector '${name}' of an SVG picture is not read`,
  }),
} as const;
