import { expect, test } from 'vitest';
import type { TableBox } from '../../src/layout/box-tree.ts';
import { rulesAbove, rulesBeside } from '../../src/layout/table/rule-marks.ts';
import { collapsedRules, type Rules } from '../../src/layout/table/rules.ts';
import type { Border } from '../../src/style/computed.ts';

type Owner =
  | 'table'
  | 'header'
  | 'body'
  | 'first row'
  | 'last row'
  | 'column group'
  | 'first column'
  | 'cell';

/** A box with a border of its own, or none. */
function style(hasBorder: boolean) {
  const side = { width: hasBorder ? 1 : 0, style: hasBorder ? 'solid' : 'none', color: '#000000' };
  return { border: { top: side, right: side, bottom: side, left: side } };
}

/** The rules of a table of a header and two rows, of a group of two columns and another one, if one box has a border. */
function drawn(owner: Owner): string {
  const of = (...names: readonly Owner[]) => style(names.includes(owner));
  const [header, body] = [of('header'), of('body')];
  const [pair, other] = [of('column group'), style(false)];
  const box = {
    style: of('table'),
    rows: [
      { style: of('first row'), sectionStyle: header, first: true, last: true },
      { style: style(false), sectionStyle: body, first: true, last: false },
      { style: of('last row'), sectionStyle: body, first: false, last: true },
    ],
    columns: [
      { style: of('first column'), groupStyle: pair },
      { style: style(false), groupStyle: pair },
      { style: style(false), groupStyle: other },
    ],
  } as unknown as TableBox;
  const cell = { style: of('cell') };
  const grid = [0, 1, 2].map((row) => [0, 1, 2].map((column) => (row === 1 && column === 1 ? cell : null)));
  const { across, down } = collapsedRules(box, grid as unknown as Parameters<typeof collapsedRules>[1]);
  const lines = across.flatMap((rules, row) => [
    ` ${rules.map(({ width }) => (width > 0 ? '-' : ' ')).join(' ')} `,
    ...(down[row] ? [down[row].map(({ width }) => (width > 0 ? '|' : ' ')).join(' ')] : []),
  ]);
  return lines.map((line) => line.trimEnd()).join('\n');
}

test.each<[Owner, string]>([
  [
    'table',
    ` - - -
|     |

|     |

|     |
 - - -`,
  ],
  [
    'header',
    ` - - -
|     |
 - - -



`,
  ],
  [
    'body',
    `

 - - -
|     |

|     |
 - - -`,
  ],
  [
    'first row',
    ` - - -
|     |
 - - -



`,
  ],
  [
    'last row',
    `



 - - -
|     |
 - - -`,
  ],
  [
    'column group',
    ` - -
|   |

|   |

|   |
 - -`,
  ],
  [
    'first column',
    ` -
| |

| |

| |
 -`,
  ],
  [
    'cell',
    `

   -
  | |
   -

`,
  ],
])('the border of the %s is drawn at its edges alone', (owner, rules) => {
  expect(drawn(owner)).toBe(rules);
});

const SOLID = { width: 2, style: 'solid', color: '#000000' } as const;
/** Two columns, of 30 and 50 points, with a rule before the second one that may be 4 points wide. */
const columns = { lefts: [10, 40], widths: [30, 50] } as unknown as Parameters<typeof rulesAbove>[2];
const NONE = { width: 0, style: 'none', color: '#000000' } as const;
const WIDE = { width: 4, style: 'solid', color: '#000000' } as const;

/** The left edge and the width of each mark of two rules beside one another. */
function runs(
  second: Border,
  beside: readonly Border[] = [NONE, NONE, NONE],
  gaps?: ReadonlyMap<number, number>,
) {
  const rules = { across: [[SOLID, second]], down: [beside] } as unknown as Rules;
  return rulesAbove(rules, 0, columns, 100, gaps).map((mark) =>
    mark.kind === 'rect' ? [mark.x, mark.width] : mark.kind === 'line' ? [mark.x1, mark.x2 - mark.x1] : [],
  );
}

test.each<[string, Border, readonly number[][]]>([
  ['the same', { ...SOLID }, [[10, 80]]],
  [
    'of another width',
    { ...SOLID, width: 1 },
    [
      [10, 30],
      [40, 50],
    ],
  ],
  [
    'of another style',
    { ...SOLID, style: 'dashed' },
    [
      [10, 30],
      [40, 50],
    ],
  ],
  [
    'of another colour',
    { ...SOLID, color: '#ff0000' },
    [
      [10, 30],
      [40, 50],
    ],
  ],
  [
    'alike in nothing but colour',
    { ...SOLID, width: 1, style: 'dashed' },
    [
      [10, 30],
      [40, 50],
    ],
  ],
  ['none', NONE, [[10, 30]]],
])('a rule goes on as one mark beside one that is %s', (_, second, marks) => {
  expect(runs(second)).toEqual(marks);
});

test('a run of rules reaches over the middle of those that it meets at its ends, and keeps away from gaps', () => {
  expect(runs(SOLID, [WIDE, WIDE, WIDE])).toEqual([[8, 84]]);
  expect(runs({ ...SOLID, width: 1 }, [NONE, WIDE, NONE])).toEqual([
    [10, 32],
    [38, 52],
  ]);
  expect(runs(SOLID, [NONE, NONE, NONE], new Map([[1, 3]]))).toEqual([
    [10, 27],
    [40, 50],
  ]);
  expect(runs(SOLID, [NONE, WIDE, NONE], new Map([[1, 3]]))).toEqual([
    [10, 32],
    [38, 52],
  ]);
});

test('the rules beside cells begin below the widest rule that they meet above', () => {
  const beside = (first: Border, second: Border) => {
    const rules = { across: [[first, second]], down: [[SOLID, SOLID, SOLID]] } as unknown as Rules;
    return rulesBeside(rules, 0, columns, 100, 20).map((mark) =>
      mark.kind === 'rect' ? [mark.x + mark.width / 2, mark.y, mark.height] : [],
    );
  };
  expect(beside(WIDE, SOLID)).toEqual([
    [10, 102, 18],
    [40, 102, 18],
    [90, 101, 19],
  ]);
  expect(beside(NONE, SOLID)).toEqual([
    [10, 100, 20],
    [40, 101, 19],
    [90, 101, 19],
  ]);
});
