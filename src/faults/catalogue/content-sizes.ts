import { entry } from './entry.ts';

/** Faults of the sizes of pages and of room for handwriting. */
export const sizeFaults = {
  'content-page-size': entry<{ least: number; most: number }>(({ least, most }) => ({
    fr: 'ce format de page est trop petit ou trop grand',
    frInstead: `donnez des côtés de ${least} à ${most} mm`,
    en: 'this page size is too small or too large',
    enInstead: `give sides of ${least} to ${most} mm`,
  })),
  /** Room for handwriting of which `height` is null, or given together with lines that do not go with it. */
  'content-space-size': entry<{ height: string | null }>(({ height }) => {
    if (height === null) {
      return {
        fr: 'pitch donne l’interligne, mais rien ne donne la hauteur à laisser',
        frInstead: 'ajoutez lines: 8 ou height: 60 mm',
        en: 'pitch gives the distance between lines, but nothing gives the height to leave',
        enInstead: 'add lines: 8 or height: 60 mm',
      };
    }
    if (height === 'page') {
      return {
        fr: 'height: page donne déjà la hauteur, lines est de trop',
        frInstead: 'gardez height: page, seul ou avec pitch',
        en: 'height: page already gives the height, so lines is one key too many',
        enInstead: 'keep height: page, alone or with pitch',
      };
    }
    return {
      fr: 'lines et height donnent déjà l’interligne, pitch est de trop',
      frInstead: `gardez height: ${height} avec pitch ou avec lines`,
      en: 'lines and height already give the distance between lines, so pitch is one key too many',
      enInstead: `keep height: ${height} with pitch or with lines`,
    };
  }),
};
