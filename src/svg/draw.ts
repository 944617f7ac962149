import {
  BLENDS,
  type Clip,
  type Drawing,
  type Mark,
  type Matrix,
  type Rectangle,
} from '../drawing/drawing.ts';
import { doBlend } from '../drawing/marks.ts';
import { determinant, product, scaleOf, transformedPath } from '../drawing/matrix.ts';
import { MOST_SVG_ELEMENTS } from '../limits.ts';
import { wordList } from '../word-list.ts';
import { clipsOf, maskClips } from './clips.ts';
import { filtered } from './color-filter.ts';
import { idIn, type Surroundings, type SvgDocument } from './document.ts';
import { elementTransform } from './element-transform.ts';
import { backgroundMarks } from './grounds.ts';
import { htmlMarks } from './html-marks.ts';
import { imageMarks } from './images.ts';
import { markerPlaces } from './markers.ts';
import { localBox } from './marks-box.ts';
import { fadingOf } from './masks.ts';
import { paintedPath } from './painted-path.ts';
import { paintOf } from './paints.ts';
import { pathBox } from './path-box.ts';
import { withinReach } from './reach.ts';
import type { Draws, Scene } from './scene.ts';
import { Lengths, rectangle, SHAPES, shapePath } from './shapes.ts';
import { Style } from './style.ts';
import { chosenChild, shortenedHtml } from './switch.ts';
import { textMarks } from './text.ts';
import { fitBox, viewBoxOf } from './viewport.ts';
import { type SvgElement, SvgError } from './xml.ts';

/** Elements that are drawn only where others refer to them, and those that say something about the file. */
const NOT_DRAWN = new Set<string>(
  wordList(
    'clipPath cursor defs desc filter linearGradient marker mask metadata pattern radialGradient',
    'solidcolor stop style symbol title view',
  ),
);
const ANIMATIONS = new Set<string>(
  wordList('animate animateColor animateMotion animateTransform discard set'),
);

/** Is handed the marks of each element, those within it first, before what stands around it cuts or fades them. */
type Watch = (element: SvgElement, marks: readonly Mark[]) => void;

/** Draws a document `size.width` wide, points; its viewport is that of its root. */
export function drawSvg(
  document: SvgDocument,
  { width, height }: Pick<Rectangle, 'width' | 'height'>,
  viewport: Rectangle,
  surroundings: Surroundings,
  watch: Watch = () => {},
): Drawing {
  const scale: Matrix = [width / viewport.width, 0, 0, height / viewport.height, 0, 0];
  const drawer = new Drawer(document, surroundings, scaleOf(scale), watch);
  const style = Style.initial({ color: surroundings.color });
  const scene: Scene = { document, matrix: scale, style, around: viewport, through: [] };
  const drawn = drawer.root(scene, viewport);
  const marks = withinReach(drawn, () => document.loses('beyond', 'svg', document.root));
  return { width, height, marks };
}

/** Draws elements as marks in points. */
class Drawer implements Draws {
  readonly document: SvgDocument;
  readonly surroundings: Surroundings;
  readonly rootScale: number;
  readonly #watch: Watch;
  #drawn = 0;

  constructor(document: SvgDocument, surroundings: Surroundings, rootScale: number, watch: Watch) {
    this.#watch = watch;
    this.document = document;
    this.surroundings = surroundings;
    this.rootScale = rootScale;
  }

