import { expect, test } from 'vitest';
import { complaintsAbout, filesNamedIn } from './house-rules.mjs';

const lines = (count) => 'x\n'.repeat(count);

test.each([
  ['lib/board/note.ts', lines(300), 0],
  ['lib/board/note.ts', lines(301), 1],
  ['lib/board/note.test.ts', lines(301), 0],
  ['lib/utils/note.ts', '', 1],
  ['lib/board/helpers.ts', '', 1],
  ['lib/board/types.ts', '', 1],
  ['lib/board/message-types.ts', '', 0],
  ['lib/board/index.ts', '', 1],
])('%s has complaints', (source, text, expected) => {
  expect(complaintsAbout(source, text)).toHaveLength(expected);
});

test('a page names files and folders of the project in backticks', () => {
  const page =
    'See `lib/board/note.ts`, `components/board/`, `#lib/x.ts`, `app/b/[id]/page.tsx` and `data/`.';
  expect(filesNamedIn(page)).toEqual(['lib/board/note.ts', 'components/board/', 'app/b/[id]/page.tsx']);
});
