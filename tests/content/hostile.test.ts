import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordFault } from '../../src/faults/print.ts';
import { parseSource } from '../../src/faults/source.ts';
import { RANDOM, runs } from '../tools.ts';
import { brief, type Files, load, SOUND } from './project.ts';

/** The sound booklet with cohorts that change it in every way. */
const FILES: Files = {
  ...SOUND,
  'content/cohorts/lyon.yaml': `title: Lyon
date: 2027-01-08
language: en
variants: [ teacher ]
variables: { room: Salle 3, course: { number: 8 } }
data: { energie: chez-nous }
replace:
  tab-energie: [ { note: "{{room}}", level: advanced } ]
move:
  - { id: un-titre, end-of: suite }
add:
  - after: dedans
    blocks: [ { exercise: e, answer: r, id: e, audience: student } ]
  - { before: suite, chapters: [ encore ] }
remove: [ fig-energie ]
`,
  'content/cohorts/nice.yaml': 'extends: lyon\nadd: [ { before: e, blocks: [ { note: n } ] } ]\n',
  'content/chapters/encore.yaml': 'title: Encore\nblocks: []\n',
  'content/data/chez-nous.yaml': SOUND['content/data/energie.yaml']!,
};

const PATHS = Object.keys(FILES).filter((path) => path.endsWith('.yaml'));

/** Loading ends, and each fault has a place in a file of the project and words. */
function survives(files: Files) {
  const { report } = load(files);
  for (const fault of report.faults) {
    const { file, line, column } = fault.source!;
    expect([file in files || file === 'content/booklet.yaml', line > 0, column > 0]).toEqual([
      true,
      true,
      true,
    ]);
    expect(parseSource(brief(fault).split(' ').slice(1).join(' '))).toEqual(fault.source);
    expect(wordFault(fault, 'fr').wrong).not.toBe('');
  }
}

describe('any input', () => {
  it('is patched from what has no fault', () => {
    expect(load(FILES).report.faults).toEqual([]);
  });

  it('gives faults, not crashes, when it is any bytes', RANDOM, () => {
    fc.assert(
      fc.property(fc.constantFrom(...PATHS), fc.uint8Array({ maxLength: 200 }), (path, bytes) =>
        survives({ ...FILES, [path]: bytes }),
      ),
      { numRuns: runs(12, 300) },
    );
  });

  it('gives faults, not crashes, when it is any YAML characters', RANDOM, () => {
    const characters = fc.string({
      unit: fc.constantFrom(
        ...'ab1:-?,[]{}#&*!|>\'"%@` \n\t~.'.split(''),
        '\n  ',
        ': ',
        '- ',
        '\\',
        '__proto__',
        '<<',
        'é',
        '\r\n',
      ),
      maxLength: 80,
    });
    fc.assert(
      fc.property(fc.constantFrom(...PATHS), characters, (path, text) =>
        survives({ ...FILES, [path]: text }),
      ),
      { numRuns: runs(10, 240) },
    );
  });

  it('gives faults, not crashes, when a sound file is cut or patched', RANDOM, () => {
    const patch = fc.constantFrom(
      '',
      ' ',
      '\n',
      ': ',
      '- ',
      '[',
      ']',
      '{',
      '}',
      '"',
      "'",
      '*a',
      '&a ',
      'null',
      '1e999',
      '.nan',
      '[]',
      '{}',
      '\n- ',
      '? ',
      '|\n',
      '!!str ',
      '\u2028',
      '__proto__',
      'constructor: x',
    );
    fc.assert(
      fc.property(fc.constantFrom(...PATHS), fc.nat(), fc.nat({ max: 12 }), patch, (path, at, cut, text) => {
        const content = FILES[path] as string;
        const start = at % content.length;
        survives({ ...FILES, [path]: content.slice(0, start) + text + content.slice(start + cut) });
      }),
      { numRuns: runs(12, 300) },
    );
  });

  it('gives faults, not crashes, when a value is any other', RANDOM, () => {
    const value = fc.oneof(
      fc.json({ maxDepth: 2 }),
      fc.constantFrom('', '~', 'yes', '2019-01-01', '"a\\0b"', '*x', '0x10', '-0'),
    );
    const places = PATHS.flatMap((path) =>
      [...(FILES[path] as string).matchAll(/(?<=: )[^\n,]+/g)].map((match) => ({
        path,
        from: match.index,
        to: match.index + match[0].length,
      })),
    );
    fc.assert(
      fc.property(fc.constantFrom(...places), value, ({ path, from, to }, text) => {
        const content = FILES[path] as string;
        survives({ ...FILES, [path]: content.slice(0, from) + text + content.slice(to) });
      }),
      { numRuns: runs(12, 300) },
    );
  });
});
