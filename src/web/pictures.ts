import { mayHold } from '../document/elements.ts';
import { readAddress } from '../document/picture-address.ts';
import { type ElementNode, languageOf } from '../document/tree.ts';
import { languageFor } from '../languages/index.ts';
import type { Picture, PictureRequest } from '../layout/picture.ts';
import { pictureFormat, readPicture, shownSize } from '../raster/picture.ts';
import { measureText, typesetWords } from '../text/index.ts';
import { PX, readLength } from '../units.ts';
import { dataTable } from './data-table.ts';
import { inlineSvg } from './inline-svg.ts';
import type { WebInputs } from './inputs.ts';
import { element, escaped, startTag } from './markup.ts';

/** The sizes in which a chart is drawn: for a screen as wide as a telephone's, and for wider ones. Points. */
const CHARTS = [
  { class: 'narrow', width: 328 * PX, fontSize: 13 * PX },
  { class: 'wide', width: 640 * PX, fontSize: 14 * PX },
] as const;

/** The width of a picture that fills the text, points. */
const WIDTH = 640 * PX;
const CODE_WIDTH = 120 * PX;

/** What `img` elements show, within the page: drawings as SVG, other pictures as `data:` addresses. */
export class WebPictures {
  readonly #inputs: WebInputs;
  #count = 0;

  constructor(inputs: WebInputs) {
    this.#inputs = inputs;
  }

  html(image: ElementNode): string {
    const shown = readAddress(image.attributes.src ?? '');
    if (shown.kind === 'chart') return this.#chart(image);
    if (shown.kind === 'formula') return this.#formula(image);
    const picture = this.#drawn(image, { width: shown.kind === 'code' ? CODE_WIDTH : WIDTH });
    if (!picture) return '';
    if ('drawing' in picture) return this.#svg(image, picture, shown.kind === 'code' ? 'code' : 'picture');
    return this.#pixels(image, picture.file);
  }

  #chart(image: ElementNode): string {
    const data = this.#inputs.dataOf(image);
    const views = CHARTS.map(({ class: name, width, fontSize }) => {
      const style = { ...this.#inputs.styled.style(image), fontSize };
      const picture = this.#drawn(image, { width, style });
      return picture && 'drawing' in picture ? this.#svg(image, picture, `chart ${name}`) : '';
    });
    const { parent } = image;
    const shown = parent?.children.some((child) => child.kind === 'element' && child.tag === 'table');
    if (!parent || shown || !mayHold(parent.tag, 'div')) return views.join('\n');
    const lang = languageOf(image);
    const { web } = languageFor(lang);
    const tables = data.map((each) => dataTable(each, data.length > 1 ? each.title : null, lang));
    if (tables.length === 0) return views.join('\n');
    const scrolled = { class: 'scroll', role: 'region', tabindex: 0, 'aria-label': web.data };
    const summary = element('summary', {}, escaped(typesetWords(web.data, lang)));
    const table = `${summary}\n${element('div', scrolled, tables.join('\n'))}`;
    return [...views, element('details', {}, table)].join('\n');
  }

  #formula(image: ElementNode): string {
    const style = { ...this.#inputs.styled.style(image), color: 'currentColor' };
    const picture = this.#drawn(image, { width: Number.POSITIVE_INFINITY, style });
    if (!picture || !('drawing' in picture)) return '';
    return this.#svg(image, picture, 'formula');
  }

  #svg(image: ElementNode, picture: Extract<Picture, { drawing: object }>, name: string): string {
    const { alt = '' } = image.attributes;
    const lang = languageOf(image);
    return inlineSvg(picture.drawing, {
      alternative: typesetWords(alt, lang),
      class: name,
      prefix: `s${++this.#count}.`,
      measure: measureText(this.#inputs.fonts, lang),
    });
  }

  #pixels(image: ElementNode, file: string): string {
    const data = this.#inputs.read(file);
    const picture = data && readPicture(data);
    if (!picture) return '';
    const { width, height } = shownSize(picture);
    const type = `image/${pictureFormat(data)!.toLowerCase()}`;
    const address = `data:${type};base64,${Buffer.from(data).toString('base64')}`;
    const alt = typesetWords(image.attributes.alt ?? '', languageOf(image));
    const asked = readLength(image.attributes['data-width'] ?? '');
    const em = this.#inputs.styled.style(this.#inputs.styled.tree.root).fontSize;
    const style = asked > 0 ? `width:${Math.round((10 * asked) / em) / 10}em` : null;
    return startTag('img', { src: address, alt, width, height, style, loading: 'lazy', decoding: 'async' });
  }

  #drawn(
    image: ElementNode,
    request: Pick<PictureRequest, 'width'> & Partial<PictureRequest>,
  ): Picture | null {
    const style = this.#inputs.styled.style(image);
    return this.#inputs.pictures({
      element: image,
      asked: { width: null, height: null },
      scale: 1,
      style,
      ...request,
    });
  }
}
