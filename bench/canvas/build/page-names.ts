/** The pages that are built, each from `pages/<name>/main.tsx`. */
export const pageNames = ['own', 'xyflow', 'tldraw', 'excalidraw'] as const;

export type PageName = (typeof pageNames)[number];

const known: ReadonlySet<string> = new Set(pageNames);

export function isPageName(name: string): name is PageName {
  return known.has(name);
}
