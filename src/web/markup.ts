import { escapeHtml } from '../escape-html.ts';

/** The attributes of an element; those of null and undefined are left out. */
export type Attributes = Readonly<Record<string, string | number | null | undefined>>;

/** An element as HTML. */
export function element(tag: string, attributes: Attributes, content: string): string {
  return `${startTag(tag, attributes)}${content}</${tag}>`;
}

export function startTag(tag: string, attributes: Attributes): string {
  const given = Object.entries(attributes).flatMap(([name, value]) =>
    value === null || value === undefined ? [] : ` ${name}="${escapeHtml(String(value))}"`,
  );
  return `<${tag}${given.join('')}>`;
}
