import type { ComputedStyle, StyledDocument } from '../style/computed.ts';
import { colorSchemes } from './colors.ts';
import { BLOCKS } from './sheet/blocks.ts';
import { FIGURES } from './sheet/figures.ts';
import { FRAME } from './sheet/frame.ts';
import { MEDIA } from './sheet/media.ts';
import { NOTES } from './sheet/notes.ts';
import { TEXT } from './sheet/text.ts';

/** The rules of a sheet, each on a line, whose classes a page has. */
export function rulesFor(html: string, sheet: string): string {
  const classes = new Set(
    Array.from(html.matchAll(/ class="([^"]*)"/g), ([, names]) => names!.split(' ')).flat(),
  );
  const holds = (selector: string) =>
    Array.from(selector.matchAll(/\.([a-z][\w-]*)/g)).every(([, name]) => classes.has(name!));
  return sheet
    .split('\n')
    .filter((line) => {
      const [, selectors] = /^([^@{}]+)\{[^{}]*\}$/.exec(line) ?? [];
      return selectors === undefined || selectors.split(',').some(holds);
    })
    .join('\n');
}

/** The style of titles, whose font figures and tables have too. */
export function titleStyle({ tree, style }: StyledDocument): ComputedStyle {
  return style(tree.elements.find(({ tag }) => /^h[1-6]$/.test(tag)) ?? tree.root);
}

/** The style sheet of the pages of a document, with the colours, the fonts and the indents of its theme. */
export function styleSheet(styled: StyledDocument): string {
  const { variables } = styled;
  const text = styled.style(styled.tree.root);
  const { light, dark } = colorSchemes(variables);
  const indent = Number.parseFloat(variables['--indent'] ?? '1') === 0 ? '0' : '1.2em';
  const own = [
    `--text:${stackOf(text)}`,
    `--sans:${stackOf(titleStyle(styled))}`,
    `--indent:${indent}`,
    `--between:${indent === '0' ? '.75em' : '0'}`,
    `--size:${text.fontSize >= LARGE ? '1.375rem' : 'clamp(1.0625rem,.98rem + .4vw,1.1875rem)'}`,
  ];
  return [
    `:root{${light};${own.join(';')}}`,
    `@media screen and (prefers-color-scheme:dark){:root{${dark}}}`,
    RULES,
  ].join('\n');
}

/** Families for a reader who has not the theme's own. */
const STACKS = {
  serif: 'Charter,"Bitstream Charter","Sitka Text",Cambria,Georgia,serif',
  'sans-serif': '"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif',
  monospace: 'ui-monospace,"Cascadia Code",Menlo,Consolas,monospace',
} as const;

/** The families of a theme, then those of the reader's system. */
function stackOf({ fontFamily }: ComputedStyle): string {
  const generic = Object.keys(STACKS).find((name) => fontFamily.includes(name)) as keyof typeof STACKS;
  const named = fontFamily
    .filter((name) => !Object.hasOwn(STACKS, name))
    .map((name) => `"${name.replaceAll('"', '')}"`);
  return [...named, STACKS[generic ?? 'serif']].join(',');
}

/** The size of text from which on a theme is one of large print, points. */
const LARGE = 14;

/** Each rule on a line, those that others overrule first. */
const RULES = [FRAME, TEXT, FIGURES, BLOCKS, NOTES, MEDIA].join('').replace(/\n\s*/g, '\n').trim();
