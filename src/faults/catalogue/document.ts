import { formatSource, type Source } from '../source.ts';
import { entry, says } from './entry.ts';
import { orNear } from './near.ts';

/** The forms of values of attributes, in words, with an example of each. */
const FORMS = {
  length: { fr: 'une longueur en mm, cm, in ou pt', en: 'a length in mm, cm, in or pt', example: '30mm' },
  height: {
    fr: 'une longueur en mm, cm, in ou pt, ou page',
    en: 'a length in mm, cm, in or pt, or page',
    example: '60mm',
  },
  width: {
    fr: 'une longueur en mm, cm, in ou pt, ou un pourcentage',
    en: 'a length in mm, cm, in or pt, or a percentage',
    example: '25mm',
  },
  edges: {
    fr: 'des bords de page : top, right, bottom, left',
    en: 'one or more edges of the page: top, right, bottom, left',
    example: 'top left',
  },
  here: { fr: 'here, et rien d’autre', en: 'here and nothing else', example: 'here' },
  place: { fr: 'here ou line', en: 'here or line', example: 'line' },
  truth: { fr: 'true ou false', en: 'true or false', example: 'true' },
  scope: { fr: 'row, col, rowgroup ou colgroup', en: 'row, col, rowgroup or colgroup', example: 'row' },
  target: { fr: '# et l’identifiant d’un élément', en: '# and the id of an element', example: '#fin' },
  language: { fr: 'un code de langue', en: 'a code of a language', example: 'de' },
};
type ValueForm = keyof typeof FORMS;

