import type { NumbersBlock } from '../content/index.ts';
import { writeNumeral } from '../languages/numbers.ts';
import { NO_BREAK_SPACE } from './nodes.ts';
import type { Reader } from './reader.ts';
import { sourceLine } from './source-line.ts';
import type { ViewOf } from './view/block.ts';

/** The view of large figures, as the language writes them, each with what it says. */
export function numbersView({ entries, sources, source }: NumbersBlock, reader: Reader): ViewOf<'numbers'> {
  return {
    kind: 'numbers',
    entries: entries.map((entry) => ({
      value: inFigures(entry, reader),
      says: reader.read(entry.says, 'item'),
    })),
    source: sourceLine(sources, [], source, reader),
  };
}

/** `12 345,6 %`; what is no number is as typed. */
function inFigures({ value, isNumber, unit }: NumbersBlock['entries'][number], reader: Reader): string {
  const { numbers } = reader.scope.language;
  const isGrouped = Math.abs(Number(value.value)) >= numbers.groupedFrom;
  const figure = isNumber ? writeNumeral(value.value, numbers, isGrouped) : reader.words(value);
  if (unit === '') return figure;
  return unit === '%'
    ? figure + numbers.percent.replace(' ', NO_BREAK_SPACE)
    : `${figure}${NO_BREAK_SPACE}${unit}`;
}
