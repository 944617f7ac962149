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
  'image-colors': entry<{ file: string }>(
    ({ file }) => ({
      wrong: `les couleurs de l’image ${file} n’ont pu être converties : elle s’imprimera avec les siennes`,
      instead: 'enregistrez-la de nouveau, en PNG ou en JPEG',
    }),
    ({ file }) => ({
      wrong: `the colours of the picture ${file} could not be converted: it will print with its own`,
      instead: 'save it again, as PNG or JPEG',
    }),
  ),
};
