import { entry, says } from './entry.ts';

/** Numbers in a message: the first ones of many. */
const MOST_NUMBERS = 10;
const listed = (numbers: readonly number[]) =>
  `${numbers.slice(0, MOST_NUMBERS).join(', ')}${numbers.length > MOST_NUMBERS ? ' …' : ''}`;

const OTHER = {
  program: says`
    avec une autre version de Livret ou de Node.js
    with another version of Livret or Node.js`,
  project: says`
    d’autres fichiers de content/ ou templates/
    from other files of content/ or templates/`,
  request: says`
    avec d’autres options, une autre date ou d’autres cohortes
    with other options, another date or other cohorts`,
} as const;

/** Faults of the parts of a build that `livret merge` joins. */
export const mergeFaults = {
  'merge-nothing': ({ folders }: { folders: readonly string[] }) => says`
    aucune part d’un livret dans ${folders.join(', ')} : il n’y a pas de build-I-of-N.json
    → donnez les dossiers où \`livret build --shard I/N\` a écrit
    no part of a build in ${folders.join(', ')}: there is no build-I-of-N.json
    → give the folders into which \`livret build --shard I/N\` wrote`,
  'merge-missing': entry<{ parts: readonly number[]; of: number; booklet: string | null }>(
    ({ parts, of, booklet }) => says`
      ${parts.length > 1 ? 'il manque les parts' : 'il manque la part'} ${listed(parts)} sur ${of}${booklet === null ? '' : ` du livret « ${booklet} »`}
      → livret build --shard ${parts[0]!}/${of}, avec les options des autres parts
      ${parts.length > 1 ? 'parts' : 'part'} ${listed(parts)} of ${of} ${parts.length > 1 ? 'are' : 'is'} missing${booklet === null ? '' : ` of the booklet '${booklet}'`}
      → livret build --shard ${parts[0]!}/${of}, with the options of the other parts`,
  ),
  'merge-twice': ({ file, paths }: { file: string | null; paths: readonly string[] }) => says`
    ${file ?? 'la même part'} est là deux fois : ${paths.join(' et ')}
    → gardez l’un des deux dossiers
    ${file ?? 'the same part'} is there twice: ${paths.join(' and ')}
    → keep one of the two folders`,
  'merge-counts': entry<{
    one: { path: string; parts: number };
    other: { path: string; parts: number };
  }>(
    ({ one, other }) => says`
      ${one.path} est l’une de ${one.parts} parts, ${other.path} l’une de ${other.parts}
      → supprimez les rapports qui ne sont pas de cette fois
      ${one.path} is one of ${one.parts} parts, ${other.path} one of ${other.parts}
      → remove the reports that are not of this build`,
  ),
  'merge-differ': ({ what, one, other }: { what: keyof typeof OTHER; one: string; other: string }) => says`
    ${other} a été fait ${OTHER[what].fr} que ${one}
    → refaites l’une des deux parts avec ce dont l’autre est faite
    ${other} was made ${OTHER[what].en} than ${one}
    → build one of the two again with what the other is made of`,
  'merge-failed': ({ path }: { path: string }) => says`
    ${path} a des erreurs : des livrets de cette part n’ont pas été faits
    → lisez \`faults\` dans ce rapport, corrigez, et refaites toutes les parts
    ${path} has errors: booklets of this part were not built
    → read \`faults\` in this report, mend them, and build all parts again`,
  'merge-output': ({ file, path, missing }: { file: string; path: string; missing: boolean }) => says`
    ${missing ? `${file} n’est plus là : ${path} dit l’avoir écrit` : `${file} n’est plus ce qu’en dit ${path} : il a changé depuis`}
    → refaites cette part, ou copiez de nouveau son dossier entier
    ${missing ? `${file} is not there: ${path} says that it was written` : `${file} is not what ${path} says: it has changed since`}
    → build this part again, or copy its whole folder once more`,
  'merge-unreadable': ({ path }: { path: string }) => says`
    ${path} n’est pas le rapport entier d’une part
    → refaites cette part avec la même version de Livret que les autres
    ${path} is not the whole report of a part
    → build this part again with the version of Livret of the others`,
};
