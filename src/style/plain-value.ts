import type { Declaration } from './declarations.ts';
import type { Values } from './properties/index.ts';
import type { Stylesheet } from './stylesheet.ts';

/** The properties that name things, whose computed values are their specified ones. */
type Plain = 'content' | 'string-set' | 'bookmark-label' | 'page';

/** The value that a declaration gives a property; null for one of another, with `var()` or a CSS-wide keyword. */
export function plainValue<P extends Plain>(declaration: Declaration, name: P): Values[P] | null {
  if (declaration.kind !== 'longhand' || declaration.name !== name) return null;
  return (declaration.value.value as Values[P] | undefined) ?? null;
}

/** The declarations of a property in the rules of elements. */
export function declarationsOf(sheets: readonly Stylesheet[], name: Plain): Declaration[] {
  const found: Declaration[] = [];
  for (const { rules } of sheets) {
    for (const { declarations } of rules) {
      for (const declaration of declarations) if (declaration.name === name) found.push(declaration);
    }
  }
  return found;
}

/** Whether a declaration may give a property any value, since it has `var()`. */
export const isOpen = ({ kind, name }: Declaration, of: Plain): boolean => kind === 'pending' && name === of;
