import { entry, says } from './entry.ts';
import { orNear } from './near.ts';

/** Faults in the entries of an index. */
export const indexFaults = {
  'index-form': ({ value }: { value: string }) => says`
    « ${value} » n’est pas une entrée d’index : un mot manque, ou il y en a plus de trois
    → écrivez index="métaux" ou, pour une sous-entrée, index="métaux!cuivre"
    "${value}" is no entry of an index: a word is missing, or there are more than three
    → write index="metals" or, for a sub-entry, index="metals!copper"`,
  'index-alone': ({ typed }: { typed: string }) => says`
    ${typed} ne dit pas de quelle entrée d’index il s’agit
    → écrivez {index="entrée" ${typed}}
    ${typed} does not say which entry of the index it is about
    → write {index="entry" ${typed}}`,
  'index-without-word': () => says`
    une entrée d’index sans mot est seule dans son paragraphe, et n’a donc pas de page
    → mettez-la au début du paragraphe dont elle parle
    an entry of the index without a word is alone in its paragraph, and so has no page
    → put it at the beginning of the paragraph that it is about`,
  'index-begun-twice': ({ entry: name, first }: { entry: string; first: string }) => says`
    le passage de l’entrée d’index « ${name} », commencé ici : ${first}, n’est pas encore terminé
    → terminez-le avant par []{index-end="${name}"}, ou écrivez ici index="${name}"
    the passage of the index entry "${name}", which begins here: ${first}, has not ended yet
    → end it before with []{index-end="${name}"}, or write here index="${name}"`,
  'index-not-begun': entry<{ entry: string; near: string | null }>(
    ({ entry: name, near }) => orNear(near && `index-end="${near}"`)`
      aucun passage de l’entrée d’index « ${name} » n’est commencé
      → commencez-le par []{index-start="${name}"}
      no passage of the index entry "${name}" has begun
      → begin it with []{index-start="${name}"}`,
  ),
  'index-not-ended': ({ entry: name }: { entry: string }) => says`
    le passage de l’entrée d’index « ${name} » n’est pas terminé
    → terminez-le par []{index-end="${name}"}, ou écrivez ici index="${name}"
    the passage of the index entry "${name}" does not end
    → end it with []{index-end="${name}"}, or write here index="${name}"`,
  'index-see-unknown': ({ entry: name, near }: { entry: string; near: string | null }) => orNear(near)`
    l’index n’a pas d’entrée « ${name} »
    → ajoutez-la quelque part : [mot]{index="${name}"}
    the index has no entry "${name}"
    → add it somewhere: [word]{index="${name}"}`,
  'index-alike': ({ entry: name, other, first }: { entry: string; other: string; first: string }) => says`
    les entrées d’index « ${name} » et « ${other} » (${first}) ne diffèrent que par une majuscule ou un accent
    → si c’est la même, écrivez index="${other}" ; sinon dites comment la classer : index="${name}" sort="${name}"
    the index entries "${name}" and "${other}" (${first}) differ by a capital or an accent only
    → if they are one, write index="${other}"; else say how to sort it: index="${name}" sort="${name}"`,
  'index-empty': () => says`
    l’index est vide : aucun texte n’a d’entrée
    → ajoutez-en dans les textes : [mot]{index="entrée"}, ou retirez le bloc
    the index is empty: no text has an entry
    → add some in texts: [word]{index="entry"}, or remove the block`,
  'index-not-printed': () => says`
    des mots ont une entrée d’index, mais le livret n’imprime pas l’index
    → ajoutez à un chapitre le bloc « - index: entries »
    words have an entry of the index, but the booklet does not print the index
    → add the block "- index: entries" to a chapter`,
};
