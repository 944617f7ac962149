import type { Nth } from 'css-tree/parser';

/** Tests whether a place, from 1, is a × n + b for n = 0, 1, 2 … (Selectors 4, 13.3). */
export function nthMatcher({ nth }: Nth): (place: number) => boolean {
  const odd = nth.type === 'Identifier' && nth.name.toLowerCase() === 'odd';
  const [a, b] = nth.type === 'Identifier' ? [2, odd ? 1 : 0] : [Number(nth.a ?? 0), Number(nth.b ?? 0)];
  return (place) => isNth(place, a, b);
}

/** Whether a place is step × n + offset for n = 0, 1, 2 … */
export function isNth(place: number, step: number, offset: number): boolean {
  const steps = place - offset;
  return step === 0 ? steps === 0 : steps % step === 0 && steps / step >= 0;
}
