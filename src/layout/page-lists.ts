/** The pages to which a link of a list leads: the indexes of the first and the last of them. */
export interface LinkedPages {
  /** The index of the link in its list. */
  readonly link: number;
  readonly from: number;
  readonly to: number;
  /** The class of the link; links of several classes are not merged, since they look different. */
  readonly kind: string;
}

/** A run of pages that follow one another, while it is being put together. */
interface Run extends LinkedPages {
  readonly parts: readonly LinkedPages[];
}

/**
 * The pages of a list of links as an index has them: in their order, each once, and three or more that follow one another
 * as a range. A page of a link without a class is left out where a link with one leads to it.
 * @param follows whether the number of a page is the next after that of the page before.
 */
export function mergePages(
  links: readonly LinkedPages[],
  follows: (page: number) => boolean,
): readonly LinkedPages[] {
  const marked = new Set(links.flatMap(({ kind, from, to }) => (kind !== '' && from === to ? from : [])));
  const plain = links.filter(({ kind, from, to }) => kind !== '' || from !== to || !marked.has(from));
  const kinds = new Set(plain.map(({ kind }) => kind));
  return [...kinds]
    .flatMap((kind) =>
      mergeKind(
        plain.filter((link) => link.kind === kind),
        follows,
      ),
    )
    .sort(byPage);
}

const byPage = (a: LinkedPages, b: LinkedPages) => a.from - b.from || b.to - a.to;

function mergeKind(links: readonly LinkedPages[], follows: (page: number) => boolean): LinkedPages[] {
  const runs: Run[] = [];
  for (const link of links.toSorted(byPage)) {
    const last = runs.at(-1);
    if (last && link.to <= last.to) continue;
    const joins = last && (link.from <= last.to || (link.from === last.to + 1 && follows(link.from)));
    if (joins) runs[runs.length - 1] = { ...last, to: link.to, parts: [...last.parts, link] };
    else runs.push({ ...link, parts: [link] });
  }
  return runs.flatMap(({ parts, ...run }) => {
    const isPair = parts.length === 2 && parts.every(({ from, to }) => from === to);
    return isPair ? parts : [run];
  });
}
