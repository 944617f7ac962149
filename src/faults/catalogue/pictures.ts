import { few } from './content-words.ts';
import { entry } from './entry.ts';
import { orNear } from './near.ts';

/** Faults of picture files, and of codes and charts that are drawn for pages. */
export const picturesFaults = {
  'picture-too-large': entry<{ path: string; megapixels: number; limit: number }>(
    ({ path, megapixels, limit }) => ({
      fr: `« ${path} » a ${megapixels} millions de pixels ; la limite est ${limit}`,
      frInstead: 'réduisez l’image dans un logiciel d’images',
      en: `'${path}' has ${megapixels} million pixels; the limit is ${limit}`,
      enInstead: 'make the picture smaller in an image editor',
    }),
  ),
  'picture-too-heavy': entry<{ path: string; megabytes: number; limit: number }>(
    ({ path, megabytes, limit }) => ({
      fr: `« ${path} » prend ${megabytes} Mo une fois décompressée ; la limite est ${limit}`,
      frInstead: 'réduisez l’image, ou enregistrez-la avec 8 bits par couleur, sans transparence',
      en: `'${path}' takes ${megabytes} MB once it is unpacked; the limit is ${limit}`,
      enInstead: 'make the picture smaller, or save it with 8 bits a colour and without transparency',
    }),
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
  'picture-missing': entry<{ path: string; near: string | null }>(({ path, near }) => ({
    fr: `l’image « ${path} » n’existe pas`,
    en: `there is no picture '${path}'`,
    ...orNear(near, {
      fr: 'donnez son chemin depuis le dossier `content/`',
      en: 'give its path from the folder `content/`',
    }),
  })),
  'picture-coarse': entry<{ path: string; dpi: number; wanted: number; pixels: number }>(
    ({ path, dpi, wanted, pixels }) => ({
      fr: `« ${path} » s’imprime à ${dpi} points par pouce, ce qui se verra`,
      frInstead: `prenez une image d’au moins ${pixels} pixels de large (${wanted} points par pouce), ou réduisez sa largeur`,
      en: `'${path}' prints at ${dpi} dots per inch, which will show`,
      enInstead: `use a picture at least ${pixels} pixels wide (${wanted} dots per inch), or give it a smaller width`,
    }),
  ),
  'code-too-long': entry<{ bytes: number; most: number }>(({ bytes, most }) => ({
    fr: `un code QR ne contient pas ${bytes} octets`,
    frInstead: `donnez-lui un texte de ${most} octets au plus, ou mieux une adresse courte`,
    en: `a QR code cannot hold ${bytes} bytes`,
    enInstead: `give it a text of at most ${most} bytes, or better a short address`,
  })),
  'code-too-small': entry<{ mm: number; needed: number }>(({ mm, needed }) => ({
    fr: `à ${mm} mm de large, ce code QR risque de ne pas être lu une fois imprimé`,
    frInstead: `donnez-lui ${needed} mm, ou une adresse plus courte`,
    en: `at a width of ${mm} mm this QR code may not be read once it is printed`,
    enInstead: `give it ${needed} mm, or a shorter address`,
  })),
  'chart-missing': entry<{ id: string; near: string | null }>(({ id, near }) => ({
    fr: `aucune figure ne porte l’identifiant « ${id} »`,
    en: `no figure has the id '${id}'`,
    ...orNear(near && `chart:${near}`),
  })),

  'content-no-credit': entry<{ missing: readonly string[] }>(({ missing }) => ({
    fr:
      missing.length > 1
        ? 'cette image ne dit pas de qui elle est ni sous quelle licence'
        : `il manque à cette image la clé ${missing[0]}`,
    frInstead: `écrivez ${missing.map((key) => `${key}: …`).join(' et ')}${missing.length > 1 ? ' ; pour toutes les images, écrivez dans content/booklet.yaml pictures: { credit: …, licence: … }, ou pictures: own si elles sont de vous' : ''}`,
    en: `this picture does not say ${missing.length > 1 ? 'whom it is from, nor its licence' : `its ${missing[0]}`}`,
    enInstead: `write ${missing.map((key) => `${key}: …`).join(' and ')}${missing.length > 1 ? '; for all pictures, write in content/booklet.yaml pictures: { credit: …, licence: … }, or pictures: own if they are yours' : ''}`,
  })),
  'content-not-an-image': entry<{ image: string }>(({ image }) => ({
    fr: `${image} n’est ni un SVG, ni un PNG, ni un JPEG, ni un WebP`,
    frInstead: 'enregistrez l’image en PNG ou en JPEG depuis un logiciel d’images, un dessin en SVG',
    en: `${image} is no SVG, PNG, JPEG or WebP picture`,
    enInstead: 'save the picture as PNG or JPEG from an image editor, a drawing as SVG',
  })),
  'content-not-svg': entry<{ image: string; pictures: readonly string[] }>(({ image, pictures }) => ({
    fr: `${image} n’est pas un SVG, dont les éléments portent des id`,
    frInstead: `exportez le dessin en SVG depuis un logiciel de dessin vectoriel${pictures.length > 0 ? ` ; il y a déjà ${few(pictures, 6)}` : ''}`,
    en: `${image} is no SVG, whose elements have ids`,
    enInstead: `export the drawing as SVG from an editor of vector drawings${pictures.length > 0 ? `; there is already ${few(pictures, 6)}` : ''}`,
  })),
};
