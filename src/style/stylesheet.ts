import type { Atrule, Block, Rule } from 'css-tree/parser';
import type { Size } from '../drawing/drawing.ts';
import type { Report } from '../faults/fault.ts';
import { MOST_FONT_FACES, MOST_PAGE_RULES, MOST_RULES } from '../limits.ts';
import { compileSelector } from './compile-selector.ts';
import { type FontFaceRule, readFontFace } from './font-face.ts';
import { type Layer, layerNames } from './layers.ts';
import { mediaHolds } from './media.ts';
import { type PageRule, readPageRule } from './page-rules.ts';
import type { RuleEntry } from './rule-index.ts';
import { isStray, SheetSource } from './sheet-source.ts';

/** The rules of a sheet, in its order. */
export interface Stylesheet {
  readonly rules: readonly RuleEntry[];
  readonly pages: readonly PageRule[];
  readonly fonts: readonly FontFaceRule[];
}

/**
 * Reads a style sheet. Anything outside the subset is reported and left out.
 * @param layer of the rules that stand in no layer of the sheet itself.
 */
export function readStylesheet(
  { file, css }: { readonly file: string; readonly css: string },
  layer: Layer,
  defaultPage: Size,
  report: Report,
): Stylesheet {
  const source = new SheetSource(file, css, defaultPage, report);
  const reader = new SheetReader(source);
  for (const node of source.parse()?.children ?? []) {
    if (node.type === 'Rule') reader.readRule(node, layer);
    else if (node.type === 'Atrule') reader.readAtRule(node, layer);
    else if (node.type !== 'Comment') source.unreadable(node, 'rule');
  }
  return reader;
}

const AT_RULES = ['page', 'media', 'layer', 'font-face'];

class SheetReader implements Stylesheet {
  readonly rules: RuleEntry[] = [];
  readonly pages: PageRule[] = [];
  readonly fonts: FontFaceRule[] = [];
  readonly #source: SheetSource;
  /** The limits that the sheet passes. Each is reported once. */
  readonly #passed = new Set<number>();

  constructor(source: SheetSource) {
    this.#source = source;
  }

  readRule(rule: Rule, layer: Layer): void {
    if (!this.#hasRoom(this.rules, MOST_RULES, rule)) return;
    const { prelude, block } = rule;
    const { file, css, report } = this.#source;
    if (prelude.type === 'Raw') this.#source.unreadable(prelude, 'selector');
    const nodes = prelude.type === 'Raw' ? [] : [...prelude.children];
    const selectors = nodes.map((node) => compileSelector(node, file, css, report));
    const declarations = this.#source.declarations(block);
    for (const selector of selectors) {
      if (selector) this.rules.push({ selector, declarations, layer });
    }
  }

  readAtRule(node: Atrule, layer: Layer): void {
    const name = node.name.toLowerCase();
    if (name === 'page' && node.block) {
      if (!this.#hasRoom(this.pages, MOST_PAGE_RULES, node)) return;
      const rule = readPageRule(node, node.block, layer, this.#source);
      if (rule) this.pages.push(rule);
    } else if (name === 'font-face' && node.block && !node.prelude) {
      if (!this.#hasRoom(this.fonts, MOST_FONT_FACES, node)) return;
      const rule = readFontFace(node, node.block, this.#source);
      if (rule) this.fonts.push(rule);
    } else if (name === 'media' && node.block) this.#readMedia(node, node.block, layer);
    else if (name === 'layer') this.#readLayer(node, layer);
    else this.#source.unknownAtRule(node, AT_RULES);
  }

  #hasRoom({ length }: readonly unknown[], most: number, node: Rule | Atrule): boolean {
    if (length < most) return true;
    const source = this.#source;
    if (!this.#passed.has(most))
      source.report.error('css-too-many-rules', source.sourceOf(node), {
        most,
        of: node.type === 'Rule' ? null : `@${node.name.toLowerCase()}`,
      });
    this.#passed.add(most);
    return false;
  }

  /** Reads the rules of `@media` that hold for the pages of booklet.yaml on paper. */
  #readMedia({ prelude }: Atrule, block: Block, layer: Layer): void {
    const source = this.#source;
    const query = prelude ? source.textOf(prelude).trim() : '';
    const holds = mediaHolds(query, source.defaultPage);
    if (holds === null) source.report.error('css-media', source.sourceOf(prelude ?? block), { query });
    if (holds) this.#readBlock(block, layer);
    else source.checkClosed(block);
  }

  /** Reads `@layer a, b;`, which gives layers their order, or `@layer a { … }` (CSS Cascade 5, 6.4.4). */
  #readLayer(node: Atrule, layer: Layer): void {
    const { prelude, block } = node;
    const source = this.#source;
    const text = prelude ? source.textOf(prelude).trim() : '';
    const names = text === '' && block ? [] : layerNames(text);
    if (!names || (block && names.length > 1)) {
      source.report.error('css-layer', source.sourceOf(node), { names: text, block: block !== null });
      return;
    }
    const layers = names.map((each) => layer.named(each));
    if (block) this.#readBlock(block, layers[0] ?? layer.anonymous());
  }

  #readBlock(block: Block, layer: Layer): void {
    this.#source.checkClosed(block);
    for (const node of block.children) {
      if (node.type === 'Rule') this.readRule(node, layer);
      else if (node.type === 'Atrule') this.readAtRule(node, layer);
      else if (!isStray(node)) this.#source.unreadable(node, 'rule');
    }
  }
}
