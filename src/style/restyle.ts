import type { DocumentTree, ElementNode } from '../document/tree.ts';
import type { StyledDocument } from './computed.ts';
import type { CssFile } from './index.ts';
import { USER_AGENT_CSS } from './user-agent.ts';

/**
 * The styles of a tree that differs little from one styled with the same sheets before (see `withUnchanged`).
 * null when an attribute has changed that a selector may ask for.
 */
export function restyle(
  tree: DocumentTree,
  before: StyledDocument,
  sheets: readonly CssFile[],
): StyledDocument | null {
  const asked = attributesAsked(sheets);
  const alike = tree.elements.every((element) => {
    const old = before.tree.byIndex[element.index]!;
    return element === old || sameAttributes(element, old, asked);
  });
  return alike ? { ...before, tree } : null;
}

/** The names of the attributes that selectors may ask for. */
function attributesAsked(sheets: readonly CssFile[]): ReadonlySet<string> {
  const css = [USER_AGENT_CSS, ...sheets.map((sheet) => sheet.css)].join('\n').toLowerCase();
  return new Set([
    'id',
    'class',
    'lang',
    ...Array.from(css.matchAll(/\[[^a-z]*([a-z-]+)/g), ([, name]) => name!),
  ]);
}

function sameAttributes(a: ElementNode, b: ElementNode, names: ReadonlySet<string>): boolean {
  for (const name of names) if (a.attributes[name] !== b.attributes[name]) return false;
  return true;
}