  element(element: SvgElement, parent: Scene): Mark[] {
    const { tag } = element;
    if (NOT_DRAWN.has(tag)) return [];
    if (tag === 'script') this.document.changes('script', tag, element);
    else if (ANIMATIONS.has(tag)) this.document.changes('animation', tag, element);
    else if (++this.#drawn > MOST_SVG_ELEMENTS) throw new SvgError('elements', element.place);
    else {
      const marks = this.#inScene(element, parent);
      this.#watch(element, marks);
      return marks;
    }
    return [];
  }

  children({ children }: SvgElement, scene: Scene): Mark[] {
    return children.flatMap((child) => (child.kind === 'element' ? this.element(child, scene) : []));
  }

  /** Draws the root, which is clipped, faded and turned as any element (SVG 2, 8.5). */
  root(outside: Scene, box: Rectangle): Mark[] {
    const { root } = this.document;
    const style = this.#styleOf(root, outside);
    if (style.get('display') === 'none') return [];
    const matrix = product(outside.matrix, this.#transformOf(root, style, outside));
    const scene = { ...outside, matrix, style };
    const marks = [...backgroundMarks(style, scene, box), ...this.viewport(root, scene, box, style)];
    return this.#composed(root, scene, marks);
  }

  /** Draws what stands in an element with a view box, which is shown in a rectangle (SVG 2, 8.2). */
  viewport(element: SvgElement, scene: Scene, box: Rectangle, style: Style): Mark[] {
    if (!(box.width > 0) || !(box.height > 0)) return [];
    const { viewBox, preserveAspectRatio } = element.attributes;
    const view = viewBoxOf(viewBox) ?? { ...box, x: 0, y: 0 };
    const own = fitBox(view, box, preserveAspectRatio);
    const matrix = product(scene.matrix, own);
    const marks = this.children(element, { ...scene, matrix, style, around: view });
    if (/^(?:visible|auto)$/.test(style.get('overflow') ?? 'hidden')) return marks;
    return clipped(marks, { path: transformedPath(scene.matrix, rectangle(box)), evenOdd: false });
  }

  #inScene(element: SvgElement, parent: Scene): Mark[] {
    const style = this.#styleOf(element, parent);
    if (style.get('display') === 'none') return [];
    const matrix = product(parent.matrix, this.#transformOf(element, style, parent));
    if (!(Math.abs(determinant(matrix)) > 1e-12)) return [];
    const scene = { ...parent, matrix, style };
    return this.#composed(element, scene, this.#content(element, scene));
  }

  #transformOf(element: SvgElement, style: Style, parent: Scene): Matrix {
    const box = () => this.#boxOf(this.#content(element, { ...parent, style }), parent);
    return elementTransform(element, style, parent, box);
  }

  #boxOf(marks: readonly Mark[], { matrix }: Scene): Rectangle {
    return localBox(marks, matrix, this.surroundings.measure);
  }

