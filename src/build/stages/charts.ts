import { chartIn, codeIn, isInLine, readAddress, shownIn } from '../../document/picture-address.ts';
import type { DocumentTree, ElementNode } from '../../document/tree.ts';
import type { Report } from '../../faults/fault.ts';
import { nearest } from '../../faults/nearest.ts';
import { loadFormulas } from '../../formulas/index.ts';
import {
  fitPicture,
  keyOfRequest,
  type Picture,
  type PictureRequest,
  type PictureSource,
} from '../../layout/picture.ts';
import { placeOfLiteral } from '../../project/literals.ts';
import { isPictureName, isSvgName } from '../../raster/picture-name.ts';
import type { FontLibrary } from '../../text/index.ts';
import type { SelectedBooklet } from '../booklet.ts';
import type { Shown } from '../last-document.ts';
import { filePictures, pixelDrawing } from '../pictures/files.ts';
import { formulaPicture, needsMathJax } from '../pictures/formulas.ts';
import { typedSizes } from '../pictures/typed-sizes.ts';
import type { SharedInputs } from '../shared-inputs.ts';

const CONTENT = 'content/';

/**
 * The pictures of `img` elements: a figure's chart or a QR code, drawn at the width it is given, a formula, or a file
 * under `content/`, as wide and high as `data-width` and `data-height` say, at most that width. Each is made once; what
 * a kind of picture needs is loaded where the document has one.
 * @param displaysMayBreak whether a formula may be set at another width than before, or its texts in another font; else the
 *   source throws where it must be.
 * @throws MathJaxNeeded by the source
 */
export async function loadPictures(
  tree: DocumentTree,
  booklet: Pick<SelectedBooklet, 'figures' | 'undrawable'>,
  shared: Pick<SharedInputs, 'files' | 'drawings' | 'svgs'>,
  fonts: FontLibrary,
  report: Report,
  displaysMayBreak = true,
): Promise<PictureSource> {
  const { files } = shared;
  const images = tree.elements.filter(({ tag }) => tag === 'img');
  const has = (is: (element: ElementNode) => boolean) => images.some(is);
  const figures = has((element) => chartIn(element) !== null) ? await import('../pictures/figures.ts') : null;
  const drawFigure = figures?.figurePictures(booklet, shared, fonts, report);
  const codes = has((element) => codeIn(element) !== null) ? await import('../pictures/codes.ts') : null;
  const marks = has(isCellMark) ? await import('../pictures/cell-marks.ts') : null;
  if (has((element) => needsMathJax(element, displaysMayBreak))) await loadFormulas();
  const svg = has(isSvg) ? await import('../../svg/index.ts') : null;
  const open = filePictures(shared, svg?.readSvg ?? null, fonts, report);
  const known = new Map<string, Picture | null>();
  const faulty = new Set<ElementNode>();

  return (request) => {
    const { element } = request;
    // Layout asks at several sizes, and a picture that cannot be read is one fault.
    if (faulty.has(element)) return null;
    const key = keyOfRequest(request);
    let picture = known.get(key);
    if (picture === undefined) {
      picture = make(request);
      known.set(key, picture);
      if (!picture) faulty.add(element);
    }
    return picture;
  };

  function make(request: PictureRequest): Picture | null {
    const shown = readAddress(request.element.attributes.src ?? '');
    switch (shown.kind) {
      case 'chart':
        return drawFigure!(shown.id, request);
      case 'code':
        return codes!.codePicture(shown.text, request, report);
      case 'formula':
        return formulaPicture(shown, request, fonts, report);
      case 'bar':
      case 'sparkline':
        return marks!.cellMarkPicture(shown, request, fonts);
      case 'file':
        return openFile(shown.path, request);
    }
  }

  function openFile(path: string, request: PictureRequest): Picture | null {
    const { element, style } = request;
    const file = `${CONTENT}${path}`;
    const data = files.read(file);
    if (!data) {
      const names = files
        .list('content')
        .filter(isPictureName)
        .map((name) => name.slice(CONTENT.length));
      const source = placeOfLiteral('src', path, files) ?? element.source;
      report.error('picture-missing', source, { path, near: nearest(path, names) });
      return null;
    }
    const picture = open(file, data, { element, style, source: element.source, path });
    if (!picture) return null;
    const fitted = fitPicture(picture, typedSizes(element), request);
    if (picture.drawing) return { ...fitted, drawing: picture.drawing(fitted.object ?? fitted) };
    return isInLine(element) ? { ...fitted, drawing: pixelDrawing(data, fitted) } : { ...fitted, file };
  }
}

/** Finds what `img` elements show: the data of a chart, the bytes of a picture. */
export function shownBy({ figures }: Pick<SelectedBooklet, 'figures'>, files: SharedInputs['files']): Shown {
  return (element) => {
    const shown = shownIn(element);
    if (shown?.kind === 'chart') return figures.get(shown.id)?.chart ?? null;
    return shown?.kind === 'file' ? files.read(`${CONTENT}${shown.path}`) : null;
  };
}

function isCellMark(element: ElementNode): boolean {
  const shown = shownIn(element);
  return shown?.kind === 'bar' || shown?.kind === 'sparkline';
}

function isSvg(element: ElementNode): boolean {
  const shown = shownIn(element);
  return shown?.kind === 'file' && isSvgName(shown.path);
}
