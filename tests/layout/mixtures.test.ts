import { expect, test } from 'vitest';
import type { Layout, PageMark } from '../../src/layout/page.ts';
import { themeCss } from '../style/themes.ts';
import { dumpPage, layOutWithFaults } from './laid-out.ts';

// Documents in which everything may stand beside everything: blocks and settings are drawn, the same ones in each run.

/** Draws whole numbers below a limit, the same ones for the same seed (mulberry32). */
function drawing(seed: number) {
  let state = seed;
  return (limit: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4_294_967_296) * limit);
  };
}

const WORDS =
  'Le texte suit son cours, sur une ligne puis sur une autre, et l’on mesure enfin ce que coûtent les données'.split(
    ' ',
  );

class Mixture {
  readonly #draw: (limit: number) => number;
  #figures = 0;

  constructor(seed: number) {
    this.#draw = drawing(seed);
  }

  /** Some settings of a sheet. */
  css(): string {
    const settings = [
      ':root { line-snap: baseline; }',
      'p { text-align: left; hyphens: none; }',
      'p { orphans: 3; widows: 3; }',
      '@page { size: 100mm 130mm; margin: 9mm 14mm 12mm 10mm; @bottom-center { content: counter(page) " / " counter(pages); } }',
      'section { --livret-footnotes: chapter; }',
      'section { --livret-line-numbers: 5; }',
      'h2 { break-before: page; }',
      '.box { box-decoration-break: clone; border: 1.5pt dashed #336699; }',
      'table { border-collapse: collapse; } td { border: 0.4pt solid #999999; padding: 1pt 2pt; }',
      'td, th { vertical-align: middle; height: 16pt; }',
      'figure { --livret-float: page; }',
      'h2 { --livret-float-barrier: before; }',
      'ul { list-style-type: dash; } ol { list-style-type: lower-roman; }',
      'p { text-indent: 0; margin: 0 0 4pt; }',
      '.columns { column-rule: 1pt dotted #000000; column-count: 3; }',
    ];
    return settings.filter(() => this.#draw(3) === 0).join('\n');
  }

  body(): string {
    const count = 7 + this.#draw(6);
    const blocks = Array.from({ length: count }, () => this.#block());
    return `<section class="chapter"><h1 title="Un mélange"><span class="number">1</span> Un mélange</h1>\n${blocks.join('\n')}</section>`;
  }

  #words(least: number, more: number): string {
    const start = this.#draw(WORDS.length);
    const length = least + this.#draw(more);
    return Array.from({ length }, (_, i) => WORDS[(start + i) % WORDS.length]).join(' ');
  }

  /** A paragraph's text with something in it. */
  #text(): string {
    const inlines = [
      () => this.#words(1, 4),
      () => `<em>${this.#words(1, 3)}</em>`,
      () => `<code>x = ${this.#draw(100)}</code>`,
      () => `un mot<span class="footnote">${this.#words(4, 20)}.</span>`,
      () => `<img src="${5 + this.#draw(9)}x${5 + this.#draw(12)}" alt="signe">`,
      () => `<a href="https://www.exemple.org/a">${this.#words(1, 2)}</a>`,
      () => `H<sub>2</sub>O<sup>${this.#draw(9)}</sup>`,
      () => `<strong>${this.#words(1, 2)}</strong><br>`,
      () => `<span class="framed">${this.#words(1, 6)}</span>`,
    ];
    const some = Array.from({ length: this.#draw(3) }, () => inlines[this.#draw(inlines.length)]!());
    return [this.#words(3, 25), ...some.flatMap((inline) => [inline, this.#words(2, 14)])].join(' ');
  }

  #list(tag: string, depth: number): string {
    const items = Array.from({ length: 1 + this.#draw(3) }, () => {
      const inner = depth > 0 && this.#draw(3) === 0 ? this.#list(tag === 'ul' ? 'ol' : 'ul', depth - 1) : '';
      return `<li>${this.#words(2, 12)}${inner}</li>`;
    });
    return `<${tag}>${items.join('')}</${tag}>`;
  }

  #table(): string {
    const rows = 2 + this.#draw(9);
    const cell = (i: number) =>
      i === 2 ? `${this.#draw(900)},${this.#draw(99)}` : this.#words(1, this.#draw(3) === 0 ? 9 : 3);
    const row = (tag: string) => {
      const first =
        this.#draw(6) === 0
          ? `<${tag} colspan="2">${cell(0)}</${tag}>`
          : `<${tag}>${cell(0)}</${tag}><${tag}>${cell(1)}</${tag}>`;
      return `<tr>${first}<${tag} class="number">${cell(2)}</${tag}></tr>`;
    };
    const caption = this.#draw(2) === 0 ? `<caption>${this.#words(2, 5)}</caption>` : '';
    const body = Array.from({ length: rows }, () => row('td')).join('\n');
    return `<table${['', '', ' class="full"', ' class="narrow"'][this.#draw(4)]}>${caption}<thead>${row('th')}</thead><tbody>${body}</tbody></table>`;
  }

  #figure(): string {
    this.#figures++;
    const id = `f${this.#figures}`;
    const side = ['', ' low', ' wide', ' inset'][this.#draw(4)]!;
    const src =
      this.#draw(2) === 0 ? `chart:${40 + this.#draw(50)}` : `${60 + this.#draw(90)}x${30 + this.#draw(70)}`;
    return `<p>La <a href="#${id}">figure ${this.#figures}</a>. ${this.#text()}</p>
<figure class="figure${side}" id="${id}"><img src="${src}" alt=""><figcaption><p class="title"><span class="label">Figure ${this.#figures}</span> ${this.#words(2, 5)}</p></figcaption></figure>`;
  }

  #block(): string {
    const picture = () => `<img src="${30 + this.#draw(80)}x${20 + this.#draw(60)}" alt="p">`;
    const paragraphs = (count: number) =>
      Array.from({ length: count }, () => `<p>${this.#text()}</p>`).join('\n');
    const blocks = [
      () => paragraphs(1 + this.#draw(3)),
      () => paragraphs(2),
      () => `<h2>${this.#words(2, 6)}</h2>\n${paragraphs(1)}`,
      () => this.#list('ul', 2),
      () => this.#list('ol', 1),
      () => this.#table(),
      () => this.#figure(),
      () => this.#figure(),
      () => `<aside class="box">${paragraphs(1 + this.#draw(3))}</aside>`,
      () => `<div class="columns">${paragraphs(1 + this.#draw(4))}</div>`,
      () =>
        `<div class="row">${Array.from({ length: 2 + this.#draw(4) }, () => `<figure>${picture()}<figcaption>${this.#words(1, 3)}</figcaption></figure>`).join('')}</div>`,
      () =>
        `<div><figure class="${this.#draw(2) === 0 ? 'left' : 'right'}">${picture()}</figure>${paragraphs(1 + this.#draw(2))}</div>`,
      () =>
        `<pre><code>${Array.from({ length: 1 + this.#draw(7) }, () => `${' '.repeat(this.#draw(5))}f(${this.#words(1, 3)})`).join('\n')}</code></pre>`,
      () => `<blockquote><p>${this.#text()}</p><p class="from">Quelqu’un</p></blockquote>`,
      () => `<p>Un mot<span class="aside">${this.#words(3, 9)}</span> est glosé. ${this.#text()}</p>`,
      () => `<div class="${['ruled', 'dotted', 'squared'][this.#draw(3)]}"></div>`,
      () => `<div class="${['middle', 'far', 'cut'][this.#draw(3)]}"><p>${this.#text()}</p></div>`,
      () => `<p class="alone">${this.#text()}</p>`,
      () => `<div class="apart"><p>${this.#text()}</p></div>`,
    ];
    return blocks[this.#draw(blocks.length)]!();
  }
}

const CSS = `@page { size: 96mm 120mm; margin: 10mm 20mm 10mm 10mm; }
  .aside { --livret-float: margin; text-indent: 0; font-size: 6pt; line-height: 7pt; }
  .low { --livret-float: page; float: bottom; } .wide { --livret-float: none; } .inset { --livret-float: page; }
  .columns { column-count: 2; column-gap: 8pt; } .row { --livret-row: 5pt; } figcaption { font-size: 7pt; }
  .left { --livret-beside: left; margin-right: 5pt; } .right { --livret-beside: right; margin-left: 5pt; width: 60pt; }
  .ruled, .dotted, .squared { height: 43pt; --livret-ruling: ruled 8pt; margin: 4pt 0; }
  .middle { width: 60%; margin: 5pt auto; } .far { max-width: 40%; margin-left: auto; } .cut { --livret-cut: above; }
  .dotted { --livret-ruling: dotted 9pt #223344; } .squared { --livret-ruling: squared 7pt; } .alone { break-before: page; }
  .apart { break-inside: avoid; margin: 6pt 10pt; border-left: 2pt solid #aa0000; padding: 3pt 0 3pt 5pt; }
  .full { width: 100%; border-collapse: collapse; } .narrow { width: 45%; margin: 0 auto; } .narrow td { padding: 2pt 3pt; }
  .framed { border: 0.5pt solid #123456; padding: 1pt 2pt; background: #eef; } td.number, th.number { text-align: ","; }`;

/** All that a layout says: its pages with what their text leaves out, its places, bookmarks, notes and numbered lines. */
function dumpWhole(layout: Layout): string[] {
  const { byIndex } = layout.tree;
  const pages = layout.pages.map((page) => {
    const [head, ...marks] = dumpPage(page).split('\n');
    const told = marks.map((mark, i) => {
      const { owner } = page.marks[i]!;
      const of = typeof owner === 'number' ? byIndex[owner]!.tag : owner;
      return [mark, of, restOf(page.marks[i]!)].join(' ').trimEnd();
    });
    return [`${head} ${page.label} ${points(page.width)} × ${points(page.height)}`, ...told].join('\n');
  });
  const places = Array.from(
    layout.places,
    ([element, { page, x, y }]) => `${byIndex[element]!.tag} ${page} ${points(x)} ${points(y)}`,
  );
  const { bookmarks, noteCalls, noteSections, lines } = layout;
  const others = [
    ...bookmarks.map(({ level, label, element }) => `bookmark ${level} ${label} of ${element}`),
    ...[...(noteCalls ?? [])].map(([note, call]) => `note ${note} ${JSON.stringify(call)}`),
    ...[...(noteSections ?? [])].map(([note, section]) => `note ${note} in ${section}`),
    ...[...(lines?.printed ?? [])].map(([block, numbers]) => `lines of ${block} ${JSON.stringify(numbers)}`),
  ];
  return [...pages, `places: ${places.join(', ')}`, ...others];
}

const points = (value: number) => Number(value.toFixed(1));

/** The looks of a mark that its text leaves out. */
function restOf(mark: PageMark): string {
  switch (mark.kind) {
    case 'text': {
      const { style, scale, letterSpacing, spaces } = mark.run;
      const changes = [scale, letterSpacing, spaces].map((value) => Number(value.toFixed(3))).join(' ');
      const looks = [
        style.color,
        style.underline && 'underlined',
        style.rise !== 0 && `raised ${points(style.rise)}`,
      ];
      const line = mark.line && `line ${mark.line.index} ${mark.line.paragraph.align}`;
      return [changes === '1 0 1' ? null : changes, ...looks, line].filter(Boolean).join(' ');
    }
    case 'line':
      return '';
    case 'rect':
      return JSON.stringify(mark.bleeds) ?? '';
    default:
      return [mark.cut, mark.bleeds, mark.kind === 'drawing' ? mark.ascent : undefined]
        .map((value) => JSON.stringify(value) ?? '')
        .join(' ');
  }
}

test.each(
  Array.from({ length: 16 }, (_, i) => i + 1),
)('mixture %i gives the pages of its text', async (seed) => {
  const mixture = new Mixture(seed);
  const [css, body] = [mixture.css(), mixture.body()];
  const layout = layOutWithFaults(body, [themeCss('classic'), CSS, css].join('\n'));
  const told = [...layout.warnings.map((code) => `fault ${code}`), ...dumpWhole(layout)].join('\n');
  await expect(`${told}\n`).toMatchFileSnapshot(`golden/mixtures/${seed}.txt`);
});
