import { entry } from './entry.ts';

const helpOf = (command: string | null) => `\`livret ${command ? `${command} ` : ''}--help\``;

/** Faults of the project as a whole, of the environment (`file-…`, `disk-full`) and of the command line. */
export const projectFaults = {
  'date-missing': entry<Record<never, never>>(
    () => ({
      wrong: 'le livret n’a pas de date',
      instead: 'ajoutez une ligne `date: 2026-11-24`, ou construisez avec `--date 2026-11-24`',
    }),
    () => ({
      wrong: 'the booklet has no date',
      instead: 'add a line `date: 2026-11-24`, or build with `--date 2026-11-24`',
    }),
  ),
  'file-outside-project': entry<{ path: string }>(
    ({ path }) => ({
      wrong: `« ${path} » mène hors du dossier du projet`,
      instead: 'copiez le fichier dans le projet et donnez son chemin depuis `content/`',
    }),
    ({ path }) => ({
      wrong: `'${path}' leads out of the project's folder`,
      instead: 'copy the file into the project and give its path from `content/`',
    }),
  ),
  'file-too-large': entry<{ path: string; megabytes: number; limit: number }>(
    ({ path, megabytes, limit }) => ({
      wrong: `« ${path} » pèse ${megabytes} Mo ; Livret lit des fichiers de ${limit} Mo au plus`,
      instead: 'réduisez l’image ou partagez le fichier',
    }),
    ({ path, megabytes, limit }) => ({
      wrong: `'${path}' has ${megabytes} MB; Livret reads files of at most ${limit} MB`,
      instead: 'make the picture smaller or split the file',
    }),
  ),
  'no-pages': entry<Record<never, never>>(
    () => ({
      wrong: 'le livret n’a aucune page : rien de ce qu’écrivent les modèles ne s’imprime',
      instead: 'vérifiez body dans layout.hbs, et display: none dans la feuille de style',
    }),
    () => ({
      wrong: 'the booklet has no page: nothing that the templates write is printed',
      instead: 'check body in layout.hbs, and display: none in the style sheet',
    }),
  ),
  'picture-too-large': entry<{ path: string; megapixels: number; limit: number }>(
    ({ path, megapixels, limit }) => ({
      wrong: `« ${path} » a ${megapixels} millions de pixels ; la limite est ${limit}`,
      instead: 'réduisez l’image dans un logiciel d’images',
    }),
    ({ path, megapixels, limit }) => ({
      wrong: `'${path}' has ${megapixels} million pixels; the limit is ${limit}`,
      instead: 'make the picture smaller in an image editor',
    }),
  ),
  'picture-unreadable': entry<{ path: string; format: 'PNG' | 'JPEG' | null }>(
    ({ path, format }) => ({
      wrong: format
        ? `« ${path} » n’est pas un fichier ${format} complet`
        : `« ${path} » n’est ni une image PNG ni une image JPEG`,
      instead: 'enregistrez l’image à nouveau, en PNG ou en JPEG',
    }),
    ({ path, format }) => ({
      wrong: format
        ? `'${path}' is not a whole ${format} file`
        : `'${path}' is neither a PNG nor a JPEG picture`,
      instead: 'save the picture again, as PNG or JPEG',
    }),
  ),
  'picture-missing': entry<{ path: string; near: string | null }>(
    ({ path, near }) => ({
      wrong: `l’image « ${path} » n’existe pas`,
      instead: near ? `vouliez-vous dire « ${near} » ?` : 'donnez son chemin depuis le dossier `content/`',
    }),
    ({ path, near }) => ({
      wrong: `there is no picture '${path}'`,
      instead: near ? `did you mean '${near}'?` : 'give its path from the folder `content/`',
    }),
  ),
  'picture-coarse': entry<{ path: string; dpi: number; wanted: number; pixels: number }>(
    ({ path, dpi, wanted, pixels }) => ({
      wrong: `« ${path} » s’imprime à ${dpi} points par pouce, ce qui se verra`,
      instead: `prenez une image d’au moins ${pixels} pixels de large (${wanted} points par pouce), ou réduisez sa largeur`,
    }),
    ({ path, dpi, wanted, pixels }) => ({
      wrong: `'${path}' prints at ${dpi} dots per inch, which will show`,
      instead: `use a picture at least ${pixels} pixels wide (${wanted} dots per inch), or give it a smaller width`,
    }),
  ),
  'code-too-long': entry<{ bytes: number; most: number }>(
    ({ bytes, most }) => ({
      wrong: `un code QR ne contient pas ${bytes} octets`,
      instead: `donnez-lui un texte de ${most} octets au plus, ou mieux une adresse courte`,
    }),
    ({ bytes, most }) => ({
      wrong: `a QR code cannot hold ${bytes} bytes`,
      instead: `give it a text of at most ${most} bytes, or better a short address`,
    }),
  ),
  'code-too-small': entry<{ mm: number; needed: number }>(
    ({ mm, needed }) => ({
      wrong: `à ${mm} mm de large, ce code QR risque de ne pas être lu une fois imprimé`,
      instead: `donnez-lui ${needed} mm, ou une adresse plus courte`,
    }),
    ({ mm, needed }) => ({
      wrong: `at a width of ${mm} mm this QR code may not be read once it is printed`,
      instead: `give it ${needed} mm, or a shorter address`,
    }),
  ),
  'chart-missing': entry<{ id: string; near: string | null }>(
    ({ id, near }) => ({
      wrong: `aucune figure ne porte l’identifiant « ${id} »`,
      ...(near && { instead: `vouliez-vous dire « chart:${near} » ?` }),
    }),
    ({ id, near }) => ({
      wrong: `no figure has the id '${id}'`,
      ...(near && { instead: `did you mean 'chart:${near}'?` }),
    }),
  ),
  'chart-color': entry<{ property: string; value: string }>(
    ({ property, value }) => ({
      wrong: `${property} vaut « ${value} », qui n’est pas fait de couleurs`,
      instead: `écrivez des couleurs en \`#rrvvbb\`, séparées par des espaces : \`${property}: #1b3f6b #e0a645\``,
    }),
    ({ property, value }) => ({
      wrong: `${property} is '${value}', which is not made of colours`,
      instead: `write colours as \`#rrggbb\`, with spaces between them: \`${property}: #1b3f6b #e0a645\``,
    }),
  ),

  'file-unreadable': entry<{ path: string }>(
    ({ path }) => ({
      wrong: `la lecture de ${path} est refusée`,
      instead: 'donnez-vous le droit de lire ce fichier ou ce dossier',
    }),
    ({ path }) => ({
      wrong: `no permission to read ${path}`,
      instead: 'give yourself permission to read this file or folder',
    }),
  ),
  'file-unwritable': entry<{ path: string }>(
    ({ path }) => ({
      wrong: `l’écriture de ${path} est refusée`,
      instead: 'donnez-vous le droit d’écrire dans ce dossier, ou choisissez-en un autre avec `--out`',
    }),
    ({ path }) => ({
      wrong: `no permission to write ${path}`,
      instead: 'give yourself permission to write in this folder, or choose another with `--out`',
    }),
  ),
  'file-held-open': entry<{ path: string }>(
    ({ path }) => ({
      wrong: `${path} est ouvert dans un autre programme et ne peut être remplacé`,
      instead: 'fermez-le, puis recommencez',
    }),
    ({ path }) => ({
      wrong: `${path} is open in another program and cannot be replaced`,
      instead: 'close it, then try again',
    }),
  ),
  'disk-full': entry<{ path: string }>(
    ({ path }) => ({
      wrong: `il n’y a plus de place sur le disque pour ${path}`,
      instead: 'libérez de la place, puis recommencez',
    }),
    ({ path }) => ({
      wrong: `no space is left on the disk for ${path}`,
      instead: 'free some space, then try again',
    }),
  ),
  'file-not-folder': entry<{ path: string }>(
    ({ path }) => ({
      wrong: `${path} ne peut être écrit : un fichier se trouve à la place d’un des dossiers`,
      instead: 'choisissez un autre dossier avec `--out`',
    }),
    ({ path }) => ({
      wrong: `${path} cannot be written: a file stands in the place of one of the folders`,
      instead: 'choose another folder with `--out`',
    }),
  ),
  'file-is-folder': entry<{ path: string }>(
    ({ path }) => ({
      wrong: `${path} est un dossier et ne peut être remplacé`,
      instead: 'déplacez-le, ou choisissez un autre dossier avec `--out`',
    }),
    ({ path }) => ({
      wrong: `${path} is a folder and cannot be replaced`,
      instead: 'move it, or choose another folder with `--out`',
    }),
  ),
  'file-system': entry<{ path: string; errno: string }>(
    ({ path, errno }) => ({
      wrong: `le système de fichiers refuse ${path} (${errno})`,
      instead: 'vérifiez ce chemin, ou choisissez un autre dossier',
    }),
    ({ path, errno }) => ({
      wrong: `the file system refuses ${path} (${errno})`,
      instead: 'check this path, or choose another folder',
    }),
  ),
  'epoch-invalid': entry<{ value: string }>(
    ({ value }) => ({
      wrong: `la variable SOURCE_DATE_EPOCH vaut « ${value} », qui n’est pas une date`,
      instead: 'donnez-lui un nombre de secondes depuis le 1er janvier 1970, ou retirez-la',
    }),
    ({ value }) => ({
      wrong: `the variable SOURCE_DATE_EPOCH is '${value}', which is not a date`,
      instead: 'give it a number of seconds since 1 January 1970, or unset it',
    }),
  ),

  'usage-no-command': entry<Record<never, never>>(
    () => ({ wrong: 'il manque une commande' }),
    () => ({ wrong: 'a command is missing' }),
  ),
  'usage-unknown-command': entry<{ command: string; near: string | null }>(
    ({ command, near }) => ({
      wrong: `il n’y a pas de commande « ${command} »`,
      ...(near && { instead: `vouliez-vous dire « ${near} » ?` }),
    }),
    ({ command, near }) => ({
      wrong: `there is no command '${command}'`,
      ...(near && { instead: `did you mean '${near}'?` }),
    }),
  ),
  'usage-unknown-option': entry<{ option: string; command: string | null; near: string | null }>(
    ({ option, command, near }) => ({
      wrong: command ? `« ${command} » n’a pas d’option ${option}` : `il n’y a pas d’option ${option}`,
      instead: near ? `vouliez-vous dire ${near} ?` : `${helpOf(command)} donne les options`,
    }),
    ({ option, command, near }) => ({
      wrong: command ? `'${command}' has no option ${option}` : `there is no option ${option}`,
      instead: near ? `did you mean ${near}?` : `${helpOf(command)} lists the options`,
    }),
  ),
  'usage-two-builds': entry<Record<never, never>>(
    () => ({
      wrong: 'il faut deux livrets à comparer',
      instead: 'copiez output/ avant de refaire le livret, puis : livret diff ANCIEN output',
    }),
    () => ({
      wrong: 'two booklets are needed, to be compared',
      instead: 'copy output/ before you build again, then: livret diff OLD output',
    }),
  ),
  'usage-not-a-build': entry<{ path: string }>(
    ({ path }) => ({
      wrong: `« ${path} » n’est ni un PDF ni un dossier que \`livret build\` a écrits, avec le .cache/ à côté`,
      instead: 'refaites-le avec `livret build`, et copiez le dossier entier pour le garder',
    }),
    ({ path }) => ({
      wrong: `'${path}' is neither a PDF nor a folder as \`livret build\` wrote it, with .cache/ beside`,
      instead: 'make it again with `livret build`, and copy the whole folder to keep it',
    }),
  ),
  'usage-one-booklet': entry<{ option: string }>(
    ({ option }) => ({
      wrong: `${option} regarde un seul livret à la fois`,
      instead: 'donnez une seule cohorte : --cohort COHORTE',
    }),
    ({ option }) => ({
      wrong: `${option} looks at one booklet at a time`,
      instead: 'give a single cohort: --cohort COHORT',
    }),
  ),
  'usage-copies-of-cohort': entry<object>(
    () => ({
      wrong: '--copies fait les exemplaires des personnes d’une cohorte',
      instead: 'ajoutez --cohort COHORTE, ou --all',
    }),
    () => ({
      wrong: "--copies makes the copies of a cohort's people",
      instead: 'add --cohort COHORT, or --all',
    }),
  ),
  'usage-not-together': entry<{ option: string; beside: string }>(
    ({ option, beside }) => ({
      wrong: `${option} n’a pas de sens avec ${beside}`,
      instead: 'retirez l’une des deux options',
    }),
    ({ option, beside }) => ({
      wrong: `${option} has no meaning with ${beside}`,
      instead: 'leave out one of the two options',
    }),
  ),
  'usage-paper-too-small': entry<{ paper: string; width: number; height: number; larger: string | null }>(
    ({ paper, width, height, larger }) => ({
      wrong: `les pages, avec ce qui les entoure, demandent ${width} × ${height} mm : le papier ${paper} est trop petit`,
      instead: larger
        ? `--paper ${larger}, ou aucun --paper pour une feuille à leur mesure`
        : 'sans --paper, la feuille est à leur mesure',
    }),
    ({ paper, width, height, larger }) => ({
      wrong: `the pages, with what is around them, need ${width} × ${height} mm: ${paper} paper is too small`,
      instead: larger
        ? `--paper ${larger}, or no --paper for a sheet of their size`
        : 'without --paper the sheet is of their size',
    }),
  ),
  'usage-unknown-cohort': entry<{ cohort: string | null; near: string | null; known: readonly string[] }>(
    ({ cohort, near, known }) => ({
      wrong: cohort ? `il n’y a pas de cohorte « ${cohort} »` : 'ce livret n’a pas de cohorte',
      instead: near
        ? `vouliez-vous dire « ${near} » ?`
        : known.length > 0
          ? `cohortes : ${known.slice(0, 20).join(', ')}`
          : `créez content/cohorts/${cohort ?? 'lyon-2026'}.yaml`,
    }),
    ({ cohort, near, known }) => ({
      wrong: cohort ? `there is no cohort '${cohort}'` : 'this booklet has no cohort',
      instead: near
        ? `did you mean '${near}'?`
        : known.length > 0
          ? `cohorts: ${known.slice(0, 20).join(', ')}`
          : `create content/cohorts/${cohort ?? 'lyon-2026'}.yaml`,
    }),
  ),
  'usage-missing-value': entry<{ option: string; value: string }>(
    ({ option, value }) => ({ wrong: `il manque une valeur à ${option}`, instead: `${option} ${value}` }),
    ({ option, value }) => ({ wrong: `${option} needs a value`, instead: `${option} ${value}` }),
  ),
  'usage-wrong-value': entry<{ option: string; value: string; example: string }>(
    ({ option, value, example }) => ({
      wrong: `« ${value} » ne convient pas à ${option}`,
      instead: `par exemple ${option} ${example}`,
    }),
    ({ option, value, example }) => ({
      wrong: `'${value}' does not fit ${option}`,
      instead: `for example ${option} ${example}`,
    }),
  ),
  'usage-value-not-taken': entry<{ option: string }>(
    ({ option }) => ({ wrong: `${option} ne prend pas de valeur`, instead: option }),
    ({ option }) => ({ wrong: `${option} takes no value`, instead: option }),
  ),
  'usage-too-many-arguments': entry<{ argument: string }>(
    ({ argument }) => ({
      wrong: `« ${argument} » est de trop`,
      instead: 'donnez un seul dossier ; entre guillemets si son nom contient des espaces',
    }),
    ({ argument }) => ({
      wrong: `'${argument}' is one argument too many`,
      instead: 'give a single folder, in quotation marks if its name has spaces',
    }),
  ),
  'usage-not-a-folder': entry<{ path: string }>(
    ({ path }) => ({
      wrong: `il n’y a pas de dossier « ${path} »`,
      instead: 'donnez le dossier du projet, celui qui contient `content/`',
    }),
    ({ path }) => ({
      wrong: `there is no folder '${path}'`,
      instead: "give the project's folder, the one that holds `content/`",
    }),
  ),
};
