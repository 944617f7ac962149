import type { Report } from '../../faults/fault.ts';
import { nearest } from '../../faults/nearest.ts';
import type { BackgroundSource, OpenBackground } from '../../layout/backgrounds.ts';
import { getOrMake } from '../../once.ts';
import { isPictureName } from '../../raster/picture-name.ts';
import type { StyledDocument } from '../../style/computed.ts';
import type { CssFile } from '../../style/index.ts';
import type { SheetPicture } from '../../style/properties/backgrounds.ts';
import type { FontLibrary } from '../../text/index.ts';
import type { SharedInputs } from '../shared-inputs.ts';
import { filePictures } from './files.ts';

const NAMES_PICTURE = /\burl\([^)]*\.(?:png|jpe?g|webp|svg)/i;

/** Whether a style sheet may name pictures. */
export const namesPictures = ({ css }: CssFile): boolean => NAMES_PICTURE.test(css);

const NO_PICTURES: BackgroundSource = () => null;

/** Opens the pictures that style sheets name, each once. SVG has the fonts and the colour of the root. */
export async function loadBackgrounds(
  { tree, style }: StyledDocument,
  sheets: readonly CssFile[],
  shared: Pick<SharedInputs, 'files' | 'svgs'>,
  fonts: FontLibrary,
  report: Report,
): Promise<BackgroundSource> {
  if (!sheets.some(namesPictures)) return NO_PICTURES;
  const { files } = shared;
  const svg = sheets.some(({ css }) => /\.svg/i.test(css)) ? await import('../../svg/index.ts') : null;
  const open = filePictures(shared, svg?.readSvg ?? null, fonts, report);
  const known = new Map<SheetPicture, OpenBackground | null>();
  return (picture) => getOrMake(known, picture, () => openFile(picture));

  function openFile({ path, source }: SheetPicture): OpenBackground | null {
    const data = files.read(path);
    if (!data) {
      const names = [...files.list('templates'), ...files.list('content')].filter(isPictureName);
      report.error('css-picture-missing', source, { path, near: nearest(path, names) });
      return null;
    }
    const picture = open(path, data, { element: tree.root, style: style(tree.root), source, path });
    if (!picture) return null;
    const { width, height, drawing } = picture;
    const background = { source, data };
    return {
      width,
      height,
      at: (size) => (drawing ? { ...size, drawing: drawing(size) } : { ...size, file: path, background }),
    };
  }
}
