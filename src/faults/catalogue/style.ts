import { entry } from './entry.ts';

const didYouMean = (near: string | null, before = '', after = '') => ({
  instead: near === null ? 'docs/css.md lists what there is' : `did you mean ${before}${near}${after}?`,
});
const vouliezVous = (near: string | null, before = '', after = '') => ({
  instead: near === null ? 'docs/css.md dit ce qu’il y a' : `vouliez-vous dire ${before}${near}${after} ?`,
});

/** What should have stood where the CSS cannot be read. */
export type ExpectedSyntax = 'declaration' | 'selector' | 'value' | 'rule' | 'page-selector';

const FORMS_FR: Record<ExpectedSyntax, string> = {
  declaration: 'écrivez « propriété: valeur; » et vérifiez que l’accolade } précédente est là',
  selector: 'écrivez un sélecteur, comme « section.chapter > h1 »',
  value: 'écrivez une valeur, parenthèses et guillemets fermés',
  rule: 'écrivez « sélecteur { propriété: valeur; } »',
  'page-selector': 'écrivez « @page », « @page nom », « @page :left », « @page nom:first »',
};
const FORMS_EN: Record<ExpectedSyntax, string> = {
  declaration: 'write "property: value;" and check that the } before it is there',
  selector: 'write a selector, such as "section.chapter > h1"',
  value: 'write a value, its brackets and quotes closed',
  rule: 'write "selector { property: value; }"',
  'page-selector': 'write "@page", "@page name", "@page :left", "@page name:first"',
};

