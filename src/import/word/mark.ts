import { escapeHtml } from '../../escape-html.ts';
import type { CslItem } from '../citations.ts';
import {
  child,
  type Element,
  elementOf,
  elementsIn,
  isElement,
  type Node,
  parseXml,
  textOf,
} from '../tree.ts';
import {
  isCitation,
  isContents,
  isSourceList,
  type ReadCitation,
  readCitation,
  readCitationTag,
} from './citations.ts';
import { captionNamed, type Field, isReference, replaceFields } from './fields.ts';
import { formulaToTex } from './formula.ts';
import type { ListNumbers } from './list-numbers.ts';

/** Signs for private use around the number of an insertion, which mammoth passes on as words. */
const [OPEN, CLOSE] = ['\uE001', '\uE002'];

/** Elements of ours that take the places of formulas, citations and lists in the HTML that mammoth makes. */
export class Insertions {
  readonly sources = new Map<string, CslItem>();
  readonly #elements: string[] = [];

  /** A run of Word, in whose place the element comes. */
  add(tag: string, attributes: Readonly<Record<string, string>>, words: string): Element {
    const given = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeHtml(value)}"`);
    this.#elements.push(`<livret-${tag}${given.join('')}>${escapeHtml(words)}</livret-${tag}>`);
    return elementOf('w:r', [elementOf('w:t', [OPEN + (this.#elements.length - 1) + CLOSE])]);
  }

  into(html: string): string {
    return html.replace(/\uE001(\d+)\uE002(\d*)/g, (_, number: string, digits: string) => {
      const element = this.#elements[Number(number)]!;
      // No digit may follow the dollar at the end of a formula.
      const end = '</livret-formula>';
      return digits !== '' && element.endsWith(end) ? element.replace(end, digits + end) : element + digits;
    });
  }
}

/** A part of a Word file with insertions in place of what mammoth leaves out, or gives as words alone. */
export function markWord(xml: string, insertions: Insertions, numbers: ListNumbers): string {
  const root = parseXml(xml);
  markNumbers(root, insertions, numbers);
  for (const math of elementsIn(root, 'm:oMathPara', 'm:oMath')) {
    if (math.parent!.tag === 'm:oMathPara') continue;
    const display = math.tag === 'm:oMathPara';
    const all = display ? elementsIn(math, 'm:oMath') : [math];
    replace(math, ...all.map((each) => formula(each, display, insertions)));
  }
  markCaptions(root, insertions);
  replaceFields(root, (field) => {
    if (isContents(field)) return insertions.add('made', { kind: 'contents' }, '');
    if (isSourceList(field)) return insertions.add('made', { kind: 'source-list' }, '');
    // A field of formulas gives no words.
    if (/^\s*EQ\s/.test(field.instruction)) return insertions.add('lost', {}, field.instruction.trim());
    if (isReference(field)) return reference(field, insertions);
    if (!isCitation(field)) return null;
    return citation(readCitation(field), field.words, insertions);
  });
  for (const control of elementsIn(root, 'w:sdt')) markControl(control, insertions);
  markChanges(root, insertions);
  markDrawings(root, insertions);
  markSizes(root, insertions);
  markPageBreaks(root, insertions);
  return xmlOf(root);
}

function formula(math: Element, display: boolean, insertions: Insertions): Element {
  const tex = formulaToTex(math);
  const signs = elementsIn(math, 'm:t').map(textOf).join('');
  if (tex === null) return insertions.add('lost', {}, signs);
  return insertions.add('formula', { signs, ...(display && { display: '' }) }, tex);
}

/** A reference to a caption by its label and number, `Figure 1`, which is one to the figure; any other keeps its words. */
function reference(field: Field, insertions: Insertions): Element {
  const isNumber = /^\p{L}+\.?\s+\d+$/u.test(field.words.trim());
  return insertions.add('reference', { to: isNumber ? idOf(captionNamed(field)) : '' }, field.words);
}

function citation(read: ReadCitation | null, words: string, insertions: Insertions): Element {
  for (const [name, item] of read?.sources ?? []) insertions.sources.set(name, item);
  return insertions.add('citation', { cited: JSON.stringify(read?.cited ?? []) }, words);
}

/** The numbers of lists, which mammoth begins anew after each interruption. */
function markNumbers(root: Element, insertions: Insertions, numbers: ListNumbers): void {
  for (const paragraph of elementsIn(root, 'w:p')) {
    const value = numbers.of(paragraph);
    if (value !== null)
      paragraph.children.splice(1, 0, insertions.add('number', { value: String(value) }, ''));
  }
}

/** Content controls that cite, or hold a table of contents or a list of sources. */
function markControl(control: Element, insertions: Insertions): void {
  const properties = child(control, 'w:sdtPr');
  const value = (tag: string) => elementsIn(properties ?? '', tag)[0]?.attributes['w:val'] ?? '';
  const tag = value('w:tag');
  const cited = readCitationTag(tag);
  const gallery = value('w:docPartGallery');
  const isList =
    gallery === 'Bibliographies' ||
    tag.startsWith('MENDELEY_BIBLIOGRAPHY') ||
    elementsIn(properties ?? '', 'w:bibliography').length > 0;
  if (cited) {
    const words = elementsIn(control, 'w:t').map(textOf).join('');
    replace(control, citation(cited, words, insertions));
  } else if (isList || gallery === 'Table of Contents') {
    const run = insertions.add('made', { kind: isList ? 'source-list' : 'contents' }, '');
    const isInLine = control.parent?.tag === 'w:p';
    replace(control, isInLine ? run : elementOf('w:p', [run]));
  }
}

/** Paragraphs with a number of a series, as captions of LibreOffice have, which are in a style of any name. */
function markCaptions(root: Element, insertions: Insertions): void {
  const instructionOf = (field: Element) => field.attributes['w:instr'] ?? textOf(field);
  const fields = elementsIn(root, 'w:instrText', 'w:fldSimple');
  const named = new Set(fields.map((field) => captionNamed({ instruction: instructionOf(field) })));
  const paragraphs = fields.flatMap((field) =>
    /^\s*SEQ\s/.test(instructionOf(field)) ? (around(field, 'w:p') ?? []) : [],
  );
  for (const paragraph of new Set(paragraphs)) {
    const { children } = paragraph;
    const first = children.findIndex((child) => !isElement(child) || child.tag !== 'w:pPr');
    const names = elementsIn(paragraph, 'w:bookmarkStart').map(
      ({ attributes }) => attributes['w:name'] ?? '',
    );
    const id = idOf(names.find((name) => named.has(name)) ?? '');
    children.splice(first, 0, insertions.add('caption', { id }, ''));
  }
}

/** The id that a bookmark gives: `_Ref123` is `ref123`. */
const idOf = (bookmark: string): string => bookmark.toLowerCase().replace(/[^a-z0-9]+|^[^a-z]+/g, '');

/** Words that are deleted while changes are tracked, and comments. */
function markChanges(root: Element, insertions: Insertions): void {
  for (const deletion of elementsIn(root, 'w:del')) {
    const words = elementsIn(deletion, 'w:delText').map(textOf).join('').trim();
    if (words !== '') replace(deletion, insertions.add('made', { kind: 'deleted', name: words }, ''));
  }
  for (const comment of elementsIn(root, 'w:commentReference'))
    replace(comment, withinRun(insertions.add('made', { kind: 'comment' }, '')));
}

/** Charts, SmartArt and shapes, of which mammoth takes pictures and the words of text boxes. */
function markDrawings(root: Element, insertions: Insertions): void {
  const drawings = elementsIn(root, 'w:drawing').map((each) => around(each, 'mc:AlternateContent') ?? each);
  for (const drawing of new Set(drawings)) {
    if (elementsIn(drawing, 'pic:pic', 'v:imagedata', 'w:txbxContent').length > 0) continue;
    const { descr, name } = elementsIn(drawing, 'wp:docPr')[0]?.attributes ?? {};
    const made = insertions.add('made', { kind: 'drawing', name: descr || name || drawing.tag }, '');
    replace(drawing, withinRun(made));
  }
}

/** English Metric Units, of which Word's drawings are (ECMA-376 part 1, 20.1.2.1). */
const EMU_PER_MM = 36_000;

/** The widths of pictures, each before its picture. */
function markSizes(root: Element, insertions: Insertions): void {
  for (const drawing of elementsIn(root, 'w:drawing')) {
    const width = Number(elementsIn(drawing, 'wp:extent')[0]?.attributes.cx) / EMU_PER_MM;
    if (!(width > 0) || elementsIn(drawing, 'pic:pic').length !== 1) continue;
    replace(drawing, withinRun(insertions.add('size', { width: String(Math.ceil(width)) }, '')), drawing);
  }
}

/** Page breaks as paragraphs of their own, before the paragraph that they open, else after it. */
function markPageBreaks(root: Element, insertions: Insertions): void {
  for (const sign of elementsIn(root, 'w:br', 'w:pageBreakBefore')) {
    const { 'w:type': type, 'w:val': value } = sign.attributes;
    if (sign.tag === 'w:br' ? type !== 'page' : /^(?:0|false|off)$/.test(value ?? '')) continue;
    const paragraph = around(sign, 'w:p');
    if (paragraph?.parent?.tag !== 'w:body') continue;
    const { children } = paragraph.parent;
    const opens = sign.tag !== 'w:br' || wordsBefore(sign, paragraph) === '';
    const at = children.indexOf(paragraph) + (opens ? 0 : 1);
    children.splice(at, 0, elementOf('w:p', [insertions.add('break', {}, '')]));
  }
}

function wordsBefore(sign: Element, paragraph: Element): string {
  const before = elementsIn(paragraph, 'w:t', sign.tag);
  return before.slice(0, before.indexOf(sign)).map(textOf).join('').trim();
}

/** The element with a tag around one. */
function around({ parent }: Element, tag: string): Element | null {
  return !parent || parent.tag === tag ? parent : around(parent, tag);
}

/** The words of a run, to stand within another. */
const withinRun = (run: Element): Element => run.children[0] as Element;

/** Puts elements in place of one. */
function replace(element: Element, ...elements: readonly Element[]): void {
  const { children } = element.parent!;
  children.splice(children.indexOf(element), 1, ...elements);
}

/** A tree of XML as text. */
function xmlOf(node: Node): string {
  if (!isElement(node)) return escapeHtml(node);
  const inner = node.children.map(xmlOf).join('');
  if (node.tag === '') return inner;
  const attributes = Object.entries(node.attributes).map(
    ([name, value]) => ` ${name}="${escapeHtml(value)}"`,
  );
  return `<${node.tag}${attributes.join('')}>${inner}</${node.tag}>`;
}
