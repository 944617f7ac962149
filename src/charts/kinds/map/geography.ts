import {
  type GeoProjection,
  geoAzimuthalEqualArea,
  geoConicConformal,
  geoDistance,
  geoEqualEarth,
  geoStream,
} from 'd3-geo';
import type { MultiLineString, MultiPolygon } from 'geojson';
import type { Point, Size } from '../../../drawing/drawing.ts';
import { once } from '../../../once.ts';
import type { Area, Position } from './areas.ts';

/** The countries of `scripts/atlas.mjs`. */
export interface Countries {
  readonly transform: { readonly scale: Position; readonly translate: Position };
  readonly countries: readonly { readonly code: string; readonly arcs: readonly (readonly number[])[] }[];
  /** The lines of all outlines, as far from the true ones as a tolerance allows, degrees; the finest first. */
  readonly levels: readonly { readonly tolerance: number; readonly arcs: readonly (readonly number[])[] }[];
}

/** Land laid flat, in points from the top left of a frame. */
export interface Land {
  /** The outlines of each country, by its code; those of lakes in it run the other way round. */
  readonly countries: ReadonlyMap<string, readonly (readonly Point[])[]>;
  /** The lines between two countries. */
  readonly borders: readonly (readonly Point[])[];
  /** The place of a position; null where the projection has none. */
  project(position: Position): Point | null;
}

/** An island or mainland: the country that it belongs to, and the cap of the sphere that it lies in. */
interface Polygon {
  readonly code: string;
  /** The lines of each of its rings, by their indexes; `~index` for one that runs the other way. */
  readonly arcs: readonly (readonly number[])[];
  readonly middle: Position;
  /** How far it reaches from its middle, radians. */
  readonly reach: number;
  /** Whether its country has no larger one. */
  readonly largest: boolean;
}

/** How far a coast may lie from the true one, points. */
const TOLERANCE = 0.35;
/** The least reach of an island that is drawn where its country has a larger one, points. */
const SMALLEST = 0.5;

export class Atlas {
  readonly codes: ReadonlySet<string>;
  private readonly polygons: readonly Polygon[];
  private readonly read: Countries;
  /** The lines of each level, as positions, since they were first asked for. */
  private readonly lines: Position[][][] = [];

  constructor(read: Countries) {
    this.read = read;
    const coarse = read.levels.length - 1;
    const caps = read.countries.map((each) => ({ ...each, ...capOf(this.ring(each.arcs[0]!, coarse)) }));
    const most = new Map<string, number>();
    for (const { code, reach } of caps) most.set(code, Math.max(reach, most.get(code) ?? 0));
    this.polygons = caps.map((cap) => ({ ...cap, largest: cap.reach === most.get(cap.code) }));
    this.codes = new Set(this.polygons.map(({ code }) => code).filter(Boolean));
  }

  /** The middle of a country's largest polygon. */
  middle(code: string): Position {
    return this.polygons.find((each) => each.code === code && each.largest)!.middle;
  }

  /** The height of an area as a share of its width. */
  ratio(area: Area): number {
    const { top, bottom } = frameOf(area);
    return bottom - top;
  }

  /** Whether something of a country is in the frame of an area. */
  shows(area: Area, code: string): boolean {
    const own = this.polygons.filter((each) => each.code === code);
    return own.some(({ arcs }) => this.ring(arcs[0]!, 1).some((point) => this.holds(area, [point])));
  }

  /** Whether all positions are in the frame of an area. */
  holds(area: Area, positions: readonly Position[]): boolean {
    const { projection, top, bottom } = frameOf(area);
    return positions.every((position) => {
      const [x, y] = projection(position as [number, number]) ?? [NaN, NaN];
      return x >= 0 && x <= 1 && y >= top && y <= bottom;
    });
  }

  /** Lays the land of an area flat, in a frame that holds its extent and shows what lies around it. */
  land(area: Area, { width, height }: Size): Land {
    const projection = projectionOf(area)
      .fitSize([width, height], asMultiPoint(area.extent))
      .clipExtent([
        [0, 0],
        [width, height],
      ]);
    const near = this.polygonsNear(projection, area, { width, height });
    const degrees = (TOLERANCE / projection.scale()) * (180 / Math.PI);
    const level = Math.max(
      0,
      this.read.levels.findLastIndex(({ tolerance }) => tolerance <= degrees),
    );
    const countries = new Map<string, Point[][]>();
    for (const { code, arcs } of near) {
      const coordinates = [arcs.map((ring) => this.ring(ring, level) as [number, number][])];
      const rings = drawn({ type: 'MultiPolygon', coordinates }, projection).filter(
        ({ length }) => length > 2,
      );
      if (rings.length > 0) countries.set(code, [...(countries.get(code) ?? []), ...rings]);
    }
    const between = bordersOf(near).map((i) => this.linesAt(level)[i] as [number, number][]);
    const place = projectionOf(area).fitSize([width, height], asMultiPoint(area.extent));
    return {
      countries,
      borders: drawn({ type: 'MultiLineString', coordinates: between }, projection),
      project: (position) => place(position as [number, number]),
    };
  }

