import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ProjectSession } from '../../src/build/session.ts';
import { essay } from '../project/essay.ts';
import { temporaryFolder } from '../project/temporary.ts';
import { SLOW } from '../tools.ts';
import { pagesIn } from './made.ts';

// A picture that cannot be drawn is told at each save, not at the first one alone.

const chapter = (word: string, options: string) => `title: Un
blocks:
  - text: Une phrase ${word}.
  - figure: lines
    title: Les postes
    data:
      source: []
      date: 2024
      fields: { an: { label: An }, part: { label: Part, unit: m } }
      rows: [{ an: '2022', part: 40 }, { an: '2023', part: 60 }]
    x: an
    series: [part]
    alt: Deux ans.
${options}  - lead: Un chapeau.
`;
const FILES: Readonly<Record<string, string>> = {
  'content/booklet.yaml': essay(),
};
const UN = 'content/chapters/un.yaml';
const LEAD = 'templates/blocks/lead.hbs';

/** Chart.js knows the option, but dashes that are shifted are not printed. */
const REFUSED = '    options: { elements: { line: { borderDash: [2, 2], borderDashOffset: 1 } } }\n';

test.each([
  ['chart-option-refused', REFUSED, {}],
  ['chart-missing', '', { [LEAD]: '<div><img src="chart:rien" alt="Rien."/></div>\n' }],
])('%s is told at each save', SLOW, async (code, options, others) => {
  const folder = temporaryFolder({ ...FILES, [UN]: '', ...others });
  const session = new ProjectSession(folder);
  for (const word of ['courte', 'longue', 'claire']) {
    writeFileSync(join(folder, UN), chapter(word, options));
    const made = await pagesIn(session);
    const errors = made.faults.filter(({ severity }) => severity === 'error');
    expect(errors.map((fault) => fault.code)).toEqual([code]);
    expect(made.typeset).toBeNull();
  }
});
