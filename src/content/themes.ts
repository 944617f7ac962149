/** The program's themes, and `none` for a project that has all of its own. */
export const THEMES = ['classic', 'swiss', 'large-print', 'none'] as const;

export type ThemeName = (typeof THEMES)[number];

export const DEFAULT_THEME: ThemeName = 'classic';
