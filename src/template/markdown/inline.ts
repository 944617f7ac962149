import type { Token } from 'markdown-it';
import { isLinkAddress } from '../../document/elements.ts';
import { formatSource, type PlaceOf, type Source } from '../../faults/source.ts';
import { MOST_MARKDOWN_LEVELS } from '../../limits.ts';
import { checkNumber } from '../data-numbers.ts';
import { formulaElement, withValues } from '../formulas.ts';
import { element, NO_BREAK_SPACE, type RichNode, toText } from '../nodes.ts';
import { type Scope, scopeIn } from '../scope.ts';
import { inBraces, inDoubleBraces } from '../variables.ts';
import { targetOf } from './addresses.ts';
import { withAnchoredWords } from './anchors.ts';
import { parseAttributes } from './brackets.ts';
import { address, bareKey, bareName, blank, bracket, citation, reference, superscript } from './meaning.ts';
import { NamedBefore } from './named-before.ts';
import { Refusals } from './refusals.ts';
import { endsSentence } from './sentence-start.ts';
import { smallPicture } from './small-pictures.ts';

/** An element that is open, and what it becomes when it closes. */
interface OpenInline {
  readonly children: RichNode[];
  readonly close: (children: RichNode[]) => readonly RichNode[];
}

/** Reads the tokens of one paragraph, title or cell. */
export class InlineReader {
  /** The state, in the language of the passage that is open. */
  #scope: Scope;
  readonly #callNote: (label: string, source: Source) => RichNode | null;
  readonly #open: OpenInline[] = [];
  /** The numbers of open links and open notes: no link may hold a link, and no note a note. */
  #links = 0;
  #notes = 0;
  readonly #refusals: Refusals;
  /** The things that words before references name. */
  readonly #named = new NamedBefore();

  /** @param callNote gives what `[^label]` stands for. */
  constructor(scope: Scope, callNote: (label: string, source: Source) => RichNode | null) {
    this.#scope = scope;
    this.#callNote = callNote;
    this.#refusals = new Refusals(scope.report);
  }

  /** Reads the content of a note, which may call no other note. */
  readNote(tokens: readonly Token[], place: PlaceOf): RichNode[] {
    this.#notes++;
    return this.read(tokens, place);
  }

  read(tokens: readonly Token[], place: PlaceOf): RichNode[] {
    const nodes: RichNode[] = [];
    this.#open.push({ children: nodes, close: (children) => children });
    for (const [i, token] of tokens.entries()) {
      const offset = Number(token.meta?.offset ?? 0);
      if (token.nesting === 1) this.#openToken(token, () => place(offset), place);
      else if (token.nesting === -1) this.#closeToken();
      else this.#append(...this.#leaf(token, offset, i === 0, place));
    }
    this.#open.pop();
    return this.#anchored(nodes);
  }

