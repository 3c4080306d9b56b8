import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { paletteColours } from '#lib/canvas/palette.ts';

const source = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const [lightSource = '', darkSource = ''] = source.split('@variant dark');
const light = coloursIn(lightSource);
const veils = { light: veilIn(lightSource), dark: veilIn(darkSource) };
const themes = { light, dark: new Map([...light, ...coloursIn(darkSource)]) };

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  const colour = (token: string): string => {
    const value = themes[theme].get(token);
    if (!value) throw new Error(`--${token} has no colour in the ${theme} theme`);
    return value;
  };
  const contrast = (a: string, b: string): number => contrastOf(colour(a), colour(b));

  test.each(paletteColours)('%s: text on a note reads, its edge shows, and so does its person', (name) => {
    expect(contrast(`note-${name}-ink`, `note-${name}`)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(`note-${name}-edge`, 'surface')).toBeGreaterThanOrEqual(3);
    expect(contrast(`person-${name}-ink`, `person-${name}`)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(`person-${name}`, 'canvas')).toBeGreaterThanOrEqual(3);
  });

  test('what lies under a veil still reads', () => {
    const veil = veils[theme];
    const veiled = (a: string, b: string) => contrastOf(under(veil, colour(a)), under(veil, colour(b)));
    for (const name of paletteColours)
      expect(veiled(`note-${name}-ink`, `note-${name}`), name).toBeGreaterThanOrEqual(4.5);
    for (const text of ['ink', 'muted']) expect(veiled(text, 'surface'), text).toBeGreaterThanOrEqual(4.5);
  });

  test.each(['canvas', 'surface', 'raised', 'sunken'])('every text colour reads on %s', (ground) => {
    for (const text of ['ink', 'muted', 'faint', 'accent', 'danger', 'ok', 'warn'])
      expect(contrast(text, ground), text).toBeGreaterThanOrEqual(4.5);
  });

  test.each(['canvas', 'surface', 'raised', 'sunken'])('the focus ring shows on %s', (ground) => {
    expect(contrast('focus', ground)).toBeGreaterThanOrEqual(3);
  });

  test.each([
    ['accent-ink', 'accent'],
    ['accent-ink', 'danger'],
    ['accent', 'accent-soft'],
    ['ink', 'accent-soft'],
    ['danger', 'danger-soft'],
    ['canvas', 'ink'],
  ])('%s reads on %s', (text, ground) => {
    expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
  });
});

test('the dark theme has a value for every colour of the light one, people aside', () => {
  const dark = coloursIn(darkSource);
  expect([...light.keys()].filter((name) => !name.startsWith('person-') && !dark.has(name))).toEqual([]);
});

test('every palette colour sets paper, ink, edge and person for data-colour', () => {
  for (const name of paletteColours) {
    const rule = source.slice(source.indexOf(`[data-colour='${name}']`)).split('}')[0] ?? '';
    for (const part of ['note', 'person']) expect(rule).toContain(`var(--${part}-${name})`);
    expect(rule).toContain(`var(--note-${name}-ink)`);
    expect(rule).toContain(`var(--note-${name}-edge)`);
  }
});

function coloursIn(css: string): Map<string, string> {
  return new Map(
    Array.from(css.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g), ([, name = '', value = '']) => [name, value]),
  );
}

type Veil = { readonly channels: readonly number[]; readonly share: number };

function veilIn(css: string): Veil {
  const [, r, g, b, share] = /--veil: rgb\((\d+) (\d+) (\d+) \/ ([\d.]+)\);/.exec(css) ?? [];
  return { channels: [r, g, b].map(Number), share: Number(share) };
}

/** The colour that is seen through the veil. */
function under({ channels, share }: Veil, hex: string): string {
  const mixed = channels.map((veil, index) => {
    const own = Number.parseInt(hex.slice(1 + 2 * index, 3 + 2 * index), 16);
    return Math.round(own * (1 - share) + veil * share)
      .toString(16)
      .padStart(2, '0');
  });
  return `#${mixed.join('')}`;
}

/** The contrast ratio of WCAG 2.2 between two `#rrggbb` colours. */
function contrastOf(a: string, b: string): number {
  const [dark = 0, bright = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (bright + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const channel = (at: number): number => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}