export const styleFaults = {
  'css-syntax': entry<{ found: string; expected: ExpectedSyntax }>(
    ({ found, expected }) => ({ wrong: `« ${found} » n’est pas lisible ici`, instead: FORMS_FR[expected] }),
    ({ found, expected }) => ({ wrong: `"${found}" cannot be read here`, instead: FORMS_EN[expected] }),
  ),
  'css-unclosed': entry<{ closing: string }>(
    ({ closing }) => ({
      wrong: `ce qui s’ouvre ici n’est pas fermé à la fin du fichier`,
      instead: `ajoutez ${closing}`,
    }),
    ({ closing }) => ({
      wrong: 'what opens here is not closed at the end of the file',
      instead: `add ${closing}`,
    }),
  ),
  'css-at-rule': entry<{ name: string; near: string | null }>(
    ({ name, near }) => ({
      wrong: `@${name} n’est pas de ce que Livret comprend ici`,
      ...vouliezVous(near, '@'),
    }),
    ({ name, near }) => ({
      wrong: `@${name} is not among what Livret understands here`,
      ...didYouMean(near, '@'),
    }),
  ),
  'css-media': entry<{ query: string }>(
    ({ query }) => ({ wrong: `@media ${query} n’a pas de sens sur papier`, instead: 'écrivez @media print' }),
    ({ query }) => ({ wrong: `@media ${query} has no meaning on paper`, instead: 'write @media print' }),
  ),
  'css-nested-rule': entry<Record<never, never>>(
    () => ({
      wrong: 'une règle ne peut en contenir une autre',
      instead: 'fermez la règle précédente par }, ou écrivez la seconde à part, son sélecteur en entier',
    }),
    () => ({
      wrong: 'a rule cannot hold another',
      instead: 'close the rule before with }, or write the second apart with its whole selector',
    }),
  ),
  'css-important': entry<{ property: string }>(
    ({ property }) => ({
      wrong: `${property} : !important n’existe pas ici`,
      instead: 'enlevez !important et donnez à la règle un sélecteur plus précis, ou placez-la plus bas',
    }),
    ({ property }) => ({
      wrong: `${property}: there is no !important here`,
      instead: 'leave !important out and give the rule a more specific selector, or put it further down',
    }),
  ),
  'css-property': entry<{ name: string; near: string | null }>(
    ({ name, near }) => ({
      wrong: `la propriété ${name} n’est pas de celles que Livret comprend`,
      ...vouliezVous(near),
    }),
    ({ name, near }) => ({
      wrong: `the property ${name} is not among those that Livret understands`,
      ...didYouMean(near),
    }),
  ),
  'css-property-place': entry<{ name: string; page: boolean }>(
    ({ name, page }) => ({
      wrong: page ? `${name} n’a pas d’effet dans @page` : `${name} n’a d’effet que dans @page`,
    }),
    ({ name, page }) => ({
      wrong: page ? `${name} has no effect in @page` : `${name} has an effect in @page only`,
    }),
  ),
  'css-value': entry<{ property: string; value: string; expected: string }>(
    ({ property, value, expected }) => ({
      wrong: value === '' ? `${property} n’a pas de valeur` : `${property} ne peut valoir « ${value} »`,
      instead: `valeurs possibles : ${expected}`,
    }),
    ({ property, value, expected }) => ({
      wrong: value === '' ? `${property} has no value` : `${property} cannot be "${value}"`,
      instead: `possible values: ${expected}`,
    }),
  ),
  'css-page-area': entry<{ width: number; height: number; least: number }>(
    ({ width, height, least }) => ({
      wrong: `entre ses marges, la page n’a que ${width} × ${height} mm`,
      instead: `laissez-en au moins ${least} de chaque côté : diminuez margin ou agrandissez size`,
    }),
    ({ width, height, least }) => ({
      wrong: `between its margins the page has only ${width} × ${height} mm`,
      instead: `leave at least ${least} each way: reduce margin or enlarge size`,
    }),
  ),
  'css-variable': entry<{ name: string; near: string | null }>(
    ({ name, near }) => ({
      wrong: `var(${name}) : ${name} n’est définie ni ici ni plus haut`,
      instead: near ? `vouliez-vous dire ${near} ?` : `définissez-la, par exemple dans :root { ${name}: …; }`,
    }),
    ({ name, near }) => ({
      wrong: `var(${name}): ${name} is not defined here or above`,
      instead: near ? `did you mean ${near}?` : `define it, for example in :root { ${name}: …; }`,
    }),
  ),
  'css-variable-syntax': entry<{ found: string }>(
    ({ found }) => ({
      wrong: `« ${found} » n’est pas lisible`,
      instead: 'écrivez var(--nom) ou var(--nom, valeur)',
    }),
    ({ found }) => ({
      wrong: `"${found}" cannot be read`,
      instead: 'write var(--name) or var(--name, value)',
    }),
  ),
  'css-variable-cycle': entry<{ names: readonly string[] }>(
    ({ names }) => ({
      wrong: `ces variables se définissent l’une par l’autre : ${names.join(' → ')}`,
      instead: 'donnez à l’une d’elles une valeur sans var()',
    }),
    ({ names }) => ({
      wrong: `these variables define each other: ${names.join(' → ')}`,
      instead: 'give one of them a value without var()',
    }),
  ),
  'css-variable-size': entry<{ name: string }>(
    ({ name }) => ({
      wrong: `${name}, une fois ses variables remplacées, est trop longue`,
      instead: 'donnez des valeurs plus courtes aux variables',
    }),
    ({ name }) => ({
      wrong: `${name} is too long once its variables are put in`,
      instead: 'give the variables shorter values',
    }),
  ),
  'css-string': entry<{ name: string; near: string | null }>(
    ({ name, near }) => ({
      wrong: `string(${name}) reste vide : aucune règle ne lui donne de valeur`,
      instead: near
        ? `vouliez-vous dire string(${near}) ?`
        : `donnez-lui-en une, par exemple h1 { string-set: ${name} content(text); }`,
    }),
    ({ name, near }) => ({
      wrong: `string(${name}) stays empty: no rule gives it a value`,
      instead: near
        ? `did you mean string(${near})?`
        : `give it one, for example h1 { string-set: ${name} content(text); }`,
    }),
  ),
  'css-selector': entry<{ found: string }>(
    ({ found }) => ({
      wrong: `« ${found} » n’est pas de ce qu’un sélecteur peut contenir`,
      instead: 'voyez la liste des sélecteurs dans docs/css.md',
    }),
    ({ found }) => ({
      wrong: `"${found}" is not among what a selector may hold`,
      instead: 'see the list of selectors in docs/css.md',
    }),
  ),
  'css-selector-element': entry<{ tag: string; near: string | null }>(
    ({ tag, near }) => ({ wrong: `il n’y a pas d’élément <${tag}>`, ...vouliezVous(near, '<', '>') }),
    ({ tag, near }) => ({ wrong: `there is no element <${tag}>`, ...didYouMean(near, '<', '>') }),
  ),
  'css-pseudo-class': entry<{ name: string; near: string | null }>(
    ({ name, near }) => ({ wrong: `:${name} n’est pas de ce que Livret comprend ici`, ...vouliezVous(near) }),
    ({ name, near }) => ({
      wrong: `:${name} is not among what Livret understands here`,
      ...didYouMean(near),
    }),
  ),
  'css-pseudo-element': entry<{ name: string; near: string | null }>(
    ({ name, near }) => ({
      wrong: `::${name} n’est pas de ce que Livret comprend`,
      ...vouliezVous(near, '::'),
    }),
    ({ name, near }) => ({
      wrong: `::${name} is not among what Livret understands`,
      ...didYouMean(near, '::'),
    }),
  ),
};
