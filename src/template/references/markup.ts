import { element, type RichNode } from '../nodes.ts';

/** The elements that CSL allows in texts (https://docs.citationstyles.org, "HTML-like formatting"). */
const ELEMENT = /<(i|em|b|strong|sup|sub|sc|span)(\s[^<>]*)?>(.*?)<\/\1>/is;

/** The tag that sets an element of CSL's. */
const TAGS: Readonly<Record<string, string>> = {
  i: 'em',
  em: 'em',
  b: 'strong',
  strong: 'strong',
  sup: 'sup',
  sub: 'sub',
};

/** Reads the markup of a text: `<i>`, `<b>`, `<sup>`, `<sub>`, `<sc>`; `<span class="nocase">` is for other styles. */
export function marked(text: string): RichNode[] {
  const [whole, name, attributes = '', inner = ''] = ELEMENT.exec(text) ?? [];
  if (whole === undefined) return text === '' ? [] : [text];
  const at = text.indexOf(whole);
  return [
    ...marked(text.slice(0, at)),
    ...set(name!.toLowerCase(), attributes, inner),
    ...marked(text.slice(at + whole.length)),
  ];
}

function set(name: string, attributes: string, inner: string): RichNode[] {
  const tag = TAGS[name];
  if (tag) return [element(tag, {}, marked(inner))];
  const small = name === 'sc' || attributes.includes('small-caps');
  return small ? [element('span', { class: 'small-caps' }, marked(inner))] : marked(inner);
}

/** A text without its markup. */
export function unmarked(text: string): string {
  const found = ELEMENT.exec(text);
  return found ? unmarked(text.replace(found[0], () => found[3]!)) : text;
}
