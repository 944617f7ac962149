import { nearest } from '../nearest.ts';
import { entry, says } from './entry.ts';
import { meant, orNear } from './near.ts';
import { LISTED } from './style-names.ts';

const INSTEAD_OF_IMPORT = says`
  supprimez cette ligne : les feuilles de templates/ sont toutes lues, et rien n’est pris sur le réseau ; une police s’ajoute par @font-face (docs/fonts.md)
  remove this line: all sheets in templates/ are read, and nothing is fetched; a font is added by @font-face (docs/fonts.md)`;

/** The construct that was expected where CSS cannot be read. */
type ExpectedSyntax = 'declaration' | 'selector' | 'value' | 'rule' | 'page-selector';

const FORMS_FR: Record<ExpectedSyntax, string> = {
  declaration: 'écrivez « propriété: valeur; » et vérifiez que l’accolade } précédente est là',
  selector: 'écrivez un sélecteur suivi de {, comme « section.chapter > h1 { »',
  value: 'écrivez une valeur, parenthèses et guillemets fermés',
  rule: 'écrivez « sélecteur { propriété: valeur; } »',
  'page-selector': 'écrivez « @page », « @page nom », « @page :left », « @page nom:first »',
};
const FORMS_EN: Record<ExpectedSyntax, string> = {
  declaration: 'write "property: value;" and check that the } before it is there',
  selector: 'write a selector and {, such as "section.chapter > h1 {"',
  value: 'write a value, its brackets and quotes closed',
  rule: 'write "selector { property: value; }"',
  'page-selector': 'write "@page", "@page name", "@page :left", "@page name:first"',
};

/** The advice to end a declaration that runs into the next one: `2mm` and a line later `color: red`. */
export function withSemicolon(value: string, write: string): string | null {
  const [, first] = /^([^\n:{}]*?)\s+[a-z-]+\s*:/s.exec(value) ?? [];
  return first ? `${write} ${first};` : null;
}

/** `150 %` as `150%`, `!importnat` as `!important`; null for anything else. */
function slipIn(found: string, write: string): string | null {
  if (/^![a-z]+$/i.test(found)) return nearest(found.slice(1), ['important']) && `${write} !important`;
  const joined = found.replace(/(\d)\s+%/g, '$1%');
  return joined === found ? null : `${write} ${joined}`;
}

/** The advice to open the block of a rule: `h1 color: red; }`. */
function withBrace(found: string, expected: ExpectedSyntax, write: string): string | null {
  const [, selector, rest] = /^([^{}]*?)\s+([a-z-]+\s*:\s.*)$/s.exec(found) ?? [];
  return selector && (expected === 'rule' || expected === 'selector')
    ? `${write} ${selector} { ${rest}`
    : null;
}

/** A variable as Sass and Less write it, or a property with = after it, as CSS does. */
function asVariable(found: string, write: string): string | null {
  const [, given, value] = /^[$@]([\w-]+)\s*:\s*([^;{}]+);?$/.exec(found) ?? [];
  if (given) return `${write} :root { --${given}: ${value!.trim()}; }`;
  const [, used] = /^\$([\w-]+)$/.exec(found) ?? [];
  if (used) return `${write} var(--${used})`;
  const [, name, equal] = /^([\w-]+)\s*=\s*([^;{}]+);?$/.exec(found) ?? [];
  return name ? `${write} ${name}: ${equal!.trim()};` : null;
}

