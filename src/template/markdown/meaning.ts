import { isLinkAddress } from '../../document/elements.ts';
import { nearest } from '../../faults/nearest.ts';
import type { Source } from '../../faults/source.ts';
import { isLanguageTag } from '../../languages/index.ts';
import { INDEX_ATTRIBUTES, isOfIndex, markIndex } from '../back-index/marks.ts';
import type { GlossaryTerm } from '../glossary.ts';
import { type CitedItem, element, type RichElement, type RichNode, type Target, toText } from '../nodes.ts';
import { writtenPages } from '../references/details.ts';
import { reportUnknownLanguage, type Scope, share } from '../scope.ts';
import { inDoubleBraces } from '../variables.ts';
import { parseAttributes, type TypedAttribute } from './brackets.ts';
import { parseCitation } from './citations.ts';
import { lineReference, markedReference, type Standing, typedLines } from './line-references.ts';
import { referenceList, referenceTo } from './reference-lists.ts';

// The meaning of each extension of Markdown in a booklet: rich text, or a fault.

/** @param at the place of an offset within what is typed. */
export function citation(content: string, at: (offset: number) => Source, scope: Scope): RichNode[] {
  const typed = parseCitation(content);
  if (!typed) {
    scope.report.error('citation-form', at(0), { typed: content, sources: null });
    return [];
  }
  const items: CitedItem[] = [];
  for (const { key, locator, offset } of typed) {
    if (!scope.booklet.references.has(key)) {
      const near = nearest(key, scope.booklet.references.keys());
      scope.report.error('citation-unknown', at(offset), { key, near: near && `@${near}` });
      continue;
    }
    const second = locator?.replace(/^@/, '') ?? '';
    if (scope.booklet.references.has(second)) {
      scope.report.error('citation-form', at(0), { typed: content, sources: [key, second] });
      continue;
    }
    const pages = locator && writtenPages(locator, scope.language);
    items.push({ key, locator: pages, number: cited(key, at(offset), scope) });
  }
  return items.length > 0 ? [{ kind: 'citation', items }] : [];
}

/** The number of a source that is cited. */
const cited = (key: string, source: Source, scope: Scope): number =>
  share(scope, ({ citations }) => citations.number(key, source));

/**
 * An `@word` outside brackets: text, unless it is the key of a source, or the id of a block, or with a number nearly such a key.
 * @param page what follows and would be the page of a citation: ` [p. 21]`, `, p. 21`, or ''.
 */
export function bareKey(key: string, page: string, source: Source, scope: Scope): RichNode[] {
  const typed = `@${key}`;
  if (scope.booklet.references.has(key)) scope.report.error('citation-bare', source, { typed: typed + page });
  else if (scope.targets.has(key)) scope.report.error('reference-bare', source, { typed });
  else if (/\d/.test(key)) {
    const near = nearest(key, scope.booklet.references.keys());
    if (near) scope.report.error('citation-unknown', source, { key, near: `[@${near}]` });
  }
  return [typed];
}

/** A name in brackets or after a #: text, unless it is an id that is no word, or in brackets the key of a source. */
export function bareName(typed: string, name: string, source: Source, scope: Scope): RichNode[] {
  const isWord = !/[-\d]/.test(name);
  if (scope.targets.has(name) && !isWord) scope.report.error('reference-bare', source, { typed });
  else if (typed.startsWith('[') && scope.booklet.references.has(name))
    scope.report.error('citation-bare', source, { typed });
  return [typed];
}

/** The word that asks for the page too: `[#fig-energie, p.]`. */
const WITH_PAGE = 'p.';

/**
 * @param locator what follows the comma: other ids, with or without a `#`, which YAML may read as a comment, lines, or `p.`; '' for nothing.
 */
