import { PNG } from '../../content/project.ts';
import { FONTS } from '../../fonts/files.ts';
import { pngFile } from '../../raster/files.ts';
import { type Cases, CSS, css, part, replacing } from './projects.ts';

const face = (descriptors: string) => css(`@font-face { ${descriptors} }`);
const TINY = pngFile({ width: 2, height: 2, depth: 8, type: 0, rows: new Uint8Array(3 * 2) });
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
  'css-picture-missing': [
    {
      files: { ...css('body { background-image: url(images/a.png) }'), 'templates/images/b.png': PNG },
      edit: replacing(CSS, 'images/a.png', part(/vouliez-vous dire templates\/(.*?) \?/)),
    },
  ],
  'css-picture-remote': [
    {
      files: {
        ...css('body { background-image: url(https://example.org/a.png) }'),
        'templates/images/NOM.jpg': PNG,
      },
      edit: replacing(CSS, /url\(.*\)/, part(/écrivez (.*)/)),
    },
  ],
  'css-background-tiles': [
    {
      files: { ...css('body { background: url(a.png) }'), 'templates/a.png': TINY },
      edit: replacing(CSS, ') }', () => '); background-size: 20mm }'),
    },
  ],
  'font-missing': [
    {
      files: { ...face('font-family: A; src: url(fonts/snas.otf)'), ...FONT },
      edit: replacing(CSS, 'fonts/snas.otf', part(/vouliez-vous dire templates\/(.*?) \?/)),
    },
  ],
};
