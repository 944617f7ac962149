import { describe, expect, test } from 'vitest';
import { areaAround, areas } from '../../../src/charts/kinds/map/areas.ts';
import { loadAtlas, openAtlas } from '../../../src/charts/kinds/map/atlas.ts';
import { countryCode } from '../../../src/charts/kinds/map/countries.ts';
import { classesOf, classOf } from '../../../src/charts/labels/classes.ts';
import type { PathMark } from '../../../src/drawing/drawing.ts';
import { bounds } from '../../../src/drawing/path.ts';
import { LANGUAGE_IDS } from '../../../src/languages/index.ts';
import { dataSet, FIGURE, faults, figure, row, texts, theme, told, words } from '../helpers.ts';
import { draw, testDrawing } from './drawing.ts';

// `loadKinds` does so before a build checks its charts.
await loadAtlas();

const COUNTRY = { pays: null, part: '%', statut: null };
const wind = dataSet('eolien', COUNTRY, [
  ['Danemark', 57, 'avance'],
  ['Espagne', 23, 'moyen'],
  ['France', 10, 'retard'],
  ['Malte', 0, 'retard'],
  ['Suède', null, 'moyen'],
]);
const byValue = figure('map', wind, { label: 'pays', value: 'part' });
const byFamily = figure('map', wind, { label: 'pays', color: 'statut', area: 'world' });

const PLACE = { ville: null, lat: '°', lon: '°', date: null, habitants: '' };
const cities = dataSet('villes', PLACE, [
  ['San Francisco', 37.77, -122.42, 'mai 2019', 870],
  ['Oakland', 37.8, -122.27, 'juillet 2019', 430],
  ['Berkeley', 37.87, -122.27, 'octobre 2019', 120],
  ['Alameda', 37.76, -122.24, 'décembre 2019', 78],
  ['Boston', 42.36, -71.06, 'juin 2020', 675],
  ['Portland', 45.5, -122.67, 'septembre 2020', 650],
]);
const byPlace = figure('map', cities, { label: 'ville', at: ['lat', 'lon'], detail: 'date' });

describe('countries by value', () => testDrawing(byValue));
describe('countries by family', () => testDrawing(byFamily));
describe('places', () => testDrawing(byPlace));

test('every country and every place has its name, and what the figure sets beside it', () => {
  expect(words(draw(byValue))).toEqual(
    expect.arrayContaining(['Danemark', '57\u00a0%', 'Espagne', '23\u00a0%', 'Malte', '0\u00a0%']),
  );
  expect(words(draw(byPlace))).toEqual(
    expect.arrayContaining(cities.rows.flatMap(({ values }) => [values.ville, values.date])),
  );
});

test('surfaces of places are explained by a disc', () => {
  const spec = figure('map', cities, { label: 'ville', at: ['lat', 'lon'], value: 'habitants' });
  expect(words(draw(spec)).join(' ')).toContain('Champ habitants');
  expect(words(draw(byPlace)).join(' ')).not.toContain('Champ habitants');
});

test('the disc of a place is as large as the one that explains its value', () => {
  const rows = [
    ...cities.rows.map(({ values }, i) => [values.ville, values.lat, values.lon, '', i === 4 ? 500 : 100]),
  ];
  const spec = figure('map', dataSet('villes', PLACE, rows as never), {
    label: 'ville',
    at: ['lat', 'lon'],
    value: 'habitants',
  });
  const discs = draw(spec).marks.flatMap((mark) =>
    mark.kind === 'path' && mark.fill !== null ? [mark] : [],
  );
  const wide = (fill: string) =>
    discs.filter((mark) => mark.fill === fill).map(({ path }) => bounds(path).right - bounds(path).left);
  const [key] = wide(theme.muted);
  expect(words(draw(spec))).toContain('100');
  // Four of the five places stand on the inset too.
  expect(wide(theme.palette[0]!).filter((width) => Math.abs(width - key!) < 0.01)).toHaveLength(9);
});

