import { type BlockKey, isBlockKey } from '#lib/canvas/blocks.ts';

/** How one person keeps the guide on this device. */
export type GuidePreferences = {
  readonly open: boolean;
  /** Of the panel beside the board, in CSS pixels. */
  readonly width: number;
  /** The block that stays in view whatever is selected on the board; `null`: the guide follows. */
  readonly pinned: BlockKey | null;
};

export const MIN_GUIDE_WIDTH = 300;
export const MAX_GUIDE_WIDTH = 640;

export const defaultGuidePreferences: GuidePreferences = { open: true, width: 368, pinned: null };

const storageKey = 'ninefold.guide';

export function clampGuideWidth(width: number): number {
  return Math.round(Math.min(MAX_GUIDE_WIDTH, Math.max(MIN_GUIDE_WIDTH, width)));
}

/** What was stored, with the default in place of everything that is missing or malformed. */
export function parseGuidePreferences(text: string | null): GuidePreferences {
  const value = parseJson(text);
  if (typeof value !== 'object' || value === null) return defaultGuidePreferences;
  const { open, width, pinned } = { open: null, width: null, pinned: null, ...value };
  return {
    open: typeof open === 'boolean' ? open : defaultGuidePreferences.open,
    width:
      typeof width === 'number' && Number.isFinite(width)
        ? clampGuideWidth(width)
        : defaultGuidePreferences.width,
    pinned: isBlockKey(pinned) ? pinned : null,
  };
}

function parseJson(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

/** The preferences as an external store; where nothing can be stored they last as long as the page. */
export function makeGuidePreferences(
  storage: () => Pick<Storage, 'getItem' | 'setItem'>,
  /** True where the guide would cover the board: there it opens only when it is asked for. */
  isNarrow: () => boolean,
) {
  let current: GuidePreferences | null = null;
  const listeners = new Set<() => void>();

  function read(): GuidePreferences {
    try {
      const stored = parseGuidePreferences(storage().getItem(storageKey));
      return isNarrow() ? { ...stored, open: false } : stored;
    } catch {
      // A browser may forbid storage to this site.
      return defaultGuidePreferences;
    }
  }

  return {
    get(): GuidePreferences {
      current ??= read();
      return current;
    },
    /** For rendering on the server and the first render of the browser. */
    getDefault: (): GuidePreferences => defaultGuidePreferences,
    set(patch: Partial<GuidePreferences>): void {
      current = { ...(current ?? read()), ...patch };
      try {
        storage().setItem(storageKey, JSON.stringify(current));
      } catch {
        // Full or forbidden: the choice still holds until the page is closed.
      }
      for (const listener of listeners) listener();
    },
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export const guidePreferences = makeGuidePreferences(
  () => window.localStorage,
  () => window.matchMedia('(max-width: 640px)').matches,
);
