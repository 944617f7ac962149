import parse, { type Declaration as DeclarationNode, type ValueNode } from 'css-tree/parser';
import type { Report } from '../faults/fault.ts';
import { foreign } from '../faults/foreign.ts';
import { nearest } from '../faults/nearest.ts';
import type { Source } from '../faults/source.ts';
import { reportMissingFamilies } from './families.ts';
import { tooDeepAt } from './nesting.ts';
import { PAGE_PROPERTIES } from './page-edges.ts';
import { pathBeside } from './paths.ts';
import type { SheetPicture } from './properties/backgrounds.ts';
import { isPropertyName, PROPERTY_NAMES, type PropertyName, property } from './properties/index.ts';
import { shorthands } from './properties/shorthands.ts';
import { keyword } from './values.ts';

/** A declaration of a rule, as far as it can be read without knowing the element. */
export type Declaration = { readonly important: boolean } & (
  | (Longhand & { readonly written: Written })
  /** A declaration that holds `var()` or `if()` in its text. It is read when the variables are known. */
  | {
      readonly kind: 'pending';
      readonly name: string;
      readonly longhands: readonly PropertyName[];
      readonly text: string;
      readonly source: Source;
      readonly written: Written;
    }
  | { readonly kind: 'custom'; readonly name: string; readonly text: string; readonly source: Source }
);

/** One property set to a value. */
export interface Longhand {
  readonly kind: 'longhand';
  readonly name: PropertyName;
  readonly value: Specified;
}

/** A declaration as it stands in a sheet. The longhands that it sets share it. */
export interface Written {
  readonly name: string;
  readonly text: string;
  /** The place of its name. */
  readonly source: Source;
}

/** A specified value: a CSS-wide keyword, or a value of the property. */
export type Specified =
  | { readonly wide: 'inherit' | 'initial' | 'unset' | 'revert-layer'; readonly value?: undefined }
  | { readonly wide: null; readonly value: unknown };

