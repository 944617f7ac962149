import { nearest } from '../nearest.ts';
import { BOXES_EN, BOXES_FR, type BoxKind } from './box-kinds.ts';
import { entry, type Nothing } from './entry.ts';
import { meant, orNear } from './near.ts';
import { styleNamesFaults } from './style-names.ts';

const LISTED = { fr: 'docs/css.md en donne la liste', en: 'docs/css.md lists those it knows' };

const INSTEAD_OF_IMPORT = {
  frInstead:
    'supprimez cette ligne : les feuilles de templates/ sont toutes lues, et rien n’est pris sur le réseau ; une police s’ajoute par @font-face (docs/fonts.md)',
  enInstead:
    'remove this line: all sheets in templates/ are read, and nothing is fetched; a font is added by @font-face (docs/fonts.md)',
};

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

function listed(kinds: readonly BoxKind[], words: Readonly<Record<BoxKind, string>>, and: string): string {
  const all = kinds.map((kind) => words[kind]);
  return all.length === 1 ? all[0]! : `${all.slice(0, -1).join(', ')} ${and} ${all.at(-1)}`;
}

/** The advice to end a declaration that runs into the next one: `2mm` and a line later `color: red`. */
function withSemicolon(value: string, write: string): string | null {
  const [, first] = /^([^\n:{}]*?)\s+[a-z-]+\s*:/s.exec(value) ?? [];
  return first ? `${write} ${first};` : null;
}

const isSide = (property: string, value: string): boolean =>
  property === 'float' && /^(?:left|right)$/i.test(value);

/** `150 %` as `150%`, `!importnat` as `!important`; null for anything else. */
function slipIn(found: string, write: string): string | null {
  if (/^![a-z]+$/i.test(found)) return nearest(found.slice(1), ['important']) && `${write} !important`;
  const joined = found.replace(/(\d)\s+%/g, '$1%');
  return joined === found ? null : `${write} ${joined}`;
}

/** The advice to give lengths their units; null where none lacks one. */
function withUnits(property: string, value: string, expected: string, write: string): string | null {
  if (!expected.includes('<length>')) return null;
  const joined = value.replace(/(\d)\s+(?=(?:mm|cm|in|pt|px|em|rem|%)(?:\s|$))/g, '$1');
  const mended = joined.replace(
    /(?<=^|\s)-?(?!0+(?:\.0+)?(?:\s|$))\d+(?:\.\d+)?(?=\s|$)/g,
    `$&${OF_TYPE.test(property) ? 'pt' : 'mm'}`,
  );
  return mended === value ? null : `${write} ${mended}`;
}

/** Properties whose lengths are given in points, as a rule. */
const OF_TYPE = /^(?:font|line-height|letter-spacing|word-spacing|border)/;

/** The numbers with a point, where they have a decimal comma. */
function withPoint(value: string, expected: string, write: string): string | null {
  if (!/<length>|<number>|<size>/.test(expected) || value.includes('(')) return null;
  const mended = value.replace(/(?<=\d),(?=\d)/g, '.');
  return mended === value ? null : `${write} ${mended}`;
}

/** The value with a length of text in the place of its percentages. */
const inEms = (value: string): string => value.replace(/[+-]?[\d.]+%/g, '0.5em');

function wordsIn(expected: string): string[] {
  return expected.replace(/<[^>]*>/g, '').match(/[a-z][a-z-]+/g) ?? [];
}

/** The colours that are written most; CSS has others too. */
const COLOURS = 'blue green yellow orange purple pink brown grey gray navy teal maroon olive silver'.split(
  ' ',
);

/** Words of CSS by the French ones that are written for them, without accents. */
const IN_CSS = new Map(
  [
    'gras bold maigre lighter italique italic centre center gauche left droite right justifie justify',
    'souligne underline majuscule uppercase majuscules uppercase capitales uppercase minuscule lowercase minuscules lowercase',
    'paysage landscape aucun none aucune none cache hidden plein solid continu solid pointille dotted pointilles dotted',
    'tirets dashed rouge red noir black blanc white vert green bleu blue jaune yellow gris grey rose pink',
  ].flatMap((line) => pairs(line.split(' '))),
);

