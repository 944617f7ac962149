import { INLINE, type Role } from './roles.ts';
import type { StructureKid, StructureNode } from './structure-node.ts';

/** Whether a kid may stand in an element (ISO 32000-1, 14.8.4). */
export function belongs(kid: StructureKid, { type }: StructureNode): boolean {
  const held = HELD[type];
  if (kid.kind !== 'element') return held === undefined;
  if (TEXT.has(type) && !INLINE.has(kid.type) && !ILLUSTRATIONS.has(kid.type)) return false;
  return (held?.includes(kid.type) ?? true) && (HOLDERS[kid.type]?.includes(type) ?? true);
}

/** The types that alone stand in a type. */
const HELD: Readonly<Partial<Record<Role, readonly Role[]>>> = {
  Table: ['Caption', 'THead', 'TBody', 'TFoot', 'TR'],
  THead: ['TR'],
  TBody: ['TR'],
  TFoot: ['TR'],
  TR: ['TH', 'TD'],
  L: ['Caption', 'LI', 'L'],
  LI: ['Lbl', 'LBody'],
  TOC: ['Caption', 'TOCI', 'TOC'],
};

/** The types in which alone a type stands. */
const HOLDERS: Readonly<Partial<Record<Role, readonly Role[]>>> = {
  THead: ['Table'],
  TBody: ['Table'],
  TFoot: ['Table'],
  TR: ['Table', 'THead', 'TBody', 'TFoot'],
  TH: ['TR'],
  TD: ['TR'],
  LI: ['L'],
  LBody: ['LI'],
  TOCI: ['TOC'],
};

/** The types that hold text, and no blocks (14.8.4.3.2 and 14.8.4.4). A note holds both. */
const TEXT: ReadonlySet<Role> = new Set<Role>([
  ...['P', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6'],
  ...['Span', 'Quote', 'Code', 'Link', 'Reference'],
] as Role[]);

const ILLUSTRATIONS: ReadonlySet<Role> = new Set<Role>(['Figure', 'Formula', 'Lbl']);
