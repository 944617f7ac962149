// Speech Rule Engine says some things otherwise than a teacher would: here the MathML that it is given is mended, and the
// words that it gives.

type Mends = readonly (readonly [RegExp, string])[];

/** Signs that are said by what they look like, not by what they mean in a formula. */
const SIGNS: Mends = [
  // Upright letters are those of chemistry and of units, which nobody calls upright.
  [/ mathvariant="normal"/g, ''],
  [/>&#x394;</g, '>Delta<'],
  [/>&#x3A9;</g, '>Omega<'],
  [/>&#x2223;</g, '>|<'],
  // A frame is said in few languages.
  [/<menclose notation="box"[^>]*>((?:(?!<\/?menclose)[\s\S])*)<\/menclose>/g, '<mrow>$1</mrow>'],
  // A raised ring is a sign of degrees.
  [
    /<msup>((?:(?!<msup>)[\s\S])*?)(?:<mrow>\s*)?<mo[^>]*>&#x2218;<\/mo>(?:\s*<\/mrow>)?(\s*)<\/msup>/g,
    '<mrow>$1<mi>&#xB0;</mi>$2</mrow>',
  ],
];

/** A binomial coefficient, which would be said as a column of a matrix. Its children stand two spaces further in. */
const BINOMIAL =
  /\n( *)<mrow>\n\1 {2}<mo[^>]*>\(<\/mo>\n\1<\/mrow>\n\1<mfrac linethickness="0">\n([\s\S]*?)\n\1<\/mfrac>\n\1<mrow>\n\1 {2}<mo[^>]*>\)<\/mo>\n\1<\/mrow>/g;
/** The word between its numbers: in French the lower one is said first. */
const CHOOSE: Readonly<Record<string, string>> = {
  de: 'über',
  en: 'choose',
  es: 'sobre',
  fr: 'parmi',
  it: 'su',
};

/** A unit with the slash after it, before another unit: upright letters, as no variable has them. */
const UPRIGHT = `<mi(?: mathvariant="normal">|>(?=[a-zA-Z]{2}))`;
const BETWEEN_UNITS = new RegExp(
  String.raw`(${UPRIGHT}[^<]*</mi>(?:\s*</?m(?:row|sup)>|\s*<mn>[^<]*</mn>)*\s*)<mo[^>]*>/</mo>(?=(?:\s*<m(?:row|sup)>)*\s*${UPRIGHT})`,
  'g',
);
const PER: Readonly<Record<string, string>> = { de: 'pro', en: 'per', es: 'por', fr: 'par', it: 'per' };

/** A thin space between the digits of a number, which would be said as several. */
const BETWEEN_DIGITS = /<\/mn>\s*<mspace width="0\.111em"[^>]*><\/mspace>\s*<mn>/g;
/** A decimal number with the uncertainty of its last digits in brackets, which would be said as a product: 1.32(2). */
const UNCERTAIN =
  /<mn>(\d+[.,])(\d+)<\/mn>((?:\s*<\/mrow>)?\s*)<mo[^>]*>\(<\/mo>\s*<mn>(\d+)<\/mn>\s*<mo[^>]*>\)<\/mo>/g;

/** The uncertainty after its number, in the digits of both: 1.32 ± 0.02. */
function givenInFull(mathml: string): string {
  return mathml.replace(UNCERTAIN, (_, whole: string, decimals: string, between: string, last: string) => {
    const digits = last.padStart(decimals.length + 1, '0');
    const uncertainty = `${digits.slice(0, -decimals.length)}${whole.at(-1)}${digits.slice(-decimals.length)}`;
    return `<mn>${whole}${decimals}</mn>${between}<mo>&#xB1;</mo><mn>${uncertainty}</mn>`;
  });
}

/** A probability, or an expectation, under a condition. */
const GIVEN = (of: string, open: string, bar: string, close: string) =>
  new RegExp(`\\b([PE]) ${of} ${open} (.+?) ${bar} (.+?) ${close}`, 'g');

/** States of quantum mechanics, whose bars are said as those of divisors. `and` stands between both states of a product. */
const STATES = (open: string, bar: string, close: string, and: string): Mends => [
  [new RegExp(`(?<!\\S)${open} (\\S+) ${bar} (\\S+) ${close}`, 'g'), `braket $1 ${and} $2`],
  [new RegExp(`(?<!\\S)${bar} (\\S+) ${close}`, 'g'), 'ket $1'],
  [new RegExp(`(?<!\\S)${open} (\\S+) ${bar}(?!\\S)`, 'g'), 'bra $1'],
];

const NUMBERS = { N: 'naturales', Z: 'enteros', Q: 'racionales', R: 'reales', C: 'complejos' };

/** Words that the rules of a language lack, or have in another's. */
const WORDS: Readonly<Record<string, Mends>> = {
  de: [
    [/ von (?=Index |hoch )/g, ' '],
    [/ Überstrich\b/g, ' quer'],
    [/ circumflex\b/g, ' Dach'],
    [/ Überpunkt\b/g, ' Punkt'],
    ...STATES(
      'Mathematische linke Winkelklammer',
      'teilt',
      'Mathematische (?:rechtwinklige Klammer|rechte Winkelklammer)',
      'und',
    ),
    [/\bsenkrechter Strich Index /g, 'an der Stelle '],
    [GIVEN('von', 'Klammer auf', 'teilt', 'Klammer zu'), '$1 von $2 unter der Bedingung $3'],
  ],
  en: [
    // Spaces, and letters of chemistry that are taken for functions.
    [/ empty(?! set)/g, ''],
    [/ of (?=(?:sub|super) )/g, ' '],
    ...STATES('left angle bracket', 'divides', 'right angle bracket', 'and'),
    [/\bvertical bar sub /g, 'evaluated at '],
    [GIVEN('of', 'open paren', 'divides', 'close paren'), '$1 of $2 given $3'],
  ],
  es: [
    [/\bmodificando superior (.+?) con flecha derecha\b/g, 'vector $1'],
    [/\bmodificando superior (.+?) con circunflejo\b/g, '$1 circunflejo'],
    [/\bmodificando superior (.+?) con punto en superescrito\b/g, '$1 punto'],
    ...STATES('corchete agudo izquierdo', 'barra vertical', 'corchete agudo derecho', 'y'),
    [/\bbarra vertical subíndice /g, 'evaluado en '],
    [/\bempezar raíz cuadrada (\S+) finalizar raíz cuadrada/g, 'raíz cuadrada de $1'],
    [
      /\bsumatorio bajoíndice (.+?) igual (.+?) sobreíndice (.+?) finalizar índices/g,
      'suma de $1 igual a $2 a $3 de',
    ],
    [/\bintegral definida subíndice (.+?) superíndice (.+?) línea base/g, 'integral de $1 a $2 de'],
    [/\blímite bajoíndice (.+?) flecha derecha (.+?) finalizar índices/g, 'límite cuando $1 tiende a $2 de'],
    [
      /((?<!\S)[fgh]|mayúscula [EFGHP])( prima)? paréntesis izquierdo ((?:(?!paréntesis izquierdo).)+?) paréntesis derecho/g,
      '$1$2 de $3',
    ],
    [/(mayúscula [EP] de .+?) barra vertical /g, '$1 dado '],
    [/\bperteneciente a\b/g, 'pertenece a'],
    ...Object.entries(NUMBERS).map(
      ([letter, numbers]) =>
        [new RegExp(`negrita de pizarra mayúscula ${letter}`, 'g'), `los números ${numbers}`] as const,
    ),
  ],
  fr: [
    [/\bsub\b/g, 'indice'],
    [/\ble sommation\b/g, 'la somme'],
    [/\ble intégrale\b/g, 'l’intégrale'],
    [/\bde le /g, 'du '],
    [/ est un /g, ' appartient à '],
    [/ n['’]est pas un /g, ' n’appartient pas à '],
    [/ pas un sous ensemble de /g, ' non inclus dans '],
    [/ sous ensemble de /g, ' inclus dans '],
    [/\bpas égal à /g, 'différent de '],
    [/\bpour tous\b/g, 'pour tout'],
    [/\blimite sur (.+?) flèche droite (.+?) de /g, 'limite quand $1 tend vers $2 de '],
    [/ macron\b/g, ' barre'],
    [/ de (?=indice |à la puissance )/g, ' '],
    ...STATES('chevron mathématique gauche', 'diviseur de', 'chevron (?:mathématique )?droit', 'et'),
    [/\bbarre verticale indice /g, 'évalué en '],
    [GIVEN('de', 'parenthèse gauche', 'diviseur de', 'parenthèse droite'), '$1 de $2 sachant $3'],
  ],
  it: [
    [/ barra sopra\b/g, ' barra'],
    [/ accento circonflesso\b/g, ' cappuccio'],
    [/ punto sopra\b/g, ' punto'],
    ...STATES('parentesi angolata sinistra', 'divide', 'parentesi angolata destra', 'e'),
    [/\bbarra verticale pedice /g, 'calcolato in '],
    [/ di (?=pedice |elevato )/g, ' '],
    [/\bil integrale\b/g, 'l’integrale'],
    [/\bil sommatoria\b/g, 'la sommatoria'],
    [GIVEN('di', 'parentesi tonda aperta', 'divide', 'parentesi tonda chiusa'), '$1 di $2 dato $3'],
  ],
};

const mended = (text: string, mends: Mends): string =>
  mends.reduce((said, [pattern, by]) => said.replace(pattern, by), text);

/** MathML as it is to be said in a language. */
export function sayable(mathml: string, language: string): string {
  const chosen = mathml.replace(BINOMIAL, (_, indent: string, inside: string) => {
    const [top = '', bottom = ''] = inside.split(new RegExp(`\\n(?=${indent}  <[^/])`));
    const word = `<mtext>&#xA0;${CHOOSE[language]}&#xA0;</mtext>`;
    const [first, last] = language === 'fr' ? [bottom, top] : [top, bottom];
    return `\n${indent}<mrow>\n${first}\n${word}\n${last}\n${indent}</mrow>`;
  });
  const numbers = givenInFull(chosen.replace(BETWEEN_DIGITS, ''));
  const units = numbers.replace(BETWEEN_UNITS, `$1<mtext>&#xA0;${PER[language]}&#xA0;</mtext>`);
  return mended(units, SIGNS);
}

/** Mended speech: the engine's words, in those of the language. */
export function inItsWords(said: string, language: string): string {
  return mended(said.replace(/\s+/g, ' ').trim(), WORDS[language] ?? []);
}