  /** The polygons of which something may be in the frame and large enough to be seen. */
  private polygonsNear(projection: GeoProjection, { center, projection: name }: Area, size: Size): Polygon[] {
    const corners = [0, size.width].flatMap((x) => [0, size.height].map((y) => projection.invert!([x, y])));
    const distances = corners.map((corner) => geoDistance(center as [number, number], corner ?? [NaN, NaN]));
    const reach = name === 'equal-earth' ? Infinity : Math.max(...distances);
    return this.polygons.filter(({ code, middle, reach: own, largest }) => {
      const distance = geoDistance(center as [number, number], middle as [number, number]);
      const shown = Number.isNaN(reach) || distance < reach + own;
      // No frame shows Antarctica.
      return shown && code !== 'AQ' && (largest || own * projection.scale() > SMALLEST);
    });
  }

  private linesAt(level: number): Position[][] {
    this.lines[level] ??= this.read.levels[level]!.arcs.map((arc) => absolute(arc, this.read.transform));
    return this.lines[level];
  }

  /** The outline that lines make one after the other. */
  private ring(indexes: readonly number[], level: number): Position[] {
    const lines = this.linesAt(level);
    return indexes.flatMap((i, n) => {
      const line = i < 0 ? lines[~i]!.toReversed() : lines[i]!;
      // Each begins where the one before ends.
      return n === 0 ? line : line.slice(1);
    });
  }
}

/** The lines that polygons of two countries share. */
function bordersOf(polygons: readonly Polygon[]): number[] {
  const owners = new Map<number, Set<string>>();
  for (const { code, arcs } of polygons) {
    for (const i of arcs.flat()) {
      const index = i < 0 ? ~i : i;
      owners.set(index, (owners.get(index) ?? new Set()).add(code));
    }
  }
  return [...owners].flatMap(([index, codes]) => (codes.size > 1 ? [index] : []));
}

/** The cap of the sphere that an outline lies in. */
function capOf(points: readonly Position[]): { middle: Position; reach: number } {
  const vectors = points.map(vector);
  const [x, y, z] = vectors.reduce(([a, b, c], [x, y, z]) => [a + x, b + y, c + z]);
  const length = Math.hypot(x, y, z);
  const cosines = vectors.map(([a, b, c]) => (a * x + b * y + c * z) / length);
  return {
    middle: [(Math.atan2(y, x) * 180) / Math.PI, (Math.atan2(z, Math.hypot(x, y)) * 180) / Math.PI],
    reach: Math.acos(Math.min(...cosines)),
  };
}

function projectionOf({ projection, center: [longitude, latitude] }: Area): GeoProjection {
  if (projection === 'equal-earth') return geoEqualEarth().rotate([-longitude, 0]);
  if (projection === 'azimuthal') return geoAzimuthalEqualArea().rotate([-longitude, -latitude]);
  return geoConicConformal().parallels([44, 49]).rotate([-longitude, 0]);
}

/** The projection of an area to a frame of the width 1, and where the frame begins and ends. */
const frameOf = once((area: Area) => {
  const projection = projectionOf(area).fitWidth(1, asMultiPoint(area.extent));
  const heights = area.extent.map((position) => projection(position as [number, number])![1]);
  return { projection, top: Math.min(...heights), bottom: Math.max(...heights) };
});

/** Draws lines or outlines: rounded to a twentieth of a point, without points that repeat. */
function drawn(shape: MultiPolygon | MultiLineString, projection: GeoProjection): Point[][] {
  const lines: Point[][] = [];
  const nothing = () => {};
  const sink = {
    point(x: number, y: number) {
      const [px, py] = [Math.round(x * 20) / 20, Math.round(y * 20) / 20];
      const last = lines.at(-1)!.at(-1);
      if (!last || last[0] !== px || last[1] !== py) lines.at(-1)!.push([px, py]);
    },
    lineStart: () => void lines.push([]),
    lineEnd: nothing,
    polygonStart: nothing,
    polygonEnd: nothing,
  };
  geoStream(shape, projection.stream(sink));
  return lines.filter(({ length }) => length > 1);
}

function asMultiPoint(positions: readonly Position[]) {
  return { type: 'MultiPoint', coordinates: positions as [number, number][] } as const;
}

/** Reads a line whose points are told as steps on a grid (The TopoJSON Format Specification, 2.1.4). */
function absolute(arc: readonly number[], { scale, translate }: Countries['transform']): Position[] {
  let [x, y] = [0, 0];
  return Array.from({ length: arc.length / 2 }, (_, i) => {
    [x, y] = [x + arc[2 * i]!, y + arc[2 * i + 1]!];
    return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
  });
}

function vector([longitude, latitude]: Position): [number, number, number] {
  const [a, b] = [(longitude * Math.PI) / 180, (latitude * Math.PI) / 180];
  return [Math.cos(b) * Math.cos(a), Math.cos(b) * Math.sin(a), Math.sin(b)];
}
