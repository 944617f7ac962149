import { entry, says } from './entry.ts';
import { meant, orNear } from './near.ts';

/** The boxes whose text `content` gives, and `label` for named strings and bookmarks, which have no box. */
export type ContentBox = 'generated' | 'note-number' | 'marker' | 'margin-box' | 'label';

const BOXES_FR: Readonly<Record<ContentBox, string>> = {
  generated: '::before ou ::after',
  'note-number': '::footnote-call ou ::footnote-marker',
  marker: '::marker',
  'margin-box': 'les boîtes de marge, comme @page { @bottom-center { … } }',
  label: 'string-set ou bookmark-label',
};

const BOXES_EN: Readonly<Record<ContentBox, string>> = {
  generated: '::before or ::after',
  'note-number': '::footnote-call or ::footnote-marker',
  marker: '::marker',
  'margin-box': 'margin boxes, such as @page { @bottom-center { … } }',
  label: 'string-set or bookmark-label',
};

/** The advice for a name of CSS that Livret does not know. */
export const LISTED = {
  fr: 'enlevez ce passage : docs/css.md donne tout ce que Livret connaît',
  en: 'leave it out: docs/css.md lists all that Livret knows',
};

/** Faults of names that a style sheet refers to, and of what refers to them. */
export const styleNamesFaults = {
  'css-variable-unused': ({ name, near }: { name: string; near: string | null }) => orNear(near)`
    rien n’utilise la variable ${name}
    → docs/themes.md donne la liste de celles des thèmes ; enlevez-la, ou écrivez var() où elle sert
    nothing uses the variable ${name}
    → docs/themes.md lists those of the themes; leave it out, or write var() where it is meant`,
  'css-variable': ({ name, near }: { name: string; near: string | null }) => orNear(near)`
    var(${name}) : ${name} n’est définie ni ici ni plus haut
    → définissez-la, par exemple dans :root { ${name}: …; }
    var(${name}): ${name} is not defined here or above
    → define it, for example in :root { ${name}: …; }`,
  'css-string': ({ name, near }: { name: string; near: string | null }) => orNear(near && `string(${near})`)`
    string(${name}) reste vide : aucune règle ne lui donne de valeur
    → donnez-lui-en une, par exemple h1 { string-set: ${name} content(text); }
    string(${name}) stays empty: no rule gives it a value
    → give it one, for example h1 { string-set: ${name} content(text); }`,
  'css-string-unused': ({ name, near }: { name: string; near: string | null }) => orNear(near)`
    aucune boîte de marge ne montre la chaîne ${name}
    → montrez-la, par exemple @page { @top-right { content: string(${name}); } }, ou enlevez string-set
    no margin box shows the string ${name}
    → show it, for example @page { @top-right { content: string(${name}); } }, or leave string-set out`,
  'css-page-name': ({ name, near, styled }: { name: string; near: string | null; styled: boolean }) =>
    styled
      ? orNear(near)`
          aucune règle ne donne aux pages le nom ${name}
          → donnez-le à un élément, par exemple .chapter { page: ${name}; }
          no rule gives pages the name ${name}
          → give it to an element, for example .chapter { page: ${name}; }`
      : orNear(near)`
          il n’y a pas de règle @page ${name}
          → écrivez-la, par exemple @page ${name} { margin: 20mm; }, ou enlevez page
          there is no rule @page ${name}
          → write it, for example @page ${name} { margin: 20mm; }, or leave page out`,
  'css-name-unmatched': entry<{ kind: 'class' | 'id'; name: string; near: string | null }>(
    ({ kind, name, near }) => {
      const is = meant(near && (kind === 'class' ? '.' : '#') + near);
      return says`
        rien n’a ${kind === 'class' ? 'la classe' : 'l’id'} ${name}
        → ${is.fr}${near ? 'sinon ' : ''}écrivez ${kind}: ${name} sous un bloc, ou enlevez cette règle
        nothing has the ${kind} ${name}
        → ${is.en}${near ? 'otherwise ' : ''}write ${kind}: ${name} under a block, or leave this rule out`;
    },
  ),
  'class-unstyled': ({ name, near }: { name: string; near: string | null }) => says`
    aucune règle de style ne vise la classe ${name}, qui ne change donc rien
    → ${meant(near).fr}${near ? 'sinon ' : ''}écrivez .${name} { … } dans templates/theme.css, ou enlevez-la
    no rule of style selects the class ${name}, which thus changes nothing
    → ${meant(near).en}${near ? 'otherwise ' : ''}write .${name} { … } in templates/theme.css, or leave it out`,
  'css-attribute': ({ name, tag, near }: { name: string; tag: string | null; near: string | null }) => says`
    ${tag === null ? `aucun élément n’a d’attribut ${name}` : `<${tag}> n’a pas d’attribut ${name}`}
    → ${meant(near).fr}docs/markup.md donne les attributs de chaque élément
    ${tag === null ? `no element has an attribute ${name}` : `<${tag}> has no attribute ${name}`}
    → ${meant(near).en}docs/markup.md lists the attributes of each element`,
  'css-content-part': entry<{ part: string; box: ContentBox; shownIn: readonly ContentBox[] }>(
    ({ part, box, shownIn }) => says`
      ${part} ne montre rien dans ${BOXES_FR[box].replace(/, comme.*/, '')}
      → enlevez-le, ou écrivez-le dans ${shownIn.map((each) => BOXES_FR[each]).join(', ou ')}
      ${part} shows nothing in ${BOXES_EN[box].replace(/, such as.*/, '')}
      → leave it out, or write it in ${shownIn.map((each) => BOXES_EN[each]).join(', or ')}`,
  ),
  'css-no-content': ({ box }: { box: string }) => says`
    ${box} n’a pas de texte, et ne se voit pas
    → ajoutez content: "…"; à cette règle, ou "" pour une boîte vide
    ${box} has no text, and does not show
    → add content: "…"; to this rule, or "" for an empty box`,
};
