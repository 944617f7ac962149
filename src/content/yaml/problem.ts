import type { ErrorCode, YAMLError } from 'yaml';
import type { YamlProblem } from '../../faults/catalogue/content.ts';

const BY_CODE: Partial<Record<ErrorCode, YamlProblem>> = {
  TAB_AS_INDENT: 'tab',
  BAD_INDENT: 'indent',
  BAD_SCALAR_START: 'first-character',
  BLOCK_AS_IMPLICIT_KEY: 'colon',
  MULTILINE_IMPLICIT_KEY: 'no-colon',
  BAD_DQ_ESCAPE: 'escape',
  BAD_ALIAS: 'alias',
  ALIAS_PROPS: 'alias',
  MULTIPLE_ANCHORS: 'alias',
  TAG_RESOLVE_FAILED: 'tag',
  MULTIPLE_TAGS: 'tag',
  BLOCK_IN_FLOW: 'list-in-brackets',
};

/** The library has one code for several problems; its message tells them apart. */
const BY_MESSAGE: readonly (readonly [RegExp, YamlProblem])[] = [
  [/closing .quote/, 'quote'],
  [/end with a [\]}]/, 'bracket'],
  [/followed by map values/, 'no-colon'],
  [/Missing , /, 'comma'],
  [/space after :/, 'comma'],
];

export function yamlProblem({ code, message }: YAMLError): YamlProblem {
  return BY_MESSAGE.find(([pattern]) => pattern.test(message))?.[1] ?? BY_CODE[code] ?? 'other';
}
