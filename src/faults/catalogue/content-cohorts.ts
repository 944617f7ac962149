import { en, fr } from './content-words.ts';
import { entry } from './entry.ts';

/** What is wrong with cohorts: what they change, extend and give. */
export const cohortFaults = {
  'cohort-circle': entry<{ circle: readonly string[] }>(
    ({ circle }) => ({
      wrong: `ces cohortes se prolongent l’une l’autre en cercle : ${circle.join(' → ')}`,
      instead: 'supprimez extends: dans l’une d’elles',
    }),
    ({ circle }) => ({
      wrong: `these cohorts extend one another in a circle: ${circle.join(' → ')}`,
      instead: 'remove extends: from one of them',
    }),
  ),
  'cohort-chapter-replaced': entry<{ id: string }>(
    ({ id }) => ({
      wrong: `${id} est un chapitre ; replace: remplace des blocs`,
      instead: `retirez-le avec remove: [ ${id} ], et ajoutez un autre chapitre : add: - { after: ${id}, chapters: [ … ] }`,
    }),
    ({ id }) => ({
      wrong: `${id} is a chapter; replace: replaces blocks`,
      instead: `leave it out with remove: [ ${id} ], and add another chapter: add: - { after: ${id}, chapters: [ … ] }`,
    }),
  ),
  'cohort-blocks-by-chapter': entry<{ id: string }>(
    ({ id }) => ({
      wrong: `${id} est un chapitre : des blocs ne se mettent ni avant ni après lui`,
      instead: `écrivez end-of: ${id} pour les mettre à sa fin, ou l’identifiant d’un de ses blocs`,
    }),
    ({ id }) => ({
      wrong: `${id} is a chapter: blocks go neither before nor after it`,
      instead: `write end-of: ${id} to put them at its end, or the id of one of its blocks`,
    }),
  ),
  'cohort-chapter-in-chapter': entry<{ id: string }>(
    ({ id }) => ({
      wrong: 'un chapitre ne se met pas à la fin d’un autre',
      instead: `écrivez after: ${id}`,
    }),
    ({ id }) => ({ wrong: 'a chapter does not go at the end of another', instead: `write after: ${id}` }),
  ),
  'cohort-data-unused': entry<{ key: string; near: string | null }>(
    ({ key, near }) => ({
      wrong: `aucun bloc du livret de cette cohorte n’emploie les données ${fr(key)}`,
      instead: near
        ? `vouliez-vous dire ${near} ?`
        : 'supprimez-les, ou nommez-les dans un graphique : data: …',
    }),
    ({ key, near }) => ({
      wrong: `no block of this cohort's booklet uses the data ${en(key)}`,
      instead: near ? `did you mean ${near}?` : 'remove them, or name them in a chart: data: …',
    }),
  ),
  'variable-unused': entry<{ name: string; near: string | null }>(
    ({ name, near }) => ({
      wrong: `aucun texte n’emploie la variable ${name}`,
      instead: `${near ? `vouliez-vous dire ${near} ? sinon ` : ''}écrivez {{${name}}} dans un texte, ou supprimez cette ligne`,
    }),
    ({ name, near }) => ({
      wrong: `no text uses the variable ${name}`,
      instead: `${near ? `did you mean ${near}? otherwise ` : ''}write {{${name}}} in a text, or remove this line`,
    }),
  ),
};
