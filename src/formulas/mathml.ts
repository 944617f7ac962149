import { type MmlNode, TEXCLASS } from '@mathjax/src/js/core/MmlTree/MmlNode.js';
import type { MmlMo } from '@mathjax/src/js/core/MmlTree/MmlNodes/mo.js';
import { SerializedMmlVisitor } from '@mathjax/src/js/core/MmlTree/SerializedMmlVisitor.js';
import { BaseItem } from '@mathjax/src/js/input/tex/StackItem.js';
import TexParser from '@mathjax/src/js/input/tex/TexParser.js';

type Attributes = Record<string, unknown>;

/** Attributes of MathJax alone, and of Livret. */
const OWN = /^data-(?:latex|mjx|livret|padding)/;

/** A measure of `mpadded` that is relative to its content's: MathML Core has none, and browsers read it as the measure itself. */
const isRelative = (value: unknown) => /^[-+]/.test(String(value));

/** The widths of the room that `mpadded` leaves on both sides of its content where its width is relative to it, ems; null otherwise. */
function roomAround(node: MmlNode): readonly [left: number, right: number] | null {
  const { width, lspace = '0' } = node.isKind('mpadded')
    ? (node.attributes.getAllAttributes() as Attributes)
    : {};
  if (!isRelative(width)) return null;
  const left = Number.parseFloat(String(lspace));
  return [left, Number.parseFloat(String(width)) - left];
}

/** Signs around which MathML Core leaves the spaces of an operator between two terms, unless they begin their row (its dictionary, B). */
const BETWEEN_TERMS = /^[-+−±∓|∣‖∥<>=∼*./?@]$/;

const isSign = (node: MmlNode): node is MmlMo => node.isKind('mo');

/** Whether such a sign is one of a term: a minus after a bracket, the bars of an absolute value, a slash, a full stop. */
const isOfTerm = (node: MmlNode) =>
  isSign(node) && !isBetween(node) && (BETWEEN_TERMS.test(node.getText()) || isAlone(node));

/** Whether a sign is all of a row, as a bold nabla is: browsers take it for one between two terms. */
const isAlone = ({ parent }: MmlNode) =>
  parent?.isInferred === true && parent.childNodes.length === 1 && !isBetween(parent.parent);

const isBetween = ({ texClass }: MmlNode) => texClass === TEXCLASS.BIN || texClass === TEXCLASS.REL;

/**
 * The spaces around the name of a function that MathML Core takes for an operator of its own, and leaves wide spaces on both
 * sides: `max`, `Pr`. Null for other signs.
 */
function spacesOfName(node: MmlNode): { lspace: string; rspace: string } | null {
  if (!isSign(node) || !/^\p{L}{2}/u.test(node.getText())) return null;
  const whole = node.coreParent();
  const next = whole.parent?.childNodes[whole.parent.childIndex(whole) + 1];
  return { lspace: spaceBefore(whole), rspace: next && !isBetween(next) ? spaceBefore(next) : '0' };
}

const spaceBefore = (node: MmlNode) => (node.texSpacing() === 'thinmathspace' ? '0.167em' : '0');

/** The characters that MathML has as entities. */
const QUOTED = /[&<>"\u0080-\uffff]/;

/** Writes MathML as MathJax does, without the attributes that are its own. */
export class MathmlWriter extends SerializedMmlVisitor {
  /** MathJax's own data are made apart, and dropped: none are made here. */
  override getDataAttributes(): Record<string, never> {
    return {};
  }

  override getAttributeList(node: MmlNode): Record<string, never> {
    const all = super.getAttributeList(node) as Attributes;
    for (const name in all) if (OWN.test(name)) delete all[name];
    if (roomAround(node)) for (const name of ['width', 'lspace', 'height', 'depth']) delete all[name];
    if (isOfTerm(node)) Object.assign(all, { lspace: '0', rspace: '0' });
    Object.assign(all, spacesOfName(node));
    Object.assign(all, attributesOfCell(node));
    return all as Record<string, never>;
  }

  override childNodeMml(node: MmlNode, space: string, nl: string): string {
    const children = super.childNodeMml(node, space, nl);
    const room = roomAround(node);
    if (!room) return children;
    const [left, right] = room.map((width) => `${space}<mspace width="${width.toFixed(3)}em"></mspace>${nl}`);
    return left + children + right;
  }

  override quoteHTML(value: string): string {
    return QUOTED.test(value) ? super.quoteHTML(value) : value;
  }
}

/**
 * Keeps MathJax from writing into each node the TeX that it came from, which is composed anew at each sign that is read, and
 * copied to both outputs.
 */
export function keepNoTex(): void {
  const drop = () => {};
  Object.assign(TexParser.prototype, { updateResult: drop });
  Object.assign(BaseItem.prototype, { addLatexItem: drop });
}

/** Columns that the style sheet of web pages knows by their table: those of `align`, and one alignment for all. */
const KNOWN = /^(?:(?:right left ?)+|(\w+)(?: \1)*)$/;

const wordsOf = (table: MmlNode, name: string): readonly string[] =>
  String(table.attributes.get(name) ?? '').split(' ');

/** The last word stands for all that follow. */
const wordAt = (words: readonly string[], i: number): string => words[Math.min(i, words.length - 1)]!;

/** The line after one of so many rows or cells, `solid` or `dashed`; null for none, as after the last one. */
function lineAfter(table: MmlNode, name: string, count: number, i: number): string | null {
  const line = wordAt(wordsOf(table, name), i);
  return i < count - 1 && /^(?:solid|dashed)$/.test(line) ? line : null;
}

/**
 * Attributes of rows and cells for what MathML Core does not read in those of their table: its lines, as a class of the row above
 * (`solid-below`) or of the cell before (`dashed-after`), and the alignment of columns that differ.
 */
function attributesOfCell(node: MmlNode): Record<string, string> {
  const { parent } = node;
  const isRow = node.isKind('mtr');
  if (!isRow && !(node.isKind('mtd') && parent.isKind('mtr'))) return {};
  const i = parent.childNodes.indexOf(node);
  if (isRow) {
    const line = lineAfter(parent, 'rowlines', parent.childNodes.length, i);
    return line ? { class: `${line}-below` } : {};
  }
  const table = parent.parent;
  const line = lineAfter(table, 'columnlines', columnsOf(table), i);
  const aligns = wordsOf(table, 'columnalign');
  return {
    ...(line && { class: `${line}-after` }),
    ...(!KNOWN.test(aligns.join(' ')) && { columnalign: wordAt(aligns, i) }),
  };
}

const columnsOf = ({ childNodes: rows }: MmlNode): number =>
  Math.max(...rows.map(({ childNodes }) => childNodes.length));
