import { entry, says } from './entry.ts';

/** Faults of the sizes of pages and of room for handwriting. */
export const sizeFaults = {
  'content-page-size': ({ least, most }: { least: number; most: number }) => says`
    ce format de page est trop petit ou trop grand
    → donnez des côtés de ${least} à ${most} mm
    this page size is too small or too large
    → give sides of ${least} to ${most} mm`,
  /** Room for handwriting of which `height` is null, or given together with lines that do not go with it. */
  'content-space-size': entry<{ height: string | null }>(({ height }) => {
    if (height === null) {
      return says`
        pitch donne l’interligne, mais rien ne donne la hauteur à laisser
        → ajoutez lines: 8 ou height: 60 mm
        pitch gives the distance between lines, but nothing gives the height to leave
        → add lines: 8 or height: 60 mm`;
    }
    if (height === 'page') {
      return says`
        height: page donne déjà la hauteur, lines est de trop
        → gardez height: page, seul ou avec pitch
        height: page already gives the height, so lines is one key too many
        → keep height: page, alone or with pitch`;
    }
    return says`
      lines et height donnent déjà l’interligne, pitch est de trop
      → gardez height: ${height} avec pitch ou avec lines
      lines and height already give the distance between lines, so pitch is one key too many
      → keep height: ${height} with pitch or with lines`;
  }),
};
