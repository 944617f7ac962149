import type { ProjectFiles } from '../../content/index.ts';
import { languageOf } from '../../document/tree.ts';
import { Report } from '../../faults/fault.ts';
import { nearest } from '../../faults/nearest.ts';
import type { BackgroundSource, OpenBackground } from '../../layout/backgrounds.ts';
import { getOrMake } from '../../once.ts';
import { isPictureName } from '../../raster/picture-name.ts';
import type { ComputedStyle, StyledDocument } from '../../style/computed.ts';
import type { CssFile } from '../../style/index.ts';
import type { SheetPicture } from '../../style/properties/backgrounds.ts';
import type { FontLibrary } from '../../text/index.ts';
import type { SharedInputs } from '../shared-inputs.ts';
import { filePictures } from './files.ts';

const NAMES_PICTURE = /\burl\([^)]*\.(?:png|jpe?g|webp|svg)/i;

/** Whether a style sheet may name pictures. */
export const namesPictures = ({ css }: CssFile): boolean => NAMES_PICTURE.test(css);

/** A source of backgrounds, for all builds whose style sheets, fonts and files of pictures are the same. */
interface KeptBackgrounds {
  readonly source: BackgroundSource;
  /** A build begins. Faults go to its report. */
  begin(files: ProjectFiles, report: Report): void;
  /** Whether no fault is to be told again, and the files of a build have the pictures that were opened. */
  holds(files: ProjectFiles): boolean;
}

/** Opens the pictures that style sheets name, each once. SVG has the fonts and the colour of the root. */
export async function loadBackgrounds(
  { tree, style }: StyledDocument,
  sheets: readonly CssFile[],
  { files, svgs, memo }: Pick<SharedInputs, 'files' | 'svgs' | 'memo'>,
  fonts: FontLibrary,
  report: Report,
): Promise<BackgroundSource> {
  const svg = sheets.some(({ css }) => /\.svg/i.test(css)) ? await import('../../svg/index.ts') : null;
  const around = { style: style(tree.root), language: languageOf(tree.root) };
  const kept = memo.get(
    'backgrounds',
    [fonts, around.style, around.language, ...sheets.flatMap(({ file, css }) => [file, css])],
    () => keptBackgrounds((own) => filePictures({ svgs }, svg?.readSvg ?? null, fonts, own), around),
    (before) => before.holds(files),
  );
  kept.begin(files, report);
  return kept.source;
}

function keptBackgrounds(
  opener: (report: Report) => ReturnType<typeof filePictures>,
  around: { readonly style: ComputedStyle; readonly language: string },
): KeptBackgrounds {
  const known = new Map<SheetPicture, OpenBackground | null>();
  const read = new Map<string, Uint8Array>();
  let build: { readonly files: ProjectFiles; readonly report: Report };
  let isSound = true;
  return {
    source: (picture) =>
      getOrMake(known, picture, () => {
        const found = new Report();
        const opened = openFile(picture, build.files, found);
        isSound &&= found.count === 0;
        build.report.add(found.faults);
        return opened;
      }),
    begin: (files, report) => {
      build = { files, report };
    },
    holds: (files) => isSound && [...read].every(([path, data]) => files.read(path) === data),
  };

  function openFile(
    { path, source }: SheetPicture,
    files: ProjectFiles,
    report: Report,
  ): OpenBackground | null {
    const data = files.read(path);
    if (!data) {
      const names = [...files.list('templates'), ...files.list('content')].filter(isPictureName);
      report.error('css-picture-missing', source, { path, near: nearest(path, names) });
      return null;
    }
    read.set(path, data);
    const picture = opener(report)(path, data, { ...around, source, path });
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
