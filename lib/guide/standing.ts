import type { SourceKey } from './source-keys.ts';

/** What an entry rests on. */
export type Standing =
  | { readonly kind: 'said'; readonly by: readonly SourceKey[] }
  /** The sources have the term alone; what the guide says about it is general knowledge. */
  | { readonly kind: 'named'; readonly by: readonly SourceKey[] }
  | { readonly kind: 'general' };

export function said(...by: readonly SourceKey[]): Standing {
  return { kind: 'said', by };
}

export function named(...by: readonly SourceKey[]): Standing {
  return { kind: 'named', by };
}

export const general: Standing = { kind: 'general' };
