import type { RecordingContext } from './context.ts';

/** The members of a 2D context that charts draw with, be it the recording one or another. */
export type Pen = Pick<
  RecordingContext,
  | 'meaning'
  | 'fillStyle'
  | 'strokeStyle'
  | 'lineWidth'
  | 'lineCap'
  | 'lineJoin'
  | 'font'
  | 'textAlign'
  | 'textBaseline'
  | 'save'
  | 'restore'
  | 'clip'
  | 'setLineDash'
  | 'beginPath'
  | 'moveTo'
  | 'lineTo'
  | 'closePath'
  | 'addPath'
  | 'translate'
  | 'rotate'
  | 'arc'
  | 'fill'
  | 'stroke'
  | 'fillRect'
  | 'strokeRect'
  | 'fillText'
>;
