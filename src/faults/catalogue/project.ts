import { entry, type Nothing } from './entry.ts';
import { orNear } from './near.ts';

const helpOf = (command: string | null) => `\`livret ${command ? `${command} ` : ''}--help\``;

/** Faults of the project as a whole, of the environment (`file-…`, `disk-full`) and of the command line. */
export const projectFaults = {
  'faults-left-out': entry<{ more: number; severity: 'error' | 'warning' }>(({ more, severity }) => ({
    fr: `et ${more} ${severity === 'error' ? 'erreur' : 'avertissement'}${more > 1 ? 's' : ''} de plus`,
    frInstead: 'corrigez ce qui précède : une faute en cause souvent d’autres',
    en: `and ${more} more ${severity}${more > 1 ? 's' : ''}`,
    enInstead: 'mend what stands above: a fault often causes others',
  })),
  'library-failed': entry<{ library: string; message: string }>(({ library, message }) => ({
    fr: `${library} ne vient pas à bout de ceci (${message})`,
    frInstead: 'écrivez-le autrement, ou retirez-le',
    en: `${library} cannot work with this (${message})`,
    enInstead: 'write it another way, or remove it',
  })),
  'date-missing': entry<Nothing>(() => ({
    fr: 'le livret n’a pas de date',
    frInstead: 'ajoutez une ligne `date: 2026-11-24`, ou construisez avec `--date 2026-11-24`',
    en: 'the booklet has no date',
    enInstead: 'add a line `date: 2026-11-24`, or build with `--date 2026-11-24`',
  })),
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
  'no-pages': entry<Nothing>(() => ({
    fr: 'le livret n’a aucune page : rien de ce qu’écrivent les modèles ne s’imprime',
    frInstead: 'vérifiez body dans layout.hbs, et display: none dans la feuille de style',
    en: 'the booklet has no page: nothing that the templates write is printed',
    enInstead: 'check body in layout.hbs, and display: none in the style sheet',
  })),
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
  'worker-died': entry<{ name: string | null }>(({ name }) => ({
    fr: name
      ? `le fil qui composait le livret « ${name} » est mort deux fois`
      : 'un fil de composition est mort deux fois avant son premier livret',
    frInstead:
      'donnez-lui plus de mémoire : NODE_OPTIONS=--max-old-space-size=8192 livret build --jobs 1 ; ce qui est fait n’est pas refait',
    en: name
      ? `the thread that built the booklet '${name}' died twice`
      : 'a thread of the build died twice before its first booklet',
    enInstead:
      'give it more memory: NODE_OPTIONS=--max-old-space-size=8192 livret build --jobs 1; what is built is not built again',
  })),
  'canvas-missing': entry<object>(() => ({
    fr: 'il manque ce qui dessine les images PNG (graphiques en image, images des messages) : le paquet @napi-rs/canvas',
    frInstead: 'npm install @napi-rs/canvas@1 (avec --global, si Livret est installé ainsi)',
    en: 'what draws PNG files (charts as pictures, pictures in messages) is missing: the package @napi-rs/canvas',
    enInstead: 'npm install @napi-rs/canvas@1 (with --global, if Livret is installed so)',
  })),
  'epoch-invalid': entry<{ value: string }>(({ value }) => ({
    fr: `la variable SOURCE_DATE_EPOCH vaut « ${value} », qui n’est pas une date`,
    frInstead: 'donnez-lui un nombre de secondes depuis le 1er janvier 1970, ou retirez-la',
    en: `the variable SOURCE_DATE_EPOCH is '${value}', which is not a date`,
    enInstead: 'give it a number of seconds since 1 January 1970, or unset it',
  })),

  'usage-no-command': entry<Nothing>(() => ({
    fr: 'il manque une commande',
    en: 'a command is missing',
  })),
  'usage-unknown-command': entry<{ command: string; near: string | null }>(({ command, near }) => ({
    fr: `il n’y a pas de commande « ${command} »`,
    en: `there is no command '${command}'`,
    ...orNear(near),
  })),
  'usage-unknown-option': entry<{ option: string; command: string | null; near: string | null }>(
    ({ option, command, near }) => ({
      fr: command ? `« ${command} » n’a pas d’option ${option}` : `il n’y a pas d’option ${option}`,
      en: command ? `'${command}' has no option ${option}` : `there is no option ${option}`,
      ...orNear(near, {
        fr: `${helpOf(command)} donne les options`,
        en: `${helpOf(command)} lists the options`,
      }),
    }),
  ),
  'usage-two-builds': entry<Nothing>(() => ({
    fr: 'il faut deux livrets à comparer',
    frInstead: 'copiez output/ avant de refaire le livret, puis : livret diff ANCIEN output',
    en: 'two booklets are needed, to be compared',
    enInstead: 'copy output/ before you build again, then: livret diff OLD output',
  })),
  'usage-no-folder': entry<Record<never, never>>(() => ({
    fr: 'il manque le dossier à créer',
    frInstead: 'par exemple : livret new mon-livret',
    en: 'the folder to create is missing',
    enInstead: 'for example: livret new my-booklet',
  })),
  'usage-folder-not-empty': entry<{ path: string; found: string }>(({ path, found }) => ({
    fr: `« ${path} » n’est pas vide : ${found} s’y trouve`,
    frInstead: 'donnez le nom d’un dossier qui n’existe pas encore',
    en: `'${path}' is not empty: it has ${found}`,
    enInstead: 'give the name of a folder that does not exist yet',
  })),
  'usage-unknown-code': entry<{ code: string; near: string | null }>(({ code, near }) => ({
    fr: `aucune faute n’a le code « ${code} »`,
    en: `no fault has the code '${code}'`,
    ...orNear(near, {
      fr: '`livret explain` les donne tous',
      en: '`livret explain` lists all',
    }),
  })),
  'usage-no-shell': entry<Record<never, never>>(() => ({
    fr: 'il faut le nom d’un interpréteur de commandes : bash, zsh ou fish',
    frInstead: 'par exemple : livret completion bash',
    en: 'the name of a shell is needed: bash, zsh or fish',
    enInstead: 'for example: livret completion bash',
  })),
  'usage-not-a-build': entry<{ path: string }>(({ path }) => ({
    fr: `« ${path} » n’est ni un PDF ni un dossier que \`livret build\` a écrits, avec le .cache/ à côté`,
    frInstead: 'refaites-le avec `livret build`, et copiez le dossier entier pour le garder',
    en: `'${path}' is neither a PDF nor a folder as \`livret build\` wrote it, with .cache/ beside`,
    enInstead: 'make it again with `livret build`, and copy the whole folder to keep it',
  })),
  'usage-errata-project': entry<{ path: string }>(({ path }) => ({
    fr: `la page d’errata prend son papier et son style au projet, et « ${path} » n’en est pas un, ou il a des fautes`,
    frInstead: 'lancez la commande dans le dossier qui contient content/, après un `livret check` sans faute',
    en: `the page of errata takes its paper and its look from the project, and '${path}' is none, or has errors`,
    enInstead: 'run the command in the folder that holds content/, after a `livret check` without errors',
  })),
  'usage-one-booklet': entry<{ option: string }>(({ option }) => ({
    fr: `${option} regarde un seul livret à la fois`,
    frInstead: 'donnez une seule cohorte : --cohort COHORTE',
    en: `${option} looks at one booklet at a time`,
    enInstead: 'give a single cohort: --cohort COHORT',
  })),
  'usage-copies-of-cohort': entry<Nothing>(() => ({
    fr: '--copies fait les exemplaires des personnes d’une cohorte',
    frInstead: 'ajoutez --cohort COHORTE, ou --all',
    en: "--copies makes the copies of a cohort's people",
    enInstead: 'add --cohort COHORT, or --all',
  })),
  'usage-not-together': entry<{ option: string; beside: string }>(({ option, beside }) => ({
    fr: `${option} n’a pas de sens avec ${beside}`,
    frInstead: 'retirez l’une des deux options',
    en: `${option} has no meaning with ${beside}`,
    enInstead: 'leave out one of the two options',
  })),
  'usage-paper-too-small': entry<{ paper: string; width: number; height: number; larger: string | null }>(
    ({ paper, width, height, larger }) => ({
      fr: `les pages, avec ce qui les entoure, demandent ${width} × ${height} mm : le papier ${paper} est trop petit`,
      frInstead: larger
        ? `--paper ${larger}, ou aucun --paper pour une feuille à leur mesure`
        : 'sans --paper, la feuille est à leur mesure',
      en: `the pages, with what is around them, need ${width} × ${height} mm: ${paper} paper is too small`,
      enInstead: larger
        ? `--paper ${larger}, or no --paper for a sheet of their size`
        : 'without --paper the sheet is of their size',
    }),
  ),
  'usage-unknown-booklet': entry<{ booklet: string; near: string | null; known: readonly string[] }>(
    ({ booklet, near, known }) => ({
      fr: `il n’y a pas de livret « ${booklet} » dans ce projet`,
      en: `there is no booklet '${booklet}' in this project`,
      ...orNear(near, {
        fr:
          known.length > 0
            ? `livrets : ${known.slice(0, 20).join(', ')}`
            : `retirez --booklet : le projet n’a qu’un livret (d’autres seraient dans content/booklets/${booklet}.yaml)`,
        en:
          known.length > 0
            ? `booklets: ${known.slice(0, 20).join(', ')}`
            : `leave out --booklet: the project has a single booklet (others would stand in content/booklets/${booklet}.yaml)`,
      }),
    }),
  ),
  'usage-unknown-cohort': entry<{ cohort: string | null; near: string | null; known: readonly string[] }>(
    ({ cohort, near, known }) => ({
      fr: cohort ? `il n’y a pas de cohorte « ${cohort} »` : 'ce livret n’a pas de cohorte',
      en: cohort ? `there is no cohort '${cohort}'` : 'this booklet has no cohort',
      ...orNear(near, {
        fr:
          known.length > 0
            ? `cohortes : ${known.slice(0, 20).join(', ')}`
            : `créez content/cohorts/${cohort ?? 'lyon-2026'}.yaml`,
        en:
          known.length > 0
            ? `cohorts: ${known.slice(0, 20).join(', ')}`
            : `create content/cohorts/${cohort ?? 'lyon-2026'}.yaml`,
      }),
    }),
  ),
  'usage-no-array-job': entry<{ engine: string | null; count: number | null }>(({ engine, count }) => ({
    fr: engine
      ? count === null
        ? `${engine} dit le numéro de la part, non leur nombre`
        : `le tableau de ${engine} n’a pas ${count} tâches aux numéros qui se suivent`
      : '--shard auto : rien ne dit le numéro de la part (SLURM_ARRAY_TASK_ID, JOB_COMPLETION_INDEX, CI_NODE_INDEX, CIRCLE_NODE_INDEX, BUILDKITE_PARALLEL_JOB)',
    frInstead:
      engine && count === null
        ? 'donnez-le : --shard auto/8'
        : 'donnez la part et leur nombre : --shard 3/8 (docs/many-machines.md)',
    en: engine
      ? count === null
        ? `${engine} says the number of the part, and not how many there are`
        : `the array of ${engine} does not have ${count} tasks with numbers in a row`
      : '--shard auto: nothing says the number of the part (SLURM_ARRAY_TASK_ID, JOB_COMPLETION_INDEX, CI_NODE_INDEX, CIRCLE_NODE_INDEX, BUILDKITE_PARALLEL_JOB)',
    enInstead:
      engine && count === null
        ? 'give it: --shard auto/8'
        : 'give the part and how many there are: --shard 3/8 (docs/many-machines.md)',
  })),
  'usage-missing-value': entry<{ option: string; value: string }>(({ option, value }) => ({
    fr: `il manque une valeur à ${option}`,
    frInstead: `${option} ${value}`,
    en: `${option} needs a value`,
    enInstead: `${option} ${value}`,
  })),
  'usage-wrong-value': entry<{ option: string; value: string; example: string }>(
    ({ option, value, example }) => ({
      fr: `« ${value} » ne convient pas à ${option}`,
      frInstead: `par exemple ${option} ${example}`,
      en: `'${value}' does not fit ${option}`,
      enInstead: `for example ${option} ${example}`,
    }),
  ),
  'usage-value-not-taken': entry<{ option: string }>(({ option }) => ({
    fr: `${option} ne prend pas de valeur`,
    frInstead: option,
    en: `${option} takes no value`,
    enInstead: option,
  })),
  'usage-too-many-arguments': entry<{ argument: string }>(({ argument }) => ({
    fr: `« ${argument} » est de trop`,
    frInstead: 'donnez un seul dossier ; entre guillemets si son nom contient des espaces',
    en: `'${argument}' is one argument too many`,
    enInstead: 'give a single folder, in quotation marks if its name has spaces',
  })),
  'usage-not-a-folder': entry<{ path: string }>(({ path }) => ({
    fr: `il n’y a pas de dossier « ${path} »`,
    frInstead: 'donnez le dossier du projet, celui qui contient `content/`',
    en: `there is no folder '${path}'`,
    enInstead: "give the project's folder, the one that holds `content/`",
  })),
};