/** Faults of the form of a style sheet: what cannot be read, and rules and selectors that are not known. */
export const styleSyntaxFaults = {
  'css-syntax': entry<{ found: string; expected: ExpectedSyntax }>(({ found, expected }) => ({
    fr: `« ${found} » n’est pas lisible ici`,
    frInstead:
      withBrace(found, expected, 'il manque une accolade ouvrante : écrivez') ??
      asVariable(found, 'écrivez') ??
      withSemicolon(found, 'il manque un point-virgule : écrivez') ??
      slipIn(found, 'écrivez') ??
      (found.startsWith('//') ? 'un commentaire s’écrit /* … */' : null) ??
      (/^<\/?style/i.test(found)
        ? 'supprimez <style> et </style> : une feuille de style n’a que du CSS'
        : FORMS_FR[expected]),
    en: `"${found}" cannot be read here`,
    enInstead:
      withBrace(found, expected, 'an opening brace is missing: write') ??
      asVariable(found, 'write') ??
      withSemicolon(found, 'a semicolon is missing: write') ??
      slipIn(found, 'write') ??
      (found.startsWith('//') ? 'a comment is written /* … */' : null) ??
      (/^<\/?style/i.test(found)
        ? 'delete <style> and </style>: a style sheet has CSS alone'
        : FORMS_EN[expected]),
  })),
  'css-too-deep': ({ most }: { most: number }) => says`
    plus de ${most} blocs ou parenthèses s’ouvrent l’un dans l’autre
    → fermez ceux qui précèdent : une } ou une ) manque
    more than ${most} blocks or brackets open within one another
    → close those before: a } or a ) is missing`,
  'css-too-many-rules': ({ most, of }: { most: number; of: string | null }) => says`
    cette feuille a plus de ${most} règles${of === null ? '' : ` ${of}`}
    → retirez celles qui ne servent pas : les règles répétées, ou celles d’un site
    this sheet has more than ${most} ${of === null ? '' : `${of} `}rules
    → take out those that are of no use: repeated ones, or those of a web site`,
  'css-unclosed': ({ closing }: { closing: string }) => says`
    ce qui s’ouvre ici n’est pas fermé à la fin du fichier
    → ajoutez ${closing}
    what opens here is not closed at the end of the file
    → add ${closing}`,
  'css-at-rule': ({ name, near }: { name: string; near: string | null }) => {
    const { fr, en } = name === 'import' ? INSTEAD_OF_IMPORT : LISTED;
    return orNear(name === 'import' ? null : near && `@${near}`)`
      Livret ne connaît pas @${name} ici
      → ${fr}
      Livret does not know @${name} here
      → ${en}`;
  },
  'css-media': ({ query }: { query: string }) => says`
    @media ${query} n’a pas de sens sur papier
    → écrivez @media print, ou la taille de la page, comme @media (min-width: 180mm)
    @media ${query} has no meaning on paper
    → write @media print, or the size of the page, as in @media (min-width: 180mm)`,
  'css-layer': ({ names, block }: { names: string; block: boolean }) => says`
    ${names === '' ? '@layer nomme des couches' : `« ${names} » ne nomme pas ${block ? 'une couche' : 'des couches'}`}
    → écrivez ${block ? '@layer nom { … }' : '@layer nom, autre-nom;'}
    ${names === '' ? '@layer names layers' : `"${names}" does not name ${block ? 'a layer' : 'layers'}`}
    → write ${block ? '@layer name { … }' : '@layer name, other-name;'}`,
  'css-nested-rule': () => says`
    une règle ne peut en contenir une autre
    → fermez la règle précédente par }, ou écrivez la seconde à part, son sélecteur en entier
    a rule cannot contain another one
    → close the previous rule with }, or write the second rule after it, with its whole selector`,
  'css-important': ({ property }: { property: string }) => says`
    ${property} n’a pas d’!important
    → enlevez !important et placez la règle plus bas
    ${property} has no !important
    → leave !important out and put the rule further down`,
  'css-selector': ({ found }: { found: string }) => says`
    un sélecteur ne peut contenir « ${found} »
    → voyez la liste des sélecteurs dans docs/css.md
    a selector cannot contain "${found}"
    → see the list of selectors in docs/css.md`,
  'css-selector-element': ({ tag, near }: { tag: string; near: string | null }) => says`
    il n’y a pas d’élément <${tag}>
    → ${meant(near && `<${near}>`).fr}docs/markup.md donne les éléments ; une classe s’écrit avec un point : .${tag}
    there is no element <${tag}>
    → ${meant(near && `<${near}>`).en}docs/markup.md lists the elements; a class is written with a dot: .${tag}`,
  'css-pseudo-class': ({ name, near }: { name: string; near: string | null }) => orNear(near)`
    Livret ne connaît pas :${name} ici
    → ${LISTED.fr}
    Livret does not know :${name} here
    → ${LISTED.en}`,
  'css-pseudo-element': entry<{ name: string; near: string | null }>(
    ({ name, near }) => orNear(near && `::${near}`)`
      Livret ne connaît pas ::${name}
      → ${LISTED.fr}
      Livret does not know ::${name}
      → ${LISTED.en}`,
  ),
};
