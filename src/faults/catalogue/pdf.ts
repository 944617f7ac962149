import { entry } from './entry.ts';

export const pdfFaults = {
  'image-unreadable': entry<{ file: string }>(
    ({ file }) => ({
      wrong: `l’image ${file} n’est pas un fichier PNG ou JPEG entier`,
      instead: 'ouvrez-la dans un logiciel de dessin et enregistrez-la de nouveau en PNG ou en JPEG',
    }),
    ({ file }) => ({
      wrong: `the picture ${file} is not a whole PNG or JPEG file`,
      instead: 'open it in a drawing program and save it again as PNG or JPEG',
    }),
  ),
};