  /** The nodes with every anchor around a word. */
  #anchored(children: readonly RichNode[]): RichNode[] {
    const { nodes, alone } = withAnchoredWords(children);
    for (const { source } of alone) this.#scope.report.error('index-without-word', source, {});
    return nodes;
  }

  #leaf(token: Token, offset: number, opens: boolean, place: PlaceOf): readonly RichNode[] {
    const { content } = token;
    switch (token.type) {
      case 'text':
        return content === '' ? [] : [content];
      case 'softbreak':
        return ['\n'];
      case 'hardbreak':
        return [element('br', {}, [])];
      case 'code_inline':
        return [element('code', {}, [content])];
      case 'formula': {
        const display = token.info === 'display';
        const start = offset + (display ? 2 : 1);
        const at = (within: number) => place(start + within);
        const { tex, placeOf } = withValues({ tex: content, placeOf: at }, this.#scope);
        const formula = { tex, display, lang: this.#scope.booklet.language };
        return [formulaElement(formula, placeOf, this.#scope)];
      }
      case 'small_picture':
        return [smallPicture(content, token.attrs ?? [], place(offset))];
      case 'power':
        return [superscript([content])];
      case 'address':
        return [this.#address(content, place(offset))];
      case 'variable':
        return [this.#variable(content, (within) => place(offset + 2 + within))];
      case 'single_braces':
        return inBraces(content, token.info, place(offset), this.#scope);
      case 'citation':
        this.#checkLink(place(offset));
        this.#tie();
        return citation(content, (within) => place(offset + 1 + within), this.#scope);
      case 'bare_key':
        return bareKey(content, token.info, place(offset), this.#scope);
      case 'bare_name':
        // No citation or reference can stand within a link.
        return this.#links > 0 ? [content] : bareName(content, token.info, place(offset), this.#scope);
      case 'reference': {
        this.#checkLink(place(offset));
        const inParentheses = token.meta?.inParentheses === true;
        const before = this.#open.at(-1)!.children;
        const { named, isTyped } = this.#named.before(before, this.#scope.language);
        const standing = { opens: opens || endsSentence(before), inParentheses, named };
        if (isTyped) this.#tie();
        const nodes = reference(content, token.info, standing, place(offset), this.#scope);
        this.#named.referred(nodes);
        return nodes;
      }
      case 'blank':
        return [blank(content)];
      case 'note_call':
        return this.#called(content, place(offset));
      default:
        this.#refusals.add(token, place(offset));
        return [];
    }
  }

  /** Ties what comes next to the word before it: no line begins with a citation. */
  #tie(): void {
    const siblings = this.#open.at(-1)!.children;
    const before = siblings.at(-1);
    if (typeof before === 'string') siblings[siblings.length - 1] = before.replace(/\s+$/, NO_BREAK_SPACE);
  }

  /** A bare address, which is a link except within a link. */
  #address(typed: string, source: Source): RichNode {
    const words = typed.replace(/\{\{(.*?)\}\}/g, (_, name: string) =>
      inDoubleBraces(name, () => source, this.#scope),
    );
    if (this.#links > 0) return words;
    const href = targetOf(words.trim().replace(/\s/g, encodeURIComponent));
    return element('a', { class: 'address', href }, [words]);
  }

  /** A variable's value, or that of an expression of data; an address becomes a link, except within a link. */
  #variable(typed: string, at: PlaceOf): RichNode {
    const value = inDoubleBraces(typed, at, this.#scope);
    // The value of a variable in nobody's copy: a blank to fill in by hand.
    if (/^_{3,}$/.test(value)) return blank(value);
    const isAddress = this.#links === 0 && /^https?:\/\/\S+$/i.test(value) && isLinkAddress(value);
    return isAddress ? element('a', { class: 'address', href: value }, [value]) : value;
  }

  #called(label: string, source: Source): readonly RichNode[] {
    this.#checkNote(label, source);
    const note = this.#callNote(label, source);
    return note ? [note] : [];
  }

  #openToken(token: Token, place: () => Source, placeOf: PlaceOf): void {
    const children: RichNode[] = [];
    const becomes = (close: OpenInline['close']) => this.#open.push({ children, close });
    switch (token.type) {
      case 'link_open':
        this.#checkLink(place());
        this.#links++;
        becomes((within) => this.#link(token, within, place()));
        break;
      case 'note_open':
        this.#checkNote('', place());
        this.#notes++;
        becomes((within) => this.#note(within, place()));
        break;
      case 'bracket_open':
        this.#openBracket(token, place, placeOf, becomes);
        break;
      case 'sup_open':
        becomes((within) => [superscript(within)]);
        break;
      default:
        if (this.#open.length <= MOST_MARKDOWN_LEVELS) becomes((within) => [element(token.tag, {}, within)]);
        else {
          // The words stay without their emphasis, so that walking the tree cannot overflow the stack.
          this.#refusals.tooDeep(place);
          becomes((within) => within);
        }
    }
  }

  /** A passage in another language has the words of that language: `[siehe [#fig-x]]{lang=de}`. */
  #openBracket(
    token: Token,
    place: () => Source,
    placeOf: PlaceOf,
    becomes: (close: OpenInline['close']) => void,
  ): void {
    const around = this.#scope;
    const lang = parseAttributes(token.content)?.find(({ name }) => name === 'lang');
    this.#scope = scopeIn(around, lang?.value ?? null);
    becomes((within) => {
      this.#scope = around;
      return this.#bracket(token, within, place, placeOf);
    });
  }

  #bracket(token: Token, children: RichNode[], place: () => Source, placeOf: PlaceOf): readonly RichNode[] {
    const { content: typed, meta } = token;
    if (!typed.startsWith('=')) return bracket(typed, children, this.#links > 0, place(), this.#scope);
    const at = (offset: number) => placeOf(Number(meta?.braces) + 1 + offset);
    checkNumber(toText(children), typed.slice(1), place(), at, this.#scope);
    return children;
  }

  #closeToken(): void {
    const { children, close } = this.#open.pop()!;
    this.#append(...close(this.#anchored(children)));
  }

  #link(token: Token, children: RichNode[], source: Source): readonly RichNode[] {
    this.#links--;
    const href = address(String(token.attrGet('href')), source, this.#scope);
    if (href === null) return children;
    const attributes: Record<string, string> =
      token.markup === 'autolink' ? { class: 'address', href } : { href };
    const title = token.attrGet('title');
    if (title) attributes.title = String(title);
    return [element('a', attributes, children)];
  }

  #note(children: RichNode[], source: Source): readonly RichNode[] {
    this.#notes--;
    return [{ kind: 'note', at: formatSource(source), children }];
  }

  #checkLink(source: Source): void {
    if (this.#links > 0) this.#scope.report.error('link-in-link', source, {});
  }

  #checkNote(label: string, source: Source): void {
    if (this.#notes > 0) this.#scope.report.error('note-in-note', source, { label });
  }

  #append(...nodes: readonly RichNode[]): void {
    this.#open.at(-1)!.children.push(...nodes);
  }
}
