import type { MarkdownIt } from 'markdown-it';
import { matchAt } from './match.ts';

const TAG = /<(?:!--|[!?][A-Za-z]|\/?([A-Za-z][A-Za-z0-9-]*)(?=[\s/>]))/y;
const PICTURE = /!\[[^[\]]*\][([]/y;

/**
 * What CommonMark has and booklets do not: raw HTML and pictures within text. Each becomes a `refused`
 * token, which is reported.
 */
export function refused(md: MarkdownIt): void {
  md.inline.ruler.after('autolink', 'raw_html', (state, silent) => {
    const match = matchAt(TAG, state);
    if (!match) return false;
    if (!silent) state.push('refused', 'html', 0).content = match[1] ?? match[0];
    state.pos += match[0].length;
    return true;
  });
  md.inline.ruler.at('image', (state, silent) => {
    if (!matchAt(PICTURE, state)) return false;
    if (!silent) state.push('refused', 'image', 0);
    state.pos += 1;
    return true;
  });
}
