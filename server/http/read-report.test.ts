import { expect, test } from 'vitest';
import { readReport } from './read-report.ts';

const report = (fields: Record<string, unknown>) =>
  readReport({ 'csp-report': { 'effective-directive': 'script-src-elem', ...fields } });

test('a report tells the rule, who broke it and on which kind of page', () => {
  const told = report({
    'blocked-uri': 'https://evil.example/x.js?secret',
    'document-uri': 'http://localhost:3000/join/abcdefghij?x=1',
    'script-sample': 'alert("what somebody wrote")',
  });
  expect(told).toEqual({ rule: 'script-src-elem', blocked: 'https://evil.example', page: '/join' });
});

test('a word for what is inline is kept', () => {
  expect(report({ 'blocked-uri': 'inline', 'document-uri': 'http://localhost/' })).toMatchObject({
    blocked: 'inline',
    page: '/',
  });
});

test.each([
  ['blocked-uri', 'data:text/html,secret'],
  ['blocked-uri', { secret: 1 }],
  ['document-uri', 'http://localhost/SeCrEt'],
  ['document-uri', 'secret'],
])('nothing of %s %j is kept', (name, value) => {
  expect(JSON.stringify(report({ [name]: value })).toLowerCase()).not.toContain('secret');
});

test.each([null, [], {}, { 'csp-report': null }, { 'csp-report': { 'violated-directive': 'a\nb' } }])(
  '%j is no report',
  (value) => {
    expect(readReport(value)).toBeNull();
  },
);
