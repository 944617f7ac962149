const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Elements that stand on lines of their own. */
export const BLOCKS = names(
  'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table ul livret-definition',
);

/** Elements within lines. */
export const INLINE = names(
  'a abbr b bdi bdo big br cite code data del dfn em font i img ins kbd label mark q s samp small span strong sub sup time tt u var wbr',
);

/** Elements whose content is no text of the page. */
export const LEFT_OUT = names(
  'audio button canvas embed head iframe input math object script select style svg textarea video',
);

/** The ones of these that end only at their own end tag: one that is not closed takes all that follows. */
export const RAW = names('iframe script style textarea');
