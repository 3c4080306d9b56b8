'use client';

import { useId, useSyncExternalStore } from 'react';
import { Icon, type IconName } from './icon.tsx';
import { parseTheme, type Theme, themeCookie } from './theme.ts';

const choices: readonly { theme: Theme; label: string; icon: IconName }[] = [
  { theme: 'light', label: 'Light', icon: 'sun' },
  { theme: 'system', label: 'System', icon: 'screen' },
  { theme: 'dark', label: 'Dark', icon: 'moon' },
];

/** Light, dark or as the machine has it. The page's `data-theme` attribute is the state; a cookie remembers it. */
export function ThemeToggle() {
  const name = useId();
  const theme = useSyncExternalStore(subscribe, readTheme, serverTheme);
  return (
    <div
      role="radiogroup"
      aria-label="Theme"
      className="inline-flex rounded-control border border-line bg-sunken p-0.5"
    >
      {choices.map((choice) => (
        <label
          key={choice.theme}
          title={choice.label}
          className="relative inline-flex h-7 w-8 items-center justify-center rounded-[6px] text-muted hover:text-ink has-checked:bg-raised has-checked:text-ink has-checked:shadow-card has-focus-visible:outline-2 has-focus-visible:outline-focus"
        >
          <input
            type="radio"
            name={name}
            value={choice.theme}
            checked={theme === choice.theme}
            onChange={() => applyTheme(choice.theme)}
            className="absolute inset-0 m-0 cursor-pointer opacity-0"
          />
          <Icon name={choice.icon} className="size-4" />
          <span className="sr-only">{choice.label}</span>
        </label>
      ))}
    </div>
  );
}

function applyTheme(theme: Theme): void {
  document.documentElement.dataset.theme = theme;
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser that we support
  document.cookie = themeCookie(theme);
}

function readTheme(): Theme {
  return parseTheme(document.documentElement.dataset.theme);
}

const serverTheme = (): Theme => 'system';

function subscribe(listener: () => void): () => void {
  const observer = new MutationObserver(listener);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  return () => observer.disconnect();
}
