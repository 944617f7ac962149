import type { RichNode } from '../nodes.ts';

/** Abbreviations of three letters or more, in any language, after which a sentence goes on; shorter words are taken for some. */
const ABBREVIATIONS = new Set(
  'abb abs add alg app approx art bijv bsp bzw cap cfr chap dgl def dir ecc ecs eqn eqs equiv env esp etc evtl exp fig figs forts ibid inkl insb loc nos par prop resp sec sect seq sog tab thm usw vgl viz'.split(
    ' ',
  ),
);

/** The end of a sentence, with the last letters before its mark where they end in a point. */
const END = /(?:(?<letters>\p{L}*)\.[)\]]?|[!?])["'’”»]*\s+$/u;

/** Whether a sentence ends at the end of these nodes, so that the next word begins one. */
export function endsSentence(nodes: readonly RichNode[]): boolean {
  const at = nodes.findLastIndex((node) => typeof node !== 'string');
  const end = END.exec(nodes.slice(at + 1).join(''));
  if (!end) return false;
  const letters = end.groups!.letters ?? '';
  return letters === '' || (letters.length > 2 && !ABBREVIATIONS.has(letters.toLowerCase()));
}
