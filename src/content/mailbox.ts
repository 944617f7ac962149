import { domainToASCII } from 'node:url';

/** Someone's name and address. */
export interface Mailbox {
  readonly name: string | null;
  readonly address: string;
}

/**
 * An address as HTML's `input type=email` takes it (HTML, 4.10.5.1.5). In addition the domain must have a
 * dot, and may have letters of any script.
 */
const ADDRESS =
  /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{2,63}$/u;

export function isAddress(text: string): boolean {
  return ADDRESS.test(text) && domainToASCII(domainOf(text)) !== '';
}

/** An address as every mail server takes it: a domain with letters beyond ASCII in Punycode (RFC 5891; RFC 6531, 2). */
export function asciiAddress(address: string): string {
  const domain = domainOf(address);
  return address.slice(0, address.length - domain.length) + (domainToASCII(domain) || domain);
}

/** `Claire Dupont <claire@example.org>`, or the address alone; null for anything else. */
export function parseMailbox(text: string): Mailbox | null {
  const [, name = '', address = text] = /^([^<>\p{Cc}]*)<([^<>]*)>$/u.exec(text.trim()) ?? [];
  if (!isAddress(address.trim())) return null;
  return { name: name.trim().replace(/^"(.*)"$/, '$1') || null, address: address.trim() };
}

export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1);
}
