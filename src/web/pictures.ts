import { mayHold } from '../document/elements.ts';
import {
  type FormulaAddress,
  isInLine,
  type PictureAddress,
  readAddress,
} from '../document/picture-address.ts';
import { ancestors, type ElementNode, languageOf } from '../document/tree.ts';
import type { Drawing, Rectangle, TextMark } from '../drawing/drawing.ts';
import { escapeHtml } from '../escape-html.ts';
import { mathmlOf } from '../formulas/index.ts';
import { languageFor } from '../languages/index.ts';
import { askedSizes } from '../layout/flow-picture.ts';
import { measureOf } from '../layout/page-geometry.ts';
import type { Picture, PictureRequest } from '../layout/picture.ts';
import { objectIn } from '../layout/picture-box.ts';
import { pictureFormat, readPicture, shownSize } from '../raster/picture.ts';
import type { Position } from '../style/computed.ts';
import { ANY_PLACE } from '../style/page-styles.ts';
import { measureText, typesetWords } from '../text/index.ts';
import { PX, readLength } from '../units.ts';
import { dataTable, fieldsShown } from './data-table.ts';
import { inlineSvg } from './inline-svg.ts';
import type { WebInputs } from './inputs.ts';
import { type Attributes, element, startTag } from './markup.ts';
import { forBrowsers } from './mathml.ts';
import type { Names } from './names.ts';
import { captionOf } from './places.ts';

/**
 * The size in which charts are drawn, points: their labels stay legible when a telephone reduces them to its width, and
 * are no larger than the text where a wider screen enlarges them.
 */
const CHART = { width: 400 * PX, fontSize: 14 * PX } as const;

/** The width of a telephone's screen, ems of the text. */
const NARROW = 17;

/** The width of a picture that fills the text, points. */
const WIDTH = 640 * PX;
const CODE_WIDTH = 120 * PX;

