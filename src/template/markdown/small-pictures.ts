import type { MarkdownIt } from 'markdown-it';
import { formatSource, type Source } from '../../faults/source.ts';
import { element, type RichElement } from '../nodes.ts';
import { matchAt } from './tokens.ts';

const PICTURE =
  /!\[((?:[^[\]\\\n]|\\.)+)\]\((?:<([^<>\n]+)>|([^()\s<>]+))\)\{\s*(height|width)\s*=\s*"?(\d{1,4}(?:\.\d{1,6})?(?:mm|cm|in|pt))"?\s*\}/y;

/**
 * `![words](images/x.svg){height=8mm}`: a `small_picture` token, whose content is the words for who cannot see it. Without
 * a size, or with more than that, it is refused as the pictures of other Markdowns are.
 */
export function smallPictures(md: MarkdownIt): void {
  md.inline.ruler.before('image', 'small_picture', (state, silent) => {
    const match = matchAt(PICTURE, state);
    if (!match || !isShown(match[2] ?? match[3]!, match[5]!)) return false;
    if (!silent) {
      const token = state.push('small_picture', 'img', 0);
      token.content = match[1]!.replace(/\\(.)/g, '$1');
      token.attrs = [
        ['src', match[2] ?? match[3]!],
        [`data-${match[4]!}`, match[5]!],
      ];
    }
    state.pos += match[0].length;
    return true;
  });
}

const isShown = (path: string, size: string): boolean =>
  !/[\\:?#]|^\/|(?:^|\/)\.\.(?:\/|$)/.test(path) && Number.parseFloat(size) > 0;

/** A picture that stands in the line as a letter does. */
export function smallPicture(
  alt: string,
  attributes: readonly (readonly [string, string | number])[],
  source: Source,
): RichElement {
  const typed = Object.fromEntries(attributes);
  return element('img', { ...typed, alt, 'data-place': 'line', 'data-source': formatSource(source) }, []);
}
