import { type Cases, D, DATA, data, part, ROWS, replacing, UN } from './projects.ts';

const ROW = '- { a: z, b: ~ }';
const FIELDS = DATA.replace('b: {', 'c: { label: C, unit: kg }, b: {');

/** Data of two rows, and a text. */
const typed = (text: string) => data(DATA + ROWS, `  - text: '${text}'`);
/** The same with a third row, whose number is not known. */
const withUnknown = (text: string) => data(`${DATA}${ROWS}  ${ROW}\n`, `  - text: '${text}'`);

/** Projects with faults of expressions of data in texts. */
export const EXPRESSION_CASES: Cases = {
  'expression-form': [
    {
      files: typed('{{data.d.b[x] +}}'),
      edit: replacing(UN, '+}}', (advice) => `${part(/(\+) et - entre deux espaces/)(advice)} 1}}`),
    },
    {
      files: typed('{{data.d[x]}}'),
      edit: replacing(UN, 'd[x]', (advice) =>
        part(/(data\.\S*\])/)(advice)
          .replace('FICHIER', 'd')
          .replace('CHAMP', 'b')
          .replace('LIGNE', 'x')
          .slice(5),
      ),
    },
  ],
  'expression-function': [
    { files: typed('{{summ(data.d.b)}}'), edit: replacing(UN, 'summ', part(/dire (\w+)/)) },
    { files: typed('{{power(data.d.b)}}'), edit: replacing(UN, 'power', part(/il y a (\w+)/)) },
  ],
  'expression-values': [
    {
      files: typed('{{share(data.d.b[x] / 2)}}'),
      edit: replacing(UN, '[x] / 2', (advice) => part(/FIELD(\[ROW\])/)(advice).replace('ROW', 'x')),
    },
  ],
  'expression-rows': [
    {
      files: typed('{{data.d.b}}'),
      edit: replacing(UN, 'd.b', (advice) => `d.${part(/comme (b\[x\])/)(advice)}`),
    },
    {
      files: typed('{{data.d.b[x, b=2]}}'),
      edit: replacing(UN, ', b=2', (advice) => (/retirez/.test(advice) ? '' : 'x')),
    },
  ],
  'expression-not-number': [
    {
      files: typed('{{data.d.a[x] + 1}}'),
      edit: replacing(UN, 'd.a', (advice) => (/qui a une unité/.test(advice) ? 'd.b' : 'd.a')),
    },
    {
      files: withUnknown('{{data.d.b[z]}}'),
      edit: replacing(D, 'b: ~', (advice) => (/donnez sa valeur/.test(advice) ? 'b: 3' : '')),
    },
  ],
  'expression-by-zero': [
    {
      files: typed('{{data.d.b[x] / (data.d.b[x] - data.d.b[x])}}'),
      edit: replacing(UN, / - data.*?\]/, (advice) => (/divisez/.test(advice) ? '' : 'x')),
    },
  ],
  'expression-units': [
    {
      files: data(`${FIELDS}rows: [ { a: x, b: 1, c: 2 } ]\n`, "  - text: '{{data.d.b[x] + data.d.c[x]}}'"),
      edit: replacing(UN, 'd.c', (advice) => (/la même unité/.test(advice) ? 'd.b' : '')),
    },
  ],
  'number-differs': [
    {
      files: typed('[3 m]{=data.d.b[y]}'),
      edit: replacing(UN, '3 m', part(/écrivez (.*?), ou/)),
    },
  ],
  'number-alone': [
    {
      files: typed('[de 1 à 2]{=data.d.b[y]}'),
      edit: replacing(UN, '[de 1 à 2]', (advice) => (/que le nombre/.test(advice) ? 'de 1 à [2]' : '')),
    },
    {
      files: typed('[deux]{=data.d.b[y]}'),
      edit: replacing(UN, 'deux', (advice) => (/en chiffres/.test(advice) ? '2' : '')),
    },
  ],
  'number-of-other': [
    {
      files: data(
        `${DATA}${ROWS}`.replace('a: x', 'a: Terre'),
        '  - figure: bars\n    title: F\n    data: d\n    label: a\n    value: b\n    alt: Terre 99',
      ),
      edit: replacing(UN, '99', part(/écrivez (\{\{.*?\}\})/)),
    },
    {
      files: data(
        '',
        `  - figure: bars
    title: F
    data:
      ${DATA.replace('title: D\n', '').trim().replace(/\n/g, '\n      ')}
      rows: [ { a: Terre, b: 1 }, { a: y, b: 2 } ]
    label: a
    value: b
    alt: Terre 99`,
      ),
      edit: replacing(UN, '99', part(/écrivez (\d+)/)),
    },
  ],
};
