import { expect, test } from 'vitest';
import type { TableBox } from '../../src/layout/box-tree.ts';
import { collapsedRules } from '../../src/layout/table/rules.ts';

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
