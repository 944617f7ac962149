import { readdirSync, readFileSync } from 'node:fs';
import { themeCss } from '../style/themes.ts';

const FOLDER = new URL('golden/', import.meta.url);

const SMALL_PAGES = '@page { size: 92mm 110mm; }';

/** A document of golden/, with the classic theme; its own sheet comes after it. */
export interface GoldenDocument {
  readonly name: string;
  readonly body: string;
  readonly css: string;
}

/** The documents of golden/. A body stands after a `<style>` if it adds to the theme and its small pages. */
export function goldenDocuments(): GoldenDocument[] {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith('.html'));
  return files.map((file) => {
    const html = readFileSync(new URL(file, FOLDER), 'utf8');
    const [style, own = ''] = /^<style>(.*)<\/style>\n/.exec(html) ?? [''];
    const css = [themeCss('classic'), SMALL_PAGES, own].join('\n');
    return { name: file.replace('.html', ''), body: html.slice(style.length), css };
  });
}
