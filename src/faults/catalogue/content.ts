import { cohortFaults } from './content-cohorts.ts';
import { csvFaults } from './content-csv.ts';
import { contentDataFaults } from './content-data.ts';
import { contentFileFaults } from './content-files.ts';
import { nameFaults } from './content-names.ts';
import { peopleFaults } from './content-people.ts';
import { sizeFaults } from './content-sizes.ts';
import { tableFaults } from './content-tables.ts';
import { en, few, fr, list, MEANINGS_EN, MEANINGS_FR, type Meaning } from './content-words.ts';
import { entry, says } from './entry.ts';
import { exerciseFaults } from './exercises.ts';
import { meant, orNear } from './near.ts';
import type { OtherChart } from './other-charts.ts';
import { otherKey, otherWay } from './other-ways.ts';
import { type YamlProblem, yamlFaults } from './yaml.ts';

export type { Meaning, YamlProblem };

/** The names of languages of programs. */
const PROGRAMMING =
  /^(?:python|java(?:script)?|typescript|julia|matlab|bash|shell|html|css|json|yaml|latex|rust|ruby|perl|scala|kotlin|swift|php|c\+\+|c#|r|c)$/i;

/** The name of a file that has a table in another program. */
const IS_TABLE = /\.(?:csv|tsv|xlsx?|ods)$/i;

/** Whether a list of people is said to be in a file, which is found by its name alone. */
const namesPeopleFile = (key: string | null, found: string) => key === 'people' && /\.csv$/i.test(found);

/** The last day of the month of a date whose day there is not, `2026-11-31`; null for other texts. */
function lastDayOf(found: string): string | null {
  const [, month, number] = /^(\d{4}-(0[1-9]|1[0-2]))-\d\d$/.exec(found) ?? [];
  if (!month) return null;
  return `${month}-${new Date(Date.UTC(Number(month.slice(0, 4)), Number(number), 0)).getUTCDate()}`;
}

export const contentFaults = {
  ...contentFileFaults,
  'content-name-long': ({ most }: { most: number }) => says`
    ce nom a plus de ${most} caractères
    → écrivez un nom de ${most} caractères au plus, ici et partout où il sert
    this name has more than ${most} characters
    → write a name of at most ${most} characters, here and wherever it is used`,
  'content-too-deep': ({ most }: { most: number }) => says`
    cette ligne est imbriquée sur plus de ${most} niveaux
    → vérifiez les crochets et les tirets de cette ligne
    this line is nested more than ${most} levels deep
    → check the brackets and dashes of this line`,
  'content-several-documents': () => says`
    une ligne --- ou ... commence un second document
    → supprimez cette ligne : un fichier, un document
    a line --- or ... starts a second document
    → delete that line: one file, one document`,
  ...yamlFaults,
  'content-unknown-alias': ({ name, instead }: { name: string; instead: string | null }) => says`
    *${name} renvoie à une ancre &${name} qui n’existe pas au-dessus
    → si c’est un texte, ${instead ? `écrivez : ${instead}` : 'mettez-le entre guillemets droits "…" ou après |'}
    *${name} refers to an anchor &${name} that is not above
    → if it is a text, ${instead ? `write: ${instead}` : 'put it between quotes "…" or after |'}`,
  'content-too-many-aliases': ({ most }: { most: number }) => says`
    plus de ${most} renvois (*nom) dans ce fichier
    → écrivez les valeurs en toutes lettres
    more than ${most} references (*name) in this file
    → write the values out`,
  'content-empty': entry<{ key: string | null; optional: boolean; example: string }>(
    ({ key, optional, example }) =>
      key
        ? says`
            ${key} n’a pas de valeur
            → écrivez par exemple ${key}: ${example}${optional ? ', ou supprimez la clé' : ''}
            ${key} has no value
            → write for instance ${key}: ${example}${optional ? ', or remove the key' : ''}`
        : says`
            il manque une valeur
            → écrivez-en une, par exemple ${example}, ou supprimez le tiret
            a value is missing
            → write one, for instance ${example}, or remove the dash`,
  ),
  'content-key-not-text': () => says`
    une clé doit être un mot
    → écrivez clé: valeur ; un texte qui commence par {{ se met entre guillemets droits
    a key has to be a word
    → write key: value; text that begins with {{ goes between quotes`,
  'content-duplicate-key': ({ key, first }: { key: string; first: string }) => says`
    ${key} est déjà donné en ${first}
    → gardez l’un des deux
    ${key} is already given at ${first}
    → keep one of the two`,
  /** `kinds` are the figures that have the key, where another figure has been given it. */
  'content-unknown-key': entry<{
    key: string;
    near: string | null;
    keys: readonly string[];
    kinds: readonly string[];
  }>(({ key, near, keys, kinds }) => ({
    fr: `la clé ${fr(key)} n’existe pas ici`,
    frInstead:
      otherWay([key], keys)?.fr ??
      (kinds.length > 0
        ? `${meant(near).fr}ces figures l’ont : ${kinds.join(', ')} ; clés possibles ici : ${few(keys, 25)}`
        : `${meant(near).fr}${near === null && keys.includes('variables') ? 'une variable de vos textes se met sous variables: ; ' : ''}clés possibles : ${few(keys, 25)}`),
    en: `there is no key ${en(key)} here`,
    enInstead:
      otherWay([key], keys)?.en ??
      (kinds.length > 0
        ? `${meant(near).en}these figures have it: ${kinds.join(', ')}; possible keys here: ${few(keys, 25)}`
        : `${meant(near).en}${near === null && keys.includes('variables') ? 'a variable of your texts goes below variables:; ' : ''}possible keys: ${few(keys, 25)}`),
  })),
  'content-key-outside': entry<{ keys: readonly string[]; of: string; title: string | null }>(
    ({ keys, of, title }) => says`
      ${keys.map(fr).join(', ')} : à écrire dans ${fr(of)}, et non à côté
      → écrivez ${of}: seul sur sa ligne, puis ${keys.join(', ')} deux espaces plus à droite${title === null ? '' : `, et le titre à sa propre clé — title: ${title}`}
      ${keys.map(en).join(', ')}: to be written within ${en(of)}, and not beside it
      → write ${of}: alone on its line, then ${keys.join(', ')} two spaces further right${title === null ? '' : `, and the title under its own key – title: ${title}`}`,
  ),
  'content-key-inside': ({ key, of }: { key: string; of: string }) => says`
    ${fr(key)} : à écrire à côté de ${fr(of)}, et non dedans
    → écrivez ${key}: en retrait comme ${of}:
    ${en(key)}: to be written beside ${en(of)}, and not within it
    → write ${key}: with the indent of ${of}:`,
  /** `instead` is the key before with its whole value; null where there is none to complete. */
  'content-comma-in-text': ({ found, instead }: { found: string; instead: string | null }) => says`
    entre accolades, la virgule avant ${fr(found)} sépare deux clés
    → ${instead ? `écrivez ${instead}` : 'mettez entre guillemets droits le texte qui contient une virgule'}
    within braces, the comma before ${en(found)} separates two keys
    → ${instead ? `write ${instead}` : 'put quotes around a text that contains a comma'}`,
  'content-missing-key': entry<{ key: string; meaning: Meaning; example: string }>(
    ({ key, meaning, example }) => {
      const without = key === 'head' ? ['head: [] sans tête', 'head: [] for none'] : null;
      return says`
        il manque ${key}, ${MEANINGS_FR[meaning]}
        → ajoutez par exemple ${key}: ${example}${without ? ` (${without[0]})` : ''}
        ${key} is missing, ${MEANINGS_EN[meaning]}
        → add for instance ${key}: ${example}${without ? ` (${without[1]})` : ''}`;
    },
  ),
  /** `value` is what was typed, mended, or an example. */
  'content-type': entry<{
    key: string | null;
    /** Another key, which takes such a value. */
    other?: string;
    meaning: Meaning;
    found: string;
    value: string;
    mended: boolean;
  }>(({ key, other, meaning, found, value, mended }) => {
    const toWrite = other ?? key;
    const instead = `${toWrite ? `${toWrite}:` : ''}${value.startsWith('\n') || !toWrite ? '' : ' '}${value}`;
    if (namesPeopleFile(key, found))
      return says`
        le fichier des lecteurs se trouve par son nom
        → supprimez cette ligne, et donnez au fichier CSV le nom du fichier de la cohorte
        the file of a cohort’s people is found by its name
        → delete this line, and give the CSV file the name of the cohort’s file`;
    if (meaning === 'csv-file' && /\.(?:xlsx?|ods|numbers)$/i.test(found))
      return says`
        ${fr(found)} est un classeur, et non un fichier CSV
        → dans le tableur, enregistrez la feuille au format CSV dans content/data/, puis écrivez ${instead}
        ${en(found)} is a workbook, and no CSV file
        → in the spreadsheet, save the sheet as CSV in content/data/, then write ${instead}`;
    const last = meaning === 'date' ? lastDayOf(found) : null;
    if (last !== null)
      return says`
        ${fr(found)} n’est pas un jour du calendrier
        → ce mois finit le ${last} : par exemple ${toWrite ?? 'date'}: ${last}
        ${en(found)} is no day of the calendar
        → this month ends on ${last}: for instance ${toWrite ?? 'date'}: ${last}`;
    if (meaning === 'language-tag' && PROGRAMMING.test(found))
      return says`
        ${fr(found)} n’est pas une langue
        → la langue d’un programme s’écrit dans son bloc code, language: ${found.toLowerCase()}
        ${en(found)} is not a language that is spoken
        → the language of a program is a key of its block code, language: ${found.toLowerCase()}`;
    if ((key === 'table' || (key === 'rows' && meaning === 'list')) && IS_TABLE.test(found)) {
      const id = found.replace(/^.*[/\\]|\.\w+$/g, '').toLowerCase();
      return says`
        un tableau ne prend pas ses lignes d’un fichier sans qu’il soit décrit
        → écrivez table: { data: ${id}, columns: [ … ] } ; content/data/${id}.yaml décrit les champs, et rows: ${id}.csv y nomme le fichier (docs/content.md)
        a table does not take its rows from a file that is not described
        → write table: { data: ${id}, columns: [ … ] }; content/data/${id}.yaml describes the fields, and names the file by rows: ${id}.csv (docs/content.md)`;
    }
    if (key === 'table' && found.startsWith('|')) {
      const heads = found
        .replace(/…$/, '')
        .split('|')
        .map((cell) => cell.trim())
        .filter(Boolean);
      const empty = heads.map(() => '"…"').join(', ');
      const written = `table: { head: [ ${heads.join(', ')} ], rows: [ [ ${empty} ] ] }`;
      return says`
        un tableau ne s’écrit pas avec des barres
        → écrivez ${written}, une liste de cellules par ligne
        a table is not written with bars
        → write ${written}, a list of cells for each row`;
    }
    const gap = instead.includes('\n') ? ' :\n' : ' ';
    return says`
      ${fr(found)} n’est pas ${MEANINGS_FR[meaning]}
      → ${mended ? 'écrivez' : 'par exemple'}${gap}${instead}
      ${en(found)} is not ${MEANINGS_EN[meaning]}
      → ${mended ? 'write' : 'for instance'}${gap.replace(' :', ':')}${instead}`;
  }),
  'content-choice': entry<{ key: string; value: string; near: string | null; choices: readonly string[] }>(
    ({ key, value, near, choices }) => says`
      ${key} ne peut pas valoir ${fr(value)}
      → ${otherKey(key, value)?.fr ?? `${meant(near).fr}valeurs possibles : ${list(choices)}`}
      ${key} cannot be ${en(value)}
      → ${otherKey(key, value)?.en ?? `${meant(near).en}possible values: ${list(choices)}`}`,
  ),
  'content-other-chart': entry<{ name: string; chart: OtherChart }>(({ name, chart }) => {
    const { kind, keys } = chart;
    const written = `figure: ${kind}${keys ? `, ${keys}` : ''}`;
    return says`
      il n’y a pas de figure ${fr(name)} : ${chart.fr}
      → écrivez ${written}
      there is no figure ${en(name)}: ${chart.en}
      → write ${written.replace('CHAMP', 'FIELD').replace('[DE, À]', '[FROM, TO]')}`;
  }),
  /** `above` is the kind of the item before, where that may have these keys. */
  'content-no-kind': entry<{
    found: readonly string[];
    near: string | null;
    kinds: readonly string[];
    above: string | null;
  }>(({ found, near, kinds, above }) => {
    const way =
      above === null
        ? otherWay(found, kinds)
        : says`
            retirez son tiret : ${list(found)} se met dans l’élément ${fr(above)} au-dessus, deux espaces plus à droite que le tiret de celui-ci
            take away its dash: ${list(found)} belongs to the item ${en(above)} above, two spaces further right than that one's dash`;
    return orNear(way ? null : near)`
      aucune des clés (${list(found)}) n’indique la sorte de cet élément
      → ${way?.fr ?? `écrivez l’un de : ${list(kinds)}`}
      none of the keys (${list(found)}) gives the kind of this item
      → ${way?.en ?? `write one of: ${list(kinds)}`}`;
  }),
  'content-two-kinds': ({ kinds }: { kinds: readonly string[] }) => says`
    ${list(kinds)} ne vont pas ensemble
    → faites-en deux éléments, chacun avec son tiret${kinds[0] === 'box' ? ' ; ce qui est dans un encadré se met sous blocks: [ { text: "…" } ]' : ''}
    ${list(kinds)} cannot go together
    → split it into two items, each with its own dash${kinds[0] === 'box' ? '; what stands in a box goes under blocks: [ { text: "…" } ]' : ''}`,
  ...nameFaults,
  ...sizeFaults,
  ...contentDataFaults,
  ...tableFaults,
  ...exerciseFaults,
  ...csvFaults,
  ...cohortFaults,
  ...peopleFaults,
};
