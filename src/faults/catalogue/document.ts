import { formatSource, type Source } from '../source.ts';
import { entry } from './entry.ts';

export const documentFaults = {
  'markup-too-deep': entry<{ most: number }>(
    ({ most }) => ({
      wrong: `plus de ${most} éléments sont emboîtés`,
      instead: 'retirez des éléments du modèle, ou des blocs du texte',
    }),
    ({ most }) => ({
      wrong: `more than ${most} elements are nested`,
      instead: 'take elements out of the template, or blocks out of the text',
    }),
  ),
  'markup-unknown-element': entry<{ tag: string; near: string | null }>(
    ({ tag, near }) => ({
      wrong: `l’élément <${tag}> n’est pas de ceux que Livret compose`,
      instead: near ? `vouliez-vous dire <${near}> ?` : 'docs/markup.md donne les éléments',
    }),
    ({ tag, near }) => ({
      wrong: `<${tag}> is not among the elements that Livret sets`,
      instead: near ? `did you mean <${near}>?` : 'docs/markup.md lists the elements',
    }),
  ),
  'markup-unknown-attribute': entry<{ tag: string; name: string; near: string | null }>(
    ({ tag, name, near }) => ({
      wrong: `<${tag}> ne porte pas d’attribut « ${name} »`,
      instead: near
        ? `vouliez-vous dire ${near}="…" ?`
        : 'docs/markup.md donne les attributs ; l’apparence se règle dans la feuille de style, par une classe',
    }),
    ({ tag, name, near }) => ({
      wrong: `<${tag}> bears no attribute "${name}"`,
      instead: near
        ? `did you mean ${near}="…"?`
        : 'docs/markup.md lists the attributes; looks are set in the style sheet, by a class',
    }),
  ),
  'markup-mismatched-tag': entry<{ tag: string; open: string | null }>(
    ({ tag, open }) => ({
      wrong: open ? `</${tag}> ferme un élément alors que <${open}> est ouvert` : `</${tag}> ne ferme rien`,
      instead: open ? `fermez d’abord </${open}>` : `retirez </${tag}>`,
    }),
    ({ tag, open }) => ({
      wrong: open ? `</${tag}> closes an element while <${open}> is open` : `</${tag}> closes nothing`,
      instead: open ? `close </${open}> first` : `remove </${tag}>`,
    }),
  ),
  'markup-unclosed': entry<{ tag: string }>(
    ({ tag }) => ({ wrong: `<${tag}> n’est pas fermé`, instead: `ajoutez </${tag}>` }),
    ({ tag }) => ({ wrong: `<${tag}> is not closed`, instead: `add </${tag}>` }),
  ),
  'markup-nesting': entry<{ tag: string; parent: string }>(
    ({ tag, parent }) => ({
      wrong: `<${tag}> est un bloc et ne peut être dans <${parent}>, qui ne contient que du texte`,
      instead: `mettez <${tag}> après </${parent}>, ou <div> à la place de <${parent}>`,
    }),
    ({ tag, parent }) => ({
      wrong: `<${tag}> is a block and cannot stand in <${parent}>, which holds text only`,
      instead: `put <${tag}> after </${parent}>, or <div> in place of <${parent}>`,
    }),
  ),
  'markup-root': entry<{ tag: string | null }>(
    ({ tag }) => ({
      wrong: tag ? `<${tag}> est en dehors de <html>` : 'la page n’a pas d’élément <html>',
      instead: 'la page entière tient dans un seul <html>, écrit par layout.hbs',
    }),
    ({ tag }) => ({
      wrong: tag ? `<${tag}> stands outside <html>` : 'the page has no <html> element',
      instead: 'the whole page stands in one <html>, written by layout.hbs',
    }),
  ),
  'markup-not-set': entry<{ text: string }>(
    ({ text }) => ({ wrong: `« ${text} » ne peut être composé à cet endroit`, instead: 'retirez-le' }),
    ({ text }) => ({ wrong: `"${text}" cannot be set here`, instead: 'remove it' }),
  ),
  'markup-duplicate-id': entry<{ id: string; first: Source | null }>(
    ({ id, first }) => ({
      wrong: `l’identifiant « ${id} » est déjà pris${first ? ` (${formatSource(first)})` : ''}`,
      instead: 'donnez à chacun le sien',
    }),
    ({ id, first }) => ({
      wrong: `the id "${id}" is taken already${first ? ` (${formatSource(first)})` : ''}`,
      instead: 'give each its own',
    }),
  ),
  'markup-no-target': entry<{ id: string; near: string | null }>(
    ({ id, near }) => ({
      wrong: `le lien #${id} ne mène à rien`,
      ...(near && { instead: `vouliez-vous dire #${near} ?` }),
    }),
    ({ id, near }) => ({
      wrong: `the link #${id} leads nowhere`,
      ...(near && { instead: `did you mean #${near}?` }),
    }),
  ),
  'markup-no-alt': entry<{ src: string }>(
    ({ src }) => ({
      wrong: `l’image « ${src} » n’a pas de texte de remplacement`,
      instead: 'ajoutez alt="…" : ce que doit savoir qui ne la voit pas',
    }),
    ({ src }) => ({
      wrong: `the picture "${src}" has no alternative text`,
      instead: 'add alt="…": what a reader who cannot see it should know',
    }),
  ),
  'markup-link-address': entry<{ href: string }>(
    ({ href }) => ({
      wrong: `un lien ne peut mener à « ${href} »`,
      instead: 'écrivez #identifiant, https://… ou mailto:…',
    }),
    ({ href }) => ({
      wrong: `a link cannot lead to "${href}"`,
      instead: 'write #id, https://… or mailto:…',
    }),
  ),
  'markup-picture-address': entry<{ src: string }>(
    ({ src }) => ({
      wrong: `une image ne peut venir de « ${src} »`,
      instead:
        'écrivez chart:IDENTIFIANT, qr:TEXTE ou le chemin d’un fichier sous content/, comme images/x.png',
    }),
    ({ src }) => ({
      wrong: `a picture cannot come from "${src}"`,
      instead: 'write chart:ID, qr:TEXT or the path of a file under content/, such as images/x.png',
    }),
  ),
  'markup-not-a-count': entry<{ tag: string; name: string; value: string }>(
    ({ tag, name, value }) => ({
      wrong: `<${tag} ${name}="${value}"> : il faut un nombre entier`,
      instead: `écrivez par exemple ${name}="2"`,
    }),
    ({ tag, name, value }) => ({
      wrong: `<${tag} ${name}="${value}">: a whole number is needed`,
      instead: `write for example ${name}="2"`,
    }),
  ),
};
