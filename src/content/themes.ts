/** The program's themes. */
export const THEMES = ['classic', 'swiss', 'large-print'] as const;

/** The values of `theme` in booklet.yaml: a theme, or `none` for a project that has all of its own. */
export const THEME_CHOICES = [...THEMES, 'none'] as const;

export type ThemeName = (typeof THEME_CHOICES)[number];

export const DEFAULT_THEME: ThemeName = 'classic';
