import { BOXES_EN, BOXES_FR, type BoxKind } from './box-kinds.ts';
import { entry, says } from './entry.ts';
import { fromSheet, orNear } from './near.ts';
import { LISTED, styleNamesFaults } from './style-names.ts';
import { styleSyntaxFaults } from './style-syntax.ts';
import { styleValuesFaults } from './style-values.ts';

function listed(kinds: readonly BoxKind[], words: Readonly<Record<BoxKind, string>>, and: string): string {
  const all = kinds.map((kind) => words[kind]);
  return all.length === 1 ? all[0]! : `${all.slice(0, -1).join(', ')} ${and} ${all.at(-1)}`;
}

export const styleFaults = {
  ...styleSyntaxFaults,
  ...styleNamesFaults,
  ...styleValuesFaults,
  'css-property': ({ name, near }: { name: string; near: string | null }) => orNear(near)`
    Livret ne connaît pas la propriété ${name}
    → ${LISTED.fr} ; une variable s’écrit avec deux tirets : --${name}
    Livret does not know the property ${name}
    → ${LISTED.en}; a variable is written with two dashes: --${name}`,
  'css-property-place': ({ name, page }: { name: string; page: boolean }) => says`
    ${page ? `${name} n’a pas d’effet dans @page` : `${name} n’a d’effet que dans @page`}
    ${page ? `${name} has no effect in @page` : `${name} has an effect in @page only`}`,
  'css-not-applying': entry<{ declaration: string; on: readonly string[]; appliesTo: readonly BoxKind[] }>(
    ({ declaration, on, appliesTo }) => says`
      « ${declaration} » n’a pas d’effet sur ${on.join(', ')}, mais ${listed(appliesTo, BOXES_FR, 'et')}
      → enlevez-la, ou écrivez-la dans une règle pour la boîte qui convient
      "${declaration}" has no effect on ${on.join(', ')}, but on ${listed(appliesTo, BOXES_EN, 'and')}
      → leave it out, or write it in a rule for the box that is meant`,
  ),
  'css-link-untold': entry<{ color: string; around: string; ratio: number; least: number }>(
    ({ color, around, ratio, least }) => says`
      un lien vers le web ne se distingue des mots voisins que par sa couleur, et trop peu : le contraste de ${color} à ${around} est de ${String(ratio).replace('.', ',')}
      → écrivez text-decoration: underline, ou une couleur dont le contraste soit de ${least} au moins (WCAG 2.2, 1.4.1)
      a link to the web differs from the words around it by its colour alone, and too little: the contrast of ${color} to ${around} is ${ratio}
      → write text-decoration: underline, or a colour whose contrast is ${least} or more (WCAG 2.2, 1.4.1)`,
  ),
  'css-text-unseen': entry<{ color: string; ground: string; ratio: number; least: number }>(
    ({ color, ground, ratio, least }) => says`
      ce texte de couleur ${color} ne se voit pas sur son fond, ${ground} : leur contraste est de ${String(ratio).replace('.', ',')}
      → changez color ou background : un texte demande un contraste de 4,5 (WCAG 2.2, 1.4.3), et n’est pas lu à moins de ${String(least).replace('.', ',')}
      text in the colour ${color} cannot be seen on its ground, ${ground}: their contrast is ${ratio}
      → change color or background: text wants a contrast of 4.5 (WCAG 2.2, 1.4.3), and is not read below ${least}`,
  ),
  'css-page-area': ({ width, height, least }: { width: number; height: number; least: number }) => says`
    entre ses marges, la page n’a que ${width} × ${height} mm
    → laissez-lui au moins ${least} × ${least} mm : diminuez margin ou agrandissez size
    between its margins the page has only ${width} × ${height} mm
    → leave it at least ${least} × ${least} mm: reduce margin or enlarge size`,
  'css-picture-missing': ({ path, near }: { path: string; near: string | null }) => says`
    l’image ${path} n’existe pas
    → ${fromSheet(path, near).fr}
    the picture ${path} does not exist
    → ${fromSheet(path, near).en}`,
  'css-picture-remote': ({ address }: { address: string }) => says`
    l’image « ${address} » n’est pas dans le projet, et Livret ne va rien chercher sur le réseau
    → mettez le fichier dans templates/images/ et écrivez url(images/NOM.jpg)
    the picture "${address}" is not in the project, and Livret fetches nothing from the network
    → put the file into templates/images/ and write url(images/NAME.jpg)`,
  'css-background-tiles': ({ tiles, limit }: { tiles: number; limit: number }) => says`
    cette image de fond serait répétée ${tiles} fois sur une page ; ${limit} au plus
    → agrandissez-la avec background-size, ou réunissez-en plusieurs dans un fichier
    the picture of this background would be repeated ${tiles} times on a page; at most ${limit}
    → make it larger by background-size, or put several of it into one file`,
};
