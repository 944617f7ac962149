import { cohortFaults } from './content-cohorts.ts';
import { csvFaults } from './content-csv.ts';
import { contentDataFaults } from './content-data.ts';
import { contentFileFaults } from './content-files.ts';
import { nameFaults } from './content-names.ts';
import { peopleFaults } from './content-people.ts';
import { sizeFaults } from './content-sizes.ts';
import { tableFaults } from './content-tables.ts';
import { en, few, fr, list, MEANINGS_EN, MEANINGS_FR, type Meaning } from './content-words.ts';
import { entry, type Nothing } from './entry.ts';
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

export const contentFaults = {
  ...contentFileFaults,
  'content-name-long': entry<{ most: number }>(({ most }) => ({
    fr: `ce nom a plus de ${most} caractères`,
    frInstead: `écrivez un nom de ${most} caractères au plus, ici et partout où il sert`,
    en: `this name has more than ${most} characters`,
    enInstead: `write a name of at most ${most} characters, here and wherever it is used`,
  })),
  'content-too-deep': entry<{ most: number }>(({ most }) => ({
    fr: `cette ligne est imbriquée sur plus de ${most} niveaux`,
    frInstead: 'vérifiez les crochets et les tirets de cette ligne',
    en: `this line is nested more than ${most} levels deep`,
    enInstead: 'check the brackets and dashes of this line',
  })),
  'content-several-documents': entry<Nothing>(() => ({
    fr: 'une ligne --- ou ... commence un second document',
    frInstead: 'supprimez cette ligne : un fichier, un document',
    en: 'a line --- or ... starts a second document',
    enInstead: 'delete that line: one file, one document',
  })),
  ...yamlFaults,
  'content-unknown-alias': entry<{ name: string; instead: string | null }>(({ name, instead }) => ({
    fr: `*${name} renvoie à une ancre &${name} qui n’existe pas au-dessus`,
    frInstead: `si c’est un texte, ${instead ? `écrivez : ${instead}` : 'mettez-le entre guillemets droits "…" ou après |'}`,
    en: `*${name} refers to an anchor &${name} that is not above`,
    enInstead: `if it is a text, ${instead ? `write: ${instead}` : 'put it between quotes "…" or after |'}`,
  })),
  'content-too-many-aliases': entry<{ most: number }>(({ most }) => ({
    fr: `plus de ${most} renvois (*nom) dans ce fichier`,
    frInstead: 'écrivez les valeurs en toutes lettres',
    en: `more than ${most} references (*name) in this file`,
    enInstead: 'write the values out',
  })),
  'content-empty': entry<{ key: string | null; optional: boolean; example: string }>(
    ({ key, optional, example }) => ({
      fr: key ? `${key} n’a pas de valeur` : 'il manque une valeur',
      frInstead: key
        ? `écrivez par exemple ${key}: ${example}${optional ? ', ou supprimez la clé' : ''}`
        : `écrivez-en une, par exemple ${example}, ou supprimez le tiret`,
      en: key ? `${key} has no value` : 'a value is missing',
      enInstead: key
        ? `write for instance ${key}: ${example}${optional ? ', or remove the key' : ''}`
        : `write one, for instance ${example}, or remove the dash`,
    }),
  ),
  'content-key-not-text': entry<Nothing>(() => ({
    fr: 'une clé doit être un mot',
    frInstead: 'écrivez clé: valeur ; un texte qui commence par {{ se met entre guillemets droits',
    en: 'a key has to be a word',
    enInstead: 'write key: value; text that begins with {{ goes between quotes',
  })),
  'content-duplicate-key': entry<{ key: string; first: string }>(({ key, first }) => ({
    fr: `${key} est déjà donné en ${first}`,
    frInstead: 'gardez l’un des deux',
    en: `${key} is already given at ${first}`,
    enInstead: 'keep one of the two',
  })),
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
    ({ keys, of, title }) => ({
      fr: `${keys.map(fr).join(', ')} : à écrire dans ${fr(of)}, et non à côté`,
      frInstead: `écrivez ${of}: seul sur sa ligne, puis ${keys.join(', ')} deux espaces plus à droite${title === null ? '' : `, et le titre à sa propre clé — title: ${title}`}`,
      en: `${keys.map(en).join(', ')}: to be written within ${en(of)}, and not beside it`,
      enInstead: `write ${of}: alone on its line, then ${keys.join(', ')} two spaces further right${title === null ? '' : `, and the title under its own key – title: ${title}`}`,
    }),
  ),
  /** `instead` is the key before with its whole value; null where there is none to complete. */
  'content-comma-in-text': entry<{ found: string; instead: string | null }>(({ found, instead }) => ({
    fr: `entre accolades, la virgule avant ${fr(found)} sépare deux clés`,
    frInstead: instead
      ? `écrivez ${instead}`
      : 'mettez entre guillemets droits le texte qui contient une virgule',
    en: `within braces, the comma before ${en(found)} separates two keys`,
    enInstead: instead ? `write ${instead}` : 'put quotes around a text that contains a comma',
  })),
  'content-missing-key': entry<{ key: string; meaning: Meaning; example: string }>(
    ({ key, meaning, example }) => ({
      fr: `il manque ${key}, ${MEANINGS_FR[meaning]}`,
      frInstead: `ajoutez par exemple ${key}: ${example}`,
      en: `${key} is missing, ${MEANINGS_EN[meaning]}`,
      enInstead: `add for instance ${key}: ${example}`,
    }),
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
      return {
        fr: 'le fichier des lecteurs se trouve par son nom',
        frInstead: 'supprimez cette ligne, et donnez au fichier CSV le nom du fichier de la cohorte',
        en: 'the file of a cohort’s people is found by its name',
        enInstead: 'delete this line, and give the CSV file the name of the cohort’s file',
      };
    if (meaning === 'language-tag' && PROGRAMMING.test(found))
      return {
        fr: `${fr(found)} n’est pas une langue`,
        frInstead: `la langue d’un programme s’écrit dans son bloc code, language: ${found.toLowerCase()}`,
        en: `${en(found)} is not a language that is spoken`,
        enInstead: `the language of a program is a key of its block code, language: ${found.toLowerCase()}`,
      };
    if ((key === 'table' || (key === 'rows' && meaning === 'list')) && IS_TABLE.test(found)) {
      const id = found.replace(/^.*[/\\]|\.\w+$/g, '').toLowerCase();
      return {
        fr: `un tableau ne prend pas ses lignes d’un fichier sans qu’il soit décrit`,
        frInstead: `écrivez table: { data: ${id}, columns: [ … ] } ; content/data/${id}.yaml décrit les champs, et rows: ${id}.csv y nomme le fichier (docs/content.md)`,
        en: 'a table does not take its rows from a file that is not described',
        enInstead: `write table: { data: ${id}, columns: [ … ] }; content/data/${id}.yaml describes the fields, and names the file by rows: ${id}.csv (docs/content.md)`,
      };
    }
    if (key === 'table' && found.startsWith('|')) {
      const heads = found
        .replace(/…$/, '')
        .split('|')
        .map((cell) => cell.trim())
        .filter(Boolean);
      const empty = heads.map(() => '"…"').join(', ');
      const written = `table: { head: [ ${heads.join(', ')} ], rows: [ [ ${empty} ] ] }`;
      return {
        fr: 'un tableau ne s’écrit pas avec des barres',
        frInstead: `écrivez ${written}, une liste de cellules par ligne`,
        en: 'a table is not written with bars',
        enInstead: `write ${written}, a list of cells for each row`,
      };
    }
    const gap = instead.includes('\n') ? ' :\n' : ' ';
    return {
      fr: `${fr(found)} n’est pas ${MEANINGS_FR[meaning]}`,
      frInstead: `${mended ? 'écrivez' : 'par exemple'}${gap}${instead}`,
      en: `${en(found)} is not ${MEANINGS_EN[meaning]}`,
      enInstead: `${mended ? 'write' : 'for instance'}${gap.replace(' :', ':')}${instead}`,
    };
  }),
  'content-choice': entry<{ key: string; value: string; near: string | null; choices: readonly string[] }>(
    ({ key, value, near, choices }) => ({
      fr: `${key} ne peut pas valoir ${fr(value)}`,
      frInstead: otherKey(key, value)?.fr ?? `${meant(near).fr}valeurs possibles : ${list(choices)}`,
      en: `${key} cannot be ${en(value)}`,
      enInstead: otherKey(key, value)?.en ?? `${meant(near).en}possible values: ${list(choices)}`,
    }),
  ),
  'content-other-chart': entry<{ name: string; chart: OtherChart }>(({ name, chart }) => {
    const { kind, keys } = chart;
    const written = `figure: ${kind}${keys ? `, ${keys}` : ''}`;
    return {
      fr: `il n’y a pas de figure ${fr(name)} : ${chart.fr}`,
      frInstead: `écrivez ${written}`,
      en: `there is no figure ${en(name)}: ${chart.en}`,
      enInstead: `write ${written.replace('CHAMP', 'FIELD').replace('[DE, À]', '[FROM, TO]')}`,
    };
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
        : {
            fr: `retirez son tiret : ${list(found)} se met dans l’élément ${fr(above)} au-dessus, deux espaces plus à droite que le tiret de celui-ci`,
            en: `take away its dash: ${list(found)} belongs to the item ${en(above)} above, two spaces further right than that one's dash`,
          };
    return {
      fr: `aucune des clés (${list(found)}) n’indique la sorte de cet élément`,
      en: `none of the keys (${list(found)}) gives the kind of this item`,
      ...orNear(
        way ? null : near,
        way ?? { fr: `écrivez l’un de : ${list(kinds)}`, en: `write one of: ${list(kinds)}` },
      ),
    };
  }),
  'content-two-kinds': entry<{ kinds: readonly string[] }>(({ kinds }) => ({
    fr: `${list(kinds)} ne vont pas ensemble`,
    frInstead: `faites-en deux éléments, chacun avec son tiret${kinds[0] === 'box' ? ' ; ce qui est dans un encadré se met sous blocks: [ { text: "…" } ]' : ''}`,
    en: `${list(kinds)} cannot go together`,
    enInstead: `split it into two items, each with its own dash${kinds[0] === 'box' ? '; what stands in a box goes under blocks: [ { text: "…" } ]' : ''}`,
  })),
  ...nameFaults,
  ...sizeFaults,
  ...contentDataFaults,
  ...tableFaults,
  ...exerciseFaults,
  ...csvFaults,
  ...cohortFaults,
  ...peopleFaults,
};
