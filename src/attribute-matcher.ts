import type { SelectorPart } from 'css-tree/parser';

/** The test of the value of an attribute that is there, by its selector (Selectors 4, 6). */
export function attributeMatcher(
  part: Extract<SelectorPart, { type: 'AttributeSelector' }>,
): (value: string) => boolean {
  if (part.matcher === null) return () => true;
  const fold = part.flags?.toLowerCase() === 'i' ? (s: string) => s.toLowerCase() : (s: string) => s;
  const wanted = fold(part.value.type === 'String' ? part.value.value : part.value.name);
  const holds = comparison(part.matcher, wanted);
  return (value) => holds(fold(value));
}

function comparison(matcher: string, wanted: string): (value: string) => boolean {
  switch (matcher) {
    case '=':
      return (value) => value === wanted;
    case '|=':
      return (value) => value === wanted || value.startsWith(`${wanted}-`);
    case '~=':
      return (value) => wanted !== '' && value.split(/[ \t\n\f\r]+/).includes(wanted);
    case '^=':
      return (value) => wanted !== '' && value.startsWith(wanted);
    case '$=':
      return (value) => wanted !== '' && value.endsWith(wanted);
    case '*=':
      return (value) => wanted !== '' && value.includes(wanted);
    default:
      throw new Error(`attribute matcher ${matcher}`);
  }
}
