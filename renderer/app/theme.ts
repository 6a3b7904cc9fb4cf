/** Writes <html data-tema> from the settings; "sistem" follows the system. */
import { useEffect } from 'react';
import { useAppPart } from './context.ts';
import { useMediaQuery } from './use-media-query.ts';

const CACHE_KEY = 'tema';
const DARK = '(prefers-color-scheme: dark)';

function write(theme: string): void {
  document.documentElement.dataset['tema'] = theme;
}

/** The theme of last time, so that the first paint has it already; called once at start. */
export function applyCachedTheme(): void {
  write(localStorage.getItem(CACHE_KEY) ?? (window.matchMedia(DARK).matches ? 'gelap' : 'terang'));
}

export function useTheme(): void {
  const setting = useAppPart(({ settings }) => settings.theme);
  const systemIsDark = useMediaQuery(DARK);
  useEffect(() => {
    if (setting === undefined) return;
    const systemTheme = systemIsDark ? 'gelap' : 'terang';
    const theme = setting === 'sistem' ? systemTheme : setting;
    write(theme);
    localStorage.setItem(CACHE_KEY, theme);
  }, [setting, systemIsDark]);
}
