import type { FaultCode, FaultDetails } from './catalogue/index.ts';
import type { Source } from './source.ts';

/** The parts of a fault by which it follows from another. */
interface Told {
  readonly code: FaultCode;
  readonly severity: 'error' | 'warning';
  readonly source: Source | null;
  readonly details?: object;
}

/** A fault that may follow from another one, and the faults that it follows from. */
interface Following {
  readonly codes: readonly FaultCode[];
  /** The files in which they follow; every file where it is absent. */
  readonly within?: RegExp;
  readonly from: (cause: Told, fault: Told) => boolean;
}

const isIn =
  (files: RegExp) =>
  ({ source }: Told): boolean =>
    source !== null && files.test(source.file);

/** Faults after which a part of a style sheet is not read. */
const CSS_UNREAD: readonly FaultCode[] = [
  'css-syntax',
  'css-unclosed',
  'css-nested-rule',
  'content-not-utf8',
  'content-control-character',
];

/** Names that nothing has may stand in what could not be read. */
const FOLLOWING: readonly Following[] = [
  {
    codes: ['css-syntax', 'css-variable-syntax'],
    from: ({ code, source }, fault) => code === 'css-unclosed' && source?.file === fault.source?.file,
  },
  // The brace that is missing before a rule is not missing at the end of the file.
  {
    codes: ['css-unclosed'],
    from: ({ code, source }, fault) => code === 'css-nested-rule' && source?.file === fault.source?.file,
  },
  {
    codes: [
      ...(['css-variable', 'css-string', 'css-string-unused', 'css-page-name'] as const),
      ...(['css-variable-unused', 'css-name-unmatched', 'class-unstyled'] as const),
    ],
    from: (cause) => CSS_UNREAD.includes(cause.code) && isIn(/\.css$/)(cause),
  },
  // A declaration at fault is left out: its box has no content, its name is used nowhere.
  {
    codes: ['css-no-content', 'css-string-unused', 'css-page-name', 'css-variable-unused'],
    from: ({ code, source }, fault) => code.startsWith('css-') && source?.file === fault.source?.file,
  },
  // The keys of a file may stand in its second document.
  {
    codes: ['content-missing-key'],
    from: ({ code, source }, fault) =>
      code === 'content-several-documents' && source?.file === fault.source?.file,
  },
  // A list of people that stands in a file of another name or format.
  {
    codes: ['people-missing'],
    from: ({ code, details }, fault) =>
      code === 'content-unknown-file' &&
      (details as FaultDetails[typeof code]).instead ===
        (fault.details as FaultDetails['people-missing']).file,
  },
  // Rows that stand in a file have their head there.
  {
    codes: ['content-missing-key'],
    from: ({ code, source, details }, fault) =>
      code === 'content-type' &&
      (details as FaultDetails[typeof code]).key === 'rows' &&
      /\.(?:csv|tsv|xlsx?|ods)$/i.test((details as FaultDetails[typeof code]).found) &&
      (fault.details as FaultDetails['content-missing-key']).key === 'head' &&
      source?.file === fault.source?.file,
  },
  // A cell whose keys are wrong has no text, and its columns are not known.
  {
    codes: ['content-missing-key', 'content-cell-count'],
    from: ({ code, source, details }, fault) =>
      code === 'content-unknown-key' &&
      (details as FaultDetails[typeof code]).keys.includes('rowspan') &&
      source?.file === fault.source?.file &&
      (fault.code === 'content-cell-count' ||
        (fault.details as FaultDetails['content-missing-key']).key === 'text'),
  },
  // A value that is no number is told where it stands.
  {
    codes: ['chart-value-unknown'],
    from: ({ code, source, details }, fault) =>
      code === 'content-not-a-number' &&
      source?.file === fault.source?.file &&
      source?.line === fault.source?.line &&
      (fault.details as FaultDetails['chart-value-unknown']).field ===
        (details as FaultDetails[typeof code]).field,
  },
  // A sheet names a file that is out of reach: it is reported at its place.
  {
    codes: ['file-outside-project'],
    from: ({ code, details }, fault) =>
      (code === 'font-missing' || code === 'css-picture-missing') &&
      (details as FaultDetails[typeof code]).path ===
        (fault.details as FaultDetails['file-outside-project']).path,
  },
  // The declarations that take the value cannot be read.
  {
    codes: ['css-value'],
    from: ({ code, details }, fault) =>
      code === 'css-variable-value' &&
      (fault.details as FaultDetails['css-value']).value.includes(
        (details as FaultDetails[typeof code]).value,
      ),
  },
  // A variable may be used in what could not be read.
  { codes: ['variable-unused'], from: isIn(/^content\/(?!cohorts\/)/) },
  {
    codes: ['content-unknown-name', 'cohort-data-unused'],
    within: /^content\/cohorts\//,
    // A chapter that the booklet names wrongly is missing; a name that is wrong in a chapter leaves its blocks.
    from: (cause) =>
      isIn(/^content\/booklet\b/)(cause) ||
      (cause.code !== 'content-unknown-name' && isIn(/^content\/chapters\//)(cause)),
  },
  // The booklet says whom its pictures are from.
  { codes: ['content-no-credit'], from: isIn(/^content\/booklet\b/) },
  // A booklet or a cohort that is mended may list it.
  { codes: ['content-chapter-unlisted'], from: isIn(/^content\/(?:booklet|cohorts)/) },
  // A cohort's file under another name is reported there.
  { codes: ['people-of-none'], from: isIn(/^content\/cohorts\//) },
  { codes: ['reference-unknown', 'markup-no-target'], from: isIn(/^content\/(?:chapters|data)\//) },
  // A booklet with errors is made as a draft, which finds them again.
  {
    codes: ['picture-unreadable', 'picture-missing'],
    from: ({ code, source }, fault) =>
      (code === 'content-not-an-image' || code === 'content-unknown-name') &&
      source?.file === fault.source?.file &&
      source?.line === fault.source?.line,
  },
  {
    codes: ['markup-duplicate-id'],
    from: ({ code, details }, fault) =>
      code === 'content-duplicate-id' &&
      (details as FaultDetails[typeof code]).id === (fault.details as FaultDetails['markup-duplicate-id']).id,
  },
  // A draft sets a list that stands twice, with its ids.
  { codes: ['markup-duplicate-id'], from: ({ code }) => code === 'block-twice' },
  // Texts that cannot be read may cite.
  { codes: ['references-empty'], from: isIn(/^content\//) },
  { codes: ['claim-broken'], from: ({ code }) => code === 'text-missing-glyph' },
  { codes: ['citation-unknown', 'content-no-references'], from: isIn(/^content\/references\.(?:yaml|bib)$/) },
];

/** Faults that one cause has wherever a thing is used, with the detail that names the thing: the first is reported. */
const TOLD_ONCE: Partial<Record<FaultCode, string | null>> = {
  'content-no-references': null,
  'svg-font': 'family',
};

/** The faults without those that follow from other errors among them, so that one cause is reported once. */
export function withoutFollowing<F extends Told>(all: readonly F[]): readonly F[] {
  const told = new Set<string>();
  const faults = all.filter(({ code, details }) => {
    const of = TOLD_ONCE[code];
    if (of === undefined) return true;
    const cause = `${code} ${of === null ? '' : String((details as Record<string, unknown>)[of])}`;
    return !told.has(cause) && told.add(cause);
  });
  const followings = FOLLOWING.filter(({ codes }) => faults.some(({ code }) => codes.includes(code)));
  if (followings.length === 0) return faults;
  return faults.filter((fault) => {
    const rules = followings.filter((rule) => isUnder(rule, fault));
    return !rules.some((rule) =>
      faults.some((cause) => cause.severity === 'error' && !isUnder(rule, cause) && rule.from(cause, fault)),
    );
  });
}

/** Whether a fault is one of those that may follow by a rule. */
function isUnder({ codes, within }: Following, { code, source }: Told): boolean {
  return codes.includes(code) && (!within || (source !== null && within.test(source.file)));
}
