import { foreign } from '../faults/foreign.ts';
import { getOrMake } from '../once.ts';
import { setFormulas, takeFormulas } from './index.ts';
import type { MathNode, SetTex } from './mathjax.ts';
import { spokenWords, takeWords } from './spoken.ts';

/** Formulas as one process leaves them for the next. */
interface Kept {
  /** The program that set them. */
  readonly program: string;
  /** The paths of glyphs, which formulas share. */
  readonly glyphs: readonly string[];
  readonly formulas: readonly (readonly [
    key: string,
    mathml: string,
    output: PackedNode,
    texts: SetTex['texts'],
  ])[];
  /** The words of formulas, by keys of ours. */
  readonly words: readonly (readonly [key: string, words: string])[];
}

type PackedNode = readonly [
  kind: string,
  attributes: Readonly<Record<string, string | number>>,
  children: readonly PackedNode[],
];

/** The most formulas that are left for the next process, some 10 MB: those that were asked for last. */
const MOST_KEPT = 3_000;

/** The number of formulas and words that were taken or left last. */
let last = 0;
const count = () => setFormulas().length + spokenWords().length;

/** All formulas that were set in this process or taken from an earlier one, as JSON; null where none came since. */
export function keptFormulas(program: string): string | null {
  if (count() === last) return null;
  last = count();
  const glyphs = new Map<string, number>();
  const numberOf = (data: string) => getOrMake(glyphs, data, () => glyphs.size);
  const pack = ({ kind, attributes, children }: MathNode): PackedNode => {
    const { d } = attributes;
    const packed = d === undefined ? attributes : { ...attributes, d: numberOf(d) };
    return [kind, packed, children.map(pack)];
  };
  const formulas = setFormulas()
    .slice(-MOST_KEPT)
    .map(([key, { mathml, output, texts }]) => [key, mathml, pack(output), texts] as const);
  const kept: Kept = {
    program,
    glyphs: [...glyphs.keys()],
    formulas,
    words: spokenWords().slice(-MOST_KEPT),
  };
  return JSON.stringify(kept);
}

/** Takes what `keptFormulas` of the same program left. */
export async function takeKeptFormulas(json: string, program: string): Promise<void> {
  const kept = foreign(
    () => JSON.parse(json) as Kept,
    () => null,
  );
  if (kept?.program !== program) return;
  const unpack = ([kind, attributes, children]: PackedNode): MathNode => {
    const { d } = attributes;
    const unpacked = d === undefined ? attributes : { ...attributes, d: kept.glyphs[Number(d)]! };
    return { kind, attributes: unpacked as MathNode['attributes'], children: children.map(unpack) };
  };
  await takeFormulas(
    kept.formulas.map(([key, mathml, output, texts]): [string, SetTex] => {
      return [key, { mathml, output: unpack(output), texts }];
    }),
  );
  takeWords(kept.words);
  last = count();
}