export function reference(
  id: string,
  locator: string,
  standing: Standing,
  source: Source,
  scope: Scope,
): RichNode[] {
  const others = locator.split(',').map((part) => part.trim());
  if (others.every((part) => part.startsWith('#') || scope.targets.has(part))) {
    const ids = [id, ...others.map((part) => part.replace(/^#/, ''))];
    const targets = ids.flatMap((each) => targetNamed(each, source, scope) ?? []);
    return targets.length === ids.length ? referenceList(targets, standing, scope.language) : [];
  }
  const lines = typedLines(locator);
  const text = scope.targets.get(id);
  if (lines && text?.lines) return lineReference(text, lines, standing, source, scope);
  const target = targetNamed(id, source, scope);
  if (!target) return [];
  if (target.marks) return [markedReference(target, standing, scope.language)];
  if (locator !== '' && locator !== WITH_PAGE) {
    scope.report.error('reference-form', source, { id, locator });
  }
  return [referenceTo(target, locator !== '', standing, scope.language)];
}

/** The block that bears an id, to be called by its number or its title; null, and a fault, where it has neither. */
function targetNamed(id: string, source: Source, scope: Scope): Target | null {
  const target = scope.targets.get(id);
  if (!target)
    scope.report.error('reference-unknown', source, { id, near: nearest(id, scope.targets.keys()) });
  else if (target.counted || target.titled || target.marks) return target;
  else if (target.isExercise) scope.report.error('exercise-unnumbered', source, { id });
  else scope.report.error('reference-untitled', source, { id, takes: target.takes ?? null });
  return null;
}

const ENCODED_VARIABLE = /%7B%7B(.*?)%7D%7D/g;

/** A link's address with its variables put in; null, and a fault, when a link cannot lead there. */
export function address(href: string, source: Source, scope: Scope): string | null {
  const filled = href.replace(ENCODED_VARIABLE, (_, name: string) =>
    inDoubleBraces(decodeURIComponent(name), () => source, scope)
      .trim()
      .replace(/\s/g, encodeURIComponent),
  );
  if (isLinkAddress(filled)) return filled;
  if (filled !== '' || href === '') scope.report.error('markup-link-address', source, { href: filled });
  return null;
}

/** A hyphen that stands for a minus in an exponent or a charge: `-5`, `2-`, `-`. */
const MINUS = /^-(?=[\d\p{L}]|$)|(?<=^\d+)-$/u;

/** `^2-^`, and a bare power. */
export function superscript(children: readonly RichNode[]): RichElement {
  const set = children.map((node) => (typeof node === 'string' ? node.replace(MINUS, '−') : node));
  return element('sup', {}, set);
}

/** Millimetres for each `_` that is typed. */
const BLANK_UNIT = 5;

/** `____` is a blank to fill in, the longer the more is typed. */
export function blank(typed: string, width = `${BLANK_UNIT * typed.length}mm`): RichElement {
  return element('span', { class: 'blank', 'data-width': width }, [typed]);
}

/** The blank that is a bracket's only content; null for other content. */
function onlyBlank([node, ...others]: readonly RichNode[]): RichElement | null {
  const isBlank = typeof node === 'object' && node.kind === 'element' && node.attributes.class === 'blank';
  return isBlank && others.length === 0 ? node : null;
}

const WIDTH = /^(?=[0.]*[1-9])\d{1,4}(?:\.\d{1,6})?(?:mm|cm|in|pt)$/;

/**
 * `[term]{.term}` is a `dfn.term`, `[word]{lang=en}` a `span` with its language, `[word]{.smallcaps}` one in small
 * capitals, `[____]{width=30mm}` a blank, `[word]{index="entry"}` an entry of the index, `[words]{#id}` words to whose line texts refer.
 */
export function bracket(
  typed: string,
  children: RichNode[],
  inLink: boolean,
  source: Source,
  scope: Scope,
): readonly RichNode[] {
  const attributes = parseAttributes(typed);
  if (!attributes) scope.report.error('attributes-form', source, { typed });
  const ofIndex = (attributes ?? []).filter(isOfIndex);
  const others = (attributes ?? []).filter((attribute) => !isOfIndex(attribute));
  const words = passage(others, children, inLink, source, scope);
  return ofIndex.length > 0 ? markIndex(ofIndex, words, source, scope) : words;
}

function named(words: string, source: Source, scope: Scope): GlossaryTerm | null {
  share(scope, ({ glossary, report }) => glossary.name(words, source, report));
  return scope.glossary.find(words);
}

const isFirstUse = ({ words }: GlossaryTerm, scope: Scope): boolean =>
  share(scope, ({ glossary }) => glossary.use(glossary.find(words)!));

const CLASSES = ['term', 'smallcaps'];

/** The class of words in small capitals: words typed in capitals alone, `1SG` or `XIX`, have none that is larger. */
const smallCapitals = (words: string): string => (/\p{Ll}/u.test(words) ? 'small-caps' : 'capitals');

function passage(
  attributes: readonly TypedAttribute[],
  children: RichNode[],
  inLink: boolean,
  source: Source,
  scope: Scope,
): RichNode[] {
  const { report } = scope;
  let tag = 'span';
  let face: string | null = null;
  let lang: string | null = null;
  let width: string | null = null;
  let id: string | null = null;
  let term: GlossaryTerm | null = null;
  for (const { name, value } of attributes) {
    if (name === 'class' && value === 'term') tag = 'dfn';
    else if (name === 'class' && value === 'smallcaps') face = smallCapitals(toText(children));
    else if (name === 'id') id = markedId(value, source, scope);
    else if (name === 'term') term = named(value, source, scope);
    else if (name === 'class')
      report.error('attributes-class', source, { name: value, near: nearest(value, CLASSES) });
    else if (name === 'lang' && isLanguageTag(value)) lang = value;
    else if (name === 'lang') report.error('attributes-language', source, { value });
    else if (name === 'width' && WIDTH.test(value) && onlyBlank(children)) width = value;
    else if (name === 'width') report.error('attributes-width', source, { value });
    else
      report.error('attributes-unknown', source, {
        name,
        near: nearest(name, ['lang', 'width', 'term', ...INDEX_ATTRIBUTES]),
      });
  }
  if (lang !== null) reportUnknownLanguage(lang, source, scope);
  if (width !== null) return [blank('____', width)];
  // A term that is defined where it stands leads to its entry as well.
  if (tag === 'dfn') term ??= scope.glossary.find(toText(children));
  const isLink = term !== null && isFirstUse(term, scope) && !inLink;
  const words = isLink ? [element('a', { class: 'gloss', href: `#${term!.id}` }, children)] : children;
  const classes = [tag === 'dfn' && 'term', face].filter(Boolean).join(' ');
  if (classes === '' && lang === null && id === null) return words;
  const given = {
    ...(id !== null && { id }),
    ...(classes !== '' && { class: classes }),
    ...(lang !== null && { lang }),
  };
  return [element(tag, given, words)];
}

/** The id of words in a text with line numbers; null, and a fault, elsewhere and for one that is taken. */
function markedId(id: string, source: Source, scope: Scope): string | null {
  return share(scope, ({ targets, marked, report }) => {
    const target = targets.get(id);
    if (target && (!target.marks || marked.has(id))) report.error('mark-taken', source, { id });
    else if (!target) report.error('mark-misplaced', source, { id });
    else {
      marked.add(id);
      return id;
    }
    return null;
  });
}
