import { type Element, elementsIn, isElement, type Node, textOf } from '../tree.ts';

/** A field of Word (ECMA-376 part 1, 17.16): what makes it, and the words that it gave last. */
export interface Field {
  /** Such as `CITATION Knu84 \p 21` or `ADDIN ZOTERO_ITEM CSL_CITATION {…}`. */
  readonly instruction: string;
  readonly words: string;
}

/** Whether a field names something elsewhere in the file, whose number or page it then does not follow. */
export const isReference = ({ instruction, words }: Field): boolean =>
  /^\s*(?:REF|PAGEREF|NOTEREF)\s/.test(instruction) && words.trim() !== '';

/** The bookmark that a reference names; '' for any other field. */
export const captionNamed = ({ instruction }: Pick<Field, 'instruction'>): string =>
  /^\s*REF\s+(\S+)/.exec(instruction)?.[1] ?? '';

interface OpenField {
  instruction: string;
  words: string;
  readonly run: Element;
  /** The nodes that it gave, with where they stand. */
  readonly given: [node: Node, within: Element][];
  isRead: boolean;
}

/** Puts for each field, the inner ones first, what is given for it; null leaves it as it is. */
export function replaceFields(root: Element, replacement: (field: Field) => Node | null): void {
  const open: OpenField[] = [];
  for (const element of elementsIn(root, 'w:fldSimple')) {
    const field = { instruction: element.attributes['w:instr'] ?? '', words: textOf(element) };
    const node = replacement(field);
    // Mammoth leaves out fields of this form, and not the content of a tag.
    const { children } = element.parent!;
    children[children.indexOf(element)] = node ?? { ...element, tag: 'w:smartTag' };
  }
  for (const run of elementsIn(root, 'w:r')) {
    for (const node of [...run.children]) {
      const type = isElement(node) && node.tag === 'w:fldChar' ? node.attributes['w:fldCharType'] : null;
      if (type === 'begin') {
        open.push({ instruction: '', words: '', run, given: [], isRead: false });
        continue;
      }
      const field = open.at(-1);
      if (!field) continue;
      if (isElement(node) && node.tag === 'w:instrText') {
        if (!field.isRead) field.instruction += textOf(node);
      } else if (type === 'separate') {
        field.isRead = true;
      } else if (type === 'end') {
        open.pop();
        const put = replacement(field);
        if (put !== null) {
          for (const [each, within] of field.given) remove(each, within);
          insertBefore(field.run, put);
        }
      } else {
        for (const each of open) {
          each.given.push([node, run]);
          if (isElement(node) && node.tag === 'w:t') each.words += textOf(node);
        }
      }
    }
  }
}

function remove(node: Node, { children }: Element): void {
  const at = children.indexOf(node);
  if (at >= 0) children.splice(at, 1);
}

function insertBefore(run: Element, node: Node): void {
  const { children } = run.parent!;
  children.splice(children.indexOf(run), 0, node);
}
