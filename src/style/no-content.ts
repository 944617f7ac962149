import type { Report } from '../faults/fault.ts';
import type { Source } from '../faults/source.ts';
import type { Declaration } from './declarations.ts';

/** The blocks of rules for pseudo-elements and margin boxes, which show nothing unless some rule gives them `content`. */
export class BoxesWithoutContent {
  readonly #without = new Map<readonly Declaration[], string>();
  readonly #withContent = new Set<readonly Declaration[]>();

  /** @param box its name in messages, such as `p::before`. @param declarations of a rule for it. */
  add(declarations: readonly Declaration[], box: string, hasContent: boolean): void {
    if (hasContent) this.#withContent.add(declarations);
    else if (!this.#without.has(declarations)) this.#without.set(declarations, box);
  }

  /** Warns of the rules of which no box has content, at their first declaration. */
  report(report: Report): void {
    for (const [declarations, box] of this.#without) {
      const [first] = declarations;
      if (first && !this.#withContent.has(declarations))
        report.warning('css-no-content', sourceOf(first), { box });
    }
  }
}

const sourceOf = (declaration: Declaration): Source =>
  declaration.kind === 'custom' ? declaration.source : declaration.written.source;
