import { cohortFaults } from './content-cohorts.ts';
import { contentDataFaults } from './content-data.ts';
import { peopleFaults } from './content-people.ts';
import {
  en,
  exampleOf,
  fr,
  list,
  MEANINGS_EN,
  MEANINGS_FR,
  type Meaning,
  meantEn,
  meantFr,
  YAML_EN,
  YAML_FR,
  type YamlProblem,
} from './content-words.ts';
import { entry } from './entry.ts';

export type { Meaning, YamlProblem };

export const contentFaults = {
  'content-no-booklet': entry<object>(
    () => ({
      wrong: 'il n’y a pas de content/booklet.yaml',
      instead:
        'donnez le dossier du projet (livret build DOSSIER), ou créez ce fichier : format, slug, title, language, chapters (docs/content.md)',
    }),
    () => ({
      wrong: 'there is no content/booklet.yaml',
      instead:
        'give the folder of the project (livret build DIR), or create this file: format, slug, title, language, chapters (docs/content.md)',
    }),
  ),
  'content-unknown-file': entry<object>(
    () => ({
      wrong:
        'ce fichier n’est ni booklet.yaml, ni references.yaml, ni chapters/NOM.yaml, ni data/CLÉ.yaml, ni cohorts/ID.yaml',
      instead:
        'déplacez-le ou renommez-le (NOM, CLÉ et ID : lettres minuscules sans accent, chiffres, traits d’union)',
    }),
    () => ({
      wrong:
        'this file is neither booklet.yaml, nor references.yaml, nor chapters/NAME.yaml, nor data/KEY.yaml, nor cohorts/ID.yaml',
      instead: 'move it or rename it (NAME, KEY and ID: lower-case letters without accents, digits, hyphens)',
    }),
  ),
  'content-unreadable': entry<object>(
    () => ({
      wrong: 'ce n’est pas un fichier : un lien qui ne mène à rien, par exemple',
      instead: 'supprimez-le, ou mettez un fichier à sa place',
    }),
    () => ({
      wrong: 'this is no file: a link that leads nowhere, for instance',
      instead: 'delete it, or put a file in its place',
    }),
  ),
  'content-too-long': entry<{ bytes: number; most: number }>(
    ({ bytes, most }) => ({
      wrong: `ce fichier a ${bytes} octets, la limite est ${most}`,
      instead: 'partagez-le en plusieurs fichiers',
    }),
    ({ bytes, most }) => ({
      wrong: `this file has ${bytes} bytes, the limit is ${most}`,
      instead: 'split it into several files',
    }),
  ),
  'content-not-utf8': entry<object>(
    () => ({
      wrong: 'ce fichier n’est pas en UTF-8',
      instead: 'dans VS Code : « UTF-8 » en bas à droite, puis Enregistrer avec l’encodage',
    }),
    () => ({
      wrong: 'this file is not in UTF-8',
      instead: 'in VS Code: the encoding at the bottom right, then Save with Encoding, UTF-8',
    }),
  ),
  'content-control-character': entry<{ code: number }>(
    ({ code }) => ({
      wrong: `un caractère de commande invisible (U+${hex(code)}) se trouve ici`,
      instead: 'effacez-le et tapez ce qui suit de nouveau',
    }),
    ({ code }) => ({
      wrong: `an invisible control character (U+${hex(code)}) stands here`,
      instead: 'delete it and type what follows again',
    }),
  ),
  'content-too-deep': entry<{ most: number }>(
    ({ most }) => ({
      wrong: `plus de ${most} niveaux sont imbriqués`,
      instead: 'vérifiez les crochets et les tirets de cette ligne',
    }),
    ({ most }) => ({
      wrong: `more than ${most} levels are nested`,
      instead: 'check the brackets and dashes of this line',
    }),
  ),
  'content-several-documents': entry<object>(
    () => ({
      wrong: 'une ligne --- ou ... commence un second document',
      instead: 'supprimez cette ligne : un fichier, un document',
    }),
    () => ({
      wrong: 'a line --- or ... starts a second document',
      instead: 'delete that line: one file, one document',
    }),
  ),
  'content-yaml': entry<{ problem: YamlProblem; found: string; message: string }>(
    ({ problem, found }) => yamlWording(YAML_FR[problem](found)),
    ({ problem, found }) => yamlWording(YAML_EN[problem](found)),
  ),
  'content-unknown-alias': entry<{ name: string }>(
    ({ name }) => ({
      wrong: `*${name} renvoie à une ancre &${name} qui n’existe pas au-dessus`,
      instead: 'un texte qui commence par * se met entre guillemets droits "…" ou après |',
    }),
    ({ name }) => ({
      wrong: `*${name} refers to an anchor &${name} that is not above`,
      instead: 'text that begins with * goes between quotes "…" or after |',
    }),
  ),
  'content-too-many-aliases': entry<{ most: number }>(
    ({ most }) => ({
      wrong: `plus de ${most} renvois (*nom) dans ce fichier`,
      instead: 'écrivez les valeurs en toutes lettres',
    }),
    ({ most }) => ({
      wrong: `more than ${most} references (*name) in this file`,
      instead: 'write the values out',
    }),
  ),
  'content-empty-file': entry<object>(
    () => ({ wrong: 'ce fichier est vide', instead: 'remplissez-le ou supprimez-le' }),
    () => ({ wrong: 'this file is empty', instead: 'fill it or delete it' }),
  ),
  'content-empty': entry<{ key: string | null; optional: boolean }>(
    ({ key, optional }) => ({
      wrong: key ? `${key} n’a pas de valeur` : 'il manque une valeur',
      instead: key
        ? `écrivez une valeur après ${key}:${optional ? ', ou supprimez la clé' : ''}`
        : 'écrivez une valeur, ou supprimez le tiret',
    }),
    ({ key, optional }) => ({
      wrong: key ? `${key} has no value` : 'a value is missing',
      instead: key
        ? `write a value after ${key}:${optional ? ', or remove the key' : ''}`
        : 'write a value, or remove the dash',
    }),
  ),
  'content-key-not-text': entry<object>(
    () => ({
      wrong: 'une clé doit être un mot',
      instead: 'écrivez clé: valeur ; un texte qui commence par {{ se met entre guillemets droits',
    }),
    () => ({
      wrong: 'a key has to be a word',
      instead: 'write key: value; text that begins with {{ goes between quotes',
    }),
  ),
  'content-duplicate-key': entry<{ key: string; first: string }>(
    ({ key, first }) => ({ wrong: `${key} est déjà donné en ${first}`, instead: 'gardez l’un des deux' }),
    ({ key, first }) => ({ wrong: `${key} is already given at ${first}`, instead: 'keep one of the two' }),
  ),
  'content-unknown-key': entry<{ key: string; near: string | null; keys: readonly string[] }>(
    ({ key, near, keys }) => ({
      wrong: `la clé ${fr(key)} n’existe pas ici`,
      instead: `${near ? `vouliez-vous dire ${near} ? ` : ''}clés possibles : ${list(keys)}`,
    }),
    ({ key, near, keys }) => ({
      wrong: `there is no key ${en(key)} here`,
      instead: `${near ? `did you mean ${near}? ` : ''}possible keys: ${list(keys)}`,
    }),
  ),
  'content-comma-in-text': entry<{ found: string }>(
    ({ found }) => ({
      wrong: `entre accolades, la virgule avant ${fr(found)} sépare deux clés`,
      instead: /^\d/.test(found)
        ? 'écrivez les nombres avec un point décimal : 728.4'
        : 'mettez entre guillemets droits le texte qui contient une virgule',
    }),
    ({ found }) => ({
      wrong: `within braces, the comma before ${en(found)} parts two keys`,
      instead: /^\d/.test(found)
        ? 'write numbers with a decimal point: 728.4'
        : 'put text that has a comma between quotes',
    }),
  ),
  'content-missing-key': entry<{ key: string; meaning: Meaning }>(
    ({ key, meaning }) => ({
      wrong: `il manque ${key}`,
      instead: `ajoutez ${key}: avec ${MEANINGS_FR[meaning].what}`,
    }),
    ({ key, meaning }) => ({
      wrong: `${key} is missing`,
      instead: `add ${key}: with ${MEANINGS_EN[meaning].what}`,
    }),
  ),
  'content-type': entry<{ key: string | null; meaning: Meaning; found: string }>(
    ({ key, meaning, found }) => ({
      wrong: `${fr(found)} n’est pas ${MEANINGS_FR[meaning].what}`,
      instead: `par exemple ${key ? `${key}: ` : ''}${exampleOf(MEANINGS_FR[meaning], meaning, found)}`,
    }),
    ({ key, meaning, found }) => ({
      wrong: `${en(found)} is not ${MEANINGS_EN[meaning].what}`,
      instead: `for instance ${key ? `${key}: ` : ''}${exampleOf(MEANINGS_EN[meaning], meaning, found)}`,
    }),
  ),
  'content-choice': entry<{ key: string; value: string; near: string | null; choices: readonly string[] }>(
    ({ key, value, near, choices }) => ({
      wrong: `${key} ne peut pas valoir ${fr(value)}`,
      instead: meantFr(near, choices),
    }),
    ({ key, value, near, choices }) => ({
      wrong: `${key} cannot be ${en(value)}`,
      instead: meantEn(near, choices),
    }),
  ),
  'content-no-kind': entry<{ found: readonly string[]; near: string | null; kinds: readonly string[] }>(
    ({ found, near, kinds }) => ({
      wrong: `aucune des clés (${list(found)}) ne dit de quelle sorte c’est`,
      instead: meantFr(near, kinds),
    }),
    ({ found, near, kinds }) => ({
      wrong: `none of the keys (${list(found)}) says of what kind this is`,
      instead: meantEn(near, kinds),
    }),
  ),
  'content-two-kinds': entry<{ kinds: readonly string[] }>(
    ({ kinds }) => ({
      wrong: `${list(kinds)} ne vont pas ensemble`,
      instead: 'faites-en deux éléments, chacun avec son tiret',
    }),
    ({ kinds }) => ({
      wrong: `${list(kinds)} cannot go together`,
      instead: 'make two items of it, each with its dash',
    }),
  ),
  ...contentDataFaults,
  ...cohortFaults,
  ...peopleFaults,
};

function yamlWording([wrong, instead]: readonly [wrong: string, instead: string]) {
  return { wrong, instead };
}

function hex(code: number): string {
  return code.toString(16).toUpperCase().padStart(4, '0');
}
