import type * as z from 'zod/mini';
import { pressFlaw } from '../raster/icc-profile.ts';
import type { PrintSettings } from './booklet.ts';
import type { Desk } from './kept.ts';
import type { Read } from './read/types.ts';
import type { printSchema } from './schema/booklet.ts';
import { Located } from './yaml/located.ts';

/** The colours of a booklet on paper, as `print` says; those `under` it where it says nothing. A profile is that of a press. */
export function readPrint(
  print: Read<z.infer<typeof printSchema>> | undefined,
  under: PrintSettings,
  desk: Desk,
): PrintSettings {
  if (!print) return under;
  if (print instanceof Located) return { ...under, colors: print.value };
  return { ...under, colors: 'cmyk', profile: checkedProfile(print.profile, desk) };
}

/** The path of a profile from the project's folder, checked. */
function checkedProfile(profile: Located<string>, { files, report }: Desk): string {
  const path = `content/${profile.value}`;
  const file = files.read(path);
  const flaw = file ? pressFlaw(file) : 'missing';
  if (flaw) report.error('print-profile', profile.source, { profile: profile.value, flaw });
  return path;
}
