import { type DocumentTree, type ElementNode, languageOf, textContent } from '../document/tree.ts';
import type { Box } from '../drawing/drawing.ts';
import { languageFor } from '../languages/index.ts';
import type { Layout, PageMark, PictureMark, TextMark } from '../layout/page.ts';
import { pictureBox } from '../layout/picture-box.ts';
import { textOf } from '../text/glyph-run.ts';
import { typesetWords } from '../text/index.ts';
import { callName, noteName } from './destinations.ts';
import type { Pen } from './pen.ts';
import type { Structure } from './structure.ts';
import type { StructureNode } from './structure-node.ts';

/** Addresses that a reader may open; `javascript:` and its like are not among them. */
const OPENED = /^(https?|mailto|tel):/i;

/** Whether an `a` leads to an element that is on a page, or out of the document. */
export function isLink({ attributes: { href } }: ElementNode, { tree, places }: Layout): boolean {
  if (!href) return false;
  if (!href.startsWith('#')) return OPENED.test(href);
  const target = tree.byId.get(href.slice(1));
  return target !== undefined && places.has(target.index);
}

/** A link's destination and description. */
interface Target {
  /** An address, or `#` and the name of a destination. */
  readonly href: string;
  /** The text that a reader announces. */
  readonly says: string;
}

/** A piece of a link on one line, in the page's coordinates. */
type Piece = { readonly link: StructureNode } & Target & Box;

/** The pieces of links among the marks of a page, those of one line joined. */
export function linkPieces(marks: readonly PageMark[], { tree }: Layout, structure: Structure): Piece[] {
  const pieces: Piece[] = [];
  for (const mark of marks) {
    if (typeof mark.owner !== 'number' || mark.kind === 'rect' || mark.kind === 'line') continue;
    if (structure.owner(mark.owner).type === 'hidden') continue;
    const isOfNote = mark.kind === 'text' && mark.run.note !== undefined;
    const link = isOfNote ? noteLink(mark, tree, structure) : structure.link(mark.owner);
    if (!link) continue;
    const box = extent(mark);
    const last = pieces.at(-1);
    // A description takes time: the pieces of one line share it.
    if (last?.link === link && areOnOneLine(last, box))
      pieces[pieces.length - 1] = { ...last, ...join(last, box) };
    else {
      const target = isOfNote ? noteTarget(mark, tree, structure) : elementTarget(mark, link, tree);
      pieces.push({ link, ...target, ...box });
    }
  }
  return pieces;
}

/** Writes the annotations of the current page (ISO 32000-1, 12.5.6.5), with StructParents from `firstKey`. */
export function writeLinks(pen: Pen, pieces: readonly Piece[], page: number, firstKey: number): void {
  pieces.forEach(({ link, href, says, left, top, right, bottom }, i) => {
    const key = firstKey + i;
    const annotation = {
      Subtype: 'Link',
      // Print (12.5.3), which PDF/A asks of every annotation.
      F: 4,
      // The description that a screen reader gives (ISO 14289-1, 7.18.5).
      Contents: new String(says),
      StructParent: key,
      ...(href.startsWith('#')
        ? { Dest: new String(href.slice(1)) }
        : { A: { S: 'URI', URI: new String(asciiUri(href)) } }),
    };
    pen.annotate(left, top, right - left, bottom - top, annotation);
    const ref = pen.page.dictionary.data.Annots.at(-1);
    link.kids.push({ kind: 'annotation', page, ref, key });
  });
}

function elementTarget(mark: TextMark | PictureMark, link: StructureNode, { byId }: DocumentTree): Target {
  // The words on the page say what a link leads to that has none of its own, such as a page's number.
  const written = mark.kind === 'text' ? textOf(mark.run) : '';
  const { href = '', title } = link.element!.attributes;
  const words = textContent(link.element!) || pictureText(link.element!) || title || written;
  const target = byId.get(href.slice(1));
  // A number alone, as of a source, says nothing: what it leads to does.
  const said = target && !/\p{L}{2}/u.test(words) ? `${words} ${startOf(target)}`.trim() : words;
  return { href, says: said ? typesetWords(said, languageOf(link.element!)) : href };
}

/** The first words of an element. */
function startOf(element: ElementNode): string {
  const text = textContent(element).replace(/\s+/g, ' ').trim();
  if (text.length <= MOST_SAID) return text;
  const end = text.lastIndexOf(' ', MOST_SAID);
  return `${text.slice(0, end > 0 ? end : MOST_SAID)}…`;
}

/** The characters of a link's text that its description repeats at the most. */
const MOST_SAID = 48;

/** The text alternatives of the pictures in a link. */
function pictureText({ attributes, children }: ElementNode): string {
  const texts = children.map((child) => (child.kind === 'element' ? pictureText(child) : ''));
  return [attributes.alt ?? '', ...texts].filter(Boolean).join(' ');
}

/** The link that a note's number is: at the note it leads back to the call, elsewhere to the note. */
export function noteLink(
  { run, owner }: TextMark,
  { byIndex }: DocumentTree,
  structure: Pick<Structure, 'back' | 'call'>,
): StructureNode {
  const note = byIndex[run.note!]!;
  return owner === run.note ? structure.back(note) : structure.call(note, owner as number);
}

/** A call leads to its note, the number before a note to its call. */
function noteTarget({ run, owner }: TextMark, { byIndex }: DocumentTree, structure: Structure): Target {
  const note = byIndex[run.note!]!;
  const number = textOf(run).replace(/[\s.]+$/, '');
  const { links } = languageFor(languageOf(note));
  const place = structure.placeOf(note.index);
  return owner === run.note
    ? { href: `#${callName(place)}`, says: links.backToCall(number) }
    : { href: `#${noteName(place)}`, says: links.toNote(number) };
}

/** The box that a reader can click: from ascenders to descenders for text, the whole of a picture. */
function extent(mark: TextMark | PictureMark): Box {
  const { x, y } = mark;
  if (mark.kind === 'text') {
    const { face, size, rise } = mark.run.style;
    return {
      left: x,
      top: y - rise - face.ascent * size,
      right: x + mark.run.width,
      bottom: y - rise - face.descent * size,
    };
  }
  const { width, height, ...at } = pictureBox(mark);
  return { left: at.x, top: at.y, right: at.x + width, bottom: at.y + height };
}

/** Boxes whose heights overlap by more than half stand on one line. */
function areOnOneLine(a: Box, b: Box): boolean {
  const shared = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return shared > Math.min(a.bottom - a.top, b.bottom - b.top) / 2;
}

function join(a: Box, b: Box): Box {
  return {
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
  };
}

/** A URI is 7-bit ASCII (ISO 32000-1, 12.6.4.7): all else is percent-encoded as UTF-8 (RFC 3987, 3.1). */
function asciiUri(address: string): string {
  return address.replace(/[^\x21-\x7e]+/g, (part) =>
    [...Buffer.from(part)].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join(''),
  );
}
