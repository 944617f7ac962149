/** The ways of the web twin: one page, or a page for each chapter. */
export const WEB_KINDS = ['page', 'site'] as const;
export type WebKind = (typeof WEB_KINDS)[number];
