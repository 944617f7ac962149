import type * as z from 'zod/mini';
import type { DataSet } from '../../data/data-set.ts';
import { datesOf } from '../data/dates.ts';
import { cellText, type LocatedRow } from '../data/rows.ts';
import { insteadOfText } from '../read/instead.ts';
import type { Read } from '../read/types.ts';
import type { timelineSchema } from '../schema/chapter.ts';
import { looseDate } from '../schema/common.ts';
import type { Block } from '../types/block.ts';
import type { Located } from '../yaml/located.ts';
import { dataNamed, sourcesOf, type World } from './world.ts';

type Timeline = Omit<Extract<Block, { kind: 'timeline' }>, 'id' | 'source'>;

const NEEDED = ['date', 'event'];
const FIELDS = [...NEEDED, 'place'];

/** The timeline with its data, whose fields are `date`, `place` (optional) and `event`, all texts. */
export function readTimeline(block: Read<z.infer<typeof timelineSchema>>, world: World): Timeline | null {
  const key = block.timeline.data;
  const data = dataNamed(key, world);
  const sources = sourcesOf(block.source, data ? [data] : [], world);
  if (!data || !checkFields(data, key, world)) return null;
  const texts = data.rows.flatMap(({ values: { date } }) => (typeof date === 'string' ? date : []));
  const dates = datesOf(texts, world.language)?.dates ?? new Map<string, string>();
  const rows = data.rows.map((row) => readRow(row, dates, world));
  return { kind: 'timeline', title: block.title ?? null, sources, data: { ...data, rows } };
}

function checkFields(data: DataSet, key: Located<string>, world: World): boolean {
  const missing = NEEDED.filter((name) => !data.fields.has(name));
  for (const field of missing)
    world.report.error('content-timeline-field', key.source, { data: data.key, field });
  const numbers = FIELDS.filter((name) => data.fields.get(name)?.unit != null);
  for (const field of numbers)
    world.report.error('content-field-kind', key.source, { field, expected: 'text' });
  return missing.length + numbers.length === 0;
}

/** The row with its date as YYYY, YYYY-MM or YYYY-MM-DD. */
function readRow(row: LocatedRow, dates: ReadonlyMap<string, string>, { report }: World): LocatedRow {
  const typed = row.cells.get('date');
  const date = dates.get(String(row.values.date));
  if (date !== undefined) return { ...row, values: { ...row.values, date } };
  if (typed) {
    const { value, source } = cellText(typed);
    report.error('content-type', source, {
      key: 'date',
      meaning: 'loose-date',
      found: value || 'null',
      ...insteadOfText(looseDate, value),
    });
  }
  return row;
}
