import type { InkOptions } from '../print/ink.ts';
import { BOOKLET, type PrinterMark, type PrintRequest, type Scheme } from '../print/options.ts';
import type { PaperName } from '../print/paper.ts';
import { MM } from '../units.ts';
import { type Arguments, usage } from './arguments.ts';
import { COMMANDS } from './commands.ts';
import type { OptionName } from './options.ts';

/** What is folded, and what is cut, has options of its own. */
const OF_FOLDED = ['signature', 'creep'] as const;
const OF_HANDOUTS = [...OF_FOLDED, 'marks', 'bleed'] as const;
const WITHOUT: Readonly<Record<Scheme, readonly OptionName[]>> = {
  booklet: [],
  '2-up': OF_HANDOUTS,
  '4-up': OF_HANDOUTS,
  '6-up': OF_HANDOUTS,
  single: [...OF_FOLDED, 'rtl'],
};

/** All that a test sheet has to do with. */
const OF_TEST_SHEET: readonly OptionName[] = ['test-sheet', 'paper', 'out'];

/** @throws UsageError for what has no meaning in a scheme. */
export function readRequest({ values }: Arguments): PrintRequest {
  const scheme = (values.scheme as Scheme | undefined) ?? BOOKLET.scheme;
  refuse(WITHOUT[scheme], values, `--scheme ${scheme}`);
  const points = (text: string | true | undefined) => (text ? Number.parseFloat(String(text)) * MM : null);
  return {
    scheme,
    paper: (values.paper as PaperName | undefined) ?? null,
    signature: values.signature ? Number(values.signature) : null,
    thickness: points(values.creep) ?? 0,
    rightToLeft: values.rtl === true,
    marks: values.marks ? (String(values.marks).split(',') as PrinterMark[]) : null,
    bleed: points(values.bleed),
  };
}

/** What the options say, or else the booklet. */
export function readInks({ values }: Arguments, booklet: InkOptions): InkOptions {
  return {
    colors: (values.colors as InkOptions['colors'] | undefined) ?? booklet.colors,
    amount: (values.ink as InkOptions['amount'] | undefined) ?? booklet.amount,
  };
}

/** @throws UsageError for what has nothing to do with a test sheet. */
export function readTestPaper({ values }: Arguments): PaperName {
  const others = COMMANDS.print.options.filter((option) => !OF_TEST_SHEET.includes(option));
  refuse(others, values, '--test-sheet');
  return (values.paper as PaperName | undefined) ?? 'A4';
}

function refuse(options: readonly OptionName[], values: Arguments['values'], beside: string): void {
  const option = options.find((name) => values[name] !== undefined);
  if (option) throw usage('usage-not-together', { option: `--${option}`, beside }, 'print');
}
