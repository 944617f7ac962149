import type { Report } from '../../faults/fault.ts';
import type { Lines } from './lines.ts';

/**
 * Reports why Handlebars could not parse a template. Its errors have two forms: with a line and column,
 * or a message whose second and third lines show an excerpt and a caret below the place.
 */
export function reportSyntax(error: Error, text: string, lines: Lines, report: Report): void {
  const { lineNumber, column } = error as Error & { lineNumber?: number; column?: number };
  const mismatch = /^(.*) doesn't match (.*) - \d+:\d+$/.exec(error.message);
  if (lineNumber !== undefined) {
    const source = lines.at(lines.offset({ line: lineNumber, column: column ?? 0 }));
    if (mismatch) report.error('template-block', source, { open: mismatch[1]!, close: mismatch[2]! });
    else reportUnread(text, lines.offset({ line: lineNumber, column: column ?? 0 }), lines, report);
    return;
  }
  const opened = /got 'EOF'/.test(error.message) ? lastOpen(text) : null;
  if (opened) {
    report.error('template-block', lines.at(opened.index), { open: opened.name, close: null });
    return;
  }
  const offset = errorOffset(error.message, text, lines);
  const source = lines.at(offset);
  if (/got 'OPEN_ENDBLOCK'/.test(error.message)) {
    const close = /\{\{~?\/\s*([^\s~}]*)/.exec(text.slice(offset))?.[1] ?? '';
    report.error('template-block', source, { open: null, close });
  } else reportUnread(text, offset, lines, report);
}

/** An expression that a single brace closes: `{{> chapter}`. */
const HALF_CLOSED = /^\{\{[^{}\n]+\}(?!\})/;

function reportUnread(text: string, offset: number, lines: Lines, report: Report): void {
  const open = text.lastIndexOf('{{', offset);
  const [typed] = (open !== -1 && HALF_CLOSED.exec(text.slice(open))) || [];
  const isThere = typed !== undefined && offset <= open + typed.length;
  const excerpt = text.slice(offset, offset + 30).split('\n')[0]!;
  report.error('template-syntax', lines.at(offset), { excerpt, instead: isThere ? `${typed}}` : null });
}

/** A comment, and the beginning of a block or its end: its sign and its name. */
const BLOCK_SIGN = /\{\{~?!--[\s\S]*?--~?\}\}|\\\{\{|\{\{~?([#^/])[>*]?\s*([^\s~}]+)/g;

/** The last block that nothing closes, where it opens; null when each is closed. */
function lastOpen(text: string): { readonly index: number; readonly name: string } | null {
  const open: { index: number; name: string }[] = [];
  for (const { index, 1: sign, 2: name } of text.matchAll(BLOCK_SIGN)) {
    if (sign === '/') open.pop();
    else if (sign) open.push({ index, name: name! });
  }
  return open.at(-1) ?? null;
}

/**
 * The offset of the caret: where the excerpt before it, which has no line ends, stops on the line that is
 * named.
 */
function errorOffset(message: string, text: string, lines: Lines): number {
  const [first, excerpt = '', caret = ''] = message.split('\n');
  const line = Number(/on line (\d+)/.exec(first!)?.[1] ?? 1);
  const before = excerpt.slice(0, caret.indexOf('^')).replace(/^\.\.\./, '');
  const start = lines.offset({ line, column: 0 });
  const lineEnd = text.indexOf('\n', start);
  for (let at = start; at <= (lineEnd < 0 ? text.length : lineEnd); at++) {
    const shown = text.slice(Math.max(0, at - 2 * before.length - 20), at).replaceAll('\n', '');
    if (shown.endsWith(before)) return at;
  }
  return start;
}
