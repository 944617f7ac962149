import { MOST_ELEMENT_LEVELS, MOST_SVG_ELEMENTS } from '../../limits.ts';
import { entry, says } from './entry.ts';

/** The parts of an SVG file that would be missing on paper. */
export type SvgLoss = keyof typeof LOSSES;

/** The parts of an SVG file that look otherwise on paper. */
export type SvgChange = keyof typeof CHANGES;

export const svgFaults = {
  'svg-unreadable': entry<{ reason: keyof typeof REASONS }>(({ reason }) => REASONS[reason]),
  'svg-lost': entry<{ loss: SvgLoss; name: string }>(({ loss, name }) => LOSSES[loss](name)),
  'svg-changed': entry<{ change: SvgChange; name: string }>(({ change, name }) => CHANGES[change](name)),
  'svg-value': ({ tag, name, value }: { tag: string; name: string; value: string }) => says`
    <${tag}> : ${name}="${value}" ne se lit pas
    → enregistrez le fichier de nouveau depuis le logiciel qui l’a fait, ou corrigez cette valeur
    <${tag}>: ${name}="${value}" cannot be read
    → save the file again from the program that made it, or correct this value`,
  'svg-font': ({ family, by }: { family: string; by: string }) => says`
    la police « ${family} » n’est pas du livret : « ${by} » la remplace, dont les lettres sont plus larges ou plus étroites
    → écrivez font-family="${by}" dans le fichier, ou mettez la police dans le thème
    the booklet does not have the font '${family}': '${by}' stands in, whose letters are wider or narrower
    → write font-family="${by}" in the file, or put the font into the theme`,
};

const REASONS = {
  xml: says`
    ce fichier SVG n’est pas du XML bien formé : la lecture s’arrête ici
    → enregistrez-le de nouveau depuis le logiciel qui l’a fait, en UTF-8
    this SVG file is not well-formed XML: reading stops here
    → save it again from the program that made it, in UTF-8`,
  root: says`
    ce fichier n’est pas une image SVG : sa racine n’est pas un élément svg qui a une taille
    → exportez l’image de nouveau, en SVG
    this file is no SVG picture: its root is not an svg element that has a size
    → export the picture again, as SVG`,
  levels: says`
    ce fichier SVG a plus de ${MOST_ELEMENT_LEVELS} éléments les uns dans les autres
    → dissociez les groupes dans un logiciel de dessin
    this SVG file has more than ${MOST_ELEMENT_LEVELS} elements within one another
    → ungroup its groups in a drawing program`,
  elements: says`
    ce fichier SVG dessine plus de ${MOST_SVG_ELEMENTS} éléments
    → exportez l’image en PNG
    this SVG file draws more than ${MOST_SVG_ELEMENTS} elements
    → export the picture as PNG`,
  entities: says`
    ce fichier SVG a des entités qui en contiennent d’autres, ou qui se répètent à l’excès
    → enregistrez-le de nouveau comme « SVG simple »
    this SVG file has entities that hold others, or that repeat without end
    → save it again as 'plain SVG'`,
} as const;

/** The loss by a kind of element or reference, and how the file is made so that nothing is lost. */
const LOSSES = {
  foreign: (name: string) => says`
    <${name}> : ce HTML est plus que du texte, et ne s’imprime pas
    → exportez les textes comme texte SVG (draw.io : sans « texte mis en forme » ; Mermaid : htmlLabels: false)
    <${name}>: this HTML is more than text, and is not printed
    → export texts as SVG text (draw.io: without 'formatted text'; Mermaid: htmlLabels: false)`,
  element: (name: string) => says`
    <${name}> ne s’imprime pas
    → retirez cet élément, ou convertissez-le en tracé
    <${name}> is not printed
    → take this element out, or convert it to a path`,
  outside: (name: string) => says`
    « ${name} » est hors du fichier : rien n’y est lu
    → incorporez l’image dans le fichier SVG, en PNG ou en JPEG
    '${name}' is outside of the file: nothing is read there
    → embed the picture in the SVG file, as PNG or JPEG`,
  image: (name: string) => says`
    l’image incorporée « ${name}… » n’est ni un PNG, ni un JPEG, ni un WebP complet
    → incorporez-la de nouveau, en PNG ou en JPEG
    the embedded picture '${name}…' is not a whole PNG, JPEG or WebP
    → embed it again, as PNG or JPEG`,
  reference: (name: string) => says`
    rien dans le fichier n’a l’identifiant « ${name} » qui est demandé ici, ou il se contient lui-même
    → rétablissez l’élément, ou retirez ce qui y renvoie
    nothing in the file has the id '${name}' that is asked for here, or it holds itself
    → restore the element, or take out what refers to it`,
  clip: (name: string) => says`
    « ${name} » ne peut servir à découper
    → convertissez ce qui découpe en un tracé, dans un <clipPath>
    '${name}' cannot be clipped to
    → convert what clips to a path, in a <clipPath>`,
  beyond: () => says`
    une partie de l’image est à mille pages de son bord, ou plus
    → retirez les transformations et les coordonnées démesurées
    a part of the picture is a thousand pages away from its edge, or more
    → take out transformations and coordinates beyond measure`,
  mask: () => says`
    ce masque ne s’imprime pas, car il est masqué lui-même ou contient une image : ce qu’il cache se verrait
    → remplacez-le par un découpage (<clipPath>), ou exportez cette partie en PNG
    this mask is not printed, since it is masked itself or has a picture: what it hides would show
    → replace it by a clip path (<clipPath>), or export this part as PNG`,
  pattern: (name: string) => says`
    le motif « ${name} » se répète trop souvent, ou se contient lui-même
    → agrandissez le motif, ou remplissez d’une couleur
    the pattern '${name}' repeats too often, or holds itself
    → make the pattern larger, or fill with a colour`,
  'pattern-stroke': () => says`
    un trait ne s’imprime pas avec un motif
    → donnez-lui une couleur
    a stroke is not printed with a pattern
    → give it a colour`,
  'text-outline': () => says`
    un texte fait de son seul contour ne s’imprime pas
    → donnez-lui une couleur (fill), ou convertissez-le en tracé
    a text of its outline alone is not printed
    → give it a colour (fill), or convert it to a path`,
} as const;

const CHANGES = {
  filter: () => says`
    un filtre (ombre, flou) ne s’imprime pas : l’élément s’imprime sans lui
    a filter (shadow, blur) is not printed: the element prints without it`,
  blend: (name: string) => says`
    mix-blend-mode: ${name} ne s’imprime pas : l’élément couvre ce qui est dessous
    mix-blend-mode: ${name} is not printed: the element covers what is below`,
  script: () => says`
    un script n’est pas exécuté : l’image s’imprime comme elle est sans lui
    a script is not run: the picture prints as it is without it`,
  animation: (name: string) => says`
    <${name}> : l’image s’imprime comme elle est avant l’animation
    <${name}>: the picture prints as it is before the animation`,
  text: (name: string) => says`
    ${name} n’a pas d’effet sur ce texte : il s’imprime sans motif ni contour, avec ses lettres et ses espaces ordinaires
    ${name} has no effect on this text: it prints without a pattern or an outline, with its ordinary letters and spaces`,
  'at-rule': (name: string) => says`
    la règle ${name} d’une image SVG n’est pas lue
    the rule ${name} of an SVG picture is not read`,
  selector: (name: string) => says`
    le sélecteur « ${name} » d’une image SVG n’est pas lu
    the selector '${name}' of an SVG picture is not read`,
} as const;
