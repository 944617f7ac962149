import { getOrMake } from '../once.ts';

/** A cascade layer (CSS Cascade 5, 6.4). The root holds the rules outside all layers. */
export class Layer {
  /** The layers within, in the order in which they are first named. */
  readonly #inner: Layer[] = [];
  readonly #byName = new Map<string, Layer>();

  /** The layer within this one that has these names, one in the other. It is made when it is first named. */
  named(names: readonly string[]): Layer {
    const [name, ...rest] = names;
    if (name === undefined) return this;
    return getOrMake(this.#byName, name, () => this.anonymous()).named(rest);
  }

  /** A new layer without a name, which no other rule can join. */
  anonymous(): Layer {
    const inner = new Layer();
    this.#inner.push(inner);
    return inner;
  }

  /** This layer and all within it, the weakest first: a layer's own rules win over those of layers within. */
  weakestFirst(): Layer[] {
    return [...this.#inner.flatMap((inner) => inner.weakestFirst()), this];
  }
}

/** The strength of each layer: a stronger one has a higher number. */
export type LayerOrder = ReadonlyMap<Layer, number>;

/** The number of the user agent's rules, which are in no layer. */
export const OF_USER_AGENT = 0;

/** @param root of the layers of style sheets; all of them win over the user agent's rules. */
export function orderOf(userAgent: Layer, root: Layer): LayerOrder {
  return new Map([userAgent, ...root.weakestFirst()].map((layer, i) => [layer, OF_USER_AGENT + i]));
}

const NAME = /^-?[a-z_\u0080-\uffff][\w\u0080-\uffff-]*$/i;
/** The CSS-wide keywords, which name no layer. */
const RESERVED = /^(?:initial|inherit|unset|revert|revert-layer)$/i;

/** The names in the prelude of `@layer a, b.c`; null for a prelude that cannot be read. */
export function layerNames(prelude: string): string[][] | null {
  const names = prelude
    .replace(/\/\*.*?\*\//gs, ' ')
    .split(',')
    .map((name) => name.trim().split('.'));
  const areNames = names.flat().every((name) => NAME.test(name) && !RESERVED.test(name));
  return areNames ? names : null;
}
