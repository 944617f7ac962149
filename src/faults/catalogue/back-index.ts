import { entry, type Nothing } from './entry.ts';
import { orNear } from './near.ts';

/** Faults in the entries of an index. */
export const indexFaults = {
  'index-form': entry<{ value: string }>(({ value }) => ({
    fr: `« ${value} » n’est pas une entrée d’index : un mot manque, ou il y en a plus de trois`,
    frInstead: 'écrivez index="métaux" ou, pour une sous-entrée, index="métaux!cuivre"',
    en: `"${value}" is no entry of an index: a word is missing, or there are more than three`,
    enInstead: 'write index="metals" or, for a sub-entry, index="metals!copper"',
  })),
  'index-alone': entry<{ typed: string }>(({ typed }) => ({
    fr: `${typed} ne dit pas de quelle entrée d’index il s’agit`,
    frInstead: `écrivez {index="entrée" ${typed}}`,
    en: `${typed} does not say which entry of the index it is about`,
    enInstead: `write {index="entry" ${typed}}`,
  })),
  'index-without-word': entry<Nothing>(() => ({
    fr: 'une entrée d’index sans mot est seule dans son paragraphe, et n’a donc pas de page',
    frInstead: 'mettez-la au début du paragraphe dont elle parle',
    en: 'an entry of the index without a word is alone in its paragraph, and so has no page',
    enInstead: 'put it at the beginning of the paragraph that it is about',
  })),
  'index-begun-twice': entry<{ entry: string; first: string }>(({ entry: name, first }) => ({
    fr: `le passage de l’entrée d’index « ${name} », commencé ici : ${first}, n’est pas encore terminé`,
    frInstead: `terminez-le avant par []{index-end="${name}"}, ou écrivez ici index="${name}"`,
    en: `the passage of the index entry "${name}", which begins here: ${first}, has not ended yet`,
    enInstead: `end it before with []{index-end="${name}"}, or write here index="${name}"`,
  })),
  'index-not-begun': entry<{ entry: string; near: string | null }>(({ entry: name, near }) => ({
    fr: `aucun passage de l’entrée d’index « ${name} » n’est commencé`,
    en: `no passage of the index entry "${name}" has begun`,
    ...orNear(near && `index-end="${near}"`, {
      fr: `commencez-le par []{index-start="${name}"}`,
      en: `begin it with []{index-start="${name}"}`,
    }),
  })),
  'index-not-ended': entry<{ entry: string }>(({ entry: name }) => ({
    fr: `le passage de l’entrée d’index « ${name} » n’est pas terminé`,
    frInstead: `terminez-le par []{index-end="${name}"}, ou écrivez ici index="${name}"`,
    en: `the passage of the index entry "${name}" does not end`,
    enInstead: `end it with []{index-end="${name}"}, or write here index="${name}"`,
  })),
  'index-see-unknown': entry<{ entry: string; near: string | null }>(({ entry: name, near }) => ({
    fr: `l’index n’a pas d’entrée « ${name} »`,
    en: `the index has no entry "${name}"`,
    ...orNear(near, {
      fr: `ajoutez-la quelque part : [mot]{index="${name}"}`,
      en: `add it somewhere: [word]{index="${name}"}`,
    }),
  })),
  'index-alike': entry<{ entry: string; other: string; first: string }>(({ entry: name, other, first }) => ({
    fr: `les entrées d’index « ${name} » et « ${other} » (${first}) ne diffèrent que par une majuscule ou un accent`,
    frInstead: `si c’est la même, écrivez index="${other}" ; sinon dites comment la classer : index="${name}" sort="${name}"`,
    en: `the index entries "${name}" and "${other}" (${first}) differ by a capital or an accent only`,
    enInstead: `if they are one, write index="${other}"; else say how to sort it: index="${name}" sort="${name}"`,
  })),
  'index-empty': entry<Nothing>(() => ({
    fr: 'l’index est vide : aucun texte n’a d’entrée',
    frInstead: 'ajoutez-en dans les textes : [mot]{index="entrée"}, ou retirez le bloc',
    en: 'the index is empty: no text has an entry',
    enInstead: 'add some in texts: [word]{index="entry"}, or remove the block',
  })),
  'index-not-printed': entry<Nothing>(() => ({
    fr: 'des mots ont une entrée d’index, mais le livret n’imprime pas l’index',
    frInstead: 'ajoutez à un chapitre le bloc « - index: entries »',
    en: 'words have an entry of the index, but the booklet does not print the index',
    enInstead: 'add the block "- index: entries" to a chapter',
  })),
};