const DEPENDS_ON_VARIABLES = /\b(?:var|if)\(/i;

/** Reads one declaration as longhands. A declaration at fault is reported and gives none. */
export function readDeclaration(
  node: DeclarationNode,
  text: string,
  file: string,
  report: Report,
): readonly Declaration[] {
  const { line, column } = node.loc.start;
  const source = { file, line, column };
  const start = node.value.loc.start;
  const valueSource = text.trim() === '' ? source : { file, line: start.line, column: start.column };
  const name = node.property.startsWith('--') ? node.property : node.property.toLowerCase();
  // css-tree gives another word than `important` as a string.
  const important = node.important === true;
  if (node.important && !important) {
    report.error('css-syntax', valueSource, { found: `!${node.important}`, expected: 'value' });
    return [];
  }
  const isOwn = name.startsWith('--livret-');
  if (name.startsWith('--') && !isOwn)
    return [{ kind: 'custom', name, text: text.trim(), source, important }];
  if (PAGE_PROPERTIES.includes(name)) {
    report.error('css-property-place', source, { name, page: false });
    return [];
  }
  const longhands = longhandsOf(name);
  if (!longhands) {
    report.error('css-property', source, { name, near: nearest(name, knownNames()) });
    return [];
  }
  const written: Written = { name, text, source };
  const asWritten = (read: readonly Longhand[]) =>
    read.map((longhand) => ({ written, important, ...longhand }));
  if (DEPENDS_ON_VARIABLES.test(text))
    return [{ kind: 'pending', name, longhands, text, source: valueSource, written, important }];
  // css-tree does not parse the values of properties whose names begin with --.
  if (isOwn) return asWritten(readSubstituted(name, text, valueSource, report));
  if (node.value.type === 'Raw') {
    report.error('css-syntax', valueSource, { found: text.trim(), expected: 'value' });
    return [];
  }
  return asWritten(checked(readValue(name, node.value.children.toArray()), name, text, valueSource, report));
}

/** Reads a declaration from the text of its value, after `var()` and `if()` have been substituted. */
export function readSubstituted(
  name: string,
  text: string,
  source: Source,
  report: Report,
): readonly Longhand[] {
  const nodes = parseValue(text);
  return checked(nodes ? readValue(name, nodes) : undefined, name, text, source, report);
}

/** The parts of a value; null for a text that is none. */
function parseValue(text: string): readonly ValueNode[] | null {
  if (tooDeepAt(text) !== null) return null;
  return foreign(
    () => parse(text, { context: 'value', positions: true }).children.toArray(),
    () => null,
  );
}

/**
 * Passes on what was read of a value, with paths from the project's folder. Reports a value that could not be read, font
 * families that are missing, and pictures on the network.
 */
function checked(
  read: readonly Longhand[] | undefined,
  name: string,
  text: string,
  source: Source,
  report: Report,
): readonly Longhand[] {
  if (!read) reportValue(name, text, source, report);
  return (read ?? []).flatMap((longhand) => {
    if (longhand.value.wide !== null) return longhand;
    const { value } = longhand.value;
    if (longhand.name === 'font-family') reportMissingFamilies(value as readonly string[], source, report);
    if (longhand.name !== 'background-image' || value === 'none') return longhand;
    const picture = pictureBeside(value as SheetPicture, source, report);
    return picture ? { ...longhand, value: { wide: null, value: picture } } : [];
  });
}

/** A picture whose path starts from the folder of its sheet; null, after a fault, for one on the network. */
function pictureBeside({ path }: SheetPicture, source: Source, report: Report): SheetPicture | null {
  const resolved = pathBeside(source.file, path);
  if (resolved === null) report.error('css-picture-remote', source, { address: path.slice(0, 100) });
  return resolved === null ? null : { path: resolved.path, source };
}

function reportValue(name: string, text: string, source: Source, report: Report): void {
  const { syntax } = isPropertyName(name) ? property(name) : shorthands[name]!;
  report.error('css-value', source, { property: name, value: text.trim(), expected: syntax });
}

/** The longhands that a value sets; undefined when the property does not take the value. */
function readValue(name: string, value: readonly ValueNode[]): Longhand[] | undefined {
  const word = value.length === 1 ? keyword(value[0]) : undefined;
  if (word === 'inherit' || word === 'initial' || word === 'unset' || word === 'revert-layer') {
    return longhandsOf(name)!.map((longhand) => ({
      kind: 'longhand',
      name: longhand,
      value: { wide: word },
    }));
  }
  if (isPropertyName(name)) return readLonghand(name, value);
  const shorthand = shorthands[name]!;
  const parts = value.length > 0 ? shorthand.split(value) : undefined;
  if (!parts) return undefined;
  const read: Longhand[] = [];
  for (const longhand of shorthand.longhands) {
    const part = parts[longhand];
    const one = part ? readLonghand(longhand, part) : [initialOf(longhand)];
    if (!one) return undefined;
    read.push(...one);
  }
  return read;
}

function readLonghand(name: PropertyName, value: readonly ValueNode[]): Longhand[] | undefined {
  const specified = value.length > 0 ? property(name).parse(value) : undefined;
  return specified === undefined
    ? undefined
    : [{ kind: 'longhand', name, value: { wide: null, value: specified } }];
}

const initialOf = (name: PropertyName): Longhand => ({ kind: 'longhand', name, value: { wide: 'initial' } });

/** The longhands that a property sets: itself, or those of a shorthand; undefined for an unknown property. */
export function longhandsOf(name: string): readonly PropertyName[] | undefined {
  if (isPropertyName(name)) return [name];
  return Object.hasOwn(shorthands, name) ? shorthands[name]!.longhands : undefined;
}

const knownNames = () => [...PROPERTY_NAMES, ...Object.keys(shorthands)];
