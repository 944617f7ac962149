import { entry, says } from './entry.ts';
import { orNear } from './near.ts';

const helpOf = (command: string | null) => `\`livret ${command ? `${command} ` : ''}--help\``;

/** `a, b ou c`. */
const listed = (names: readonly string[], or: string) =>
  [names.slice(0, -1).join(', '), names.at(-1)].filter(Boolean).join(` ${or} `);

/** Variables by which schedulers tell a task its number. */
const NUMBERED =
  'SLURM_ARRAY_TASK_ID, JOB_COMPLETION_INDEX, CI_NODE_INDEX, CIRCLE_NODE_INDEX, BUILDKITE_PARALLEL_JOB';

/** Faults of the command line. */
export const usageFaults = {
  'usage-no-command': () => says`
    il manque une commande
    a command is missing`,
  'usage-unknown-command': ({ command, near }: { command: string; near: string | null }) => orNear(near)`
    il n’y a pas de commande « ${command} »
    there is no command '${command}'`,
  'usage-unknown-option': entry<{
    option: string;
    command: string | null;
    near: string | null;
    /** The other commands that have it. */
    others: readonly string[];
  }>(
    ({ option, command, near, others }) => orNear(near)`
      ${command ? `« ${command} » n’a pas d’option ${option}` : `il n’y a pas d’option ${option}`}
      → ${others.length > 0 ? `c’est une option de ${listed(others, 'et')} ; ` : ''}${helpOf(command)} donne les options
      ${command ? `'${command}' has no option ${option}` : `there is no option ${option}`}
      → ${others.length > 0 ? `it is an option of ${listed(others, 'and')}; ` : ''}${helpOf(command)} lists the options`,
  ),
  'usage-two-builds': () => says`
    il faut deux livrets à comparer
    → copiez output/ avant de refaire le livret, puis : livret diff ANCIEN output
    two booklets are needed, to be compared
    → copy output/ before you build again, then: livret diff OLD output`,
  'usage-no-folder': () => says`
    il manque le dossier à créer
    → par exemple : livret new mon-livret
    the folder to create is missing
    → for example: livret new my-booklet`,
  'usage-folder-not-empty': ({ path, found }: { path: string; found: string }) => says`
    « ${path} » n’est pas vide : ${found} s’y trouve
    → donnez le nom d’un dossier qui n’existe pas encore
    '${path}' is not empty: it has ${found}
    → give the name of a folder that does not exist yet`,
  'usage-unknown-code': ({ code, near }: { code: string; near: string | null }) => orNear(near)`
    aucune faute n’a le code « ${code} »
    → \`livret explain\` les donne tous
    no fault has the code '${code}'
    → \`livret explain\` lists all`,
  'usage-no-shell': () => says`
    il faut le nom d’un interpréteur de commandes : bash, zsh ou fish
    → par exemple : livret completion bash
    the name of a shell is needed: bash, zsh or fish
    → for example: livret completion bash`,
  'usage-not-a-build': ({ path }: { path: string }) => says`
    « ${path} » n’est ni un PDF ni un dossier que \`livret build\` a écrits, avec le .cache/ à côté
    → refaites-le avec \`livret build\`, et copiez le dossier entier pour le garder
    '${path}' is neither a PDF nor a folder as \`livret build\` wrote it, with .cache/ beside
    → make it again with \`livret build\`, and copy the whole folder to keep it`,
  'usage-errata-project': ({ path }: { path: string }) => says`
    la page d’errata prend son papier et son style au projet, et « ${path} » n’en est pas un, ou il a des fautes
    → lancez la commande dans le dossier qui contient content/, après un \`livret check\` sans faute
    the page of errata takes its paper and its look from the project, and '${path}' is none, or has errors
    → run the command in the folder that holds content/, after a \`livret check\` without errors`,
  'usage-one-booklet': ({ option }: { option: string }) => says`
    ${option} regarde un seul livret à la fois
    → donnez une seule cohorte : --cohort COHORTE
    ${option} looks at one booklet at a time
    → give a single cohort: --cohort COHORT`,
  'usage-copies-of-cohort': () => says`
    --copies fait les exemplaires des personnes d’une cohorte
    → ajoutez --cohort COHORTE, ou --all
    --copies makes the copies of a cohort's people
    → add --cohort COHORT, or --all`,
  'usage-not-together': entry<{ option: string; beside: string; takes?: readonly string[] }>(
    ({ option, beside, takes = [] }) => says`
      ${option} n’a pas de sens avec ${beside}
      → ${takes.length > 0 ? `retirez ${option}, ou ajoutez ${takes.join(' ou ')}` : 'retirez l’une des deux options'}
      ${option} has no meaning with ${beside}
      → ${takes.length > 0 ? `leave out ${option}, or add ${takes.join(' or ')}` : 'leave out one of the two options'}`,
  ),
  'usage-paper-too-small': entry<{ paper: string; width: number; height: number; larger: string | null }>(
    ({ paper, width, height, larger }) => says`
      les pages, avec ce qui les entoure, demandent ${width} × ${height} mm : le papier ${paper} est trop petit
      → ${larger ? `--paper ${larger}, ou aucun --paper pour une feuille à leur mesure` : 'sans --paper, la feuille est à leur mesure'}
      the pages, with what is around them, need ${width} × ${height} mm: ${paper} paper is too small
      → ${larger ? `--paper ${larger}, or no --paper for a sheet of their size` : 'without --paper the sheet is of their size'}`,
  ),
  'usage-unknown-booklet': entry<{ booklet: string; near: string | null; known: readonly string[] }>(
    ({ booklet, near, known }) =>
      known.length > 0
        ? orNear(near)`
            il n’y a pas de livret « ${booklet} » dans ce projet
            → livrets : ${known.slice(0, 20).join(', ')}
            there is no booklet '${booklet}' in this project
            → booklets: ${known.slice(0, 20).join(', ')}`
        : orNear(near)`
            il n’y a pas de livret « ${booklet} » dans ce projet
            → retirez --booklet : le projet n’a qu’un livret (d’autres seraient dans content/booklets/${booklet}.yaml)
            there is no booklet '${booklet}' in this project
            → leave out --booklet: the project has a single booklet (others would stand in content/booklets/${booklet}.yaml)`,
  ),
  'usage-unknown-cohort': entry<{
    cohort: string | null;
    near: string | null;
    known: readonly string[];
    /** The cohort to create, whose list of people may be there. */
    listed: string | null;
  }>(
    ({ cohort, near, known, listed }) => orNear(near)`
      ${cohort ? `il n’y a pas de cohorte « ${cohort} »` : 'ce livret n’a pas de cohorte'}
      → ${known.length > 0 ? `cohortes : ${known.slice(0, 20).join(', ')}` : `créez content/cohorts/${listed ?? 'lyon-2026'}.yaml`}
      ${cohort ? `there is no cohort '${cohort}'` : 'this booklet has no cohort'}
      → ${known.length > 0 ? `cohorts: ${known.slice(0, 20).join(', ')}` : `create content/cohorts/${listed ?? 'lyon-2026'}.yaml`}`,
  ),
  'usage-no-array-job': ({ engine, count }: { engine: string | null; count: number | null }) => {
    if (engine && count === null)
      return says`
        ${engine} dit le numéro de la part, non leur nombre
        → donnez-le : --shard auto/8
        ${engine} says the number of the part, and not how many there are
        → give it: --shard auto/8`;
    const [fr, en] = engine
      ? [
          `le tableau de ${engine} n’a pas ${count} tâches aux numéros qui se suivent`,
          `the array of ${engine} does not have ${count} tasks with numbers in a row`,
        ]
      : [
          `--shard auto : rien ne dit le numéro de la part (${NUMBERED})`,
          `--shard auto: nothing says the number of the part (${NUMBERED})`,
        ];
    return says`
      ${fr}
      → donnez la part et leur nombre : --shard 3/8 (docs/many-machines.md)
      ${en}
      → give the part and how many there are: --shard 3/8 (docs/many-machines.md)`;
  },
  'usage-missing-value': ({ option, value }: { option: string; value: string }) => says`
    il manque une valeur à ${option}
    → ${option} ${value}
    ${option} needs a value
    → ${option} ${value}`,
  'usage-wrong-value': entry<{
    option: string;
    value: string;
    near: string | null;
    choices: readonly string[];
    example: string;
  }>(
    ({ option, value, near, choices, example }) => orNear(near && `${option} ${near}`)`
      « ${value} » ne convient pas à ${option}
      → ${choices.length > 0 ? `${option} ${listed(choices, 'ou')}` : `par exemple ${option} ${example}`}
      '${value}' does not fit ${option}
      → ${choices.length > 0 ? `${option} ${listed(choices, 'or')}` : `for example ${option} ${example}`}`,
  ),
  'usage-value-not-taken': ({ option }: { option: string }) => says`
    ${option} ne prend pas de valeur
    → ${option}
    ${option} takes no value
    → ${option}`,
  'usage-too-many-arguments': ({ argument }: { argument: string }) => says`
    « ${argument} » est de trop
    → donnez un seul dossier ; entre guillemets si son nom contient des espaces
    '${argument}' is one argument too many
    → give a single folder, in quotation marks if its name has spaces`,
  /** `instead` is the project's folder that the path is in, or an option with the path as its value. */
  'usage-not-a-folder': ({ path, instead }: { path: string; instead?: string | null }) =>
    instead
      ? says`
          « ${path} » n’est pas le dossier d’un projet
          → écrivez ${instead} à sa place
          '${path}' is not the folder of a project
          → write ${instead} in its place`
      : says`
          il n’y a pas de dossier « ${path} »
          → donnez le dossier du projet, celui qui contient \`content/\`
          there is no folder '${path}'
          → give the project's folder, the one that holds \`content/\``,
};
