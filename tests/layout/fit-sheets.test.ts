import { expect, test } from 'vitest';
import { type Fault, Report } from '../../src/faults/fault.ts';
import { fitSheets, type Settled } from '../../src/layout/fit-sheets.ts';
import type { ComputedStyle } from '../../src/style/computed.ts';

const root = {
  lineHeight: 10,
  livretFitLeading: 0.04,
  livretFitSpacing: 0.08,
  livretFitFigures: 0,
} as unknown as ComputedStyle;

/** A page with so many lines. */
const pageOf = (lines: number) => ({ marks: [{ kind: 'rect', owner: 0, y: 0, height: 10 * lines }] });

/** A layout of so many pages, the last of which are blank. All have forty lines, but the last with text. */
function settled(pages: number, blank: number, holes = 0, lastLines = 40): Settled {
  const lines = (page: number) => (page === pages - blank - 1 ? lastLines : 40);
  const tree = { root: { source: null } };
  return {
    layout: { tree, pages: Array.from({ length: pages }, (_, page) => pageOf(lines(page))) },
    padding: Array.from({ length: blank }, (_, i) => pages - blank + i),
    holes,
    parts: [{ count: pages - blank, to: 'page' }],
    report: new Report(),
  } as unknown as Settled;
}

/** Fits sheets, given the layout at each leading. Leadings are in per mille of the leading as it is. */
function fit(
  of: (perMille: number) => Settled,
  settle: (perMille: number, counted: Settled) => Settled = (_, counted) => counted,
) {
  const tried: number[] = [0];
  const made = new Map<Settled, number>();
  const at = (change: number, layout: Settled) => {
    made.set(layout, change);
    return layout;
  };
  const chosen = fitSheets(root, at(0, of(0)), ({ leading, spacing }) => {
    const change = Math.round(1000 * (leading - 1));
    // Leadings beyond the tolerance are tried for advice.
    if (Math.abs(change) <= 40) expect(spacing - 1).toBeCloseTo(2 * (leading - 1), 9);
    tried.push(change);
    const counted = of(change);
    const { layout, padding, holes } = counted;
    const count = layout.pages.length - padding.length;
    return { count, padding, holes, settle: () => at(change, settle(change, counted)) };
  });
  return { tried, chosen, change: made.get(chosen) };
}

test('spreads lines where one page is blank, and closes them up only where spreading does not fill the sheet', () => {
  const spread = fit((change) => (change >= 20 ? settled(8, 0) : settled(8, 1)));
  expect(spread.tried.every((change) => change >= 0)).toBe(true);
  expect(spread.chosen.padding).toEqual([]);
  const closed = fit((change) => (change <= -20 ? settled(44, 0) : settled(48, 1)));
  expect(closed.tried.slice(0, 3)).toEqual([0, 40, -40]);
  expect(closed.chosen.layout.pages).toHaveLength(44);
});

test('closes lines up first where three pages are blank', () => {
  const { tried } = fit((change) => (change <= -20 ? settled(44, 0) : settled(48, 3)));
  expect(tried.length).toBeGreaterThan(1);
  expect(tried.every((change) => change <= 0)).toBe(true);
});

test('chooses the fewest holes, then the least change, among the scales that fill the sheets', () => {
  const holes = (change: number) => (change === 30 ? 1 : 5);
  expect(fit((change) => (change >= 25 ? settled(8, 0, holes(change)) : settled(8, 1))).change).toBe(30);
  const alike = fit((change) => (change >= 25 ? settled(8, 0, 2) : settled(8, 1)));
  expect(alike.tried).toEqual([0, 40, 20, 30]);
  expect(alike.change).toBe(30);
});

test('tries no direction in which more lines have to go or to come than the greatest tolerance gives', () => {
  const fitOf = (lastLines: number) => fit(() => settled(8, 1, 0, lastLines)).tried;
  expect(fitOf(39)).toContain(40);
  expect(fitOf(0)).toEqual([0]);
});

test('advises the least greater tolerance of leading that fills the sheets, in the direction that needs it', () => {
  const advised = (blank: number, fills: (change: number) => boolean) => {
    const { chosen, tried } = fit((change) =>
      fills(change) ? settled(blank === 1 ? 48 : 44, 0) : settled(48, blank),
    );
    const [fault] = chosen.report.faults as Fault<'layout-misfit'>[];
    return { beyond: tried.filter((change) => Math.abs(change) > 40), percent: fault!.details.percent };
  };
  expect(advised(1, (change) => change > 40)).toEqual({ beyond: [50], percent: 5 });
  expect(advised(3, (change) => change < -40)).toEqual({ beyond: [-50], percent: 5 });
  expect(advised(1, () => false)).toEqual({ beyond: [50, -50], percent: null });
});

test('does not spread lines where that leaves holes on many pages', () => {
  const spread = fit((change) => (change > 0 ? settled(8, 0, 90) : settled(8, 1, 20)));
  expect(spread.change).toBe(0);
  expect(spread.chosen.report.faults.map(({ code }) => code)).toEqual(['layout-misfit']);
  const closed = fit((change) =>
    change > 0 ? settled(48, 0, 90) : settled(change < 0 ? 44 : 48, change < 0 ? 0 : 1, 20),
  );
  expect(closed.change).toBeLessThan(0);
});

test('finds a smaller change where the greatest one goes past the end of the sheet', () => {
  const { chosen } = fit((change) => {
    if (change < 10) return settled(8, 1);
    return change < 30 ? settled(8, 0) : settled(12, 3);
  });
  expect(chosen.padding).toEqual([]);
});

test('keeps the layout as it is, with a warning, where no change fills the sheets', () => {
  const { chosen } = fit(() => settled(8, 1));
  expect(chosen.report.faults.map(({ code }) => code)).toEqual(['layout-misfit']);
});

test('takes the next best scale where references to pages leave the best one with a blank page', () => {
  const { change } = fit(
    (change) => (change >= 25 ? settled(8, 0, change === 30 ? 1 : 5) : settled(8, 1)),
    (change, counted) => (change === 30 ? settled(8, 1) : counted),
  );
  expect(change).toBe(40);
});
