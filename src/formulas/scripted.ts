import type { MmlNode } from '@mathjax/src/js/core/MmlTree/MmlNode.js';
import { TEXCLASS } from '@mathjax/src/js/core/MmlTree/MmlNode.js';
import { MmlMsubsup } from '@mathjax/src/js/core/MmlTree/MmlNodes/msubsup.js';

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
