import { entry } from './entry.ts';

/** Faults of files and of the system that keeps them. */
export const filesFaults = {
  'file-outside-project': entry<{ path: string }>(({ path }) => ({
    fr: `« ${path} » mène hors du dossier du projet`,
    frInstead: 'copiez le fichier dans le projet et donnez son chemin depuis `content/`',
    en: `'${path}' leads out of the project's folder`,
    enInstead: 'copy the file into the project and give its path from `content/`',
  })),
  'file-too-large': entry<{ path: string; megabytes: number; limit: number }>(
    ({ path, megabytes, limit }) => ({
      fr: `« ${path} » pèse ${megabytes} Mo ; Livret lit des fichiers de ${limit} Mo au plus`,
      frInstead: 'réduisez l’image, ou divisez le fichier',
      en: `'${path}' has ${megabytes} MB; Livret reads files of at most ${limit} MB`,
      enInstead: 'make the picture smaller or split the file',
    }),
  ),
  'file-unreadable': entry<{ path: string }>(({ path }) => ({
    fr: `la lecture de ${path} est refusée`,
    frInstead: 'donnez-vous le droit de lire ce fichier ou ce dossier',
    en: `no permission to read ${path}`,
    enInstead: 'give yourself permission to read this file or folder',
  })),
  'file-link-outside': entry<{ path: string }>(({ path }) => ({
    fr: `${path} n’est pas écrit : un lien symbolique mène hors du dossier`,
    frInstead: 'remplacez le lien par un fichier ou un dossier, ou choisissez un dossier avec `--out`',
    en: `${path} is not written: a symbolic link leads out of the folder`,
    enInstead: 'replace the link by a file or folder, or choose a folder with `--out`',
  })),
  'file-unwritable': entry<{ path: string }>(({ path }) => ({
    fr: `l’écriture de ${path} est refusée`,
    frInstead: 'donnez-vous le droit d’écrire dans ce dossier, ou choisissez-en un autre avec `--out`',
    en: `no permission to write ${path}`,
    enInstead: 'give yourself permission to write in this folder, or choose another with `--out`',
  })),
  'file-held-open': entry<{ path: string }>(({ path }) => ({
    fr: `${path} est ouvert dans un autre programme et ne peut être remplacé`,
    frInstead: 'fermez-le, puis recommencez',
    en: `${path} is open in another program and cannot be replaced`,
    enInstead: 'close it, then try again',
  })),
  'port-taken': entry<{ port: number }>(({ port }) => ({
    fr: `le port ${port} est pris par un autre programme`,
    frInstead: 'donnez un autre port, ou ne mettez pas --port : un port libre est alors trouvé',
    en: `port ${port} is taken by another program`,
    enInstead: 'give another port, or leave out --port: a free one is then found',
  })),
  'disk-full': entry<{ path: string }>(({ path }) => ({
    fr: `il n’y a plus de place sur le disque pour ${path}`,
    frInstead: 'libérez de la place, puis recommencez',
    en: `no space is left on the disk for ${path}`,
    enInstead: 'free some space, then try again',
  })),
  'file-not-folder': entry<{ path: string }>(({ path }) => ({
    fr: `${path} ne peut être écrit : un fichier se trouve à la place d’un des dossiers`,
    frInstead: 'choisissez un autre dossier avec `--out`',
    en: `${path} cannot be written: a file stands in the place of one of the folders`,
    enInstead: 'choose another folder with `--out`',
  })),
  'file-is-folder': entry<{ path: string }>(({ path }) => ({
    fr: `${path} est un dossier et ne peut être remplacé`,
    frInstead: 'déplacez-le, ou choisissez un autre dossier avec `--out`',
    en: `${path} is a folder and cannot be replaced`,
    enInstead: 'move it, or choose another folder with `--out`',
  })),
  'file-system': entry<{ path: string; errno: string }>(({ path, errno }) => ({
    fr: `le système de fichiers refuse ${path} (${errno})`,
    frInstead: 'vérifiez ce chemin, ou choisissez un autre dossier',
    en: `the file system refuses ${path} (${errno})`,
    enInstead: 'check this path, or choose another folder',
  })),
};
