import { type Dict, Name, name, Parser, type PdfFile, type PdfValue, Ref, text } from './reader.ts';

/** One piece of text as a page shows it. */
export interface Shown {
  /** null for content without one. */
  readonly mcid: number | null;
  readonly artifact: boolean;
  /** The text that a reader finds. */
  readonly text: string;
  /** The baseline's left end from the page's top left corner, and the pen's place after the text. */
  readonly x: number;
  readonly y: number;
  readonly end: number;
}

/** The texts of a page, by the operators that paint them, read as ISO 32000-1, 9.4 says. */
export function shownTexts(pdf: PdfFile, page: number): Shown[] {
  const fonts = fontsOf(pdf, page);
  const content = pdf.content(page);
  const shown: Shown[] = [];
  const marked: { mcid: number | null; artifact: boolean; actual: string | null }[] = [];
  let [x, y, pen, size] = [0, 0, 0, 0];
  let font = fonts.values().next().value;
  const saved: { font: typeof font; size: number }[] = [];
  const show = (array: PdfValue[]) => {
    const start = x + pen;
    let found = '';
    for (const item of array) {
      if (typeof item === 'number') pen -= (item / 1000) * size;
      else {
        const codes = Buffer.from(item as Uint8Array);
        for (let i = 0; i < codes.length; i += 2) {
          const code = codes.readUInt16BE(i);
          found += font!.texts.get(code) ?? '\ufffd';
          pen += ((font!.widths.get(code) ?? 1000) / 1000) * size;
        }
      }
    }
    const actual = marked.findLast((m) => m.actual !== null);
    shown.push({
      mcid: marked.findLast((m) => m.mcid !== null)?.mcid ?? null,
      artifact: marked.some((m) => m.artifact),
      text: actual ? actual.actual! : found,
      x: start,
      y,
      end: x + pen,
    });
    if (actual) actual.actual = '';
  };
  for (const line of content.split('\n')) {
    const operator = /[A-Za-z*]+$/.exec(line)?.[0];
    const operands = line.slice(0, line.length - (operator?.length ?? 0));
    const value = () => new Parser(operands, 0).value();
    if (operator === 'BDC') {
      const [, tag, properties] = /^\/(\w+) ?(.*) ?$/.exec(operands)!;
      const dict = new Parser(properties!, 0).value() as Dict;
      const actual = dict.ActualText ? text(dict.ActualText) : null;
      marked.push({ mcid: (dict.MCID as number) ?? null, artifact: tag === 'Artifact', actual });
    } else if (operator === 'EMC') marked.pop();
    else if (operator === 'q') saved.push({ font, size });
    else if (operator === 'Q') ({ font, size } = saved.pop()!);
    else if (operator === 'Tf') {
      const [, key, points] = /^\/(\w+) ([\d.]+)/.exec(operands)!;
      font = fonts.get(key!)!;
      size = Number(points);
    } else if (operator === 'Tm') {
      [x, y] = operands.trim().split(' ').slice(4).map(Number) as [number, number];
      pen = 0;
    } else if (operator === 'TJ') show(value() as PdfValue[]);
    else if (operator === 'Tj') show([value()]);
  }
  return shown;
}

interface ReadFont {
  readonly texts: ReadonlyMap<number, string>;
  readonly widths: ReadonlyMap<number, number>;
}

export function fontsOf(pdf: PdfFile, page: number): Map<string, ReadFont> {
  const resources = pdf.dict(pdf.pages[page]!.Resources);
  return new Map(
    Object.entries(pdf.dict(resources.Font)).map(([key, ref]) => {
      const font = pdf.dict(ref);
      const widths = new Map<number, number>();
      const array = pdf.dict((font.DescendantFonts as PdfValue[])[0]).W as PdfValue[];
      for (let i = 0; i < array.length; i += 2) {
        for (const [j, width] of (array[i + 1] as number[]).entries())
          widths.set((array[i] as number) + j, width);
      }
      return [key, { texts: readCMap(pdf.stream(font.ToUnicode!)), widths }];
    }),
  );
}

export function readCMap(cmap: string): Map<number, string> {
  const texts = new Map<number, string>();
  const decode = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le');
  const entries = cmap.slice(cmap.indexOf('endcodespacerange'));
  for (const [, first, , last, target] of entries.matchAll(/^<(\w{4})>( <(\w{4})>)? <(\w+)>$/gm)) {
    const start = Number.parseInt(first!, 16);
    const end = last ? Number.parseInt(last, 16) : start;
    const base = decode(target!);
    for (let code = start; code <= end; code++) {
      texts.set(
        code,
        base.slice(0, -1) + String.fromCharCode(base.charCodeAt(base.length - 1) + code - start),
      );
    }
  }
  return texts;
}

/** The tag tree as text, one element a line with its attributes and texts. A number is a page. */
export function dumpTags(pdf: PdfFile): string {
  const pageIds = (pdf.dict(pdf.catalog.Pages).Kids as Ref[]).map((page) => page.id);
  const texts = pdf.pages.map((_, page) => {
    const byMcid = new Map<number, string>();
    for (const { mcid, artifact, text } of shownTexts(pdf, page)) {
      if (mcid !== null && !artifact) byMcid.set(mcid, (byMcid.get(mcid) ?? '') + text);
    }
    return byMcid;
  });
  const lines: string[] = [];
  const content = (page: PdfValue | undefined, mcid: number, depth: number) => {
    const index = pageIds.indexOf((page as Ref).id);
    lines.push(`${'  '.repeat(depth)}- ${JSON.stringify(texts[index]!.get(mcid) ?? '')} ${index + 1}`);
  };
  const walk = (ref: PdfValue, depth: number) => {
    const element = pdf.dict(ref);
    const said = [
      element.Lang && `lang=${text(element.Lang)}`,
      element.Alt && `alt=${JSON.stringify(text(element.Alt))}`,
      element.ID && 'id',
      element.A && describe(element.A),
    ].filter((part) => part);
    lines.push(['  '.repeat(depth) + name(element.S), ...said].join(' '));
    for (const kid of Array.isArray(element.K) ? element.K : [element.K ?? []].flat()) {
      if (typeof kid === 'number') content(element.Pg, kid, depth + 1);
      else if (kid instanceof Ref) walk(kid, depth + 1);
      else {
        const item = kid as Dict;
        if (name(item.Type) === 'MCR') content(item.Pg, item.MCID as number, depth + 1);
        else lines.push(`${'  '.repeat(depth + 1)}* ${name(pdf.dict(item.Obj).Subtype)}`);
      }
    }
  };
  walk(pdf.dict(pdf.catalog.StructTreeRoot).K!, 0);
  return lines.join('\n');
}

function describe(attributes: PdfValue): string {
  const value = (item: PdfValue): string => {
    if (item instanceof Name) return item.name;
    return Array.isArray(item) ? `[${item.join(' ')}]` : String(item);
  };
  return Object.entries(attributes as Dict)
    .map(([key, item]) => `${key}=${value(item)}`)
    .join(' ');
}
