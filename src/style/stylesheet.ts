import parse, {
  type Atrule,
  type Block,
  type Declaration as DeclarationNode,
  type Located,
  type Raw,
  type Rule,
} from 'css-tree/parser';
import type { Report } from '../faults/fault.ts';
import { nearest } from '../faults/nearest.ts';
import type { Source } from '../faults/source.ts';
import { type Declaration, readDeclaration } from './declarations.ts';
import { type PageRule, readPageRule } from './page-rules.ts';
import type { PageSize } from './page-size.ts';
import type { RuleEntry } from './rule-index.ts';
import { compileSelector, type Selector } from './selectors.ts';

/** What a sheet says, in its order. */
export interface Stylesheet {
  readonly rules: readonly RuleEntry[];
  readonly pages: readonly PageRule[];
}

/** Reads CSS; what is outside the subset is put into the report and left out. */
export function readStylesheet(
  { file, css }: { readonly file: string; readonly css: string },
  origin: 0 | 1,
  defaultPage: PageSize,
  report: Report,
): Stylesheet {
  return new SheetReader(file, css, origin, defaultPage, report).read();
}

/** What a block may hold besides ordinary declarations. */
export interface BlockContent {
  /** Whether it has dealt with the declaration itself. */
  takes?(declaration: DeclarationNode): boolean;
  atRule?(node: Atrule): void;
}

interface Stop {
  readonly offset: number;
  readonly line: number;
  readonly column: number;
}

const AT_RULES = ['page', 'media'];

export class SheetReader {
  readonly file: string;
  readonly css: string;
  readonly report: Report;
  /** For `size: auto`. */
  readonly defaultPage: PageSize;
  readonly #origin: 0 | 1;
  readonly #rules: RuleEntry[] = [];
  readonly #pages: PageRule[] = [];
  /** Where exactly css-tree stopped understanding a text that it hands on raw. */
  readonly #stops = new Map<Raw, Stop>();

  constructor(file: string, css: string, origin: 0 | 1, defaultPage: PageSize, report: Report) {
    this.file = file;
    this.css = css;
    this.#origin = origin;
    this.defaultPage = defaultPage;
    this.report = report;
  }

  read(): Stylesheet {
    const sheet = parse(this.css, {
      context: 'stylesheet',
      positions: true,
      onParseError: (error, fallback) => this.#stops.set(fallback, error),
      onComment: (_, loc) => {
        if (!this.textOf({ loc }).endsWith('*/')) this.#unclosed({ loc }, '*/');
      },
    });
    for (const node of sheet.children) {
      if (node.type === 'Rule') this.#readRule(node);
      else if (node.type === 'Atrule') this.#readAtRule(node);
      else if (node.type !== 'Comment') this.unreadable(node, 'rule');
    }
    return { rules: this.#rules, pages: this.#pages };
  }

  #readRule({ prelude, block }: Rule): void {
    const selectors =
      prelude.type === 'Raw' ? this.unreadable(prelude, 'selector') : this.#selectors(prelude.children);
    const declarations = this.declarations(block);
    for (const selector of selectors) {
      this.#rules.push({ selector, declarations, origin: this.#origin });
    }
  }

  #selectors(nodes: Iterable<Parameters<typeof compileSelector>[0]>): Selector[] {
    const selectors: Selector[] = [];
    for (const node of nodes) {
      const selector = compileSelector(node, this.file, this.css, this.report);
      if (selector) selectors.push(selector);
    }
    return selectors;
  }

  #readAtRule(node: Atrule): void {
    const name = node.name.toLowerCase();
    if (name === 'page' && node.block) {
      const rule = readPageRule(node, node.block, this);
      if (rule) this.#pages.push(rule);
    } else if (name === 'media' && node.block) this.#readMedia(node, node.block);
    else this.unknownAtRule(node, AT_RULES);
  }

  /** Media Queries 4, 2.3: paper is `print`; what is for the screen is not meant for us. */
  #readMedia({ prelude }: Atrule, block: Block): void {
    const query = prelude ? this.textOf(prelude).trim() : '';
    const media = query.toLowerCase().split(/\s*,\s*/);
    this.#closed(block);
    const forUs = media.some((medium) => medium === 'print' || medium === 'all');
    if (!media.every((medium) => medium === 'print' || medium === 'all' || medium === 'screen')) {
      this.report.error('css-media', this.sourceOf(prelude ?? block), { query });
    }
    if (!forUs) return;
    for (const node of block.children) {
      if (node.type === 'Rule') this.#readRule(node);
      else if (node.type === 'Atrule') this.#readAtRule(node);
      else if (!isStray(node)) this.unreadable(node, 'rule');
    }
  }

  /** The declarations of a block. */
  declarations(block: Block, { takes, atRule }: BlockContent = {}): Declaration[] {
    const declarations: Declaration[] = [];
    this.#closed(block);
    for (const node of block.children) {
      if (node.type === 'Declaration') {
        if (takes?.(node)) continue;
        declarations.push(...readDeclaration(node, this.textOf(node.value), this.file, this.report));
      } else if (node.type === 'Atrule') {
        if (atRule) atRule(node);
        else this.unknownAtRule(node, []);
      } else if (node.type === 'Rule') this.report.error('css-nested-rule', this.sourceOf(node), {});
      else if (!isStray(node)) this.#unreadableDeclaration(node);
    }
    return declarations;
  }

  /** A brace tells a rule inside a rule, mostly because a } is missing, from a slip of the pen. */
  #unreadableDeclaration(node: Raw): void {
    if (node.value.includes('{')) this.report.error('css-nested-rule', this.sourceOf(node), {});
    else this.unreadable(node, 'declaration');
  }

  unreadable(node: Located, expected: 'rule' | 'selector' | 'declaration' | 'page-selector'): [] {
    const stop = this.#stops.get(node as Raw);
    const source =
      stop && stop.offset < node.loc.end.offset
        ? { file: this.file, line: stop.line, column: stop.column }
        : this.sourceOf(node);
    const [found = ''] = this.textOf(node).trim().split('\n');
    this.report.error('css-syntax', source, { found, expected });
    return [];
  }

  unknownAtRule(node: Atrule, known: readonly string[]): void {
    this.report.error('css-at-rule', this.sourceOf(node), {
      name: node.name,
      near: nearest(node.name, known),
    });
  }

  /** CSS closes blocks at the end of a file; for a person's file it is a slip. */
  #closed(block: Block): void {
    const last = block.children.toArray().at(-1);
    const from = last ? last.loc.end.offset : block.loc.start.offset;
    if (!this.css.slice(from, block.loc.end.offset).endsWith('}')) this.#unclosed(block, '}');
  }

  #unclosed(node: Located, closing: string): void {
    this.report.error('css-unclosed', this.sourceOf(node), { closing });
  }

  textOf({ loc }: Located): string {
    return this.css.slice(loc.start.offset, loc.end.offset);
  }

  sourceOf({ loc }: Located): Source {
    return { file: this.file, line: loc.start.line, column: loc.start.column };
  }
}

const isStray = (node: { readonly type: string }) =>
  node.type === 'Comment' || (node.type === 'Raw' && /^[;\s]*$/.test((node as Raw).value));
