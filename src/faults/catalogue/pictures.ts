import { few } from './content-words.ts';
import { entry, says } from './entry.ts';
import { orNear } from './near.ts';

/** Faults of picture files, and of codes and charts that are drawn for pages. */
export const picturesFaults = {
  'picture-too-large': entry<{ path: string; megapixels: number; limit: number; width: number }>(
    ({ path, megapixels, limit, width }) => says`
      « ${path} » a ${megapixels} millions de pixels ; la limite est ${limit}
      → réduisez l’image dans un logiciel d’images, à ${width} pixels de large au plus
      '${path}' has ${megapixels} million pixels; the limit is ${limit}
      → make the picture smaller in an image editor, at most ${width} pixels wide`,
  ),
  'picture-too-heavy': entry<{ path: string; megabytes: number; limit: number }>(
    ({ path, megabytes, limit }) => says`
      « ${path} » prend ${megabytes} Mo une fois décompressée ; la limite est ${limit}
      → réduisez l’image, ou enregistrez-la avec 8 bits par couleur, sans transparence
      '${path}' takes ${megabytes} MB once it is unpacked; the limit is ${limit}
      → make the picture smaller, or save it with 8 bits a colour and without transparency`,
  ),
  'picture-unreadable': entry<{ path: string; format: 'PNG' | 'JPEG' | 'WebP' | null }>(
    ({ path, format }) => ({
      fr: format
        ? `« ${path} » n’est pas un fichier ${format} complet${format === 'WebP' ? ', ou est animé' : ''}`
        : `« ${path} » n’est pas une image PNG, JPEG ou WebP`,
      frInstead: 'enregistrez l’image à nouveau, en PNG ou en JPEG',
      en: format
        ? `'${path}' is not a whole ${format} file${format === 'WebP' ? ', or is animated' : ''}`
        : `'${path}' is no PNG, JPEG or WebP picture`,
      enInstead: 'save the picture again, as PNG or JPEG',
    }),
  ),
  'picture-missing': ({ path, near }: { path: string; near: string | null }) => orNear(near)`
    l’image « ${path} » n’existe pas
    → donnez son chemin depuis le dossier \`content/\`
    there is no picture '${path}'
    → give its path from the folder \`content/\``,
  'picture-coarse': entry<{ path: string; dpi: number; wanted: number; pixels: number }>(
    ({ path, dpi, wanted, pixels }) => says`
      « ${path} » s’imprime à ${dpi} points par pouce, ce qui se verra
      → prenez une image d’au moins ${pixels} pixels de large (${wanted} points par pouce), ou réduisez sa largeur
      '${path}' prints at ${dpi} dots per inch, which will show
      → use a picture at least ${pixels} pixels wide (${wanted} dots per inch), or give it a smaller width`,
  ),
  'code-too-long': ({ bytes, most }: { bytes: number; most: number }) => says`
    un code QR ne contient pas ${bytes} octets
    → donnez-lui un texte de ${most} octets au plus, ou mieux une adresse courte
    a QR code cannot hold ${bytes} bytes
    → give it a text of at most ${most} bytes, or better a short address`,
  'code-too-small': ({ mm, needed }: { mm: number; needed: number }) => says`
    à ${mm} mm de large, ce code QR risque de ne pas être lu une fois imprimé
    → donnez-lui ${needed} mm, ou une adresse plus courte
    at a width of ${mm} mm this QR code may not be read once it is printed
    → give it ${needed} mm, or a shorter address`,
  'chart-missing': ({ id, near }: { id: string; near: string | null }) => orNear(near && `chart:${near}`)`
    aucune figure ne porte l’identifiant « ${id} »
    no figure has the id '${id}'`,

  'content-no-credit': entry<{ missing: readonly string[] }>(({ missing }) => ({
    fr:
      missing.length > 1
        ? 'cette image ne dit pas de qui elle est ni sous quelle licence'
        : `il manque à cette image la clé ${missing[0]}`,
    frInstead: `écrivez ${missing.map((key) => `${key}: …`).join(' et ')}${missing.length > 1 ? ' ; pour toutes les images, écrivez dans content/booklet.yaml pictures: { credit: …, licence: … }, ou pictures: own si elles sont de vous' : ''}`,
    en: `this picture does not say ${missing.length > 1 ? 'whom it is from, nor its licence' : `its ${missing[0]}`}`,
    enInstead: `write ${missing.map((key) => `${key}: …`).join(' and ')}${missing.length > 1 ? '; for all pictures, write in content/booklet.yaml pictures: { credit: …, licence: … }, or pictures: own if they are yours' : ''}`,
  })),
  'content-not-an-image': ({ image }: { image: string }) => says`
    ${image} n’est ni un SVG, ni un PNG, ni un JPEG, ni un WebP
    → enregistrez l’image en PNG ou en JPEG depuis un logiciel d’images, un dessin en SVG
    ${image} is no SVG, PNG, JPEG or WebP picture
    → save the picture as PNG or JPEG from an image editor, a drawing as SVG`,
  'content-not-svg': ({ image, pictures }: { image: string; pictures: readonly string[] }) => says`
    ${image} n’est pas un SVG, dont les éléments portent des id
    → exportez le dessin en SVG depuis un logiciel de dessin vectoriel${pictures.length > 0 ? ` ; il y a déjà ${few(pictures, 6)}` : ''}
    ${image} is no SVG, whose elements have ids
    → export the drawing as SVG from an editor of vector drawings${pictures.length > 0 ? `; there is already ${few(pictures, 6)}` : ''}`,
};
