import type { Chart, Plugin } from 'chart.js';
import type { MeaningOf } from '../../drawing/meaning.ts';
import type { RecordingContext } from '../canvas/context.ts';

/** Says what the marks that Chart.js draws stand for, by the key `means` of their data sets. */
export const meanings: Plugin = {
  id: 'meanings',

  beforeDatasetDraw(chart, { index, meta }) {
    const { means } = chart.data.datasets[index] as { readonly means?: MeaningOf };
    if (!means) return;
    const context = contextOf(chart);
    context.meaning = means(null);
    for (const [i, element] of meta.data.entries()) {
      const drawn: { draw(...given: unknown[]): void } = element as never;
      const { draw } = drawn;
      drawn.draw = (...given) => {
        const { meaning } = context;
        context.meaning = means(i);
        draw.apply(element, given);
        context.meaning = meaning;
      };
    }
  },

  afterDatasetDraw(chart) {
    contextOf(chart).meaning = null;
  },
};

function contextOf({ ctx }: Chart): Pick<RecordingContext, 'meaning'> {
  return ctx as unknown as RecordingContext;
}
