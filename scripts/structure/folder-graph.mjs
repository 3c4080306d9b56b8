const start = '<!-- graph: written by npm run graph -->';
const end = '<!-- /graph -->';

/** `lib/board` for `lib/board/note.ts`; lib and components are shown by folder, the rest as one. */
export function folderOf(source) {
  const [top, second, third] = source.split('/');
  if (third !== undefined && ['lib', 'components', 'server'].includes(top)) return `${top}/${second}`;
  return top;
}

/** A mermaid diagram of which folder imports which, tests left out. */
export function graphOf(modules) {
  const arrows = new Set();
  for (const { source, dependencies } of modules) {
    if (isAside(source)) continue;
    for (const { resolved, couldNotResolve } of dependencies) {
      if (
        couldNotResolve ||
        resolved.includes('node_modules') ||
        isAside(resolved) ||
        !/\.tsx?$/.test(resolved)
      )
        continue;
      const from = folderOf(source);
      const to = folderOf(resolved);
      if (from !== to) arrows.add(`  ${from} --> ${to}`);
    }
  }
  return ['```mermaid', 'flowchart TD', ...[...arrows].sort(), '```'].join('\n');
}

function isAside(file) {
  return /\.(test|fuzz\.test)\.|\/testing\/|^(e2e|faults|scripts)\//.test(file) || !file.includes('/');
}

/** The page with its graph replaced; everything outside the two markers stays. */
export function replaceGraph(page, graph) {
  const from = page.indexOf(start);
  const to = page.indexOf(end);
  if (from < 0 || to < from) throw new Error('docs/architecture.md has lost the markers of its graph.');
  return `${page.slice(0, from + start.length)}\n${graph}\n${page.slice(to)}`;
}