  #styleOf(element: SvgElement, { style }: Scene): Style {
    return style.of(element, this.document.rules);
  }

  #content(element: SvgElement, scene: Scene): Mark[] {
    const { tag } = element;
    const lengths = new Lengths(element, scene.style, scene.around);
    if (SHAPES.has(tag)) return this.#shape(element, scene, lengths);
    switch (tag) {
      case 'g':
      case 'a':
        return this.children(element, scene);
      case 'switch': {
        const chosen = chosenChild(element, this.surroundings.language);
        if (!chosen) return [];
        const html = shortenedHtml(element, chosen);
        const whole = html ? this.element(html, scene) : [];
        return whole.length > 0 ? whole : this.element(chosen, scene);
      }
      case 'svg': {
        const { width, height } = scene.around;
        const asked = { width: lengths.get('width', 'width'), height: lengths.get('height', 'height') };
        const box = { ...lengths.box(), width: asked.width ?? width, height: asked.height ?? height };
        return this.viewport(element, scene, box, scene.style);
      }
      case 'use':
        return this.#use(element, scene, lengths);
      case 'text':
        return textMarks(element, scene, this);
      case 'image':
        return scene.style.isVisible ? imageMarks(element, scene, lengths.box()) : [];
      case 'foreignObject':
        return htmlMarks(element, scene, lengths.box(), this);
      default:
        this.document.loses('element', tag, element);
        return [];
    }
  }

  #use(element: SvgElement, scene: Scene, lengths: Lengths): Mark[] {
    const { href = '' } = element.attributes;
    const target = this.document.byId(idIn(href));
    if (!target || scene.through.includes(target) || (target.tag === 'svg' && !target.parent)) {
      if (href !== '') this.document.loses(href.startsWith('#') ? 'reference' : 'outside', href, element);
      return [];
    }
    const { x, y } = lengths.box();
    const placed = {
      ...scene,
      matrix: product(scene.matrix, [1, 0, 0, 1, x, y]),
      through: [...scene.through, target],
    };
    if (target.tag !== 'symbol' && target.tag !== 'svg') return this.element(target, placed);
    const style = this.#styleOf(target, placed);
    const asked = (name: 'width' | 'height') =>
      lengths.get(name, name) ??
      new Lengths(target, style, scene.around).get(name, name) ??
      scene.around[name];
    const box = { x: 0, y: 0, width: asked('width'), height: asked('height') };
    return this.#composed(target, { ...placed, style }, this.viewport(target, placed, box, style));
  }

  #shape(element: SvgElement, scene: Scene, lengths: Lengths): Mark[] {
    const { style } = scene;
    const broken = () => {
      const name = element.tag === 'path' ? 'd' : 'points';
      this.document.misreads(name, element.attributes[name] ?? '', element);
    };
    const path = shapePath(element, lengths, broken);
    if (path.length === 0 || path[0]![0] !== 'M') return [];
    const painting = { ...scene, element, box: pathBox(path) };
    const fill = element.tag === 'line' ? null : paintOf('fill', painting);
    const stroke = paintOf('stroke', painting);
    const painted = style.isVisible ? paintedPath(path, { fill, stroke }, element, scene, lengths, this) : [];
    const markers = markerPlaces(element, path, scene, lengths).flatMap(({ marker, matrix, box }) =>
      this.#marker(
        marker,
        { ...scene, matrix: product(scene.matrix, matrix), context: { fill, stroke } },
        box,
      ),
    );
    return [...painted, ...markers];
  }

  #marker(marker: SvgElement, scene: Scene, box: Rectangle | null): Mark[] {
    if (scene.through.includes(marker)) return [];
    const style = scene.style.inPlace(marker, this.document.rules);
    const marks = this.children(marker, { ...scene, style, through: [...scene.through, marker] });
    if (!box || style.get('overflow') === 'visible') return marks;
    return clipped(marks, { path: transformedPath(scene.matrix, rectangle(box)), evenOdd: false });
  }

  /** The marks of an element with its filter, its clips and its opacity. */
  #composed(element: SvgElement, scene: Scene, content: Mark[]): Mark[] {
    const { style } = scene;
    const isSet = (property: string, initial = 'none') => (style.get(property) ?? initial) !== initial;
    const { marks, opacity: left } = filtered(element, scene, content);
    if (marks.length === 0) return marks;
    const asked = style.get('mix-blend-mode') ?? 'normal';
    const blend = BLENDS.find((each) => each === asked);
    if (asked !== 'normal' && !blend) this.document.changes('blend', asked, element);
    const box = () => this.#boxOf(marks, scene);
    const cut = isSet('clip-path') ? clipsOf(element, scene, box) : [];
    const masked = isSet('mask') ? maskClips(scene, box) : [];
    const opacity = left * style.share('opacity');
    if (opacity === 0 || !cut || !masked) return [];
    const fading = masked === 'fades' ? fadingOf(element, scene, box, this) : null;
    const clips = [...cut, ...(masked === 'fades' ? [] : masked), ...(fading ? [fading.region] : [])];
    // Whatever is set together, or is the root, blends within itself (Compositing 1, 3.3).
    const isTogether = [
      clips.length > 0,
      opacity < 1,
      fading,
      blend,
      isSet('filter'),
      isSet('isolation', 'auto'),
    ];
    const isolated = (isTogether.some(Boolean) || element === this.document.root) && doBlend(marks);
    if (clips.length === 0 && opacity === 1 && !fading && !blend && !isolated) return marks;
    const ways = {
      ...(fading && { mask: fading.marks }),
      ...(blend && { blend }),
      ...(isolated && { isolated: true as const }),
    };
    return [{ kind: 'group', matrix: null, opacity, clips, ...ways, marks }];
  }
}

function clipped(marks: Mark[], clip: Clip): Mark[] {
  return marks.length === 0 ? [] : [{ kind: 'group', matrix: null, opacity: 1, clips: [clip], marks }];
}
