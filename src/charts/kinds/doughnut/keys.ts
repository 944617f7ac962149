import { field, optional } from '../../keys.ts';
import type { Spec } from '../../spec.ts';

export const ROUND_KEYS = { label: field('any'), value: field('number'), group: optional(field('text')) };

export type RoundSpec = Spec<typeof ROUND_KEYS>;
