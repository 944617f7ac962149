// MathJax, with what Livret uses of it. It is a bundle of its own (scripts/compile.mjs), loaded for the first formula.

import { MathJaxMhchemFontExtension } from '@mathjax/mathjax-mhchem-font-extension/js/svg.js';
import { MathJaxStix2Font } from '@mathjax/mathjax-stix2-font/js/svg.js';
import '@mathjax/mathjax-stix2-font/js/svg/dynamic/accents.js';
import '@mathjax/mathjax-stix2-font/js/svg/dynamic/accents-other.js';
import '@mathjax/mathjax-stix2-font/js/svg/dynamic/arrows.js';
import '@mathjax/mathjax-stix2-font/js/svg/dynamic/calligraphic.js';
import '@mathjax/mathjax-stix2-font/js/svg/dynamic/cyrillic.js';
import '@mathjax/mathjax-stix2-font/js/svg/dynamic/dingbats.js';
import '@mathjax/mathjax-stix2-font/js/svg/dynamic/double-struck.js';
import '@mathjax/mathjax-stix2-font/js/svg/dynamic/enclosed.js';
import '@mathjax/mathjax-stix2-font/js/svg/dynamic/fraktur.js';
import '@mathjax/mathjax-stix2-font/js/svg/dynamic/greek.js';
import '@mathjax/mathjax-stix2-font/js/svg/dynamic/latin.js';
import '@mathjax/mathjax-stix2-font/js/svg/dynamic/latin-b.js';
import '@mathjax/mathjax-stix2-font/js/svg/dynamic/latin-bi.js';
import '@mathjax/mathjax-stix2-font/js/svg/dynamic/latin-i.js';
import '@mathjax/mathjax-stix2-font/js/svg/dynamic/math.js';
import '@mathjax/mathjax-stix2-font/js/svg/dynamic/monospace.js';
import '@mathjax/mathjax-stix2-font/js/svg/dynamic/phonetics.js';
import '@mathjax/mathjax-stix2-font/js/svg/dynamic/sans-serif.js';
import '@mathjax/mathjax-stix2-font/js/svg/dynamic/script.js';
import '@mathjax/mathjax-stix2-font/js/svg/dynamic/shapes.js';
import '@mathjax/mathjax-stix2-font/js/svg/dynamic/stretchy.js';
import '@mathjax/mathjax-stix2-font/js/svg/dynamic/symbols.js';
import '@mathjax/mathjax-stix2-font/js/svg/dynamic/symbols-other.js';
import '@mathjax/mathjax-stix2-font/js/svg/dynamic/upright.js';
import '@mathjax/mathjax-stix2-font/js/svg/dynamic/variants.js';
import { liteAdaptor } from '@mathjax/src/js/adaptors/liteAdaptor.js';
import type { MmlNode } from '@mathjax/src/js/core/MmlTree/MmlNode.js';
import { RegisterHTMLHandler } from '@mathjax/src/js/handlers/html.js';
import '@mathjax/src/js/input/tex/ams/AmsConfiguration.js';
import '@mathjax/src/js/input/tex/base/BaseConfiguration.js';
import '@mathjax/src/js/input/tex/boldsymbol/BoldsymbolConfiguration.js';
import '@mathjax/src/js/input/tex/cancel/CancelConfiguration.js';
import '@mathjax/src/js/input/tex/mhchem/MhchemConfiguration.js';
import '@mathjax/src/js/input/tex/upgreek/UpgreekConfiguration.js';
import { TeX } from '@mathjax/src/js/input/tex.js';
import { mathjax } from '@mathjax/src/js/mathjax.js';
import { SVG } from '@mathjax/src/js/output/svg.js';
import { MORE_PACKAGES, nearCommand } from './commands.ts';
import { growWithFixedFences } from './fixed-fences.ts';
import type { FormulaFont } from './formula.ts';
import { keepLeftSide, LINE, markLineEnds } from './line-ends.ts';
import { keepNoTex, MathmlWriter } from './mathml.ts';
import { type Parser, placeOfProblem } from './problem-place.ts';
import { DECIMAL_MARK } from './quantities.ts';
import { withoutSerifs } from './sans.ts';
import { giveFractionsTheirClass, keepClassOfFences } from './scripted.ts';
import { BetweenFormulas } from './space-breaks.ts';
import { fillWidth } from './tables.ts';
import { TEXT_PACKAGES, textParsers } from './text-commands.ts';
import { type AskedText, setTextsInTheirFont, withFont } from './text-font.ts';