test('places that crowd stand in an inset, whose frame is on the map', () => {
  const frames = draw(byPlace).marks.filter(
    (mark): mark is PathMark => mark.kind === 'path' && mark.fill === null && mark.path.length === 5,
  );
  expect(frames).toHaveLength(2);
  const inset = bounds(frames[1]!.path);
  const named = (name: string) => texts(draw(byPlace)).find(({ text }) => text === name)!;
  for (const name of ['San Francisco', 'Oakland', 'Berkeley', 'Alameda']) {
    const { x, y } = named(name);
    expect(x > inset.left && x < inset.right && y > inset.top && y < inset.bottom, name).toBe(true);
  }
  expect(named('Boston').x > inset.right || named('Boston').y < inset.top).toBe(true);
});

test('names of dots that touch stand one upon the other where there is no room for an inset', () => {
  const near = dataSet('d', PLACE, [
    ['Somerville', 42.39, -71.1, '', 1],
    ['Cambridge', 42.37, -71.11, '', 1],
    ['Reykjavík', 64.1, -21.9, '', 1],
  ]);
  const drawn = texts(draw(figure('map', near, { label: 'ville', at: ['lat', 'lon'] })));
  const [one, other] = ['Somerville', 'Cambridge'].map((name) => drawn.find(({ text }) => text === name)!);
  expect(Math.abs(other!.y - one!.y)).toBeCloseTo(9, 0);
});

test('a country that is too small to be seen is a disc of its colour', () => {
  const fill = (draw(byFamily).marks as PathMark[]).filter((mark) => mark.fill === theme.palette[2]!);
  const discs = fill.filter(({ path }) => path.some(([step]) => step === 'C'));
  expect(discs.map(({ path }) => bounds(path).right - bounds(path).left)).toEqual([expect.closeTo(3.6, 1)]);
});

test('figures on one land share the steps of its outlines, whatever their colours', () => {
  const other = figure('map', { ...wind, rows: wind.rows.toReversed() }, { label: 'pays', area: 'world' });
  const [steps, others] = [byFamily, other].map(
    (spec) =>
      new Set(
        draw(spec)
          .marks.flatMap((mark) => (mark.kind === 'path' ? mark.path : []))
          .filter((step) => step[0] === 'L'),
      ),
  );
  const shared = [...steps!].filter((step) => others!.has(step));
  expect(shared.length).toBeGreaterThan(0.95 * steps!.size);
});

test('a map of the world takes less than 45 kB', () => {
  const codes = [...openAtlas().codes].filter((code) => code !== 'AQ');
  const data = dataSet(
    'tous',
    { pays: null, part: '%' },
    codes.map((code, i) => [code, i % 90]),
  );
  const { marks } = draw(figure('map', data, { label: 'pays', value: 'part' }), 330);
  const numbers = (marks as PathMark[]).flatMap(({ path = [] }) =>
    path.flatMap<string | number>((step) => step.slice(1)),
  );
  // Two numbers of some five bytes a point, of which deflation leaves two fifths.
  expect(numbers.length * 5 * 0.4).toBeLessThan(45_000);
});

describe('names of countries', () => {
  const { codes } = openAtlas();
  test.each([
    ['France', 'FR'],
    ['FR', 'FR'],
    ['États-Unis', 'US'],
    ['etats unis', 'US'],
    ['United States', 'US'],
    ['USA', 'US'],
    ['RD Congo', 'CD'],
    ['Congo (RDC)', 'CD'],
    ['Congo', 'CG'],
    ['Côte d’Ivoire', 'CI'],
    ["Côte d'Ivoire", 'CI'],
    ['Tchéquie', 'CZ'],
    ['République tchèque', 'CZ'],
    ['Deutschland', 'DE'],
    ['Países Bajos', 'NL'],
    ['Turquie', 'TR'],
    ['Birmanie', 'MM'],
    ['Kosovo', 'XK'],
  ])('%s is %s', (name, code) => expect(countryCode(name, codes)).toBe(code));

  test('each of CLDR in each of our languages is found again', () => {
    const lost = LANGUAGE_IDS.flatMap((lang) => {
      const names = new Intl.DisplayNames(lang, { type: 'region' });
      return [...codes]
        .filter((code) => countryCode(names.of(code)!, codes) !== code)
        .map((code) => [lang, code]);
    });
    expect(lost).toEqual([]);
  });
});

