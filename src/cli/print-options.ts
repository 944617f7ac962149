import type { PrintSettings } from '../content/index.ts';
import {
  BOOKLET,
  type Notes,
  type PrinterMark,
  type PrintOptions,
  type PrintRequest,
  SCHEMES,
  type Scheme,
} from '../print/options.ts';
import type { PaperName } from '../print/paper.ts';
import type { Flip, Sides } from '../print/sheet.ts';
import { MM } from '../units.ts';
import { type Arguments, usage } from './arguments.ts';
import { COMMANDS } from './commands.ts';
import type { OptionName } from './options.ts';

/** Options for sheets that are folded. */
const FOLDING = ['signature', 'creep'] as const;
const NOT_FOR_HANDOUTS = [...FOLDING, 'marks', 'bleed', 'pdfx'] as const;
const HANDOUTS = ['notes', 'margin'] as const;
/** The ways of a printer, with pages and with a test sheet. */
const PRINTER = ['flip', 'sides', 'offset'] as const;
/** The options that have no meaning in a scheme. */
const WITHOUT: Readonly<Record<Scheme, readonly OptionName[]>> = {
  booklet: HANDOUTS,
  '2-up': NOT_FOR_HANDOUTS,
  '4-up': NOT_FOR_HANDOUTS,
  '6-up': NOT_FOR_HANDOUTS,
  single: [...FOLDING, ...HANDOUTS],
};

/** The options that a test sheet takes. */
const TEST_SHEET_OPTIONS: readonly OptionName[] = ['test-sheet', 'paper', 'out', ...PRINTER];

/** The request to print. @throws UsageError for an option that has no meaning in the scheme. */
export function readRequest({ values }: Arguments): PrintRequest {
  const pdfx = values.pdfx === true;
  const scheme = (values.scheme as Scheme | undefined) ?? (pdfx ? 'single' : BOOKLET.scheme);
  if (pdfx) refuse(['colors'], values, '--pdfx');
  refuse(WITHOUT[scheme], values, `--scheme ${scheme}`, schemesWith);
  return {
    scheme,
    paper: (values.paper as PaperName | undefined) ?? null,
    signature: readSignature(values.signature),
    thickness: points(values.creep) ?? 0,
    marks: values.marks ? (String(values.marks).split(',') as PrinterMark[]) : null,
    bleed: points(values.bleed),
    notes: (values.notes as Notes | undefined) ?? BOOKLET.notes,
    margin: points(values.margin) ?? BOOKLET.margin,
    pdfx,
    ...readPrinter(values),
  };
}

/** The printer that the options describe. */
export function readPrinter(values: Arguments['values']): Pick<PrintOptions, 'flip' | 'sides' | 'offset'> {
  const [x = 0, y = 0] = values.offset
    ? String(values.offset)
        .split(',')
        .map((mm) => Number(mm) * MM)
    : [];
  return {
    flip: (values.flip as Flip | undefined) ?? null,
    sides: (values.sides as Sides | undefined) ?? null,
    offset: { x, y },
  };
}

/** The sheets of a section as typed: a number, `4`, or the least and the most, `3-6`. */
function readSignature(text: string | true | undefined): PrintOptions['signature'] {
  if (!text) return null;
  const [least, most] = String(text).split('-').map(Number);
  return { least: least!, most: most ?? least! };
}

const points = (text: string | true | undefined) => (text ? Number.parseFloat(String(text)) * MM : null);

/** The colours and the amount of ink of the options, or else of the booklet. */
export function readInks({ values }: Arguments, booklet: PrintSettings): PrintSettings {
  return {
    ...booklet,
    colors: (values.colors as PrintSettings['colors'] | undefined) ?? booklet.colors,
    amount: (values.ink as PrintSettings['amount'] | undefined) ?? booklet.amount,
  };
}

/** The paper of a test sheet. @throws UsageError for an option that a test sheet does not take. */
export function readTestPaper({ values }: Arguments): PaperName {
  const others = COMMANDS.print.options.filter((option) => !TEST_SHEET_OPTIONS.includes(option));
  refuse(others, values, '--test-sheet');
  return (values.paper as PaperName | undefined) ?? 'A4';
}

function refuse(
  options: readonly OptionName[],
  values: Arguments['values'],
  beside: string,
  takes?: (option: OptionName) => readonly string[],
): void {
  const option = options.find((name) => values[name] !== undefined);
  if (!option) return;
  throw usage('usage-not-together', { option: `--${option}`, beside, takes: takes?.(option) }, 'print');
}

function schemesWith(option: OptionName): readonly string[] {
  return SCHEMES.filter((scheme) => !WITHOUT[scheme].includes(option)).map((scheme) => `--scheme ${scheme}`);
}