const PACKAGES = ['base', 'ams', 'mhchem', 'boldsymbol', 'cancel', 'upgreek', 'textmacros', ...MORE_PACKAGES];

/** An element of MathJax's output. */
export interface MathNode {
  readonly kind: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly MathNode[];
}

/** A fault in TeX that MathJax cannot read. */
export interface TexProblem {
  /** MathJax's own, `MissingCloseBrace`, `UndefinedControlSequence` …; or `Tag`, `Reference`, `NoGlyph`, `TooDeep` or `Thrown`, of Livret. */
  readonly id: string;
  /** The problem as MathJax words it, in English. */
  readonly message: string;
  /** The place in the TeX, UTF-16 units. */
  readonly offset: number;
  /** The command (`\frac`) or the environment that was probably meant. */
  readonly near: string | null;
}

/** TeX as it is to be read. */
export interface Tex {
  readonly tex: string;
  /** Whether it stands on lines of its own. */
  readonly display: boolean;
  /** Whether a comma between digits belongs to their number. */
  readonly decimalComma: boolean;
  /** Whether letters and digits have no serifs where there are no variables. */
  readonly sans?: boolean;
}

/** TeX that could be read. */
export interface SetTex {
  readonly output: MathNode;
  /** The formula as MathML: a `math` element. */
  readonly mathml: string;
  /** The texts that have the font of the text around, each once. */
  readonly texts: readonly AskedText[];
}

/**
 * Sets TeX.
 * @param widest the width beyond which a formula on lines of its own breaks, ems.
 * @param font measures its texts; null where their font is not known yet: they are measured in that of formulas, and may have any sign.
 */
export type MathEngine = (tex: Tex, widest: number, font: FormulaFont | null) => SetTex | TexProblem;

interface TexErrorLike {
  readonly id?: string;
  readonly message: string;
}

/** An element of the output without MathJax's own attributes and references. */
function plain({ kind, attributes, children }: MathNode): MathNode {
  const own = Object.entries(attributes).filter(
    ([name]) => !name.startsWith('data-') || name.startsWith('data-livret-'),
  );
  const { 'data-mml-node': node, 'data-mjx-linebox': isBox } = attributes;
  if (node === 'mtr' || node === 'mlabeledtr' || isBox) own.push([LINE, '']);
  // A sign that the font lacks is left as text, and is not drawn.
  const drawn = (children ?? []).filter((child) => child.kind !== 'text');
  return { kind, attributes: Object.fromEntries(own), children: drawn.map(plain) };
}

/** Numbers are Livret's, and texts refer to them. MathJax would print a reference as ???. */
const NUMBERING = /(?<!\\)(?:\\\\)*(\\(?:tag|label|(?:eq)?ref))(?![a-zA-Z])/;

/** The first sign that the font lacks: MathJax leaves it as text. @param texts whether the signs of texts are known. */
function lackingSign({ kind, attributes, children }: MathNode, texts: boolean): string | null {
  if (kind === 'text') return (children[0] as unknown as { readonly value: string }).value;
  if (!texts && attributes?.['data-mml-node'] === 'mtext') return null;
  for (const child of children ?? []) {
    const sign = lackingSign(child, texts);
    if (sign !== null) return sign;
  }
  return null;
}

/** MathJax's pixels for an em, and for a width without end. */
const EM = 16;
const NO_END = 1e6;

/** Numbers as MathJax reads them by default, and with a decimal comma. */
const POINT_NUMBER = /^(?:[0-9]+(?:\{,\}[0-9]{3})*(?:\.[0-9]*)?|\.[0-9]+)/;
const COMMA_NUMBER = /^(?:[0-9]+(?:(?:\{,\}|[.,])[0-9]+)?)/;

/** Digits that a list has, not a number: `1,2,3` and `0,1,\dots`. */
const LIST = /\d,\d+,(?:\d|\s*\\[a-z]*dots)/;

const PRIVATE_SIGNS = /&#x(E4[0-9A-F]{2});/g;

