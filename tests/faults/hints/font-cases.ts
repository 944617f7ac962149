import { FONTS } from '../../fonts/files.ts';
import { type Cases, CSS, css, part, replacing } from './projects.ts';

const face = (descriptors: string) => css(`@font-face { ${descriptors} }`);
const FONT = { 'templates/fonts/sans.otf': FONTS.cff() };

export const FONT_CASES: Cases = {
  'font-face-descriptor': [
    {
      files: face('font-family: A; src: url(a.ttf); font-wieght: 700'),
      edit: replacing(CSS, 'font-wieght', part(/vouliez-vous dire (.*) \?/)),
    },
  ],
  'font-face-incomplete': [
    {
      files: face('font-family: A;'),
      edit: replacing(CSS, 'A;', (advice) => `A; ${part(/ajoutez (.*)/)(advice)}`),
    },
    {
      files: face('src: url(a.ttf);'),
      edit: replacing(CSS, '{ ', (advice) => `{ ${part(/ajoutez (.*)/)(advice)};`),
    },
  ],
  'font-remote': [
    {
      files: face('font-family: A; src: url(https://example.org/sans.otf)'),
      edit: replacing(CSS, /src: url\(.*\)/, part(/écrivez (.*)/)),
    },
  ],
  'font-missing': [
    {
      files: { ...face('font-family: A; src: url(fonts/snas.otf)'), ...FONT },
      edit: replacing(CSS, 'fonts/snas.otf', part(/vouliez-vous dire templates\/(.*?) \?/)),
    },
  ],
};
