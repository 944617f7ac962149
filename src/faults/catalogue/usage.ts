import { entry, type Nothing } from './entry.ts';
import { orNear } from './near.ts';

const helpOf = (command: string | null) => `\`livret ${command ? `${command} ` : ''}--help\``;

/** `a, b ou c`. */
const listed = (names: readonly string[], or: string) =>
  [names.slice(0, -1).join(', '), names.at(-1)].filter(Boolean).join(` ${or} `);

/** Faults of the command line. */
export const usageFaults = {
  'usage-no-command': entry<Nothing>(() => ({
    fr: 'il manque une commande',
    en: 'a command is missing',
  })),
  'usage-unknown-command': entry<{ command: string; near: string | null }>(({ command, near }) => ({
    fr: `il n’y a pas de commande « ${command} »`,
    en: `there is no command '${command}'`,
    ...orNear(near),
  })),
  'usage-unknown-option': entry<{
    option: string;
    command: string | null;
    near: string | null;
    /** The other commands that have it. */
    others: readonly string[];
  }>(({ option, command, near, others }) => ({
    fr: command ? `« ${command} » n’a pas d’option ${option}` : `il n’y a pas d’option ${option}`,
    en: command ? `'${command}' has no option ${option}` : `there is no option ${option}`,
    ...orNear(near, {
      fr: `${others.length > 0 ? `c’est une option de ${listed(others, 'et')} ; ` : ''}${helpOf(command)} donne les options`,
      en: `${others.length > 0 ? `it is an option of ${listed(others, 'and')}; ` : ''}${helpOf(command)} lists the options`,
    }),
  })),
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
  'usage-not-together': entry<{ option: string; beside: string; takes?: readonly string[] }>(
    ({ option, beside, takes = [] }) => ({
      fr: `${option} n’a pas de sens avec ${beside}`,
      frInstead:
        takes.length > 0
          ? `retirez ${option}, ou ajoutez ${takes.join(' ou ')}`
          : 'retirez l’une des deux options',
      en: `${option} has no meaning with ${beside}`,
      enInstead:
        takes.length > 0
          ? `leave out ${option}, or add ${takes.join(' or ')}`
          : 'leave out one of the two options',
    }),
  ),
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
  'usage-wrong-value': entry<{
    option: string;
    value: string;
    near: string | null;
    choices: readonly string[];
    example: string;
  }>(({ option, value, near, choices, example }) => ({
    fr: `« ${value} » ne convient pas à ${option}`,
    en: `'${value}' does not fit ${option}`,
    ...orNear(
      near && `${option} ${near}`,
      choices.length > 0
        ? { fr: `${option} ${listed(choices, 'ou')}`, en: `${option} ${listed(choices, 'or')}` }
        : { fr: `par exemple ${option} ${example}`, en: `for example ${option} ${example}` },
    ),
  })),
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
  /** `instead` is the project's folder that the path is in, or an option with the path as its value. */
  'usage-not-a-folder': entry<{ path: string; instead?: string | null }>(({ path, instead }) => ({
    fr: instead ? `« ${path} » n’est pas le dossier d’un projet` : `il n’y a pas de dossier « ${path} »`,
    frInstead: instead
      ? `écrivez ${instead} à sa place`
      : 'donnez le dossier du projet, celui qui contient `content/`',
    en: instead ? `'${path}' is not the folder of a project` : `there is no folder '${path}'`,
    enInstead: instead
      ? `write ${instead} in its place`
      : "give the project's folder, the one that holds `content/`",
  })),
};
