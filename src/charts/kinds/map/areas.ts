/** A longitude and a latitude, degrees. */
export type Position = readonly [number, number];

/** A part of the world, and how it is laid flat. */
export interface Area {
  readonly projection: 'equal-earth' | 'azimuthal' | 'lambert-93';
  /** The middle of the projection. */
  readonly center: Position;
  /** Positions that lie in the frame, and of which the outermost lie on its edge. */
  readonly extent: readonly Position[];
}

/**
 * The parts of the world that figures name. The world is Equal Earth (EPSG:8857), cut in the Bering Strait; Europe has
 * the projection of the European Union's statistics (EPSG:3035), and France that of its maps (EPSG:2154).
 */
export const areas = {
  world: { projection: 'equal-earth', center: [11, 0], extent: box([-168.9, -55.5], [190.9, 83.7]) },
  europe: azimuthal([10, 52], [-23, 63.5], [-10, 37], [14.4, 34.2], [33.5, 34.6], [45, 41], [28, 71.3]),
  africa: azimuthal([17, 2], [-17.6, 14.5], [10, 37.6], [20, -35], [51.5, 11]),
  asia: azimuthal([87, 30], [27, 38], [60, 62], [110, 56], [146, 44], [141, -9], [95, -10]),
  'north-america': azimuthal([-95, 45], [-166, 60], [-53, 47], [-80, 7], [-70, 76]),
  'south-america': azimuthal([-60, -20], [-82, -5], [-34.5, -8], [-72, 12.6], [-69, -55.5]),
  oceania: azimuthal([148, -22], [112, -25], [179, -38], [146, -44], [168, -47.5], [150, 1], [179, -16]),
  france: {
    projection: 'lambert-93',
    center: [3, 46.5],
    extent: [
      [-5.2, 48.4],
      [2.5, 51.2],
      [8.3, 48.9],
      [9.7, 42.4],
      [9.1, 41.3],
      [-1.8, 43.2],
      [2.4, 42.3],
    ],
  },
} as const satisfies Readonly<Record<string, Area>>;

type AreaName = keyof typeof areas;

export const AREA_NAMES = Object.keys(areas) as AreaName[];

/** The least span of a map whose area the data say, degrees: coasts are drawn no finer. */
const LEAST_SPAN = 3;
/** The greatest span that lies flat about a middle of its own. */
const MOST_SPAN = 75;
/** The space about the outermost places, as a share of the span. */
const MARGIN = 0.15;
/** The least ratio of the shorter side of an area to the longer. */
const NARROWEST = 0.55;

/**
 * The area about positions: the world where they lie far apart.
 * @param least its least span, degrees.
 */
export function areaAround(positions: readonly Position[], least = LEAST_SPAN): Area {
  const longitudes = positions.map(([longitude]) => longitude);
  const latitudes = positions.map(([, latitude]) => latitude);
  const [west, east] = [Math.min(...longitudes), Math.max(...longitudes)];
  const [south, north] = [Math.min(...latitudes), Math.max(...latitudes)];
  const center: Position = [(west + east) / 2, (south + north) / 2];
  const narrow = Math.cos((center[1] * Math.PI) / 180);
  const span = Math.max((east - west) * narrow, north - south, least);
  if (span > MOST_SPAN || Math.max(north, -south) > 80) return areas.world;
  const half = (length: number) => Math.max(length, NARROWEST * span) / 2 + MARGIN * span;
  const [across, up] = [half((east - west) * narrow) / narrow, half(north - south)];
  return {
    projection: 'azimuthal',
    center,
    extent: box([center[0] - across, center[1] - up], [center[0] + across, center[1] + up]),
  };
}

function azimuthal(center: Position, ...extent: readonly Position[]): Area {
  return { projection: 'azimuthal', center, extent };
}

/** The edge of a rectangle of degrees, as positions along it. */
function box([west, south]: Position, [east, north]: Position): Position[] {
  const steps = [0, 0.25, 0.5, 0.75, 1];
  return steps.flatMap((share): Position[] => [
    [west + (east - west) * share, south],
    [west + (east - west) * share, north],
    [west, south + (north - south) * share],
    [east, south + (north - south) * share],
  ]);
}
