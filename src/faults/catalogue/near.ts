import { type Bilingual, says } from './entry.ts';

/** The question whether a near name is meant, with a space after it; '' where there is none. */
export function meant(near: string | null): Bilingual {
  return near ? { fr: `vouliez-vous dire ${near} ? `, en: `did you mean ${near}? ` } : { fr: '', en: '' };
}

/** Words a fault as `says` does, where the advice is to write the near name, if there is one. */
export const orNear =
  (near: string | null): typeof says =>
  (texts, ...values) => {
    const { fr, en } = meant(near);
    return { ...says(texts, ...values), ...(near && { frInstead: fr.trimEnd(), enInstead: en.trimEnd() }) };
  };

/** The advice for a file that a style sheet names by `url()`, and that is not there. */
export function fromSheet(path: string, near: string | null): Bilingual {
  const is = meant(near);
  if (!path.startsWith('../'))
    return says`
      ${is.fr}le chemin de url() part du dossier de la feuille de style
      ${is.en}the path in url() starts from the folder of the style sheet`;
  const file = path.split('/').at(-1)!;
  return says`
    ${is.fr}${near ? 'sinon ' : ''}copiez le fichier dans templates/ et écrivez url(${file}) : rien hors du projet n’est lu
    ${is.en}${near ? 'otherwise ' : ''}copy the file into templates/ and write url(${file}): nothing outside of the project is read`;
}