/** The characters of signs for which the font of mhchem has codes of its own. */
const CHEMICAL_SIGNS: Readonly<Record<string, string>> = {
  E408: '⇌',
  E409: '⇌',
  E40A: '⇌',
  E410: '┄',
  E411: '=',
  E412: '≡',
  E413: '≡',
  E428: '←',
  E429: '→',
  E42A: '↔',
  E42B: '⇄',
  E42C: '←',
  E42D: '→',
  E42E: '↔',
};

/** Problems of a name that does not exist. */
const UNKNOWN = new Set(['UndefinedControlSequence', 'UnknownEnv']);

/** Starts MathJax. There must be one output only: several recurse without end. */
export function startMathJax(): MathEngine {
  keepClassOfFences();
  giveFractionsTheirClass();
  growWithFixedFences();
  keepNoTex();
  setTextsInTheirFont();
  let parsers: readonly Parser[] = [];
  let mathml = '';
  let sans = false;
  const visitor = new MathmlWriter();
  const adaptor = liteAdaptor();
  RegisterHTMLHandler(adaptor);
  const input = new TeX({
    packages: PACKAGES,
    textmacros: TEXT_PACKAGES,
    // \\coloneqq is one sign, which browsers do not part.
    mathtools: { 'use-unicode': true },
    formatError: ({ parseOptions }: TeX<unknown, unknown, unknown>, error: unknown) => {
      parsers = [...textParsers(parseOptions), ...(parseOptions.parsers as unknown as typeof parsers)];
      throw error;
    },
  });
  input.postFilters.add((read: unknown) => {
    const { math, data } = read as {
      readonly math: { readonly display: boolean; readonly metrics: { readonly containerWidth: number } };
      readonly data: { readonly root: MmlNode };
    };
    if (!math.display) markLineEnds(data.root);
    // Spaces around signs follow from their classes, which the output would find later.
    data.root.setTeXclass(null as never);
    mathml = visitor
      .visitTree(data.root)
      .replace(PRIVATE_SIGNS, (sign, code: string) => CHEMICAL_SIGNS[code] ?? sign);
    if (sans) withoutSerifs(data.root);
    if (math.display) keepLeftSide(data.root);
    fillWidth(data.root, math.display ? math.metrics.containerWidth / EM : null);
  });
  MathJaxStix2Font.addExtension(MathJaxMhchemFontExtension);
  const output = new SVG({
    fontData: new MathJaxStix2Font(),
    fontCache: 'none',
    displayOverflow: 'linebreak',
    linebreaks: { inline: false, LinebreakVisitor: BetweenFormulas },
  });
  // A file of the font that has been imported is put into it once one of its signs is asked for.
  Object.assign(mathjax, { asyncIsSynchronous: true, asyncLoad: () => undefined });
  const document = mathjax.document('', { InputJax: input, OutputJax: output });

  return ({ tex, display, decimalComma, sans: isSans = false }, widest, font) => {
    sans = isSans;
    const numbering = NUMBERING.exec(tex);
    if (numbering) {
      const [all, message] = numbering as unknown as [string, string];
      const offset = numbering.index + all.length - message.length;
      return { id: message.endsWith('ref') ? 'Reference' : 'Tag', message, offset, near: null };
    }
    try {
      input.parseOptions.options.numberPattern =
        decimalComma && !LIST.test(tex) ? COMMA_NUMBER : POINT_NUMBER;
      const containerWidth = Math.min(widest * EM, NO_END);
      input.parseOptions.options[DECIMAL_MARK] = decimalComma ? ',' : '.';
      const sizes = { display, em: EM, ex: EM / 2, containerWidth };
      const [node, texts] = withFont(font, () => document.convert(tex, sizes) as MathNode);
      const lacking = lackingSign(node, font !== null);
      if (lacking !== null)
        return { id: 'NoGlyph', message: lacking, offset: Math.max(0, tex.indexOf(lacking)), near: null };
      return { output: plain(node.children[0]!), mathml, texts };
    } catch (error) {
      const { id, message } = error as TexErrorLike;
      if (id === undefined) throw error;
      const near = UNKNOWN.has(id) ? nearCommand(input.parseOptions, message) : null;
      return { id, message, offset: placeOfProblem(tex, parsers, message), near };
    }
  };
}
