import { expect, test } from 'vitest';
import { graphOf, replaceGraph } from './folder-graph.mjs';

const module = (source, ...resolved) => ({
  source,
  dependencies: resolved.map((each) => ({ resolved: each })),
});

test('folders that import each other are joined once, tests and packages left out', () => {
  const graph = graphOf([
    module(
      'lib/board/board.ts',
      'lib/canvas/blocks.ts',
      'lib/board/note.ts',
      'node_modules/yjs/dist/yjs.mjs',
    ),
    module('lib/board/note.ts', 'lib/canvas/blocks.ts'),
    module('lib/board/note.test.ts', 'lib/tools/desk.ts'),
    module('app/b/[id]/page.tsx', 'components/board/board.tsx', 'server/access/session.ts'),
    module('server/main.ts', 'server/sync/room.ts'),
  ]);
  expect(graph.split('\n')).toEqual([
    '```mermaid',
    'flowchart TD',
    '  app --> components/board',
    '  app --> server/access',
    '  lib/board --> lib/canvas',
    '  server --> server/sync',
    '```',
  ]);
});

test('only what stands between the markers is replaced', () => {
  const page = 'before\n<!-- graph: written by npm run graph -->\nold\n<!-- /graph -->\nafter\n';
  const replaced = replaceGraph(page, 'new');
  expect(replaced).toBe(page.replace('old', 'new'));
  expect(replaceGraph(replaced, 'new')).toBe(replaced);
});

test('a page without markers is refused', () => {
  expect(() => replaceGraph('nothing', 'new')).toThrow('markers');
});
