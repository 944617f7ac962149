import { entry } from './entry.ts';
import { fromSheet, orNear } from './near.ts';

/** Faults of the fonts that a project brings. */
export const fontsFaults = {
  'font-face-descriptor': entry<{ name: string; near: string | null }>(({ name, near }) => ({
    fr: `@font-face n’a pas de « ${name} »`,
    en: `@font-face has no "${name}"`,
    ...orNear(near, { fr: 'effacez cette ligne', en: 'delete this line' }),
  })),
  'font-face-incomplete': entry<{ lacks: 'font-family' | 'src' }>(({ lacks }) => ({
    fr: `ce @font-face n’a pas de ${lacks}`,
    frInstead: `ajoutez ${LACKING[lacks].fr}`,
    en: `this @font-face has no ${lacks}`,
    enInstead: `add ${LACKING[lacks].en}`,
  })),
  'font-remote': entry<{ address: string }>(({ address }) => ({
    fr: `la police « ${address} » n’est pas dans le projet, et Livret ne va rien chercher sur le réseau`,
    frInstead: 'mettez le fichier dans templates/fonts/ et écrivez src: url(fonts/NOM.woff2)',
    en: `the font "${address}" is not in the project, and Livret fetches nothing from the network`,
    enInstead: 'put the file into templates/fonts/ and write src: url(fonts/NAME.woff2)',
  })),
  'font-missing': entry<{ path: string; near: string | null }>(({ path, near }) => ({
    fr: `la police ${path} n’existe pas`,
    frInstead: fromSheet(path, near).fr,
    en: `the font ${path} does not exist`,
    enInstead: fromSheet(path, near).en,
  })),
  /** `name` is that of a font which the file, a collection, should have. */
  'font-format': entry<{ path: string; name: string | null }>(({ path, name }) => ({
    fr:
      name === null
        ? `${path} n’est pas un fichier de police`
        : `${path} n’a pas de police nommée « ${name} »`,
    frInstead:
      name === null
        ? 'prenez un fichier TTF, OTF, TTC, WOFF ou WOFF2'
        : 'écrivez après # le nom PostScript d’une police de la collection, ou effacez # et ce qui suit',
    en: name === null ? `${path} is no font file` : `${path} has no font named "${name}"`,
    enInstead:
      name === null
        ? 'take a TTF, OTF, TTC, WOFF or WOFF2 file'
        : 'write after # the PostScript name of a font of the collection, or delete # and what follows it',
  })),
  'font-broken': entry<{ path: string; table: string | null }>(({ path, table }) => ({
    fr: `la police ${path} est abîmée${table === null ? '' : ` (table ${table})`}`,
    frInstead: 'téléchargez-la de nouveau',
    en: `the font ${path} is broken${table === null ? '' : ` (table ${table})`}`,
    enInstead: 'download it again',
  })),
  'font-not-embeddable': entry<{ path: string; bit: keyof typeof FORBIDDEN }>(({ path, bit }) => ({
    fr: `la licence de ${path} interdit de la mettre dans un PDF : ${FORBIDDEN[bit].fr} (OS/2, fsType ${FORBIDDEN[bit].value})`,
    frInstead: 'prenez une police libre (OFL), ou demandez à son éditeur un fichier qui le permette',
    en: `the licence of ${path} forbids to put it into a PDF: ${FORBIDDEN[bit].en} (OS/2, fsType ${FORBIDDEN[bit].value})`,
    enInstead: 'take a free font (OFL), or ask its publisher for a file that allows it',
  })),
  'font-stands-in': entry<{ family: string; asked: string; used: string }>(({ family, asked, used }) => ({
    fr: `« ${family} » n’a pas de fichier pour ${asked} : ${used} en tient lieu`,
    frInstead: `ajoutez un @font-face avec ce fichier, ou demandez ${used}`,
    en: `"${family}" has no file for ${asked}: ${used} stands in for it`,
    enInstead: `add a @font-face with that file, or ask for ${used}`,
  })),
};

const LACKING = {
  'font-family': { fr: 'font-family: "Ma Police"', en: 'font-family: "My Font"' },
  src: { fr: 'src: url(fonts/NOM.woff2)', en: 'src: url(fonts/NAME.woff2)' },
};

const FORBIDDEN = {
  restricted: { fr: 'licence restreinte', en: 'restricted licence', value: '2' },
  'bitmaps-only': { fr: 'images de points seulement', en: 'bitmaps only', value: '0x200' },
};