describe('land', () => {
  test.each(Object.keys(areas) as (keyof typeof areas)[])('%s is not filled by the sea', (name) => {
    const { countries } = openAtlas().land(areas[name], {
      width: 300,
      height: 300 * openAtlas().ratio(areas[name]),
    });
    const surface = [...countries.values()].flat().reduce((sum, ring) => {
      const twice = ring.reduce((all, [x, y], i) => all + ring.at(i - 1)![0] * y - x * ring.at(i - 1)![1], 0);
      return sum + Math.abs(twice / 2);
    }, 0);
    const share = surface / (300 * 300 * openAtlas().ratio(areas[name]));
    expect(share).toBeGreaterThan(0.15);
    expect(share).toBeLessThan(0.85);
  });

  test('a city lies on the land of its country, in every projection', () => {
    const within = (name: keyof typeof areas, position: readonly [number, number], code: string) => {
      const land = openAtlas().land(areas[name], { width: 400, height: 300 });
      const [x, y] = land.project(position)!;
      const crossed = land.countries.get(code)!.map((ring) =>
        ring.filter(([x2, y2], i) => {
          const [x1, y1] = ring.at(i - 1)!;
          return y1 > y !== y2 > y && x < x1 + ((x2 - x1) * (y - y1)) / (y2 - y1);
        }),
      );
      return crossed.flat().length % 2 === 1;
    };
    expect(within('world', [2.35, 48.85], 'FR')).toBe(true);
    expect(within('europe', [2.35, 48.85], 'FR')).toBe(true);
    expect(within('france', [2.35, 48.85], 'FR')).toBe(true);
    expect(within('europe', [34.1, 44.95], 'UA')).toBe(true);
    expect(within('south-america', [-47.9, -15.8], 'BR')).toBe(true);
    expect(within('oceania', [149.1, -35.3], 'AU')).toBe(true);
  });
});

test('the area of places is theirs with some space, or the world', () => {
  expect(
    areaAround([
      [2, 48],
      [5, 45],
    ]).center,
  ).toEqual([3.5, 46.5]);
  expect(
    areaAround([
      [2, 48],
      [151, -34],
    ]),
  ).toBe(areas.world);
  const edges = (...positions: [number, number][]) => {
    const area = areaAround(positions);
    if (area === areas.world) return 'world';
    const along = (i: 0 | 1) => area.extent.map((position) => position[i]);
    return [0, 1]
      .flatMap((i) => {
        const all = along(i as 0 | 1);
        return [Math.min(...all).toFixed(2), Math.max(...all).toFixed(2)];
      })
      .join(' ');
  };
  expect([
    // A place alone, places beside one another and one above another.
    edges([2, 0]),
    edges([2, 60], [22, 60]),
    edges([2, 10], [2, 50]),
    // As far apart as lies flat, and farther; as far from the equator as is shown, and farther.
    edges([0, 0], [75, 0]),
    edges([0, 0], [76, 0]),
    ...[80, 80.1, -80, -80.1].map((latitude) => edges([0, latitude])),
  ]).toEqual([
    ...['0.73 3.27 -1.27 1.27', '-1.00 25.00 55.75 64.25', '-17.63 21.63 4.00 56.00'],
    ...['-11.25 86.25 -31.88 31.88', 'world'],
    ...['-7.34 7.34 78.72 81.28', 'world', '-7.34 7.34 -81.28 -78.72', 'world'],
  ]);
});

