import { gunzipSync } from 'node:zlib';
import sax from 'sax';
import { attempt } from '../attempt.ts';
import {
  MOST_ELEMENT_LEVELS,
  MOST_ENTITY_CHARACTERS,
  MOST_SVG_ELEMENTS,
  MOST_UNPACKED_BYTES,
} from '../limits.ts';

/** An element of an SVG file. Elements of other vocabularies, such as an editor's notes, are left out. */
export interface SvgElement {
  readonly kind: 'element';
  readonly tag: string;
  /** `xlink:href` is `href` here. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly SvgNode[];
  readonly parent: SvgElement | null;
  readonly place: Place;
}

type SvgNode = SvgElement | { readonly kind: 'text'; readonly text: string };

/** A place in a file; lines and columns count from 1. */
interface Place {
  readonly line: number;
  readonly column: number;
}

/** A file that is not SVG, or has more of something than is read. */
export class SvgError extends Error {
  readonly reason: 'xml' | 'root' | 'levels' | 'elements' | 'entities';
  readonly place: Place;

  constructor(reason: SvgError['reason'], place: Place) {
    super(`an SVG file that cannot be read: ${reason}`);
    this.reason = reason;
    this.place = place;
  }
}

type Open = SvgElement & { readonly children: SvgNode[] };

/**
 * Reads the elements of an SVG file. Nothing that it refers to is opened.
 * @throws SvgError where it is not well-formed XML (XML 1.0, 2.1), or its root is no `svg` element.
 */
export function parseSvg(file: Uint8Array): SvgElement {
  const text = decode(file);
  const placeAt = placesIn(text);
  const parser = sax.parser(true, { position: true });
  const open: (Open | null)[] = [];
  let root: SvgElement | null = null;
  let count = 0;

  const here = () => placeAt(parser.position - 1);
  parser.onerror = () => {
    throw new SvgError('xml', here());
  };
  parser.ondoctype = (doctype) => Object.assign(parser.ENTITIES, entitiesOf(doctype, text, here));
  parser.onopentag = ({ name, attributes }) => {
    const place = placeAt(parser.startTagPosition - 1);
    if (open.length >= MOST_ELEMENT_LEVELS) throw new SvgError('levels', place);
    if (++count > MOST_SVG_ELEMENTS) throw new SvgError('elements', place);
    const tag = name.replace(/^svg:/, '');
    const parent = open.at(-1) ?? null;
    if (open.length === 0 && tag !== 'svg') throw new SvgError('root', place);
    if (tag.includes(':') || (open.length > 0 && !parent)) {
      open.push(null);
      return;
    }
    const { 'xlink:href': href, ...own } = attributes as Record<string, string>;
    const named = href !== undefined && own.href === undefined ? { ...own, href } : own;
    const element: Open = { kind: 'element', tag, attributes: named, children: [], parent, place };
    parent?.children.push(element);
    root ??= element;
    open.push(element);
  };
  parser.onclosetag = () => {
    open.pop();
  };
  parser.ontext = parser.oncdata = (text: string) => {
    open.at(-1)?.children.push({ kind: 'text', text });
  };
  parser.write(text).close();
  if (!root) throw new SvgError('root', here());
  return root;
}

/** The bytes of a file that may be packed by gzip, as `.svgz` is (SVG 2, conformance, C.2). */
function unpacked(file: Uint8Array): Uint8Array {
  if (file[0] !== 0x1f || file[1] !== 0x8b) return file;
  return attempt(() => gunzipSync(file, { maxOutputLength: MOST_UNPACKED_BYTES }), new Uint8Array());
}

/** The text of a file in the encoding that it declares (XML 1.0, 4.3.3). */
function decode(packed: Uint8Array): string {
  const file = unpacked(packed);
  const start = Buffer.from(file.buffer, file.byteOffset, Math.min(file.length, 200)).toString('latin1');
  const declared = /^<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']/.exec(start)?.[1] ?? 'utf-8';
  const order = start.startsWith('\xfe\xff') ? 'utf-16be' : start.startsWith('\xff\xfe') ? 'utf-16le' : null;
  try {
    return new TextDecoder(order ?? declared, { fatal: true }).decode(file);
  } catch {
    throw new SvgError('xml', { line: 1, column: 1 });
  }
}

function placesIn(text: string): (offset: number) => Place {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: Math.max(1, offset - starts[low]! + 1) };
  };
}

/** The entities that a document type declares (XML 1.0, 4.2), as Illustrator does for its namespaces. */
function entitiesOf(doctype: string, text: string, here: () => Place): Record<string, string> {
  const entities: Record<string, string> = {};
  let characters = 0;
  for (const [, name, , value] of doctype.matchAll(/<!ENTITY\s+([\w.-]+)\s+(["'])(.*?)\2\s*>/gs)) {
    if (/[&<%]/.test(value!)) throw new SvgError('entities', here());
    characters += value!.length * (text.split(`&${name};`).length - 1);
    if (characters > MOST_ENTITY_CHARACTERS) throw new SvgError('entities', here());
    entities[name!] = value!;
  }
  return entities;
}
