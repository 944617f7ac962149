import Handlebars, { type HelperOptions } from 'handlebars/runtime.js';
import type { Report } from '../faults/fault.ts';
import { nearest } from '../faults/nearest.ts';
import { MOST_CALLS, MOST_TURNS } from '../limits.ts';
import { type Frame, writtenOnce } from './kept-html.ts';
import { CHARACTERS, characters, Rich } from './rich.ts';
import { NameFault, type NamePlace } from './strict.ts';
import { kindOf } from './template-file.ts';
import type { Template, Templates } from './templates.ts';

/** The options with which a template calls another. */
interface Call {
  readonly data: Frame;
}

/** The template whose HTML is kept from run to run. */
const KEPT = 'chapter';

/** Runs a template on a view. An error in a template is reported at its place, and gives ''. */
export function runTemplates(templates: Templates, name: string, view: object, report: Report): string {
  const partials: Record<string, Template['run']> = Object.create(null);
  let depth = 0;
  const turns = { count: 0 };
  const kind = kindOf(name);
  for (const [name, { file, run, ours }] of templates) {
    // A template of another kind escapes its output in another way.
    if (kindOf(name) !== kind) continue;
    partials[name] = (context, options) => {
      try {
        if (++depth > MOST_CALLS) throw new DepthFault(name);
        if (name !== KEPT || !isObject(context)) return run(context, options);
        const write = (data: Frame) => run(context, { ...options, data });
        return writtenOnce(context, (options as Call).data, { templates, report, turns }, write);
      } catch (error) {
        const stopped = error instanceof Stopped ? error : stop(error, file, report);
        if (report.stops || !(stopped instanceof Stopped)) throw stopped;
        return ours?.(context, options) ?? '';
      } finally {
        depth--;
      }
    };
  }
  try {
    return (
      partials[name]?.(view, { partials, helpers: { [CHARACTERS]: characters, each: countedEach(turns) } }) ??
      ''
    );
  } catch (error) {
    if (error instanceof Stopped) return '';
    throw error;
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/**
 * Whether `each` can go through a value; null and undefined are empty lists. Handlebars would ignore others
 * silently.
 */
function isList(value: unknown): boolean {
  return value === null || value === undefined || (typeof value === 'object' && !(value instanceof Rich));
}

/** Handlebars' own `each`, which counts its turns. */
function countedEach(turns: { count: number }) {
  return function (
    this: unknown,
    list: unknown,
    options: HelperOptions & { readonly loc: NamePlace },
  ): unknown {
    if (!isList(list)) throw new NameFault('not-list', 'each', options.loc, []);
    const turn = (...given: unknown[]) => {
      if (++turns.count > MOST_TURNS) throw new TurnsFault();
      return options.fn(...given);
    };
    return Handlebars.helpers.each.call(this, list, { ...options, fn: Object.assign(turn, options.fn) });
  };
}

class TurnsFault extends Error {}

class DepthFault extends Error {}

/** Thrown, after a fault is reported, through the templates that called the one at fault. */
class Stopped extends Error {}

/** Reports an error in a template at its place, or where the template begins. */
function stop(error: unknown, file: string, report: Report): Stopped {
  const source = { file, line: 1, column: 1 };
  const message = error instanceof Error ? error.message : String(error);
  const missing = /^The partial (.*) could not be found$/.exec(message);
  if (error instanceof NameFault) reportName(error, file, report);
  else if (error instanceof DepthFault) report.error('template-depth', source, { name: message });
  else if (error instanceof TurnsFault) report.error('template-turns', source, { most: MOST_TURNS });
  else if (missing) report.error('template-missing', source, { name: missing[1]! });
  else report.error('library-failed', source, { library: 'Handlebars', message });
  return new Stopped();
}

function reportName({ message: name, place, problem, names }: NameFault, file: string, report: Report): void {
  const source = { file, line: place.start.line, column: place.start.column + 1 };
  if (problem === 'not-list') report.error('template-not-list', source, {});
  else if (problem === 'unknown')
    report.error('template-unknown-variable', source, { name, near: nearest(name, names), names });
  else report.error('template-not-text', source, { name, names });
}
