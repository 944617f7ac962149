import { says } from './entry.ts';

/** Faults of files and of the system that keeps them. */
export const filesFaults = {
  'file-outside-project': ({ path }: { path: string }) => says`
    « ${path} » mène hors du dossier du projet
    → copiez le fichier dans le projet et donnez son chemin depuis \`content/\`
    '${path}' leads out of the project's folder
    → copy the file into the project and give its path from \`content/\``,
  'file-too-large': ({ path, megabytes, limit }: { path: string; megabytes: number; limit: number }) => says`
    « ${path} » pèse ${megabytes} Mo ; Livret lit des fichiers de ${limit} Mo au plus
    → réduisez l’image, ou divisez le fichier
    "${path}" is ${megabytes} MB; Livret reads files of at most ${limit} MB
    → make the picture smaller or split the file`,
  'file-unreadable': ({ path }: { path: string }) => says`
    la lecture de ${path} est refusée
    → donnez-vous le droit de lire ce fichier ou ce dossier
    no permission to read ${path}
    → give yourself permission to read this file or folder`,
  'file-link-outside': ({ path }: { path: string }) => says`
    ${path} n’est pas écrit : un lien symbolique mène hors du dossier
    → remplacez le lien par un fichier ou un dossier, ou choisissez un dossier avec \`--out\`
    ${path} is not written: a symbolic link leads out of the folder
    → replace the link by a file or folder, or choose a folder with \`--out\``,
  'file-unwritable': ({ path }: { path: string }) => says`
    l’écriture de ${path} est refusée
    → donnez-vous le droit d’écrire dans ce dossier, ou choisissez-en un autre avec \`--out\`
    no permission to write ${path}
    → give yourself permission to write in this folder, or choose another with \`--out\``,
  'file-held-open': ({ path }: { path: string }) => says`
    ${path} est ouvert dans un autre programme et ne peut être remplacé
    → fermez-le, puis recommencez
    ${path} is open in another program and cannot be replaced
    → close it, then try again`,
  'port-taken': ({ port }: { port: number }) => says`
    le port ${port} est pris par un autre programme
    → donnez un autre port, ou ne mettez pas --port : un port libre est alors trouvé
    port ${port} is taken by another program
    → give another port, or leave out --port: a free one is then found`,
  'disk-full': ({ path }: { path: string }) => says`
    il n’y a plus de place sur le disque pour ${path}
    → libérez de la place, puis recommencez
    no space is left on the disk for ${path}
    → free some space, then try again`,
  'file-not-folder': ({ path }: { path: string }) => says`
    ${path} ne peut être écrit : un fichier se trouve à la place d’un des dossiers
    → choisissez un autre dossier avec \`--out\`
    ${path} cannot be written: a file stands in the place of one of the folders
    → choose another folder with \`--out\``,
  'file-is-folder': ({ path }: { path: string }) => says`
    ${path} est un dossier et ne peut être remplacé
    → déplacez-le, ou choisissez un autre dossier avec \`--out\`
    ${path} is a folder and cannot be replaced
    → move it, or choose another folder with \`--out\``,
  'file-system': ({ path, errno }: { path: string; errno: string }) =>
    errno === 'ENOENT'
      ? says`
    ${path} n’existe pas
    → vérifiez ce nom, et le dossier d’où part la commande
    there is no file or folder ${path}
    → check this name, and the folder that the command is run in`
      : says`
    le système de fichiers refuse ${path} (${errno})
    → vérifiez ce chemin, ou choisissez un autre dossier
    the file system refuses ${path} (${errno})
    → check this path, or choose another folder`,
};
