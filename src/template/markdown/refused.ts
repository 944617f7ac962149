import type { MarkdownIt } from 'markdown-it';
import { matchAt } from './match.ts';

const TAG = /<(?:!--|[!?][A-Za-z]|\/?([A-Za-z][A-Za-z0-9-]*)(?=[\s/>]))/y;
/** All of the common form, so that what is within is not read as a link; of others the beginning. */
const PICTURE = /!\[[^[\]]*\](?:\([^()\s]*\)|[([])/y;

/**
 * What CommonMark has and booklets do not: raw HTML and pictures within text. Each becomes a `refused`
 * token, which is reported.
 */
export function refused(md: MarkdownIt): void {
  md.inline.ruler.after('autolink', 'raw_html', (state, silent) => {
    const match = matchAt(TAG, state);
    if (!match) return false;
    if (!silent) state.push('refused', 'html', 0).content = match[0];
    state.pos += match[0].length;
    return true;
  });
  md.inline.ruler.at('image', (state, silent) => {
    const match = matchAt(PICTURE, state);
    if (!match) return false;
    if (!silent) state.push('refused', 'image', 0);
    state.pos += match[0].endsWith(')') ? match[0].length : 1;
    return true;
  });
}
