import { type Cases, D, DATA, data, part, ROWS, replacing, UN } from './projects.ts';

const FIGURE = '  - figure: bars\n    title: T\n    data: d\n    label: a\n    value: b\n    alt: x';
const figure = (rows: string, from = '', to = '') => data(DATA + rows, FIGURE.replace(from, to));
const rows = (...values: (string | number)[]) =>
  `rows:\n${values.map((value, i) => `  - { a: x${i}, b: ${value} }\n`).join('')}`;

/** A figure of two fields, b and c, changed. */
const figureWithC = (c: readonly number[], from: string, to: string) =>
  data(
    `${DATA.replace('b: {', 'c: { label: C, unit: m }, b: {')}rows:\n${c.map((value, i) => `  - { a: x${i}, b: ${i + 4}, c: ${value} }\n`).join('')}`,
    FIGURE.replace(from, to),
  );

/** Lines over two dates, and one more row. */
const overDates = (row: string) =>
  data(
    `${DATA}rows:\n  - { a: 2020-01, b: 1 }\n  - { a: 2020-02, b: 2 }\n${row}\n`,
    FIGURE.replace('bars', 'lines').replace('label: a', 'x: a').replace('value: b', 'series: [ b ]'),
  );

/** Projects with faults of charts. */
export const CHART_CASES: Cases = {
  'chart-no-rows': [
    {
      files: figure('rows: []\n'),
      edit: replacing(D, 'rows: []', () => 'rows: [ { a: x, b: 1 } ]'),
    },
  ],
  'content-other-chart': ['column', 'Radar chart', 'gauge'].map((name) => ({
    files: figure(ROWS, 'bars', name),
    edit: replacing(
      UN,
      name,
      (advice) => ({ column: 'bars', gauge: 'waffle' })[name] ?? part(/figure: (\w+)/)(advice),
    ),
  })),
  'chart-value-or-series': [
    {
      files: figure(ROWS, '    value: b\n'),
      edit: replacing(
        UN,
        '    label: a',
        (advice) =>
          `    label: a\n    ${part(/écrivez (value: )CHAMP/)(advice)}${part(/champs : a, (\w+)/)(advice)}`,
      ),
    },
  ],
  'chart-value-negative': [
    {
      files: figure(rows(1, -2), 'bars', 'doughnut'),
      edit: replacing(UN, 'doughnut', part(/choisissez figure: (\w+)/)),
    },
    {
      files: figureWithC([1, -2], 'value: b', 'series: [ b, c ]\n    stack: shares'),
      edit: replacing(UN, 'shares', part(/écrivez stack: (\w+)/)),
    },
    {
      files: figureWithC([1, -2], 'value: b', 'value: b\n    error: c'),
      edit: replacing(D, '-2', () => '2'),
    },
    {
      files: figureWithC(
        [1, -2],
        'bars\n    title: T\n    data: d\n    label: a\n    value: b',
        'bubble\n    title: T\n    data: d\n    label: a\n    x: b\n    y: b\n    size: c',
      ),
      edit: replacing(D, '-2', () => '2'),
    },
  ],
  'chart-value-unknown': [
    {
      files: figure(rows(1, 'null'), 'bars', 'pie'),
      edit: replacing(D, 'null', part(/comme (\S+)$/)),
    },
  ],
  'chart-too-many': [
    {
      files: figure(rows(...Array.from({ length: 9 }, (_, i) => i + 1)), 'bars', 'doughnut'),
      edit: replacing(UN, 'doughnut', part(/choisissez figure: (\w+)/)),
    },
  ],
  'chart-not-from-zero': [
    {
      files: figure(rows(40, 45), '    alt: x', '    alt: x\n    axis: { from: 30 }'),
      edit: replacing(UN, /axis: .*/, (advice) => (/ôtez axis\.from/.test(advice) ? 'height: 40 mm' : '')),
    },
    {
      files: figure(rows(40, 45), '    alt: x', '    alt: x\n    axis: { from: 30 }'),
      edit: (files, advice) => ({
        ...files,
        [UN]: (files[UN] as string)
          .replace('bars', part(/figure: (\w+) ou/)(advice))
          .replace('value: b', 'series: [ b, c ]'),
        [D]: (files[D] as string)
          .replace('unit: m }', 'unit: m }, c: { label: C, unit: m }')
          .replaceAll(/b: (\d+)/g, 'b: $1, c: 41'),
      }),
    },
  ],
  'chart-formula': [
    {
      files: figure(
        rows(40, 45),
        '    alt: x',
        '    alt: x\n    reference: { at: 42, label: $V_0$ à $20\\degree$ }',
      ),
      edit: replacing(UN, '$V_0$ à $20\\degree$', part(/écrivez (.*)/)),
    },
  ],
  'chart-script': [
    {
      files: figure(
        rows(40, 45),
        '    alt: x',
        '    alt: x\n    reference: { at: 42, label: "V~E~ à 20 °C" }',
      ),
      edit: replacing(UN, '~E~', part(/écrivez (.*)/)),
    },
  ],
  'chart-headline': [
    {
      files: figure(rows(40, 45), '    alt: x', '    alt: x\n    headline: true'),
      edit: replacing(
        UN,
        'headline: true',
        (advice) => `${part(/écrivez (says:) et la phrase/)(advice)} Une phrase.`,
      ),
    },
    {
      files: figure(rows(40, 45), '    alt: x', '    alt: x\n    headline: true'),
      edit: replacing(UN, '    headline: true', (advice) => (/ôtez headline: true/.test(advice) ? '' : 'x')),
    },
  ],
  'chart-axis-beyond': [
    {
      files: figure(rows(40, 45), '    alt: x', '    alt: x\n    axis: { to: 42 }'),
      edit: replacing(UN, 'axis: { to: 42 }', (advice) =>
        part(/élargissez (axis: .*?),? ou/)(advice)
          .replace('from: …, ', '')
          .replace('…', '50'),
      ),
    },
  ],
  'chart-overlay-place': [
    {
      files: figure(rows(40, 45), '    alt: x', '    alt: x\n    reference: { x: x1 }'),
      edit: replacing(UN, 'x: x1', (advice) => (/écrivez at: et un nombre/.test(advice) ? 'at: 42' : '')),
    },
    {
      files: data(
        `${DATA}rows: [ { a: "2019", b: 1 }, { a: "2020", b: 2 } ]\n`,
        '  - figure: lines\n    title: T\n    data: d\n    x: a\n    series: [ b ]\n    alt: x\n    reference: { x: 2030 }',
      ),
      edit: replacing(UN, 'x: 2030', (advice) => (/écrivez at:/.test(advice) ? 'at: 2' : '')),
    },
    {
      files: data(
        DATA.replace('a: { label: A }', 'a: { label: A, unit: "" }') +
          'rows: [ { a: 2019, b: 1 }, { a: 2020, b: 2 } ]\n',
        '  - figure: multiples\n    title: T\n    data: [ d ]\n    alt: x\n    since: 1950',
      ),
      edit: replacing(UN, 'since: 1950', (advice) =>
        /une année entre la première et/.test(advice) ? 'since: 2020' : '',
      ),
    },
  ],
  'chart-overlay-several': [
    {
      files: data(
        `${DATA.replace('b: {', 'c: { label: C, unit: m }, b: {')}rows: [ { a: x, b: 1, c: 2 } ]\n`,
        FIGURE.replace('value: b', 'series: [ b, c ]\n    reference: mean'),
      ),
      edit: replacing(UN, 'mean', (advice) => (/le nombre à sa place/.test(advice) ? '1.5' : '')),
    },
  ],
  'chart-error-misplaced': [
    {
      files: data(
        `${DATA.replace('b: {', 'c: { label: C, unit: m }, b: {')}rows: [ { a: x, b: 1, c: 2 } ]\n`,
        FIGURE.replace('value: b', 'series: [ b, c ]\n    error: c'),
      ),
      edit: replacing(UN, 'error: c', (advice) => part(/(error: \[ … \])/)(advice).replace('…', 'c, c')),
    },
    {
      files: data(
        `${DATA.replace('b: {', 'c: { label: C, unit: m }, b: {')}rows: [ { a: x, b: 1, c: 2 } ]\n`,
        FIGURE.replace('value: b', 'series: [ b, c ]\n    stack: values\n    error: [ c, c ]'),
      ),
      edit: replacing(UN, '    stack: values\n', (advice) => (/ôtez stack:/.test(advice) ? '' : 'x')),
    },
  ],
  'chart-axis-empty': [
    {
      files: figure(rows(40, 45), '    alt: x', '    alt: x\n    axis: { from: 50, to: 30 }'),
      edit: replacing(UN, 'from: 50, to: 30', (advice) =>
        /à from moins qu’à to/.test(advice) ? 'from: 0, to: 50' : '',
      ),
    },
  ],
  'chart-parts-not-whole': [
    {
      files: data(DATA.replace('unit: m', 'unit: "%"') + rows(40, 45), FIGURE.replace('bars', 'pie')),
      edit: replacing(UN, 'pie', part(/choisissez figure: (\w+)/)),
    },
    {
      files: data(DATA.replace('unit: m', 'unit: "%"') + rows(40, 45), FIGURE.replace('bars', 'pie')),
      edit: replacing(D, /$/, (advice) =>
        /ajoutez une ligne/.test(advice) ? '  - { a: reste, b: 15 }\n' : '',
      ),
    },
  ],
  'chart-total-drawn': [
    {
      files: figure(`${rows(40, 45)}  - { a: Ensemble, b: 85 }\n`),
      edit: replacing(D, '  - { a: Ensemble, b: 85 }', part(/(total: .*)$/)),
    },
    {
      files: { ...figure('rows: d.csv\n'), 'content/data/d.csv': 'a;b\nx;1\ny;2\nTotal;3\n' },
      edit: replacing(D, 'rows: d.csv', part(/(rows: .*)$/)),
    },
  ],
  'chart-units-differ': [
    {
      files: data(
        `${DATA.replace('unit: m }', 'unit: m }, c: { label: C, unit: t }, d: { label: D, unit: m }')}rows:
  - { a: x, b: 1, c: 2, d: 3 }\n  - { a: y, b: 2, c: 3, d: 4 }\n`,
        FIGURE.replace('value: b', 'series: [ b, c ]'),
      ),
      edit: replacing(UN, '[ b, c ]', (advice) => (/de même unité/.test(advice) ? '[ b, d ]' : '')),
    },
  ],
  'chart-date-unread': [
    {
      files: overDates('  - { a: printemps, b: 3 }'),
      edit: replacing(D, 'printemps', part(/, (\d{4}-\d\d) ou/)),
    },
    {
      files: overDates('  - { a: TOTAL, b: 3 }'),
      edit: replacing(D, '  - { a: TOTAL, b: 3 }', part(/(total: .*)$/)),
    },
    {
      files: overDates('  - { a: Moyenne, b: 1.5 }'),
      edit: replacing(D, '  - { a: Moyenne, b: 1.5 }', (advice) => (/^enlevez/.test(advice) ? '' : 'x')),
    },
    {
      files: {
        ...overDates(''),
        [D]: `${DATA}rows: d.csv\n`,
        'content/data/d.csv': 'a;b\n2020;1\n2021;2\nEnsemble des ans;3\n',
      },
      edit: replacing(D, 'rows: d.csv', part(/(rows: .*)$/)),
    },
    {
      files: overDates('  - { a: printemps, b: 3 }'),
      edit: (files, advice) => ({
        ...files,
        [UN]: (files[UN] as string)
          .replace('lines', part(/figure: (\w+)$/)(advice))
          .replace('x: a', 'label: a'),
      }),
    },
  ],
  'chart-place-repeated': [
    {
      files: data(
        `${DATA}rows:\n  - { a: 2020, b: 1 }\n  - { a: 2021, b: 2 }\n  - { a: 2021, b: 3 }\n`,
        FIGURE.replace('bars', 'lines').replace('label: a', 'x: a').replace('value: b', 'series: [ b ]'),
      ),
      edit: replacing(D, '  - { a: 2021, b: 3 }\n', (advice) => (/gardez une ligne/.test(advice) ? '' : 'x')),
    },
  ],
  'chart-part-unknown': [
    {
      files: {
        ...data(
          DATA.replace('b: {', 'p: { label: P }, b: {') +
            'rows:\n  - { a: x, p: ecrna, b: 1 }\n  - { a: y, p: coque, b: 2 }\n',
          `${FIGURE.replace('bars', 'diagram')}\n    picture: t.svg\n    part: p`,
        ),
        'content/t.svg':
          '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 90"><path id="ecran" d="M0 0h40v90h-40z"/><path id="coque" d="M50 0h40v90h-40z"/></svg>',
      },
      edit: replacing(D, 'ecrna', part(/dire « (\w+) »/)),
    },
  ],
  'chart-line-upright': [
    {
      files: data(
        `${DATA.replace('unit: m }', 'unit: m }, c: { label: C, unit: m }')}rows:
  - { a: x, b: 1, c: 2 }\n  - { a: y, b: 2, c: 3 }\n`,
        `${FIGURE}\n    line: c`,
      ),
      edit: replacing(UN, /$/, (advice) => `\n    ${part(/écrivez (direction: \w+)/)(advice)}`),
    },
  ],
  'chart-option-unknown': [
    {
      files: figure(ROWS, '    alt: x', '    alt: x\n    options: { elements: { bar: { borderRadus: 2 } } }'),
      edit: replacing(UN, 'borderRadus', part(/dire (\w+) \?/)),
    },
  ],
  'chart-option-elsewhere': [
    {
      files: figure(ROWS, '    alt: x', '    alt: x\n    options: { locale: fr }'),
      edit: replacing(UN, /\n {4}options: .*/, (advice) => (/ôtez-la/.test(advice) ? '' : 'x')),
    },
  ],
  'content-too-few-fields': [
    {
      files: data(
        'title: D\nsource: []\ndate: 2020\nfields: { a: { label: A } }\nrows: [ { a: x }, { a: y } ]\n',
        '  - figure: multiples\n    title: T\n    data: [ d ]\n    alt: x',
      ),
      edit: replacing(
        D,
        /fields: .*\nrows: .*/,
        (advice) =>
          `${part(/sous (fields:)/)(advice)} { a: { label: A, unit: "" }, b: { label: B, unit: m } }\n${ROWS.replaceAll(/[xy]/g, '1').replace('a: 1', 'a: 2')}`,
      ),
    },
  ],
};
