import { entry } from './entry.ts';

/** Numbers in a message: the first ones of many. */
const MOST_NUMBERS = 10;
const listed = (numbers: readonly number[]) =>
  `${numbers.slice(0, MOST_NUMBERS).join(', ')}${numbers.length > MOST_NUMBERS ? ' …' : ''}`;

const OTHER = {
  program: {
    fr: 'avec une autre version de Livret ou de Node.js',
    en: 'with another version of Livret or Node.js',
  },
  project: {
    fr: 'd’autres fichiers de content/ ou templates/',
    en: 'from other files of content/ or templates/',
  },
  request: {
    fr: 'avec d’autres options, une autre date ou d’autres cohortes',
    en: 'with other options, another date or other cohorts',
  },
} as const;

/** Faults of the parts of a build that `livret merge` joins. */
export const mergeFaults = {
  'merge-nothing': entry<{ folders: readonly string[] }>(({ folders }) => ({
    fr: `aucune part d’un livret dans ${folders.join(', ')} : il n’y a pas de build-I-of-N.json`,
    frInstead: 'donnez les dossiers où `livret build --shard I/N` a écrit',
    en: `no part of a build in ${folders.join(', ')}: there is no build-I-of-N.json`,
    enInstead: 'give the folders into which `livret build --shard I/N` wrote',
  })),
  'merge-missing': entry<{ parts: readonly number[]; of: number; booklet: string | null }>(
    ({ parts, of, booklet }) => ({
      fr: `${parts.length > 1 ? 'il manque les parts' : 'il manque la part'} ${listed(parts)} sur ${of}${booklet === null ? '' : ` du livret « ${booklet} »`}`,
      frInstead: `livret build --shard ${parts[0]}/${of}, avec les options des autres parts`,
      en: `${parts.length > 1 ? 'parts' : 'part'} ${listed(parts)} of ${of} ${parts.length > 1 ? 'are' : 'is'} missing${booklet === null ? '' : ` of the booklet '${booklet}'`}`,
      enInstead: `livret build --shard ${parts[0]}/${of}, with the options of the other parts`,
    }),
  ),
  'merge-twice': entry<{ file: string | null; paths: readonly string[] }>(({ file, paths }) => ({
    fr: `${file ?? 'la même part'} est là deux fois : ${paths.join(' et ')}`,
    frInstead: 'gardez l’un des deux dossiers',
    en: `${file ?? 'the same part'} is there twice: ${paths.join(' and ')}`,
    enInstead: 'keep one of the two folders',
  })),
  'merge-counts': entry<{
    one: { path: string; parts: number };
    other: { path: string; parts: number };
  }>(({ one, other }) => ({
    fr: `${one.path} est l’une de ${one.parts} parts, ${other.path} l’une de ${other.parts}`,
    frInstead: 'supprimez les rapports qui ne sont pas de cette fois',
    en: `${one.path} is one of ${one.parts} parts, ${other.path} one of ${other.parts}`,
    enInstead: 'remove the reports that are not of this build',
  })),
  'merge-differ': entry<{ what: keyof typeof OTHER; one: string; other: string }>(({ what, one, other }) => ({
    fr: `${other} a été fait ${OTHER[what].fr} que ${one}`,
    frInstead: 'refaites l’une des deux parts avec ce dont l’autre est faite',
    en: `${other} was made ${OTHER[what].en} than ${one}`,
    enInstead: 'build one of the two again with what the other is made of',
  })),
  'merge-failed': entry<{ path: string }>(({ path }) => ({
    fr: `${path} a des erreurs : des livrets de cette part n’ont pas été faits`,
    frInstead: 'lisez `faults` dans ce rapport, corrigez, et refaites toutes les parts',
    en: `${path} has errors: booklets of this part were not built`,
    enInstead: 'read `faults` in this report, mend them, and build all parts again',
  })),
  'merge-output': entry<{ file: string; path: string; missing: boolean }>(({ file, path, missing }) => ({
    fr: missing
      ? `${file} n’est plus là : ${path} dit l’avoir écrit`
      : `${file} n’est plus ce qu’en dit ${path} : il a changé depuis`,
    frInstead: 'refaites cette part, ou copiez de nouveau son dossier entier',
    en: missing
      ? `${file} is not there: ${path} says that it was written`
      : `${file} is not what ${path} says: it has changed since`,
    enInstead: 'build this part again, or copy its whole folder once more',
  })),
  'merge-unreadable': entry<{ path: string }>(({ path }) => ({
    fr: `${path} n’est pas le rapport entier d’une part`,
    frInstead: 'refaites cette part avec la même version de Livret que les autres',
    en: `${path} is not the whole report of a part`,
    enInstead: 'build this part again with the version of Livret of the others',
  })),
};
