import { says } from './entry.ts';
import { fromSheet, orNear } from './near.ts';

/** Faults of the fonts that a project brings. */
export const fontsFaults = {
  'font-face-descriptor': ({ name, near }: { name: string; near: string | null }) => orNear(near)`
    @font-face n’a pas de « ${name} »
    → effacez cette ligne
    @font-face has no "${name}"
    → delete this line`,
  'font-face-incomplete': ({ lacks }: { lacks: 'font-family' | 'src' }) => says`
    ce @font-face n’a pas de ${lacks}
    → ajoutez ${LACKING[lacks].fr}
    this @font-face has no ${lacks}
    → add ${LACKING[lacks].en}`,
  'font-remote': ({ address }: { address: string }) => says`
    la police « ${address} » n’est pas dans le projet, et Livret ne va rien chercher sur le réseau
    → mettez le fichier dans templates/fonts/ et écrivez src: url(fonts/NOM.woff2)
    the font "${address}" is not in the project, and Livret fetches nothing from the network
    → put the file into templates/fonts/ and write src: url(fonts/NAME.woff2)`,
  'font-missing': ({ path, near }: { path: string; near: string | null }) => says`
    la police ${path} n’existe pas
    → ${fromSheet(path, near).fr}
    the font ${path} does not exist
    → ${fromSheet(path, near).en}`,
  /** `name` is that of a font which the file, a collection, should have. */
  'font-format': ({ path, name }: { path: string; name: string | null }) =>
    name === null
      ? says`
          ${path} n’est pas un fichier de police
          → prenez un fichier TTF, OTF, TTC, WOFF ou WOFF2
          ${path} is no font file
          → take a TTF, OTF, TTC, WOFF or WOFF2 file`
      : says`
          ${path} n’a pas de police nommée « ${name} »
          → écrivez après # le nom PostScript d’une police de la collection, ou effacez # et ce qui suit
          ${path} has no font named "${name}"
          → write after # the PostScript name of a font of the collection, or delete # and what follows it`,
  'font-broken': ({ path, table }: { path: string; table: string | null }) => says`
    la police ${path} est abîmée${table === null ? '' : ` (table ${table})`}
    → téléchargez-la de nouveau
    the font ${path} is broken${table === null ? '' : ` (table ${table})`}
    → download it again`,
  'font-not-embeddable': ({ path, bit }: { path: string; bit: keyof typeof FORBIDDEN }) => says`
    la licence de ${path} interdit de la mettre dans un PDF : ${FORBIDDEN[bit].fr} (OS/2, fsType ${FORBIDDEN[bit].value})
    → prenez une police libre (OFL), ou demandez à son éditeur un fichier qui le permette
    the licence of ${path} forbids putting it into a PDF: ${FORBIDDEN[bit].en} (OS/2, fsType ${FORBIDDEN[bit].value})
    → take a free font (OFL), or ask its publisher for a file that allows it`,
  'font-stands-in': ({ family, asked, used }: { family: string; asked: string; used: string }) => says`
    « ${family} » n’a pas de fichier pour ${asked} : ${used} en tient lieu
    → ajoutez un @font-face avec ce fichier, ou demandez ${used}
    "${family}" has no file for ${asked}: ${used} stands in for it
    → add a @font-face with that file, or ask for ${used}`,
};

const LACKING = {
  'font-family': { fr: 'font-family: "Ma Police"', en: 'font-family: "My Font"' },
  src: { fr: 'src: url(fonts/NOM.woff2)', en: 'src: url(fonts/NAME.woff2)' },
};

const FORBIDDEN = {
  restricted: { fr: 'licence restreinte', en: 'restricted licence', value: '2' },
  'bitmaps-only': { fr: 'images de points seulement', en: 'bitmaps only', value: '0x200' },
};
