/** What a template writes, by its name: a page, the HTML of a message, or plain text. */
export function kindOf(name: string): 'page' | 'mail' | 'text' {
  if (!name.startsWith('mail/')) return 'page';
  return name.startsWith('mail/html') ? 'mail' : 'text';
}
