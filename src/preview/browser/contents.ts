import type { PageHead, SheetsView, State } from '../protocol.ts';
import type { LeafContent } from './leaf.ts';
import type { PageStore } from './page-store.ts';
import { paintItems } from './paint.ts';
import type { Words } from './words.ts';

type Place = SheetsView['sides'][number]['pages'][number];

/** Gives what lies over a page: its text, and what is looked at. */
type LayersOf = (page: PageHead, index: number) => Promise<readonly Element[]>;

/** A page as a leaf. */
export function pageContent(
  head: PageHead,
  index: number,
  store: PageStore,
  words: Words,
  over: { readonly key: string; readonly layersOf: LayersOf },
): LeafContent {
  const { id, width, height } = head;
  return {
    key: `page ${id}`,
    starts: head.starts,
    over: over.key,
    label: words.page(head.label),
    number: head.label,
    width,
    height,
    page: index,
    load: async () => {
      const page = await store.page(id);
      return page && ((context) => paintItems(context, page.items, store));
    },
    layers: () => over.layersOf(head, index),
  };
}

/** Pages as they face one another in a bound booklet: a recto stands alone where no verso comes before it. */
export function spreads(
  pages: readonly LeafContent[],
  { pages: heads, rightToLeft }: Pick<State, 'pages' | 'rightToLeft'>,
): LeafContent[][] {
  const rows: LeafContent[][] = [];
  pages.forEach((page, i) => {
    const faces = heads[i]!.side === 'recto' && heads[i - 1]?.side === 'verso';
    if (faces && rightToLeft) rows.at(-1)!.unshift(page);
    else if (faces) rows.at(-1)!.push(page);
    else rows.push([page]);
  });
  return rows;
}

/** The elements that begin on a page, where it stands on a sheet: those of a turned page at its middle. */
function startsOnSheet({ starts, y, scale, turned, width }: Place & PageHead): LeafContent['starts'] {
  return starts.map(([element, below]) => [element, y + scale * (turned ? width / 2 : below)]);
}

/** The sides of sheets as leaves, front beside back. */
export function sheetRows(
  { sides, width, height, scheme }: SheetsView,
  pages: readonly PageHead[],
  store: PageStore,
  words: Words,
): LeafContent[][] {
  const rows: LeafContent[][] = [];
  sides.forEach((side, i) => {
    const placed = side.pages.flatMap((place) => {
      const head = pages[place.page];
      return head ? [{ ...place, ...head }] : [];
    });
    const content: LeafContent = {
      key: `sheet ${scheme} ${i} ${placed.map(({ id }) => id).join()}`,
      starts: placed.flatMap(startsOnSheet),
      over: '',
      label: words.side(i + 1),
      number: '',
      width,
      height,
      page: null,
      load: async () => {
        await store.prepare([side.marks]);
        const drawn = await Promise.all(
          placed.map(async (place) => ({ place, page: await store.page(place.id) })),
        );
        return (context) => {
          for (const { place, page } of drawn) {
            context.save();
            context.translate(place.x, place.y);
            context.scale(place.scale, place.scale);
            if (place.turned) {
              context.translate(0, place.width);
              context.rotate(-Math.PI / 2);
            }
            if (page) paintItems(context, page.items, store);
            context.restore();
          }
          paintItems(context, [side.marks], store);
        };
      },
      layers: async () => [],
    };
    if (i % 2 === 0) rows.push([content]);
    else rows.at(-1)!.push(content);
  });
  return rows;
}
