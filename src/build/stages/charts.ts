import type { drawChart } from '../../charts/index.ts';
import type { ChartSpec } from '../../charts/spec.ts';
import type { ChartTheme } from '../../charts/theme.ts';
import { type DocumentTree, type ElementNode, languageOf } from '../../document/tree.ts';
import type { Drawing } from '../../drawing/drawing.ts';
import type { Report } from '../../faults/fault.ts';
import { foreign } from '../../faults/foreign.ts';
import { nearest } from '../../faults/nearest.ts';
import type { Source } from '../../faults/source.ts';
import { formulaDrawing, setFormula } from '../../formulas/index.ts';
import { fitPicture, type Picture, type PictureRequest, type PictureSource } from '../../layout/picture.ts';
import { MOST_PIXELS, MOST_UNPACKED_BYTES } from '../../limits.ts';
import { placeOfLiteral } from '../../project/literals.ts';
import {
  isWhole,
  pictureFormat,
  type Picture as RasterPicture,
  readPicture,
  shownSize,
  sizeInMemory,
} from '../../raster/picture.ts';
import { isSvgName } from '../../raster/picture-name.ts';
import type { ComputedStyle } from '../../style/computed.ts';
import type { Surroundings } from '../../svg/index.ts';
import { type FontLibrary, measureText } from '../../text/index.ts';
import { PX, readLength } from '../../units.ts';
import type { SelectedBooklet } from '../booklet.ts';
import { chartTheme } from '../chart-theme.ts';
import type { Shown } from '../last-document.ts';
import type { SharedInputs } from '../shared-inputs.ts';
import { sizedDrawing } from '../svg-pictures.ts';

const CHART = 'chart:';
const CODE = 'qr:';
/** `formula:TEX` in a line, `formula-display:TEX` on lines of its own; a block's stands in the line of its number. */
const FORMULA = /^formula(-display:|:\\displaystyle |:)([\s\S]*)$/;
const CONTENT = 'content/';

/**
 * The pictures of `img` elements: a figure's chart (`chart:ID`) or a QR code (`qr:TEXT`), drawn at the width it is
 * given, or a file under `content/`, as wide and high as `data-width` and `data-height` say, at most that width. Each is
 * made once.
 */
export async function loadPictures(
  tree: DocumentTree,
  { figures, undrawable }: Pick<SelectedBooklet, 'figures' | 'undrawable'>,
  { files, drawings, svgs }: Pick<SharedInputs, 'files' | 'drawings' | 'svgs'>,
  fonts: FontLibrary,
  report: Report,
): Promise<PictureSource> {
  const charts = figures.size > 0 ? await import('../../charts/index.ts') : null;
  const codes = tree.elements.some(isCode) ? await import('../../codes/qr.ts') : null;
  const svg = tree.elements.some(isSvg) ? await import('../../svg/index.ts') : null;
  const known = new Map<string, Picture | null>();
  const sound = new Map<string, RasterPicture>();
  const faulty = new Set<ElementNode>();

  return (request) => {
    const { element, width, asked, scale, most } = request;
    // Layout asks at several sizes, and a picture that cannot be read is one fault.
    if (faulty.has(element)) return null;
    const key = [element.index, width, asked.width, asked.height, scale, most].join(' ');
    let picture = known.get(key);
    if (picture === undefined) {
      const id = chartId(element);
      if (id !== null) picture = drawFigure(id, request);
      else if (isFormula(element)) picture = drawFormula(request);
      else picture = isCode(element) ? drawCode(request) : openFile(request);
      known.set(key, picture);
      if (!picture) faulty.add(element);
    }
    return picture;
  };

  function drawFigure(id: string, request: PictureRequest): Picture | null {
    const { element, asked: sizes, scale, most, style } = request;
    const figure = figures.get(id);
    if (undrawable.has(id)) return null;
    if (!figure || !charts) {
      const source = placeOfLiteral('src', `chart:${id}`, files) ?? element.source;
      report.error('chart-missing', source, { id, near: nearest(id, figures.keys()) });
      return null;
    }
    const theme = chartTheme(style, languageOf(element), fonts);
    const width = Math.min(sizes.width ?? request.width, request.width);
    const { height } = sizes;
    const asked = draw(figure.chart, { width, height }, theme);
    const wanted = Math.min(asked.height * scale, most ?? Number.POSITIVE_INFINITY);
    const drawing =
      wanted === asked.height ? asked : draw(figure.chart, { width, height: wanted, most }, theme);
    const size = { width: drawing.width, height: drawing.height };
    return { ...size, drawing: reporting(drawing, figure.chart.source, report) };
  }

  /** Cohorts share most of their charts. */
  function draw(spec: ChartSpec, size: Parameters<typeof drawChart>[1], theme: ChartTheme): Drawing {
    const known = drawings.get(spec) ?? new Map<string, Drawing>();
    drawings.set(spec, known);
    const key = JSON.stringify([size, theme]) + fonts.key;
    const drawing = known.get(key) ?? charts!.drawChart(spec, size, theme);
    known.set(key, drawing);
    return drawing;
  }

  function drawFormula({ element, style, width: widest }: PictureRequest): Picture | null {
    const [, manner, tex] = FORMULA.exec(element.attributes.src!)!;
    const formula = setFormula(tex!, manner !== ':');
    if ('id' in formula) return null;
    const drawing = formulaDrawing(formula, style.fontSize, style.color);
    if (drawing.width > widest) {
      const points = Math.round(drawing.width - widest);
      report.warning('formula-too-wide', element.source, { points });
    }
    return {
      width: drawing.width,
      height: drawing.height,
      baseline: formula.ascent * style.fontSize,
      drawing,
    };
  }

  function drawCode(request: PictureRequest): Picture | null {
    const { element } = request;
    const size = fitPicture({ width: 1, height: 1 }, askedSizes(element), request);
    const width = Math.min(size.width, size.height);
    const text = codeText(element)!;
    const drawing = codes!.qrDrawing(text, width);
    if (!drawing) {
      const bytes = Buffer.byteLength(text);
      report.error('code-too-long', element.source, { bytes, most: codes!.MOST_QR_BYTES });
      return null;
    }
    return { width, height: width, drawing };
  }

  /** A picture that can be set; null after a fault. A picture is unpacked once, however often it is asked for. */
  function soundPicture(file: string, data: Uint8Array, path: string, source: Source | null) {
    const known = sound.get(file);
    if (known) return known;
    const picture = readPicture(data);
    const megapixels = picture ? Math.ceil((picture.width * picture.height) / 1e6) : 0;
    const megabytes = picture ? Math.ceil(sizeInMemory(picture) / 1e6) : 0;
    if (megapixels > MOST_PIXELS / 1e6) {
      report.error('picture-too-large', source, { path, megapixels, limit: MOST_PIXELS / 1e6 });
    } else if (megabytes > MOST_UNPACKED_BYTES / 1e6) {
      report.error('picture-too-heavy', source, { path, megabytes, limit: MOST_UNPACKED_BYTES / 1e6 });
    } else if (!picture || !isWhole(picture)) {
      report.error('picture-unreadable', source, { path, format: pictureFormat(data) });
    } else {
      sound.set(file, picture);
      return picture;
    }
    return null;
  }

  function openFile(request: PictureRequest): Picture | null {
    const { element } = request;
    const { src = '' } = element.attributes;
    const file = `${CONTENT}${src}`;
    const data = files.read(file);
    if (!data) {
      const names = files.list('content').map((path) => path.slice(CONTENT.length));
      const source = placeOfLiteral('src', src, files) ?? element.source;
      report.error('picture-missing', source, { path: src, near: nearest(src, names) });
      return null;
    }
    if (svg && isSvgName(src)) return drawSvg(file, data, request);
    const picture = soundPicture(file, data, src, element.source);
    if (!picture) return null;
    const pixels = shownSize(picture);
    const own = { width: pixels.width * PX, height: pixels.height * PX };
    return { ...fitPicture(own, askedSizes(element), request), file };
  }

  function drawSvg(file: string, data: Uint8Array, request: PictureRequest): Picture | null {
    const { element, style } = request;
    const language = languageOf(element);
    const around = [style.color, ...style.fontFamily, language, fonts.key].join();
    const drawn = svgs.draw(
      svg!.readSvg,
      { file, data },
      surroundingsOf(style, language, fonts),
      around,
      report,
    );
    const { drawing } = drawn;
    if (!drawing) return null;
    const fitted = fitPicture(drawing, askedSizes(element), request);
    return { ...fitted, drawing: sizedDrawing({ ...drawn, drawing }, fitted.object ?? fitted) };
  }
}

