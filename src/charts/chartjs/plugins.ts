import type { Plugin } from 'chart.js';
import type { ChartSpec } from '../spec.ts';
import type { Configuration } from './configuration.ts';
import { registerPlugin } from './record.ts';

/** A plugin of Chart.js that a figure asks for by its options: `plugins.annotation`, `plugins.datalabels`. */
type Named = 'annotation' | 'datalabels';

const loaded = new Map<Named, Plugin>();

/** Loads the plugins that charts name. A plugin draws nothing in other charts. */
export async function loadPlugins(specs: Iterable<ChartSpec>): Promise<void> {
  const names = new Set([...specs].flatMap(pluginsOf));
  if (names.has('annotation') && !loaded.has('annotation')) {
    const { default: annotation } = await import('chartjs-plugin-annotation');
    registerPlugin(annotation);
    loaded.set('annotation', annotation);
  }
  if (names.has('datalabels') && !loaded.has('datalabels')) {
    const { default: datalabels } = await import('chartjs-plugin-datalabels');
    // The package's types are those of a CommonJS module.
    loaded.set('datalabels', datalabels as unknown as Plugin);
  }
}

export function pluginsOf({ chartJs }: ChartSpec): Named[] {
  return (['annotation', 'datalabels'] as const).filter((name) =>
    chartJs.some(({ path }) => path[0] === 'plugins' && path[1] === name),
  );
}

/** Adds the plugin that labels data, which would label the data of every chart if it were registered. */
export function withPlugins(configuration: Configuration, spec: ChartSpec): Configuration {
  const datalabels = pluginsOf(spec).includes('datalabels') ? loaded.get('datalabels') : undefined;
  return datalabels
    ? { ...configuration, plugins: [...(configuration.plugins ?? []), datalabels] }
    : configuration;
}

/** The trees of options of loaded plugins that are not registered, whose options Chart.js does not know. */
export function pluginOptionTrees(): readonly object[] {
  return [...loaded.values()].map(({ defaults }) => defaults ?? {});
}
