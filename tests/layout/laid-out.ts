import { isInLine } from '../../src/document/picture-address.ts';
import { Report } from '../../src/faults/fault.ts';
import type { BackgroundSource } from '../../src/layout/backgrounds.ts';
import { layoutDocument } from '../../src/layout/index.ts';
import type { Layout, Page, PageMark } from '../../src/layout/page.ts';
import { fitPicture, type PictureSource } from '../../src/layout/picture.ts';
import type { StyledDocument } from '../../src/style/computed.ts';
import { textOf } from '../../src/text/glyph-run.ts';
import { loadFonts } from '../../src/text/index.ts';
import { styleBody, styleWithFaults } from '../style/styled.ts';
import { mustBeRead } from '../unread-faults.ts';

export const FONTS = await loadFonts();

/**
 * A picture `src="80x120"`, or a formula `src="formula:80x120"`, is so many points wide and high, less where there is less room; a chart
 * `src="chart:80"` so high and as wide as there is room. The bar of a cell is 30 points wide unless the sheet says more.
 */
export const PICTURES: PictureSource = (request) => {
  const { src = '' } = request.element.attributes;
  if (src.startsWith('bar:')) {
    const size = { width: request.asked.width ?? 30, height: 5 };
    return { ...size, baseline: size.height, drawing: { ...size, marks: [] } };
  }
  if (src.startsWith('chart:')) {
    const { asked, width: widest, scale, most = Infinity } = request;
    const height = asked.height ?? Number(src.slice('chart:'.length));
    const size = { width: Math.min(asked.width ?? widest, widest), height: Math.min(most, scale * height) };
    return { ...size, drawing: { ...size, marks: [] } };
  }
  const [width = 0, height = 0] = src
    .replace(/^formula(-\w+)?:/, '')
    .split('x')
    .map(Number);
  const fitted = fitPicture({ width, height }, { width, height: null }, request);
  return isInLine(request.element)
    ? { ...fitted, drawing: { width, height, marks: [] } }
    : { ...fitted, file: src };
};

/** The picture `url(80x120)` of a background is so many points wide and high. */
export const BACKGROUNDS: BackgroundSource = ({ path }) => {
  const [width = 0, height = 0] = path.split('/').at(-1)!.split('x').map(Number);
  return { width, height, at: (size) => ({ ...size, file: path }) };
};

export interface LaidOut extends Layout {
  /** The codes of the faults. */
  readonly warnings: readonly string[];
  readonly faults: Report['faults'];
}

/** Lays out a body. Pages are A5 unless the sheet says otherwise. A fault that the test does not look at fails it. */
export function layOut(body: string, css: string): LaidOut {
  return layOutStyled(styleBody(body, css).document, new Report());
}

/** Lays out a body whatever its sheet says; the faults of the sheet come first. */
export function layOutWithFaults(body: string, css: string): LaidOut {
  const { document, report } = styleWithFaults(body, css);
  return layOutStyled(document, report);
}

function layOutStyled(styled: StyledDocument, report: Report): LaidOut {
  const layout = layoutDocument(styled, {
    ...{ fonts: FONTS, pictures: PICTURES, backgrounds: BACKGROUNDS },
    report,
  });
  const codes = report.faults.map(({ code }) => code);
  const read = mustBeRead({ codes, faults: report.faults }, codes);
  return {
    ...layout,
    get warnings() {
      return read().codes;
    },
    get faults() {
      return read().faults;
    },
  };
}

type TextMark = PageMark & { readonly kind: 'text' };

export function textsOf({ marks }: Page): TextMark[] {
  return marks.filter((mark) => mark.kind === 'text');
}

/** The text of the pages but for what they repeat; a hyphen that the text does not have is none. */
export function plainText({ pages }: Layout): string {
  return pages
    .flatMap(textsOf)
    .filter(({ owner }) => owner !== 'pagination')
    .map(({ run }) => textOf(run))
    .join(' ')
    .replaceAll(/\u00ad ?/g, '');
}

/** Pages as text: a run a line, with its font, x, y and width; other marks by kind, place and size. */
export function dumpPages(layout: Layout): string {
  return layout.pages.map(dumpPage).join('\n\n');
}

export function dumpPage({ number, name, side, marks }: Page): string {
  return [`page ${number} ${name} ${side}`, ...marks.map(dumpMark)].join('\n');
}

const n = (value: number) => value.toFixed(1).replace('-0.0', '0.0').padStart(6);
/** A length of a drawn mark, to the hundredth: strokes are thinner than a tenth of a point. */
const fine = (value: number) => value.toFixed(2).replace('-0.00', '0.00').padStart(7);
const short = (value: number) => Number(value.toFixed(2));

function dumpMark(mark: PageMark): string {
  switch (mark.kind) {
    case 'text': {
      const { style, width } = mark.run;
      const features = style.features ? ` ${style.features}` : '';
      const said = textOf(mark.run).replaceAll('\u00ad', '~');
      const role = mark.marker ? ' (marker)' : mark.owner === 'pagination' ? ' (repeated)' : '';
      return `${n(mark.x)}${n(mark.y)}${n(width)}  ${said}  — ${style.face.key} ${style.size}${features}${role}`;
    }
    case 'line': {
      const { x1, y1, x2, y2, width, color, dash } = mark;
      const down = y2 === y1 ? '' : ` to ${fine(y2).trim()}`;
      const dashes = dash.length > 0 ? ` dashes ${dash.map(short).join(' ')}` : '';
      return `${fine(x1)}${fine(y1)}${fine(x2 - x1)}  [line ${short(width)} ${color}${down}${dashes}]`;
    }
    case 'rect':
      return `${fine(mark.x)}${fine(mark.y)}${fine(mark.width)}  [rect ${short(mark.height)} high ${mark.fill}]`;
    case 'drawing':
      return `${fine(mark.x)}${fine(mark.y)}${fine(mark.drawing.width)}  [drawing ${short(mark.drawing.height)} high]`;
    case 'image':
      return `${fine(mark.x)}${fine(mark.y)}${fine(mark.width)}  [image ${short(mark.height)} high]`;
  }
}
