/** An address in a text becomes a link as it is typed. */
const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>"'`]*[^\s<>"'`.,;:!?)\]}*_~^$\\|]/g;

/** Plain words as Markdown of a booklet that prints them as they are. Blanks to fill in, `____`, stay blanks. */
export function escapeWords(words: string): string {
  let escaped = '';
  let end = 0;
  for (const { 0: address, index } of words.matchAll(ADDRESS)) {
    escaped += escapeSigns(words.slice(end, index)) + address;
    end = index + address.length;
  }
  return escaped + escapeSigns(words.slice(end));
}

function escapeSigns(words: string): string {
  return (
    words
      .replace(/[\\`*[\]<>~^${}#|]/g, '\\$&')
      .replace(/&(?=#?\w+;)/g, '\\&')
      .replace(/_+/g, (signs, at: number, all: string) => {
        const isBlank = signs.length >= 3 && !/\w/.test((all[at - 1] ?? '') + (all[at + signs.length] ?? ''));
        return isBlank ? signs : signs.replaceAll('_', '\\_');
      })
      .replace(/==|\+\+/g, (signs) => `\\${signs[0]}\\${signs[1]}`)
      // An equation between \[ and \] would be TeX's.
      .replace(/(?<=\\\[\s[^\]]*)(?<!\\)=/g, '\\=')
      .replace(/:(?=[a-z][a-z_\\]+\d?:)/g, '\\:')
  );
}

/** A paragraph whose lines do not begin as items, titles, rules or definitions do. */
export function escapeLineStarts(paragraph: string): string {
  return paragraph.replace(
    /^(\d{1,9}|[a-z])?([-+.):=])(?=$|[\s\p{L}=:-])/gmu,
    (typed, count: string | undefined, sign: string) => {
      if (count === undefined) return '.)'.includes(sign) ? typed : `\\${sign}`;
      return '.)'.includes(sign) ? `${count}\\${sign}` : typed;
    },
  );
}
