// The output loads its wrappers: one that is loaded before it finds it half made.
import '@mathjax/src/js/output/svg.js';
import { SvgMo } from '@mathjax/src/js/output/svg/Wrappers/mo.js';

interface Sign {
  readonly node: { readonly attributes: { getExplicit(name: string): unknown } };
  getStretchedVariant(heightAndDepth: readonly number[]): void;
}

/**
 * Has `\left` and `\right` grow with a sign of a given size (`\bigg|`) that stands between them. MathJax takes it for one that
 * grows with the others, and leaves it out.
 */
export function growWithFixedFences(): void {
  const { canStretch } = SvgMo.prototype as unknown as {
    canStretch(this: Sign, direction: unknown): boolean;
  };
  Object.assign(SvgMo.prototype, {
    canStretch(this: Sign, direction: unknown): boolean {
      if (!canStretch.call(this, direction)) return false;
      const [least, most] = ['minsize', 'maxsize'].map((name) => this.node.attributes.getExplicit(name));
      if (least === undefined || least !== most) return true;
      this.getStretchedVariant([0, 0]);
      return false;
    },
  });
}
