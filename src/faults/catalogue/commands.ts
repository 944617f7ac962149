import { type Bilingual, says } from './entry.ts';

const write = (tex: string): Bilingual => ({ fr: `écrivez ${tex}`, en: `write ${tex}` });

const operator = (name: string) => write(`\\operatorname{${name}}`);
const SETS = 'N Z Q R C K E P'.split(' ');
const OPERATORS =
  'Var Cov Corr tr Tr rank rang rg rot grad div tg arctg ctg cotg cotan arccot ch sh th sgn diag Card card Vect Span Ker Im Id argth argsh argch arcsinh arccosh arctanh pgcd ppcm lcm supp sinc Res Hom Aut End Log Arg'.split(
    ' ',
  );

/** Words of siunitx for units, whose signs are written in their place. */
const UNIT_WORDS =
  'metre meter second gram kilogram litre liter mole kelvin joule watt newton volt ampere hertz pascal coulomb hour minute day percent degreeCelsius kilo milli centi mega nano per squared cubed square cubic'.split(
    ' ',
  );
/** The advice for a unit that there is not. */
export const UNIT: Bilingual = says`
  écrivez l’unité par ses signes : \\qty{9.81}{m/s^2}
  write the unit by its signs: \\qty{9.81}{m/s^2}`;

const DEFINED: Bilingual = says`
  une formule ne définit pas de commande : écrivez à chaque endroit ce que celle-ci abrège
  a formula defines no command: write at each place what this one is short for`;
const PACKAGE: Bilingual = says`
  retirez cette commande : celles d’amsmath, de mathtools et de mhchem sont là sans elle
  remove this command: those of amsmath, mathtools and mhchem are there without it`;
const OF_TEXT: Bilingual = says`
  finissez la formule par $ : cela se met dans le texte, en Markdown
  end the formula by $: this stands in the text, as Markdown`;
const COLOR: Bilingual = says`
  retirez cette commande : une formule a la couleur de son texte
  remove this command: a formula has the colour of its text`;
const LAYOUT: Bilingual = says`
  retirez cette commande : le thème place les formules
  remove this command: the theme places formulas`;
const NUMBER: Bilingual = says`
  retirez cette commande, et donnez un id au bloc : « - math: … », « id: eq-… »
  remove this command, and give the block an id: "- math: …", "id: eq-…"`;
const REFERENCE: Bilingual = says`
  finissez la formule par $, et écrivez [#eq-…], l’id du bloc, dans le texte
  end the formula by $, and write [#eq-…], the id of the block, in the text`;

const each = (names: readonly string[], advice: (name: string) => Bilingual): [string, Bilingual][] =>
  names.map((name) => [`\\${name}`, advice(name)]);

/** Bilingual for the commands and environments of LaTeX, and of its users, that formulas do not have. */
const INSTEAD: ReadonlyMap<string, Bilingual> = new Map([
  ...each(SETS, (name) => write(`\\mathbb{${name}}`)),
  ...each(OPERATORS, operator),
  ...each(UNIT_WORDS, () => UNIT),
  ...each(['newcommand', 'renewcommand', 'providecommand', 'def', 'let', 'newenvironment'], () => DEFINED),
  ...each(['usepackage', 'RequirePackage', 'documentclass', 'require'], () => PACKAGE),
  ...each(['cite', 'footnote', 'url', 'href', 'includegraphics', 'section', 'item', 'emph'], () => OF_TEXT),
  ...each(['color', 'textcolor', 'colorbox', 'definecolor'], () => COLOR),
  ...each(['vspace', 'hfill', 'vfill', 'par', 'centering', 'newpage', 'linebreak', 'noindent'], () => LAYOUT),
  ...each(['label', 'tag'], () => NUMBER),
  ...each(['ref', 'eqref', 'cref', 'autoref'], () => REFERENCE),
  ...each(['DeclareMathOperator'], () => write('\\operatorname{…}')),
  ...Object.entries({
    '\\ceil': '\\lceil … \\rceil',
    '\\floor': '\\lfloor … \\rfloor',
    '\\argmax': '\\operatorname*{arg\\,max}',
    '\\argmin': '\\operatorname*{arg\\,min}',
    '\\diff': '\\mathrm{d}',
    '\\dif': '\\mathrm{d}',
    '\\d': '\\mathrm{d}',
    '\\pqty': '\\left( … \\right)',
    '\\bqty': '\\left[ … \\right]',
    '\\flatfrac': '… / …',
    '\\dsum': '\\displaystyle\\sum',
    '\\dint': '\\displaystyle\\int',
    '\\wideparen': '\\overparen{…}',
    '\\overarc': '\\overparen{…}',
    '\\utilde': '\\underset{\\sim}{…}',
    '\\undertilde': '\\underset{\\sim}{…}',
    '\\uline': '\\underline{…}',
    '\\sout': '\\cancel{…}',
    '\\dag': '\\dagger',
    '\\tensor': 'T{}^{a}{}_{b}',
    '\\textsubscript': '_{\\text{…}}',
    '\\textsuperscript': '^{\\text{…}}',
    '\\qtyrange': '\\qty{10}{m} \\text{ – } \\qty{20}{m}',
    '\\SIrange': '\\qty{10}{m} \\text{ – } \\qty{20}{m}',
    '\\numrange': '\\num{10} \\text{ – } \\num{20}',
    '\\vv': '\\overrightarrow{…}',
    '\\sfrac': '\\tfrac{…}{…}',
    '\\bold': '\\mathbf{…}',
    '\\intertext': '\\text{…}',
    '\\shortintertext': '\\text{…}',
    '\\1': '\\mathbb{1}',
    '\\indep': '\\perp',
    '\\qed': '\\square',
    '\\euro': '\\text{€}',
    '\\permil': '\\perthousand',
    '\\textdegree': '\\degree',
    '\\textmu': '\\micro',
    '\\angstrom': '\\text{Å}',
    '\\unicode': '\\text{…}',
    '\\alfa': '\\alpha',
    tabular: '\\begin{array}{…} … \\end{array}',
  }).map(([name, tex]): [string, Bilingual] => [name, write(tex)]),
]);

/** The advice for a command or an environment that formulas do not have; null where it is not known. */
export const insteadOf = (name: string): Bilingual | null => INSTEAD.get(name) ?? null;