test('the areas of the world are as high for their width as the positions on their edges say', () => {
  const ratios = Object.entries(areas).map(([name, area]) => [name, openAtlas().ratio(area).toFixed(4)]);
  expect(Object.fromEntries(ratios)).toEqual({
    ...{ world: '0.4371', europe: '0.9089', africa: '1.0732', asia: '0.7451', 'north-america': '1.2078' },
    ...{ 'south-america': '1.4236', oceania: '0.8054', france: '0.9369' },
  });
});

test('classes have round limits, and grow where most values are small', () => {
  const limits = (values: readonly number[]) => classesOf(values, theme).limits;
  expect(limits([-0.1, 0])).toEqual([-0.1, -0.08, -0.06, -0.04, -0.02, 0]);
  expect(limits([3, 12, 57])).toEqual([0, 10, 20, 30, 40, 50, 60]);
  expect(limits([-8, 3, 14])).toEqual([-10, -5, 0, 5, 10, 15]);
  expect(limits([6, 26, 45, 68, 102, 1430])).toEqual([3, 10, 30, 100, 300, 1000, 3000]);
  expect(limits([4, 4])).toEqual([4, 4]);
  expect(limits([1e-7, 1, 1e9])[0]).toBeLessThanOrEqual(1e-7);
  const classes = classesOf([3, 12, 57], theme);
  expect([0, 10, 19, 60].map((value) => classOf(value, classes))).toEqual([0, 1, 1, 5]);
});

test('a description lists countries with their values, the largest first, and places with their details', () => {
  expect(told(byValue)).toBe(
    'Carte. Champ part (%), par champ pays (5). Danemark 57 % ; Espagne 23 % ; France 10 % ; Malte 0 % ; Suède non connu.',
  );
  expect(told(byPlace)).toContain('San Francisco (mai 2019) ; Oakland (juillet 2019)');
});

test('reports names of no country, countries that come twice, and what lies outside of the area', () => {
  const data = dataSet('d', { pays: null }, [['Frnace'], ['Grenoble'], ['Japon'], ['France'], ['FR']]);
  expect(faults(figure('map', data, { label: 'pays', area: 'europe' }))).toEqual([
    `${row('d', 0)} chart-country-unknown {"name":"Frnace","near":"France"}`,
    expect.stringContaining(`${row('d', 1)} chart-country-unknown {"name":"Grenoble"`),
    expect.stringContaining(`${row('d', 2)} chart-outside-area {"name":"Japon","area":"europe"`),
    `${row('d', 4)} chart-place-repeated {"field":"pays","found":"FR","what":"name"}`,
  ]);
});

test('reports places without degrees, with too many, outside of the area, and a latitude alone', () => {
  const data = dataSet('d', PLACE, [
    ['Lyon', null, 4.8, '', 1],
    ['Paris', 200, 2.3, '', 1],
    ['Oslo', 59.9, 190, '', 1],
  ]);
  expect(faults(figure('map', data, { label: 'ville', at: ['lat', 'lon'] }))).toEqual([
    `${row('d', 0)} chart-value-unknown {"field":"lat"}`,
    `${row('d', 1)} chart-degrees {"field":"lat","found":200,"most":90}`,
    `${row('d', 2)} chart-degrees {"field":"lon","found":190,"most":180}`,
  ]);
  expect(faults(figure('map', cities, { label: 'ville', at: ['lat'] }))).toEqual([
    `${FIGURE} chart-latitude-longitude {"count":1}`,
  ]);
  const french = dataSet('d', PLACE, [
    ['Paris', 48.9, 2.3, '', 1],
    ['Lyon', 45.8, 4.8, '', 1],
  ]);
  expect(faults(figure('map', french, { label: 'ville', at: ['lon', 'lat'], area: 'france' }))).toEqual([
    `${FIGURE} chart-latitude-longitude {"count":2,"instead":["lat","lon"]}`,
  ]);
  expect(faults(figure('map', cities, { label: 'ville', at: ['lat', 'lon'], area: 'france' }))[0]).toContain(
    'chart-outside-area {"name":"San Francisco","area":"france"',
  );
});
