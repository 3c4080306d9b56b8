import { expect, test } from 'vitest';
import { safePath } from './safe-path.ts';

test.each(['/b/abcdefgh', '/join/some-token', '/?next=1'])('%s is kept', (path) => {
  expect(safePath(path)).toBe(path);
});

test.each([
  'https://elsewhere.example/b/1',
  '//elsewhere.example',
  '/\\elsewhere.example',
  '/\t/elsewhere.example',
  '/..//elsewhere.example',
  'javascript:alert(1)',
  'b/abcdefgh',
  '',
  undefined,
  ['/b/abcdefgh'],
])('%j leads nowhere', (value) => {
  expect(safePath(value)).toBeNull();
});