/** The ends of names of functions, and of what is multiplied by one: browsers set no space there, TeX a thin one. */
const AFTER_FUNCTION = /<mo[^>]*>&#x2061;<\/mo>(?!<mo[ >]|<mrow[^>]*><mo[ >])/g;
const BEFORE_FUNCTION =
  /<\/(?:mi|mn|msub|msup|msubsup|mfrac|msqrt)>(?=<(?:mi|msup><mi|msub><mi)>[a-z]{2,}<\/mi>(?:<m[no]>[^<]*<\/m[no]><\/msup>)?<mo[^>]*>&#x2061;)/g;
const THIN_SPACE = '<mspace width="0.167em"></mspace>';

/** The class by which the style sheet knows a picture. */
function classOf({ kind }: PictureAddress): string {
  if (kind === 'code') return 'code';
  return kind === 'bar' || kind === 'sparkline' ? 'mark' : 'picture';
}

/** The declaration by which a picture stands elsewhere than in the middle of its box; '' for none. */
function positionIn(picture: Picture, position: Position): string {
  const { x, y, width, height } = objectIn(picture, position);
  const share = (offset: number, spare: number) => (spare === 0 ? 50 : Math.round((100 * offset) / spare));
  const [across, down] = [share(x, picture.width - width), share(y, picture.height - height)];
  return across === 50 && down === 50 ? '' : `object-position:${across}% ${down}%`;
}

type DrawnPicture = Extract<Picture, { readonly drawing: Drawing }>;

/** The pictures of `img` elements, within the page: drawings as SVG, other pictures as `data:` addresses. */
export class WebPictures {
  /** The families of the fonts that drawings have. */
  readonly families = new Set<string>();
  readonly #inputs: WebInputs;
  readonly #names: Names;
  /** The ids of the tables of data, by the keys of their data. */
  readonly #shown = new Map<string, string>();
  #count = 0;

  constructor(inputs: WebInputs, names: Names) {
    this.#inputs = inputs;
    this.#names = names;
  }

  html(image: ElementNode): string {
    const shown = readAddress(image.attributes.src ?? '');
    if (shown.kind === 'chart') return this.#chart(image);
    if (shown.kind === 'formula') return this.#formula(image, shown);
    const picture =
      shown.kind === 'file'
        ? this.#asOnPaper(image)
        : this.#drawn(image, { width: shown.kind === 'code' ? CODE_WIDTH : WIDTH });
    if (!picture) return '';
    if ('drawing' in picture)
      return this.#svg(image, picture, isInLine(image) && shown.kind === 'file' ? 'small' : classOf(shown));
    return this.#pixels(image, picture, picture.file);
  }

  /** A picture in the box that it has on paper: as wide as asked, else as the text, and cut to the shape that is asked for. */
  #asOnPaper(image: ElementNode): Picture | null {
    const { styled } = this.#inputs;
    const style = styled.style(image);
    const page = styled.page({ name: style.page, side: 'recto', ...ANY_PLACE });
    const bleeds = /left.*right|right.*left/.test(image.attributes['data-bleed'] ?? '');
    const { asked } = askedSizes(style, measureOf(page));
    const across = bleeds ? page.width : null;
    return this.#drawn(image, { width: WIDTH, asked: { ...asked, width: across ?? asked.width } });
  }

  #chart(image: ElementNode): string {
    const { width, fontSize } = CHART;
    const style = { ...this.#inputs.styled.style(image), fontSize };
    const picture = this.#drawn(image, { width, style });
    const chart = picture && 'drawing' in picture ? this.#svg(image, picture, 'chart') : '';
    return `${chart}\n${this.#data(image)}`.trim();
  }

  /** The data of a chart, as a table that unfolds. Data that an earlier chart has are a link to its table. */
  #data(image: ElementNode): string {
    const { parent } = image;
    const isShown = parent?.children.some((child) => child.kind === 'element' && child.tag === 'table');
    if (!parent || isShown || !mayHold(parent.tag, 'div')) return '';
    const chart = this.#inputs.chartOf(image);
    if (!chart) return '';
    const { data } = chart;
    const fields = fieldsShown(chart);
    const lang = languageOf(image);
    const language = languageFor(lang);
    const words = typesetWords(language.web.data, lang);
    const key = JSON.stringify([data.map((each) => each.key), [...fields]]);
    const known = this.#shown.get(key);
    if (known !== undefined)
      return element('p', { class: 'data-link' }, element('a', { href: `#${known}` }, escapeHtml(words)));
    const id = `data.${this.#shown.size + 1}`;
    this.#shown.set(key, id);
    const tables = data.map((each) => dataTable(each, fields, data.length > 1 ? each.title : null, lang));
    const name = this.#names.unique(`${words}${language.colon}${captionOf(parent)}`);
    const scrolled = { class: 'scroll', role: 'region', tabindex: 0, 'aria-label': name };
    const table = element('div', scrolled, tables.join('\n'));
    return element('details', { id }, `${element('summary', {}, escapeHtml(words))}\n${table}`);
  }

  /** A formula as MathML; one that a telephone is too narrow for scrolls, by the keyboard too. */
  #formula(image: ElementNode, { tex, display }: FormulaAddress): string {
    const lang = languageOf(image);
    const mathml = mathmlOf({ tex, display, lang });
    if (mathml === null) return '';
    // The text of a head of a row or column is its name.
    const label = ancestors(image).some(({ tag }) => tag === 'th') ? image.attributes.alt : null;
    const formula = forBrowsers(mathml)
      .replace(' xmlns="http://www.w3.org/1998/Math/MathML"', '')
      .replace(/>\s+</g, '><')
      .replace(BEFORE_FUNCTION, `$&${THIN_SPACE}`)
      .replace(AFTER_FUNCTION, `$&${THIN_SPACE}`)
      .replace('<math', startTag('math', { 'aria-label': label }).slice(0, -1));
    const style = this.#inputs.styled.style(image);
    const picture = this.#drawn(image, { width: Number.POSITIVE_INFINITY, style });
    const isWide = picture !== null && picture.width > NARROW * style.fontSize;
    if (!isWide) return formula;
    const name = this.#names.unique(languageFor(lang).words.equation);
    return element(
      'span',
      {
        class: display ? 'wide-formula' : 'wide-formula in-line',
        role: 'group',
        tabindex: 0,
        'aria-label': name,
      },
      formula,
    );
  }

  #svg(image: ElementNode, picture: DrawnPicture, name: string): string {
    const alt = typesetWords(image.attributes.alt ?? '', languageOf(image));
    const described = alt === '' ? { 'aria-hidden': 'true' } : { role: 'img', 'aria-label': alt };
    const { x, y } = objectIn(picture, this.#inputs.styled.style(image).objectPosition);
    const { width, height } = picture;
    const shown = { x: 0 - x, y: 0 - y, width, height };
    return this.#drawing(image, picture.drawing, shown, { class: name, ...described });
  }

  #drawing(image: ElementNode, drawing: Drawing, shown: Rectangle, attributes: Attributes): string {
    const measure = measureText(this.#inputs.fonts, languageOf(image));
    const lengthOf = ({ text, font }: TextMark) => {
      const family = font.family.split(', ')[0]!;
      const isEmbedded = this.#inputs.fontFile({ family, weight: 400, style: 'normal' }) !== null;
      if (isEmbedded) this.families.add(family);
      return isEmbedded && font.style === 'normal' ? null : measure(text, font);
    };
    return inlineSvg(drawing, `s${++this.#count}.`, shown, lengthOf, attributes);
  }

  #pixels(image: ElementNode, box: Picture, file: string): string {
    const { width: across, height: high, object } = box;
    const data = this.#inputs.read(file);
    const picture = data && readPicture(data);
    if (!picture) return '';
    const { width, height } = shownSize(picture);
    const type = `image/${pictureFormat(data)!.toLowerCase()}`;
    const address = `data:${type};base64,${Buffer.from(data).toString('base64')}`;
    const alt = typesetWords(image.attributes.alt ?? '', languageOf(image));
    const { 'data-bleed': bleed, 'data-width': wide, 'data-height': tall } = image.attributes;
    const isSized = readLength(wide ?? '') > 0 || readLength(tall ?? '') > 0;
    const { objectFit, objectPosition } = this.#inputs.styled.style(image);
    const em = this.#inputs.styled.style(this.#inputs.styled.tree.root).fontSize;
    const own = bleed ? '100%' : `${Math.round((10 * across) / em) / 10}em`;
    const style = [
      ...(isSized ? [`width:${own}`] : []),
      ...(object ? [`aspect-ratio:${Math.round(across)}/${Math.round(high)}`] : []),
      ...(object ? [`object-fit:${bleed ? 'cover' : objectFit}`, positionIn(box, objectPosition)] : []),
    ]
      .filter(Boolean)
      .join(';');
    return startTag('img', {
      src: address,
      alt,
      width,
      height,
      style: style || null,
      loading: 'lazy',
      decoding: 'async',
    });
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
