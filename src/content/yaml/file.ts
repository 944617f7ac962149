import { type Alias, isAlias, type LineCounter, type Node, type Scalar, visit } from 'yaml';
import type { Source } from '../../faults/source.ts';
import { valueOffsets } from './offsets.ts';

/** A reading of one YAML file that found no error of syntax. */
export class YamlFile {
  readonly path: string;
  readonly text: string;
  readonly root: Node | null;
  readonly #lines: LineCounter;
  #anchors: Map<string, Node[]> | null = null;
  /** The offsets of the scalar that was asked for last: places are asked for scalar by scalar. */
  #latest: { readonly scalar: Scalar; readonly offsets: readonly number[] } | null = null;

  constructor(path: string, text: string, root: Node | null, lines: LineCounter) {
    this.path = path;
    this.text = text;
    this.root = root;
    this.#lines = lines;
  }

  /** The place of an offset in `text`. */
  place(offset: number): Source {
    const { line, col } = this.#lines.linePos(offset);
    return { file: this.path, line, column: col };
  }

  placeOf(node: Node): Source {
    return this.place(node.range![0]);
  }

  /** The place of `value[index]` of a scalar; of an end of the value where the index lies beyond it. */
  placeIn(scalar: Scalar, index: number): Source {
    if (this.#latest?.scalar !== scalar) this.#latest = { scalar, offsets: valueOffsets(this.text, scalar) };
    const { offsets } = this.#latest;
    return this.place(offsets[Math.max(0, Math.min(index, offsets.length - 1))]!);
  }

  get start(): Source {
    return { file: this.path, line: 1, column: 1 };
  }

  /** The node that an alias stands for: the last one before it with that anchor (YAML 1.2.2, 7.1). */
  resolve(alias: Alias): Node | null {
    this.#anchors ??= this.#findAnchors();
    const before = this.#anchors.get(alias.source)?.filter((node) => node.range![0] < alias.range![0]);
    return before?.at(-1) ?? null;
  }

  #findAnchors(): Map<string, Node[]> {
    const anchors = new Map<string, Node[]>();
    visit(this.root, {
      Node(_, node) {
        const anchor = isAlias(node) ? undefined : (node as Scalar).anchor;
        if (anchor) anchors.set(anchor, [...(anchors.get(anchor) ?? []), node as Node]);
      },
    });
    return anchors;
  }
}