function pairs(words: readonly string[]): [string, string][] {
  return words.flatMap((word, i): [string, string][] => (i % 2 === 0 ? [[word, words[i + 1]!]] : []));
}

/** The name nearest to a value that takes one, or to the first word of it that it does not take. */
function nearestIn(value: string, expected: string): string | null {
  const known = [...wordsIn(expected), ...(expected.includes('#rrggbb') ? COLOURS : [])];
  const plain = value.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const unknown = (plain.match(/[a-z][a-z-]+/g) ?? []).filter((word) => !known.includes(word));
  const french = unknown.map((word) => IN_CSS.get(word)).find((word) => word && known.includes(word));
  return (
    french ?? [plain, ...unknown].map((word) => nearest(word, known)).find((near) => near !== null) ?? null
  );
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

export const styleFaults = {
  ...styleNamesFaults,
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
  'css-too-deep': entry<{ most: number }>(({ most }) => ({
    fr: `plus de ${most} blocs ou parenthèses s’ouvrent l’un dans l’autre`,
    frInstead: 'fermez ceux qui précèdent : une } ou une ) manque',
    en: `more than ${most} blocks or brackets open within one another`,
    enInstead: 'close those before: a } or a ) is missing',
  })),
  'css-too-many-rules': entry<{ most: number; of: string | null }>(({ most, of }) => ({
    fr: `cette feuille a plus de ${most} règles${of === null ? '' : ` ${of}`}`,
    frInstead: 'retirez celles qui ne servent pas : les règles répétées, ou celles d’un site',
    en: `this sheet has more than ${most} ${of === null ? '' : `${of} `}rules`,
    enInstead: 'take out those that are of no use: repeated ones, or those of a web site',
  })),
  'css-unclosed': entry<{ closing: string }>(({ closing }) => ({
    fr: `ce qui s’ouvre ici n’est pas fermé à la fin du fichier`,
    frInstead: `ajoutez ${closing}`,
    en: 'what opens here is not closed at the end of the file',
    enInstead: `add ${closing}`,
  })),
  'css-at-rule': entry<{ name: string; near: string | null }>(({ name, near }) => ({
    fr: `Livret ne connaît pas @${name} ici`,
    en: `Livret does not know @${name} here`,
    ...(name === 'import' ? INSTEAD_OF_IMPORT : orNear(near && `@${near}`, LISTED)),
  })),
  'css-media': entry<{ query: string }>(({ query }) => ({
    fr: `@media ${query} n’a pas de sens sur papier`,
    frInstead: 'écrivez @media print, ou la taille de la page, comme @media (min-width: 180mm)',
    en: `@media ${query} has no meaning on paper`,
    enInstead: 'write @media print, or the size of the page, as in @media (min-width: 180mm)',
  })),
  'css-layer': entry<{ names: string; block: boolean }>(({ names, block }) => ({
    fr:
      names === ''
        ? '@layer nomme des couches'
        : `« ${names} » ne nomme pas ${block ? 'une couche' : 'des couches'}`,
    frInstead: `écrivez ${block ? '@layer nom { … }' : '@layer nom, autre-nom;'}`,
    en: names === '' ? '@layer names layers' : `"${names}" does not name ${block ? 'a layer' : 'layers'}`,
    enInstead: `write ${block ? '@layer name { … }' : '@layer name, other-name;'}`,
  })),
  'css-nested-rule': entry<Nothing>(() => ({
    fr: 'une règle ne peut en contenir une autre',
    frInstead: 'fermez la règle précédente par }, ou écrivez la seconde à part, son sélecteur en entier',
    en: 'a rule cannot contain another one',
    enInstead: 'close the previous rule with }, or write the second rule after it, with its whole selector',
  })),
  'css-important': entry<{ property: string }>(({ property }) => ({
    fr: `${property} n’a pas d’!important`,
    frInstead: 'enlevez !important et placez la règle plus bas',
    en: `${property} has no !important`,
    enInstead: 'leave !important out and put the rule further down',
  })),
  'css-property': entry<{ name: string; near: string | null }>(({ name, near }) => ({
    fr: `Livret ne connaît pas la propriété ${name}`,
    en: `Livret does not know the property ${name}`,
    ...orNear(near, LISTED),
  })),
  'css-property-place': entry<{ name: string; page: boolean }>(({ name, page }) => ({
    fr: page ? `${name} n’a pas d’effet dans @page` : `${name} n’a d’effet que dans @page`,
    en: page ? `${name} has no effect in @page` : `${name} has an effect in @page only`,
  })),
  'css-variable-value': entry<{ name: string; value: string; example: string }>(
    ({ name, value, example }) => ({
      fr: `${name} ne peut valoir « ${value} », là où le thème s’en sert`,
      frInstead: `donnez-lui une valeur comme celle du thème, ${name}: ${example};`,
      en: `${name} cannot be "${value}", where the theme uses it`,
      enInstead: `give it a value such as the theme’s, ${name}: ${example};`,
    }),
  ),
  'css-value': entry<{ property: string; value: string; expected: string }>(
    ({ property, value, expected }) => ({
      fr: value === '' ? `${property} n’a pas de valeur` : `${property} ne peut valoir « ${value} »`,
      frInstead:
        withSemicolon(value, 'il manque un point-virgule : écrivez') ??
        withPoint(value, expected, 'les décimales suivent un point : écrivez') ??
        withUnits(property, value, expected, 'une longueur a une unité : écrivez') ??
        (isSide(property, value)
          ? 'pour un texte à côté d’une image, mettez beside: { text: … } dans son bloc image'
          : null) ??
        `${meant(nearestIn(value, expected)).fr}valeurs possibles : ${expected}`,
      en: value === '' ? `${property} has no value` : `${property} cannot be "${value}"`,
      enInstead:
        withSemicolon(value, 'a semicolon is missing: write') ??
        withPoint(value, expected, 'decimals follow a point: write') ??
        withUnits(property, value, expected, 'a length has a unit: write') ??
        (isSide(property, value)
          ? 'for a text beside a picture, put beside: { text: … } into its block image'
          : null) ??
        `${meant(nearestIn(value, expected)).en}possible values: ${expected}`,
    }),
  ),
  'css-border-style': entry<{ property: string; value: string }>(({ property, value }) => ({
    fr: `« ${property}: ${value} » ne trace rien : il n’y a pas de style de filet`,
    frInstead: `écrivez ${property}: ${value} solid ; ou dashed, dotted, double`,
    en: `"${property}: ${value}" draws nothing: it has no style`,
    enInstead: `write ${property}: ${value} solid; or dashed, dotted, double`,
  })),
  'css-not-applying': entry<{ declaration: string; on: readonly string[]; appliesTo: readonly BoxKind[] }>(
    ({ declaration, on, appliesTo }) => ({
      fr: `« ${declaration} » n’a pas d’effet sur ${on.join(', ')}, mais ${listed(appliesTo, BOXES_FR, 'et')}`,
      frInstead: 'enlevez-la, ou écrivez-la dans une règle pour la boîte qui convient',
      en: `"${declaration}" has no effect on ${on.join(', ')}, but on ${listed(appliesTo, BOXES_EN, 'and')}`,
      enInstead: 'leave it out, or write it in a rule for the box that is meant',
    }),
  ),
  'css-inline-percentage': entry<{ property: string; value: string; on: readonly string[] }>(
    ({ property, value, on }) => ({
      fr: `« ${property}: ${value} » : un pourcentage n’a pas d’effet sur ${on.join(', ')}, qui est dans une ligne`,
      frInstead: `donnez-en la longueur, par exemple ${property}: ${inEms(value)}`,
      en: `"${property}: ${value}": a percentage has no effect on ${on.join(', ')}, which is within a line`,
      enInstead: `give its length, for example ${property}: ${inEms(value)}`,
    }),
  ),
  'css-link-untold': entry<{ color: string; around: string; ratio: number; least: number }>(
    ({ color, around, ratio, least }) => ({
      fr: `rien que sa couleur ne distingue un lien vers le web des mots voisins, et c’est trop peu : le contraste de ${color} à ${around} est de ${String(ratio).replace('.', ',')}`,
      frInstead: `écrivez text-decoration: underline, ou une couleur dont le contraste soit de ${least} au moins (WCAG 2.2, 1.4.1)`,
      en: `only its colour tells a link to the web from the words around, and too little: the contrast of ${color} to ${around} is ${ratio}`,
      enInstead: `write text-decoration: underline, or a colour whose contrast is ${least} or more (WCAG 2.2, 1.4.1)`,
    }),
  ),
  'css-page-area': entry<{ width: number; height: number; least: number }>(({ width, height, least }) => ({
    fr: `entre ses marges, la page n’a que ${width} × ${height} mm`,
    frInstead: `laissez-lui au moins ${least} × ${least} mm : diminuez margin ou agrandissez size`,
    en: `between its margins the page has only ${width} × ${height} mm`,
    enInstead: `leave it at least ${least} × ${least} mm: reduce margin or enlarge size`,
  })),
  'css-variable-syntax': entry<{ found: string }>(({ found }) => ({
    fr: `« ${found} » n’est pas lisible`,
    frInstead: 'écrivez var(--nom) ou var(--nom, valeur)',
    en: `"${found}" cannot be read`,
    enInstead: 'write var(--name) or var(--name, value)',
  })),
  'css-variable-cycle': entry<{ names: readonly string[] }>(({ names }) => ({
    fr: `ces variables se définissent l’une par l’autre : ${names.join(' → ')}`,
    frInstead: 'donnez à l’une d’elles une valeur sans var()',
    en: `these variables define each other: ${names.join(' → ')}`,
    enInstead: 'give one of them a value without var()',
  })),
  'css-variable-size': entry<{ name: string }>(({ name }) => ({
    fr: `${name}, une fois ses variables remplacées, est trop longue`,
    frInstead: 'donnez des valeurs plus courtes aux variables',
    en: `${name} is too long once its variables are replaced`,
    enInstead: 'give the variables shorter values',
  })),
  'css-selector': entry<{ found: string }>(({ found }) => ({
    fr: `un sélecteur ne peut contenir « ${found} »`,
    frInstead: 'voyez la liste des sélecteurs dans docs/css.md',
    en: `a selector cannot contain "${found}"`,
    enInstead: 'see the list of selectors in docs/css.md',
  })),
  'css-selector-element': entry<{ tag: string; near: string | null }>(({ tag, near }) => ({
    fr: `il n’y a pas d’élément <${tag}>`,
    frInstead: `${meant(near && `<${near}>`).fr}docs/markup.md donne les éléments ; une classe s’écrit avec un point : .${tag}`,
    en: `there is no element <${tag}>`,
    enInstead: `${meant(near && `<${near}>`).en}docs/markup.md lists the elements; a class is written with a dot: .${tag}`,
  })),
  'css-pseudo-class': entry<{ name: string; near: string | null }>(({ name, near }) => ({
    fr: `Livret ne connaît pas :${name} ici`,
    en: `Livret does not know :${name} here`,
    ...orNear(near, LISTED),
  })),
  'css-pseudo-element': entry<{ name: string; near: string | null }>(({ name, near }) => ({
    fr: `Livret ne connaît pas ::${name}`,
    en: `Livret does not know ::${name}`,
    ...orNear(near && `::${near}`, LISTED),
  })),
  'css-picture-missing': entry<{ path: string; near: string | null }>(({ path, near }) => ({
    fr: `l’image ${path} n’existe pas`,
    frInstead: `${meant(near).fr}le chemin de url() part du dossier de la feuille de style`,
    en: `the picture ${path} does not exist`,
    enInstead: `${meant(near).en}the path in url() starts from the folder of the style sheet`,
  })),
  'css-picture-remote': entry<{ address: string }>(({ address }) => ({
    fr: `l’image « ${address} » n’est pas dans le projet, et Livret ne va rien chercher sur le réseau`,
    frInstead: 'mettez le fichier dans templates/images/ et écrivez url(images/NOM.jpg)',
    en: `the picture "${address}" is not in the project, and Livret fetches nothing from the network`,
    enInstead: 'put the file into templates/images/ and write url(images/NAME.jpg)',
  })),
  'css-background-tiles': entry<{ tiles: number; limit: number }>(({ tiles, limit }) => ({
    fr: `cette image de fond serait répétée ${tiles} fois sur une page ; ${limit} au plus`,
    frInstead: 'agrandissez-la avec background-size, ou réunissez-en plusieurs dans un fichier',
    en: `the picture of this background would be repeated ${tiles} times on a page; at most ${limit}`,
    enInstead: 'make it larger by background-size, or put several of it into one file',
  })),
};
