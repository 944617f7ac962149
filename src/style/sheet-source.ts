import parse, {
  type Atrule,
  type Block,
  type Declaration as DeclarationNode,
  type Located,
  type Position,
  type Raw,
  type StyleSheet,
} from 'css-tree/parser';
import type { Size } from '../drawing/drawing.ts';
import type { Report } from '../faults/fault.ts';
import { foreign } from '../faults/foreign.ts';
import { nearest } from '../faults/nearest.ts';
import type { Source } from '../faults/source.ts';
import { MOST_CSS_LEVELS } from '../limits.ts';
import { type Declaration, readDeclaration } from './declarations.ts';
import { tooDeepAt, unclosedBracket } from './nesting.ts';
import { reportUnseenBorders } from './unseen-borders.ts';

/** Readers of what a block may hold besides ordinary declarations. */
interface BlockContent {
  /** Returns whether it has read the declaration. */
  takes?(declaration: DeclarationNode): boolean;
  atRule?(node: Atrule): void;
}

/** The text of one sheet, and what reading its rules and its `@page` rules has in common. */
export class SheetSource {
  readonly file: string;
  readonly css: string;
  readonly report: Report;
  /** The size of pages with `size: auto`. */
  readonly defaultPage: Size;
  /** The places at which css-tree gave up parsing the texts that it returns raw. */
  readonly #stops = new Map<Raw, Position>();
  #bracketIsTold = false;

  constructor(file: string, css: string, defaultPage: Size, report: Report) {
    this.file = file;
    this.css = css;
    this.defaultPage = defaultPage;
    this.report = report;
  }

  /** null, after a fault, for a sheet that is nested too deep or that css-tree cannot parse. */
  parse(): StyleSheet | null {
    const deep = tooDeepAt(this.css);
    if (deep !== null) {
      this.report.error('css-too-deep', this.#at(deep), { most: MOST_CSS_LEVELS });
      return null;
    }
    const work = () =>
      parse(this.css, {
        context: 'stylesheet',
        positions: true,
        onParseError: (error, fallback) => this.#stops.set(fallback, error),
        onComment: (_, loc) => {
          if (!this.textOf({ loc }).endsWith('*/')) this.#unclosed({ loc }, '*/');
        },
      });
    return foreign<StyleSheet | null>(work, (message) => {
      this.report.error('library-failed', this.#at(0), { library: 'css-tree', message });
      return null;
    });
  }

  #at(offset: number): Source {
    const lines = this.css.slice(0, offset).split('\n');
    return { file: this.file, line: lines.length, column: lines.at(-1)!.length + 1 };
  }

  /** The declarations of a block. Declarations that cannot be read are reported and left out. */
  declarations(block: Block, { takes, atRule }: BlockContent = {}): Declaration[] {
    const declarations: Declaration[] = [];
    this.checkClosed(block);
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
    reportUnseenBorders(declarations, this.report);
    return declarations;
  }

  /** Reports a text that is no declaration. A brace in it means a nested rule, mostly because a } is missing before. */
  #unreadableDeclaration(node: Raw): void {
    if (node.value.includes('{')) this.report.error('css-nested-rule', this.sourceOf(node), {});
    else this.unreadable(node, 'declaration');
  }

  /** Reports a part that cannot be read, at the place where css-tree gave up. */
  unreadable(node: Located, expected: 'rule' | 'selector' | 'declaration' | 'page-selector'): void {
    if (this.#hasOpenBracket()) return;
    const stop = this.#stops.get(node as Raw);
    const source =
      stop && stop.offset < node.loc.end.offset
        ? { file: this.file, line: stop.line, column: stop.column }
        : this.sourceOf(node);
    const [found = ''] = this.textOf(node).trim().split('\n');
    this.report.error('css-syntax', source, { found, expected });
  }

  unknownAtRule(node: Atrule, known: readonly string[]): void {
    if (this.#hasOpenBracket()) return;
    this.report.error('css-at-rule', this.sourceOf(node), {
      name: node.name,
      near: nearest(node.name, known),
    });
  }

  /** Reports a block without `}`. CSS closes it at the end of the file, but in a theme it is a mistake. */
  checkClosed(block: Block): void {
    const last = block.children.toArray().at(-1);
    const from = last ? last.loc.end.offset : block.loc.start.offset;
    if (this.css.slice(from, block.loc.end.offset).endsWith('}')) return;
    if (!this.#hasOpenBracket()) this.#unclosed(block, '}');
  }

  /** Whether a bracket of the sheet is not closed, so that all behind it is read as its content. It is reported once. */
  #hasOpenBracket(): boolean {
    const open = unclosedBracket(this.css);
    if (open === null) return false;
    if (!this.#bracketIsTold)
      this.report.error('css-unclosed', this.#at(open.offset), { closing: open.closing });
    this.#bracketIsTold = true;
    return true;
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

/** Whether a node is a comment or a stray semicolon. */
export const isStray = (node: { readonly type: string }) =>
  node.type === 'Comment' || (node.type === 'Raw' && /^[;\s]*$/.test((node as Raw).value));
