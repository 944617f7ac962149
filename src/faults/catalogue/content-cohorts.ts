import { en, fr } from './content-words.ts';
import { says } from './entry.ts';
import { meant, orNear } from './near.ts';

/** Faults of cohorts: their changes, the cohorts that they extend, their data and variables. */
export const cohortFaults = {
  'cohort-circle': ({ circle }: { circle: readonly string[] }) => says`
    ces cohortes se prolongent l’une l’autre en cercle : ${circle.join(' → ')}
    → supprimez extends: dans l’une d’elles
    these cohorts extend one another in a circle: ${circle.join(' → ')}
    → remove extends: from one of them`,
  'cohort-chapter-replaced': ({ id }: { id: string }) => says`
    ${id} est un chapitre ; replace: remplace des blocs
    → retirez-le avec remove: [ ${id} ], et ajoutez un autre chapitre : add: - { after: ${id}, chapters: [ … ] }
    ${id} is a chapter; replace: replaces blocks
    → leave it out with remove: [ ${id} ], and add another chapter: add: - { after: ${id}, chapters: [ … ] }`,
  'cohort-blocks-by-chapter': ({ id }: { id: string }) => says`
    ${id} est un chapitre : des blocs ne se mettent ni avant ni après lui
    → écrivez end-of: ${id} pour les mettre à sa fin, ou l’identifiant d’un de ses blocs
    ${id} is a chapter: blocks go neither before nor after it
    → write end-of: ${id} to put them at its end, or the id of one of its blocks`,
  'cohort-chapter-in-chapter': ({ id }: { id: string }) => says`
    un chapitre ne peut être mis à la fin d’un autre
    → écrivez after: ${id}
    a chapter cannot stand at the end of another
    → write after: ${id}`,
  'cohort-data-unused': ({ key, near }: { key: string; near: string | null }) => orNear(near)`
    aucun bloc du livret de cette cohorte n’emploie les données ${fr(key)}
    → supprimez-les, ou nommez-les dans un graphique : data: …
    no block of this cohort's booklet uses the data ${en(key)}
    → remove them, or name them in a chart: data: …`,
  'variable-unused': ({ name, near }: { name: string; near: string | null }) => says`
    aucun texte n’emploie la variable ${name}
    → ${near ? `${meant(near).fr}sinon ` : ''}écrivez {{${name}}} dans un texte, ou supprimez cette ligne
    no text uses the variable ${name}
    → ${near ? `${meant(near).en}otherwise ` : ''}write {{${name}}} in a text, or remove this line`,
};
