import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fontFile } from '../fonts.mjs';
import { optional } from '../packages.mjs';

const ITSELF = fileURLToPath(import.meta.url);

const FONTS = ['serif', 'italic', 'bold', 'sans', 'sansBold'];

const HEAD = ({ title }) => `
#set document(title: [${title}], author: "bench")
#set page(paper: "a4", margin: (x: 28mm, y: 30mm), numbering: "1", header: context {
  let before = query(selector(heading.where(level: 1)).before(here()))
  if before.len() > 0 { text(8pt, font: "Source Sans 3", before.last().body) }
})
#set text(font: "Source Serif 4", size: 10.5pt, lang: "fr", number-type: "old-style", top-edge: 0.8em, bottom-edge: -0.2em)
#set par(justify: true, leading: 4.5pt, spacing: 4.5pt, first-line-indent: 1em)
#set heading(numbering: "1.")
#show heading: set text(font: "Source Sans 3", weight: 600)
#show heading: set block(above: 30pt, below: 12pt)
#set table(stroke: none)
#show figure: set text(font: "Source Sans 3", size: 8pt)
#show figure: set par(justify: false)
#show figure.where(kind: table): set figure.caption(position: top)
#let bars(rows) = stack(spacing: 4pt, ..rows.map(((name, value)) => grid(
  columns: (20mm, 1fr), name, stack(dir: ltr, spacing: 3pt, rect(width: value * 2mm, height: 8pt, fill: rgb("#123a66")), str(value)),
)))
#let doughnut(rows) = box(width: 60mm, height: 60mm, {
  let from = 0.0
  let colors = ("#123a66", "#e0a645", "#a03c2c", "#b7cddc")
  for (i, (name, value)) in rows.enumerate() {
    let to = from + value / 100
    let arc = range(0, 13).map(k => (from + (to - from) * k / 12) * 360deg)
    let at = (r, a) => (30mm + r * calc.sin(a), 30mm - r * calc.cos(a))
    place(polygon(fill: rgb(colors.at(i)), ..arc.map(a => at(28mm, a)), ..arc.rev().map(a => at(16mm, a))))
    let (x, y) = at(22mm, (from + to) * 180deg)
    place(dx: x - 8mm, dy: y - 4pt, box(width: 16mm, align(center, text(fill: white, name))))
    from = to
  }
})

#v(6cm)
#align(center, text(24pt, font: "Source Sans 3", weight: 600)[${title}])
#align(center)[#sys.inputs.at("word", default: "") #sys.inputs.at("date", default: "2026-01-01")]
#pagebreak()
#outline(depth: 1)
`;

/** Writes the text as `main.typ`, on the same page in the same fonts. */
export function write(text, folder) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'main.typ'), sourceOf(text));
}

/** @param variables those of each PDF, which are all made in one process. */
export const cold = (folder, variables = [{}]) => [ITSELF, folder, JSON.stringify(variables)];

export function open(folder) {
  const { NodeCompiler } = optional('@myriaddreamin/typst-ts-node-compiler');
  const fontBlobs = FONTS.map((name) => readFileSync(fontFile(name)));
  const compiler = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontBlobs }] });
  return (inputs = {}) => {
    const source = { mainFilePath: join(folder, 'main.typ'), resetRead: true, inputs };
    writeFileSync(pdf(folder), compiler.pdf(source, { creationTimestamp: 0, pdfTags: true }));
    // As `typst watch` does after each change.
    compiler.evictCache(10);
  };
}

export const pdf = (folder) => join(folder, 'typst.pdf');

const sourceOf = (text) =>
  HEAD(text) +
  text.chapters.map(({ title, blocks }) => `\n= ${title}\n${blocks.map(blockOf).join('\n\n')}\n`).join('');

function blockOf({ paragraph, note, section, table, title, chart, kind }) {
  if (section) return `== ${escaped(section)}`;
  if (chart) {
    const rows = chart.map(({ name, value }) => `("${name}", ${value})`).join(', ');
    return `#figure(${kind}((${rows})), placement: auto, alt: "Quatre postes", caption: [${escaped(title)}])`;
  }
  if (table) {
    const [head, ...rows] = table.map((cells) => cells.map((cell) => `[${escaped(cell)}]`).join(', '));
    return `#figure(placement: auto, caption: [${escaped(title)}], table(columns: (1fr, 3fr, 1fr), align: (left, left, right),
  table.hline(), table.header(${head}), table.hline(stroke: 0.5pt), ${rows.join(',\n  ')}, table.hline()))`;
  }
  return escaped(paragraph) + (note ? `#footnote[${escaped(note)}]` : '');
}

function escaped(text) {
  return text.replace(/[\\#$*_`<>@[\]~/]/g, '\\$&');
}

if (process.argv[1] === ITSELF) {
  const [folder, variables] = process.argv.slice(2);
  const make = open(folder);
  for (const inputs of JSON.parse(variables)) make(inputs);
}
