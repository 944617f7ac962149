// The letters of mathematical alphabets. Browsers know `mathvariant="normal"` alone (MathML Core 1, 2.2): they would show
// the plain letter, which is another name.

/** The first capital, small letter, digit and Greek capital of an alphabet (Unicode, Mathematical Alphanumeric Symbols). */
type Alphabet = readonly [capital: number, small: number, digit: number | null, greek?: number];

const ALPHABETS: Readonly<Record<string, Alphabet>> = {
  bold: [0x1d400, 0x1d41a, 0x1d7ce, 0x1d6a8],
  italic: [0x1d434, 0x1d44e, null, 0x1d6e2],
  'bold-italic': [0x1d468, 0x1d482, null, 0x1d71c],
  script: [0x1d49c, 0x1d4b6, null],
  'bold-script': [0x1d4d0, 0x1d4ea, null],
  fraktur: [0x1d504, 0x1d51e, null],
  'double-struck': [0x1d538, 0x1d552, 0x1d7d8],
  'bold-fraktur': [0x1d56c, 0x1d586, null],
  'sans-serif': [0x1d5a0, 0x1d5ba, 0x1d7e2],
  'bold-sans-serif': [0x1d5d4, 0x1d5ee, 0x1d7ec, 0x1d756],
  'sans-serif-italic': [0x1d608, 0x1d622, null],
  'sans-serif-bold-italic': [0x1d63c, 0x1d656, null, 0x1d790],
  monospace: [0x1d670, 0x1d68a, 0x1d7f6],
};

/** Letters that Unicode had before these alphabets, by the place that each leaves empty. */
const EARLIER: ReadonlyMap<number, string> = new Map([
  [0x1d455, 'ℎ'],
  [0x1d49d, 'ℬ'],
  [0x1d4a0, 'ℰ'],
  [0x1d4a1, 'ℱ'],
  [0x1d4a3, 'ℋ'],
  [0x1d4a4, 'ℐ'],
  [0x1d4a7, 'ℒ'],
  [0x1d4a8, 'ℳ'],
  [0x1d4ad, 'ℛ'],
  [0x1d4ba, 'ℯ'],
  [0x1d4bc, 'ℊ'],
  [0x1d4c4, 'ℴ'],
  [0x1d506, 'ℭ'],
  [0x1d50b, 'ℌ'],
  [0x1d50c, 'ℑ'],
  [0x1d515, 'ℜ'],
  [0x1d51d, 'ℨ'],
  [0x1d53a, 'ℂ'],
  [0x1d53f, 'ℍ'],
  [0x1d545, 'ℕ'],
  [0x1d547, 'ℙ'],
  [0x1d548, 'ℚ'],
  [0x1d549, 'ℝ'],
  [0x1d551, 'ℤ'],
]);

/** The faces of texts that are set in the page's font, whose style sheet knows them. */
const OF_TEXTS = /^(?:bold|italic|bold-italic)$/;

/** The Greek letters of an alphabet, in its order. */
const GREEK = 'ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡϴΣΤΥΦΧΨΩ∇αβγδεζηθικλμνξοπρςστυφχψω∂ϵϑϰϕϱϖ';

const VARIANT = /<(m[a-z]+)((?: [^<>]*)?) mathvariant="([a-z-]+)"([^<>]*)>([^<>]+)(?=<\/)/g;

/** A letter as MathJax writes it, or one that is typed. */
const LETTER = /&#x([0-9A-F]+);|[A-Za-z0-9]/g;

/** MathML whose letters and digits of an alphabet are characters of their own. */
export function withAlphabets(mathml: string): string {
  return mathml.replace(
    VARIANT,
    (typed, tag: string, before: string, name: string, after: string, letters: string) => {
      const alphabet = ALPHABETS[name];
      if (!alphabet || (tag === 'mtext' && OF_TEXTS.test(name))) return typed;
      const set = letters.replace(LETTER, (letter, code?: string) =>
        inAlphabet(code ? String.fromCodePoint(Number.parseInt(code, 16)) : letter, alphabet),
      );
      return `<${tag}${before}${after}>${set}`;
    },
  );
}

function inAlphabet(letter: string, [capital, small, digit, greek]: Alphabet): string {
  const from = (first: number, base: string) => first + letter.charCodeAt(0) - base.charCodeAt(0);
  if (/\d/.test(letter)) return digit === null ? letter : String.fromCodePoint(from(digit, '0'));
  if (!/[A-Za-z]/.test(letter)) {
    const place = GREEK.indexOf(letter);
    return greek === undefined || place < 0 ? letter : String.fromCodePoint(greek + place);
  }
  const place = /[A-Z]/.test(letter) ? from(capital, 'A') : from(small, 'a');
  return EARLIER.get(place) ?? String.fromCodePoint(place);
}
