import { ALL_PLATES, KNOCKOUT, OVERPRINT } from './content.ts';
import type { Pen } from './pen.ts';

/**
 * Writes what pages for a press name: overprint (ISO 32000-1, 8.6.7), all plates (8.6.6.4), and inks as the colours in which
 * transparent marks are blended (11.4.7).
 * @returns the function that adds it to the current page.
 */
export function pressResources(pen: Pen): () => void {
  // Inks of which a colour has nothing leave what lies below.
  const over = pen.ref({ Type: 'ExtGState', OP: true, op: true, OPM: 1 });
  const knock = pen.ref({ Type: 'ExtGState', OP: false, op: false, OPM: 0 });
  const solid = { FunctionType: 2, Domain: [0, 1], C0: [0, 0, 0, 0], C1: [1, 1, 1, 1], N: 1 };
  const plates = pen.ref(['Separation', 'All', 'DeviceCMYK', solid]);
  for (const ref of [over, knock, plates]) ref.end();
  return () => {
    const { dictionary, resources, ext_gstates: states } = pen.page;
    dictionary.data.Group = { S: 'Transparency', CS: 'DeviceCMYK' };
    resources.data.ColorSpace = { [ALL_PLATES]: plates };
    states[OVERPRINT] = over;
    states[KNOCKOUT] = knock;
  };
}
