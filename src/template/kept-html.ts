import type { Report } from '../faults/fault.ts';
import { sameItems } from '../memo.ts';
import type { Templates } from './templates.ts';

/** The data that a template gets beside its context: `@root`, and those of the `each` around it, `@index` and the like. */
export interface Frame {
  readonly root: object;
  readonly _parent?: Frame;
}

/** The text that a template wrote of a view, with all that it depends on. */
interface Written {
  readonly html: string;
  readonly turns: number;
  readonly templates: Templates;
  readonly frames: readonly unknown[];
  /** The values that it asked of the root, by their names. */
  readonly asked: ReadonlyMap<PropertyKey, unknown>;
}

const written = new WeakMap<object, Written>();

/**
 * Runs a template on a view, or gives the HTML that it wrote of this view before. It depends on the view, which is the
 * same object only where it prints the same; on the templates; and on what it asked of its data.
 * @param write runs the template with a frame of data.
 * @param turns counts the turns of `each`.
 */
export function writtenOnce(
  view: object,
  frame: Frame,
  { templates, report, turns }: { templates: Templates; report: Report; turns: { count: number } },
  write: (frame: Frame) => string,
): string {
  const frames = framesOf(frame);
  const before = written.get(view);
  if (
    before?.templates === templates &&
    sameItems(before.frames, frames) &&
    stillGives(frame.root, before.asked)
  ) {
    turns.count += before.turns;
    return before.html;
  }
  const asked = new Map<PropertyKey, unknown>();
  const start = { faults: report.count, turns: turns.count };
  const html = write(withRoot(frame, listening(frame.root, asked)));
  if (report.count === start.faults)
    written.set(view, { html, turns: turns.count - start.turns, templates, frames, asked });
  return html;
}

/** The data of a frame and of those around it, but the root and the frames themselves. */
function framesOf(frame: Frame | undefined): unknown[] {
  if (!frame) return [];
  const { root, _parent, ...own } = frame;
  return [...Object.entries(own).flat(), ...framesOf(_parent)];
}

function withRoot({ _parent, ...own }: Frame, root: object): Frame {
  return { ...own, root, ...(_parent && { _parent: withRoot(_parent, root) }) };
}

/** The same object, which notes what is asked of it. */
function listening(root: object, asked: Map<PropertyKey, unknown>): object {
  return new Proxy(root, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      asked.set(name, value);
      return value;
    },
  });
}

function stillGives(root: object, asked: Written['asked']): boolean {
  return [...asked].every(([name, value]) => Object.is(Reflect.get(root, name), value));
}
