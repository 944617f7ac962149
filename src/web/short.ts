/** A start tag as this room writes it: its values stand in double quotes. */
const START = /<([a-z][\w-]*)((?: [\w:-]+(?:="[^"]*")?)+) ?(\/?)>/gi;
const ATTRIBUTE = / ([\w:-]+)="([^"]*)"/g;

/** An end tag that may be left out, the space after it, and the tag that follows. */
const OPTIONAL = /<\/(p|li|dt|dd|tr|th|td|thead|tbody)>\s*(?=<(\/?[a-z][a-z0-9]*))/g;

/** The tags before which an end tag may be left out; before all end tags of parents but those of `a`, `ins` and `del`. */
const FOLLOWERS: Readonly<Record<string, RegExp>> = {
  p: /^(?:\/(?!a$|ins$|del$)|(?:address|article|aside|blockquote|details|div|dl|figure|footer|h[1-6r]|header|main|nav|ol|p|pre|section|table|ul)$)/,
  li: /^(?:\/|li$)/,
  dt: /^d[dt]$/,
  dd: /^(?:\/|d[dt]$)/,
  tr: /^(?:\/|tr$)/,
  th: /^(?:\/|t[hd]$)/,
  td: /^(?:\/|t[hd]$)/,
  thead: /^t(?:body|foot)$/,
  tbody: /^(?:\/|t(?:body|foot)$)/,
};

/**
 * The same HTML with fewer signs: without the end tags that need not stand (HTML Standard, 13.1.2.4), nor the space after
 * them, and without the quotes around values that need none (13.1.2.3).
 */
export function shortened(html: string): string {
  return html
    .replace(OPTIONAL, (whole, tag: string, next: string) => (FOLLOWERS[tag]!.test(next) ? '' : whole))
    .replace(START, (_, tag: string, attributes: string, slash: string) => {
      const short = attributes.replace(ATTRIBUTE, (_attribute, name: string, value: string) => {
        if (value === '') return ` ${name}`;
        return /[\s'=<>`]|\/$/.test(value) ? ` ${name}="${value}"` : ` ${name}=${value}`;
      });
      // A slash would belong to a value without quotes.
      return `<${tag}${short}${slash && !short.endsWith('"') ? ' ' : ''}${slash}>`;
    });
}
