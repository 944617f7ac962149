import type { Bilingual, Wordings } from './entry.ts';

/** The question whether a near name is meant, with a space after it; '' where there is none. */
export function meant(near: string | null): Bilingual {
  return near ? { fr: `vouliez-vous dire ${near} ? `, en: `did you mean ${near}? ` } : { fr: '', en: '' };
}

/** The advice to write the near name, if there is one, or else `otherwise`, if there is any. */
export function orNear(
  near: string | null,
  otherwise?: Bilingual,
): Pick<Wordings, 'frInstead' | 'enInstead'> {
  const advice = near ? meant(near) : otherwise;
  return { frInstead: advice?.fr.trimEnd(), enInstead: advice?.en.trimEnd() };
}

/** The advice for a file that a style sheet names by `url()`, and that is not there. */
export function fromSheet(path: string, near: string | null): Bilingual {
  const is = meant(near);
  if (!path.startsWith('../'))
    return {
      fr: `${is.fr}le chemin de url() part du dossier de la feuille de style`,
      en: `${is.en}the path in url() starts from the folder of the style sheet`,
    };
  const file = path.split('/').at(-1);
  return {
    fr: `${is.fr}${near ? 'sinon ' : ''}copiez le fichier dans templates/ et écrivez url(${file}) : rien hors du projet n’est lu`,
    en: `${is.en}${near ? 'otherwise ' : ''}copy the file into templates/ and write url(${file}): nothing outside of the project is read`,
  };
}
