import type { Text } from '../../data/text.ts';
import type { Source } from '../../faults/source.ts';

/** A picture file as it is to be set. */
export interface Image {
  readonly file: string;
  readonly alt: Text;
  readonly rights: PictureRights;
  /** Points; null for the measure. */
  readonly width: number | null;
  /** Points; null for the height of its shape. */
  readonly height: number | null;
}

/** One of several pictures under one title. */
export interface PartPicture extends Image {
  readonly id: string | null;
  readonly title: Text | null;
  readonly source: Source;
}

export type Edge = 'top' | 'right' | 'bottom' | 'left';

/** Whom a picture is from, and under what licence; `own` for the booklet's authors, which no caption says. */
export type PictureRights = 'own' | { readonly credit: string; readonly licence: string };