export const documentFaults = {
  'markup-too-much': entry<{ what: 'levels' | 'elements' | 'characters'; most: number }>(
    ({ what, most }) => ({
      fr: {
        levels: `plus de ${most} éléments sont emboîtés`,
        elements: `le livret dépasse ici ${most} éléments (blocs, notes, points de listes, lignes et cellules de tableaux)`,
        characters: `le livret dépasse ici ${most} caractères`,
      }[what],
      frInstead:
        what === 'levels'
          ? 'retirez des éléments du modèle, ou des blocs du texte'
          : 'faites deux livrets, ou retirez ce qui n’est pas à lire, par exemple un long tableau de données',
      en: {
        levels: `more than ${most} elements are nested`,
        elements: `the booklet passes ${most} elements here (blocks, notes, items of lists, rows and cells of tables)`,
        characters: `the booklet passes ${most} characters here`,
      }[what],
      enInstead:
        what === 'levels'
          ? 'take elements out of the template, or blocks out of the text'
          : 'make two booklets, or take out what is not for reading, a long table of data for instance',
    }),
  ),
  'markup-unknown-element': entry<{ tag: string; near: string | null }>(
    ({ tag, near }) => orNear(near && `<${near}>`)`
      Livret ne connaît pas l’élément <${tag}>
      → docs/markup.md donne les éléments
      Livret does not know the element <${tag}>
      → docs/markup.md lists the elements`,
  ),
  'markup-unknown-attribute': entry<{ tag: string; name: string; near: string | null }>(
    ({ tag, name, near }) => orNear(near && `${near}="…"`)`
      <${tag}> n’a pas d’attribut « ${name} »
      → docs/markup.md donne les attributs ; l’apparence se règle dans la feuille de style, par une classe
      <${tag}> has no attribute "${name}"
      → docs/markup.md lists the attributes; appearance is set in the style sheet, by a class`,
  ),
  'markup-mismatched-tag': ({ tag, open }: { tag: string; open: string | null }) =>
    open
      ? says`
          </${tag}> ferme un élément alors que <${open}> est ouvert
          → fermez d’abord </${open}>
          </${tag}> closes an element while <${open}> is open
          → close </${open}> first`
      : says`
          </${tag}> ne ferme rien
          → retirez </${tag}>
          </${tag}> closes nothing
          → remove </${tag}>`,
  /** `!--` is the tag of a comment. */
  'markup-unclosed': entry<{ tag: string }>(({ tag }) => {
    const [open, close] = tag === '!--' ? ['<!--', '-->'] : [`<${tag}>`, `</${tag}>`];
    return says`
      ${open} n’est pas fermé
      → ajoutez ${close}
      ${open} is not closed
      → add ${close}`;
  }),
  'markup-nesting': ({ tag, parent }: { tag: string; parent: string }) => says`
    <${tag}> est un bloc et ne peut être dans <${parent}>, qui ne contient que du texte
    → mettez <${tag}> après </${parent}>, ou <div> à la place de <${parent}>
    <${tag}> is a block and cannot stand in <${parent}>, which holds text only
    → put <${tag}> after </${parent}>, or <div> in place of <${parent}>`,
  /** `parts` are the elements that the parent holds where it is a part of a table; else null. */
  'markup-table-part': entry<{ tag: string; parent: string; parts: readonly string[] | null }>(
    ({ tag, parent, parts }) => {
      const may = parts?.map((part) => `<${part}>`).join(', ');
      return says`
      ${parts ? `<${tag}> ne peut être placé dans <${parent}>` : `<${tag}> est une partie de tableau, et <${parent}> n’en est pas une`}
      → ${parts ? `<${parent}> ne contient que ${may} ; le texte se place dans <td> ou <th>` : `mettez <${tag}> dans un tableau : <table><tr><td>…</td></tr></table>`}
      ${parts ? `<${tag}> cannot stand in <${parent}>` : `<${tag}> is a part of a table, and <${parent}> is none`}
      → ${parts ? `<${parent}> holds ${may} only; text stands in <td> or <th>` : `put <${tag}> into a table: <table><tr><td>…</td></tr></table>`}`;
    },
  ),
  'markup-table-text': ({ tag, text }: { tag: string; text: string }) => says`
    « ${text} » est dans <${tag}> mais dans aucune cellule : il ne serait pas imprimé
    → mettez-le dans un <td> ou un <th>, ou hors du tableau
    "${text}" stands in <${tag}> but in no cell: it would not be printed
    → put it into a <td> or a <th>, or outside the table`,
  'markup-caption-twice': ({ tag }: { tag: 'caption' | 'figcaption' }) => says`
    ${tag === 'caption' ? 'ce tableau' : 'cette figure'} a une seconde légende (<${tag}>)
    → réunissez-les : <${tag}><p>…</p><p>…</p></${tag}>
    this ${tag === 'caption' ? 'table' : 'figure'} has a second <${tag}>
    → put them together: <${tag}><p>…</p><p>…</p></${tag}>`,
  'markup-row-empty': () => says`
    une ligne de ce tableau n’a pas de cellule
    → ôtez ce <tr>, et 1 au rowspan des cellules qui y descendent
    a row of this table has no cell
    → take out this <tr>, and 1 from the rowspan of the cells that reach into it`,
  'markup-cell-overlap': () => says`
    cette cellule en recouvre une autre, qui descend d’une ligne précédente
    → diminuez son colspan, ou le rowspan de l’autre
    this cell lies on another, which reaches down from a row above
    → make its colspan less, or the rowspan of the other`,
  'markup-rowspan': ({ rowspan, left }: { rowspan: number; left: number }) => says`
    cette cellule prend ${rowspan} lignes, et sa partie du tableau (thead, tbody, tfoot) n’en a plus que ${left}
    → ${left > 1 ? `écrivez rowspan="${left}"` : 'ôtez rowspan'}
    this cell spans ${rowspan} rows, and its part of the table (thead, tbody, tfoot) has only ${left} left
    → ${left > 1 ? `write rowspan="${left}"` : 'take rowspan out'}`,
  'markup-root': ({ tag }: { tag: string | null }) => says`
    ${tag ? `<${tag}> est en dehors de <html>` : 'la page n’a pas d’élément <html>'}
    → la page entière tient dans un seul <html>, écrit par layout.hbs
    ${tag ? `<${tag}> stands outside <html>` : 'the page has no <html> element'}
    → the whole page stands in one <html>, written by layout.hbs`,
  /** `home` is the element in which the tag stands; '' for `html` itself. */
  'markup-page-part': ({ tag, parent, home }: { tag: string; parent: string; home: string }) => says`
    <${tag}> n’a pas sa place dans <${parent}>${parent === 'head' ? ', dont rien n’est imprimé' : ''}
    → ${home ? `mettez-le dans <${home}>` : `ôtez ce <${tag}> : la page entière en a un seul`}
    <${tag}> does not belong in <${parent}>${parent === 'head' ? ', of which nothing is printed' : ''}
    → ${home ? `put it into <${home}>` : `take this <${tag}> out: the whole page has one`}`,
  /** The text of a `head`, or of a `span` that is a blank to fill in. */
  'markup-unprinted': ({ tag, text }: { tag: string; text: string }) => says`
    « ${text} » est dans ${tag === 'head' ? '<head>' : 'un blanc à remplir (<span data-width>)'} et ne serait pas imprimé
    → ${tag === 'head' ? 'mettez-le dans <body>' : 'mettez-le avant ou après ce <span>, ou ôtez data-width'}
    "${text}" stands in ${tag === 'head' ? '<head>' : 'a blank to fill in (<span data-width>)'} and would not be printed
    → ${tag === 'head' ? 'put it into <body>' : 'put it before or after this <span>, or take data-width out'}`,
  'markup-not-set': ({ text }: { text: string }) => says`
    « ${text} » ne peut être composé à cet endroit
    → retirez-le
    "${text}" cannot be set here
    → remove it`,
  'markup-duplicate-id': ({ id, first }: { id: string; first: Source | null }) => says`
    l’identifiant « ${id} » est déjà pris${first ? ` (${formatSource(first)})` : ''}
    → donnez à chacun le sien
    the id "${id}" is taken already${first ? ` (${formatSource(first)})` : ''}
    → give each its own`,
  'markup-no-target': ({ id, near }: { id: string; near: string | null }) => orNear(near && `#${near}`)`
    le lien #${id} ne mène à rien
    the link #${id} leads nowhere`,
  'markup-no-alt': ({ src }: { src: string }) => says`
    l’image « ${src} » n’a pas de texte de remplacement
    → ajoutez alt="…" : ce que doit savoir qui ne la voit pas
    the picture "${src}" has no alternative text
    → add alt="…": what a reader who cannot see it should know`,
  'markup-link-address': ({ href }: { href: string }) => says`
    un lien ne peut mener à « ${href} »
    → écrivez ${wholeAddress(href) ?? '#identifiant, https://… ou mailto:…'}
    a link cannot lead to "${href}"
    → write ${wholeAddress(href) ?? '#id, https://… or mailto:…'}`,
  'markup-picture-address': ({ src }: { src: string }) => says`
    une image ne peut venir de « ${src} »
    → écrivez chart:IDENTIFIANT, qr:TEXTE ou le chemin d’un fichier sous content/, comme images/x.png
    a picture cannot come from "${src}"
    → write chart:ID, qr:TEXT or the path of a file under content/, such as images/x.png`,
  'markup-attribute-twice': ({ tag, name }: { tag: string; name: string }) => says`
    <${tag}> a deux fois l’attribut ${name}
    → ${name === 'class' ? 'gardez-en un : class="a b"' : 'gardez l’un des deux'}
    <${tag}> has the attribute ${name} twice
    → ${name === 'class' ? 'keep one: class="a b"' : 'keep one of the two'}`,
  'markup-attribute-value': entry<{ tag: string; name: string; value: string; form: ValueForm }>(
    ({ tag, name, value, form }) => {
      const written = /^\d+(?:\.\d+)?$/.test(value) && /length|height|width/.test(form) ? `${value}mm` : null;
      return says`
        <${tag} ${name}="${value}"> : cet attribut prend ${FORMS[form].fr}
        → écrivez par exemple ${name}="${written ?? FORMS[form].example}"
        <${tag} ${name}="${value}">: this attribute takes ${FORMS[form].en}
        → write for example ${name}="${written ?? FORMS[form].example}"`;
    },
  ),
  'markup-not-a-count': ({ tag, name, value }: { tag: string; name: string; value: string }) => says`
    <${tag} ${name}="${value}"> : il faut un nombre entier
    → écrivez par exemple ${name}="2"
    <${tag} ${name}="${value}">: a whole number is needed
    → write for example ${name}="2"`,
  'formula-unspoken': ({ lang }: { lang: string }) => says`
    les formules en « ${lang} » sont dites en TeX à qui ne les voit pas : cette langue n’a pas de mots pour elles
    → écrivez les formules qui comptent en blocs « - math: », avec « alt: » et leurs mots
    formulas in "${lang}" are said as TeX to who cannot see them: this language has no words for them
    → write the formulas that matter as blocks "- math:", with "alt:" and their words`,
};

/** The address that was meant, where it lacks its scheme alone: `www.example.org`, `name@example.org`. */
function wholeAddress(href: string): string | null {
  if (/^www\.\S+$/i.test(href)) return `https://${href}`;
  return /^[^\s@/]+@[^\s@/]+\.\w+$/.test(href) ? `mailto:${href}` : null;
}
