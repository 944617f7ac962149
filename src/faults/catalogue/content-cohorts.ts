import { en, fr } from './content-words.ts';
import { entry } from './entry.ts';
import { meant, orNear } from './near.ts';

/** Faults of cohorts: their changes, the cohorts that they extend, their data and variables. */
export const cohortFaults = {
  'cohort-circle': entry<{ circle: readonly string[] }>(({ circle }) => ({
    fr: `ces cohortes se prolongent l’une l’autre en cercle : ${circle.join(' → ')}`,
    frInstead: 'supprimez extends: dans l’une d’elles',
    en: `these cohorts extend one another in a circle: ${circle.join(' → ')}`,
    enInstead: 'remove extends: from one of them',
  })),
  'cohort-chapter-replaced': entry<{ id: string }>(({ id }) => ({
    fr: `${id} est un chapitre ; replace: remplace des blocs`,
    frInstead: `retirez-le avec remove: [ ${id} ], et ajoutez un autre chapitre : add: - { after: ${id}, chapters: [ … ] }`,
    en: `${id} is a chapter; replace: replaces blocks`,
    enInstead: `leave it out with remove: [ ${id} ], and add another chapter: add: - { after: ${id}, chapters: [ … ] }`,
  })),
  'cohort-blocks-by-chapter': entry<{ id: string }>(({ id }) => ({
    fr: `${id} est un chapitre : des blocs ne se mettent ni avant ni après lui`,
    frInstead: `écrivez end-of: ${id} pour les mettre à sa fin, ou l’identifiant d’un de ses blocs`,
    en: `${id} is a chapter: blocks go neither before nor after it`,
    enInstead: `write end-of: ${id} to put them at its end, or the id of one of its blocks`,
  })),
  'cohort-chapter-in-chapter': entry<{ id: string }>(({ id }) => ({
    fr: 'un chapitre ne se met pas à la fin d’un autre',
    frInstead: `écrivez after: ${id}`,
    en: 'a chapter does not go at the end of another',
    enInstead: `write after: ${id}`,
  })),
  'cohort-data-unused': entry<{ key: string; near: string | null }>(({ key, near }) => ({
    fr: `aucun bloc du livret de cette cohorte n’emploie les données ${fr(key)}`,
    en: `no block of this cohort's booklet uses the data ${en(key)}`,
    ...orNear(near, {
      fr: 'supprimez-les, ou nommez-les dans un graphique : data: …',
      en: 'remove them, or name them in a chart: data: …',
    }),
  })),
  'variable-unused': entry<{ name: string; near: string | null }>(({ name, near }) => ({
    fr: `aucun texte n’emploie la variable ${name}`,
    frInstead: `${near ? `${meant(near).fr}sinon ` : ''}écrivez {{${name}}} dans un texte, ou supprimez cette ligne`,
    en: `no text uses the variable ${name}`,
    enInstead: `${near ? `${meant(near).en}otherwise ` : ''}write {{${name}}} in a text, or remove this line`,
  })),
};
