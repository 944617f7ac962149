import type { MmlNode } from '@mathjax/src/js/core/MmlTree/MmlNode.js';
import { TEXCLASS } from '@mathjax/src/js/core/MmlTree/MmlNode.js';
import { MmlMfrac } from '@mathjax/src/js/core/MmlTree/MmlNodes/mfrac.js';
import { MmlMsubsup } from '@mathjax/src/js/core/MmlTree/MmlNodes/msubsup.js';

/** Has what follows a fraction keep its space: a fraction is an ordinary atom, and MathJax gives it no class. */
export function giveFractionsTheirClass(): void {
  const { setTeXclass } = MmlMfrac.prototype;
  MmlMfrac.prototype.setTeXclass = function (previous: MmlNode) {
    this.texClass = TEXCLASS.ORD;
    return setTeXclass.call(this, previous);
  };
}

/**
 * Has what stands between `\left` and `\right` keep the spaces around it where it has a power or an index: an atom keeps its
 * class with its scripts (The TeXbook, chapter 17), and MathJax makes this one an ordinary atom.
 */
export function keepClassOfFences(): void {
  const { setTeXclass } = MmlMsubsup.prototype;
  MmlMsubsup.prototype.setTeXclass = function (previous: MmlNode | null): MmlNode {
    const last = setTeXclass.call(this, previous as MmlNode);
    if (this.childNodes[0]?.texClass === TEXCLASS.INNER) this.texClass = TEXCLASS.INNER;
    return last;
  };
}
