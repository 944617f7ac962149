import type { Opened } from '../protocol.ts';
import { post } from './connection.ts';
import type { Status } from './status.ts';
import type { Words } from './words.ts';

/** Opens the editor where an element or a fault comes from; where none starts, a link to one is offered. */
export async function openEditor(
  what: { readonly element: number } | { readonly fault: number },
  words: Words,
  status: Status,
): Promise<void> {
  const opened = await post<Opened>('/open', what);
  if (!opened) return;
  const { place } = opened;
  status.say(opened.opened ? words.opened(place) : words.notOpened(place));
  if (!opened.opened) status.offer(codeAddress(opened), words.inCode);
}

/** The address by which a browser asks Visual Studio Code to open a file at a place, `…:line:column`. */
export function codeAddress({ place, path }: Pick<Opened, 'place' | 'path'>): string {
  const [line, column] = place.split(':').slice(-2);
  const file = encodeURI(path.replaceAll('\\', '/').replace(/^\//, ''));
  return `vscode://file/${file}:${line}:${column}`;
}
