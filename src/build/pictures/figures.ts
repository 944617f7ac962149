import { drawChart } from '../../charts/index.ts';
import type { ChartSpec } from '../../charts/spec.ts';
import type { ChartTheme } from '../../charts/theme.ts';
import { languageOf } from '../../document/tree.ts';
import type { Drawing } from '../../drawing/drawing.ts';
import type { Report } from '../../faults/fault.ts';
import { foreign } from '../../faults/foreign.ts';
import { nearest } from '../../faults/nearest.ts';
import type { Picture, PictureRequest } from '../../layout/picture.ts';
import { getOrMake } from '../../once.ts';
import { placeOfLiteral } from '../../project/literals.ts';
import type { FontLibrary } from '../../text/index.ts';
import type { SelectedBooklet } from '../booklet.ts';
import { chartTheme } from '../chart-theme.ts';
import type { SharedInputs } from '../shared-inputs.ts';

/** Draws the chart of a figure at the width that it is given; null, after a fault, where there is none. */
export function figurePictures(
  { figures, undrawable }: Pick<SelectedBooklet, 'figures' | 'undrawable'>,
  { files, drawings }: Pick<SharedInputs, 'files' | 'drawings'>,
  fonts: FontLibrary,
  report: Report,
): (id: string, request: PictureRequest) => Picture | null {
  return (id, request) => {
    const { element, asked: sizes, scale, most, style } = request;
    const figure = figures.get(id);
    if (undrawable.has(id)) return null;
    if (!figure) {
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
    return { ...size, drawing: sound.get(drawing) ?? drawnLater(drawing) };
  };

  /** Cohorts share most of their charts. */
  function draw(spec: ChartSpec, size: Parameters<typeof drawChart>[1], theme: ChartTheme): Drawing {
    const known = getOrMake(drawings, spec, () => new Map());
    const key = JSON.stringify([size, theme]) + fonts.key;
    return getOrMake(known, key, () => drawChart(spec, size, theme));
  }
}

/** Charts that were drawn without a fault, by the drawing: pages that show them are the same from build to build. */
const sound = new WeakMap<Drawing, Drawing>();

/** The charts that Chart.js did not draw, with what it said. */
const refused = new WeakMap<Drawing, string>();

/** Reports a chart that cannot be drawn; says whether it is one. */
export function reportRefused(drawing: Drawing, { chartJs, source }: ChartSpec, report: Report): boolean {
  // Drawing tells.
  void drawing.marks;
  const message = refused.get(drawing);
  if (message === undefined) return false;
  const [first] = chartJs;
  const option = chartJs.map(({ path }) => path.join('.')).join(', ');
  if (first) report.error('chart-option-refused', first.source, { option, message });
  else report.error('library-failed', source, { library: 'Chart.js', message });
  return true;
}

/** A chart that Chart.js draws when its marks are first asked for. It is empty where Chart.js refuses. */
function drawnLater(drawing: Drawing): Drawing {
  let drawn: Pick<Drawing, 'marks' | 'meanings'> | null = null;
  const draw = () => {
    drawn ??= foreign(
      () => {
        const { marks, meanings = [] } = drawing;
        sound.set(drawing, shown);
        return { marks, meanings };
      },
      (message) => {
        refused.set(shown, message);
        return { marks: [], meanings: [] };
      },
    );
    return drawn;
  };
  const shown: Drawing = {
    width: drawing.width,
    height: drawing.height,
    get marks() {
      return draw().marks;
    },
    get meanings() {
      return draw().meanings ?? [];
    },
    get seams() {
      return drawing.seams;
    },
  };
  return shown;
}
