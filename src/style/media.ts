import type { Size } from '../drawing/drawing.ts';
import { readLength } from '../units.ts';

const MEDIUM = /^(?:only\s+)?(print|all|screen)$/i;
const LENGTH = String.raw`([\d.]+(?:pt|mm|cm|in))`;
const PREFIXED = new RegExp(String.raw`^\(\s*(min|max)-(width|height)\s*:\s*${LENGTH}\s*\)$`, 'i');
const RANGE = new RegExp(String.raw`^\(\s*(width|height)\s*([<>]=?)\s*${LENGTH}\s*\)$`, 'i');

/**
 * Whether a list of media queries holds for pages of this size on paper (Media Queries 4, 2 and 4.1: `width` is that
 * of the page). null for a list that cannot be read.
 */
export function mediaHolds(list: string, page: Size): boolean | null {
  const queries = list.split(',').map((query) => queryHolds(query.trim(), page));
  return queries.includes(null) ? null : queries.includes(true);
}

function queryHolds(query: string, page: Size): boolean | null {
  const parts = query
    .split(/\s+and\s+/i)
    .map((part, i) => (i === 0 ? mediumHolds(part) : null) ?? featureHolds(part, page));
  return parts.includes(null) ? null : !parts.includes(false);
}

function mediumHolds(part: string): boolean | null {
  const medium = MEDIUM.exec(part)?.[1];
  return medium === undefined ? null : medium.toLowerCase() !== 'screen';
}

function featureHolds(part: string, page: Size): boolean | null {
  const [, bound, prefixed, limit] = PREFIXED.exec(part) ?? [];
  if (bound)
    return compare(sideOf(page, prefixed!), bound.toLowerCase() === 'min' ? '>=' : '<=', readLength(limit!));
  const [, side, operator, length] = RANGE.exec(part) ?? [];
  return operator ? compare(sideOf(page, side!), operator, readLength(length!)) : null;
}

function sideOf(page: Size, name: string): number {
  return name.toLowerCase() === 'width' ? page.width : page.height;
}

/** Sizes in millimetres are rounded to points in places: a hundredth of a point is nothing. */
const NOTHING = 0.01;

function compare(side: number, operator: string, limit: number): boolean {
  const beyond = Math.abs(side - limit) < NOTHING ? 0 : side - limit;
  if (operator === '>=') return beyond >= 0;
  if (operator === '<=') return beyond <= 0;
  return operator === '>' ? beyond > 0 : beyond < 0;
}
