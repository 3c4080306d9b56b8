export const themes = ['light', 'dark', 'system'] as const;

export type Theme = (typeof themes)[number];

/** The theme in a cookie or attribute; anything unknown is the machine's own. */
export function parseTheme(value: unknown): Theme {
  return themes.find((theme) => theme === value) ?? 'system';
}

/** The cookie that remembers a theme on this device for a year. */
export function themeCookie(theme: Theme): string {
  return `theme=${theme}; path=/; max-age=31536000; samesite=lax`;
}