const GENERIC = ['serif', 'sans-serif', 'monospace'];

const isSame = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** The fonts and the colour that an SVG file has from the text around it. */
function surroundingsOf(style: ComputedStyle, language: string, fonts: FontLibrary): Surroundings {
  const faceNamed = (name: string) => fonts.resolve([name], style.fontWeight, style.fontStyle).family;
  return {
    language,
    color: style.color,
    measure: measureText(fonts, language),
    family: (names) =>
      faceNamed(
        names.find((name) => GENERIC.includes(name) || isSame(faceNamed(name), name)) ?? style.fontFamily[0]!,
      ),
  };
}

/** A chart. Chart.js runs when its marks are first asked for; its meanings are asked for after them. */
function reporting(drawing: Drawing, source: Source, report: Report): Drawing {
  return {
    width: drawing.width,
    height: drawing.height,
    get marks() {
      return foreign(
        () => drawing.marks,
        (message) => {
          report.error('library-failed', source, { library: 'Chart.js', message });
          return [];
        },
      );
    },
    get meanings() {
      return drawing.meanings ?? [];
    },
  };
}

/** Finds what `img` elements show: the data of a chart, the bytes of a picture. */
export function shownBy({ figures }: Pick<SelectedBooklet, 'figures'>, files: SharedInputs['files']): Shown {
  return (element) => {
    if (element.tag !== 'img') return null;
    const id = chartId(element);
    if (id !== null) return figures.get(id)?.chart ?? null;
    return isCode(element) || isFormula(element)
      ? null
      : files.read(`${CONTENT}${element.attributes.src ?? ''}`);
  };
}

function isSvg({ tag, attributes }: ElementNode): boolean {
  return tag === 'img' && isSvgName(attributes.src ?? '');
}

const isFormula = ({ attributes }: ElementNode): boolean => FORMULA.test(attributes.src ?? '');

function isCode(element: ElementNode): boolean {
  return element.tag === 'img' && codeText(element) !== null;
}

/** The text of the code that an `img` asks for; null for a picture of another kind. */
export function codeText({ attributes }: ElementNode): string | null {
  const { src = '' } = attributes;
  return src.startsWith(CODE) ? src.slice(CODE.length) : null;
}

/** The figure that an `img` names; null for a picture of another kind. */
export function chartId({ attributes }: ElementNode): string | null {
  const { src = '' } = attributes;
  return src.startsWith(CHART) ? src.slice(CHART.length) : null;
}

/** The sizes that an `img` asks for by its attributes, points; null for none. */
function askedSizes({ attributes }: ElementNode) {
  const sizeOf = (attribute: string) => {
    const size = readLength(attributes[attribute] ?? '');
    return size > 0 ? size : null;
  };
  return { width: sizeOf('data-width'), height: sizeOf('data-height') };
}
