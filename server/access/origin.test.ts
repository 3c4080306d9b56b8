import { expect, it } from 'vitest';
import { isSameOrigin } from './origin.ts';

const site = 'board.example';
const listed = ['https://board.example', 'https://canvas.example:8443'];

it.each<[origin: string, host: string, allowed: readonly string[]]>([
  ['http://localhost:3000', 'localhost:3000', []],
  ['http://127.0.0.1:3000', '127.0.0.1:3000', []],
  ['http://[::1]:3000', '[::1]:3000', []],
  ['https://board.example', site, []],
  ['http://board.example', site, []],
  ['https://board.example', site, listed],
  ['https://board.example', '10.0.0.7:3000', listed],
  ['https://canvas.example:8443', 'localhost:3000', listed],
  ['http://localhost:3000', 'localhost:3000', listed],
  ['https://xn--brd-yla.example', 'xn--brd-yla.example', []],
])('a page of %s may ask %s (allowed: %j)', (origin, host, allowed) => {
  expect(isSameOrigin({ origin, host, allowed })).toBe(true);
});

it.each<[origin: string | undefined, host: string | undefined, allowed: readonly string[]]>([
  // Nothing said.
  [undefined, site, listed],
  ['', site, listed],
  ['null', site, listed],
  ['null', 'null', ['null']],
  ['https://board.example', undefined, []],
  ['https://board.example', '', []],
  [undefined, undefined, []],
  ['', '', ['']],
  // Another host.
  ['https://evil.example', site, listed],
  ['https://board.example.evil.example', site, listed],
  ['https://evilboard.example', site, listed],
  ['https://sub.board.example', site, listed],
  ['https://board.example.', site, listed],
  ['https://board.exampl', site, listed],
  ['https://example', site, listed],
  ['http://localhost:3000', '127.0.0.1:3000', []],
  // Another port.
  ['https://board.example:8443', site, listed],
  ['http://localhost:3001', 'localhost:3000', []],
  ['http://localhost', 'localhost:3000', []],
  ['http://localhost:3000', 'localhost', []],
  ['https://canvas.example', 'localhost:3000', listed],
  // Another scheme.
  ['http://board.example', site, listed],
  ['http://canvas.example:8443', 'canvas.example:8443', listed],
  ['ws://board.example', site, []],
  ['wss://board.example', site, listed],
  ['file://board.example', site, []],
  ['ftp://board.example', site, []],
  ['chrome-extension://board.example', site, []],
  ['javascript://board.example', site, []],
  ['data:text/html,board.example', site, []],
  ['about:blank', site, []],
  // Spelled as no browser spells it.
  ['https://board.example/', site, listed],
  ['https://board.example/path', site, listed],
  ['https://board.example?x', site, []],
  ['https://board.example#x', site, []],
  ['https://board.example:443', site, listed],
  ['https://BOARD.example', site, []],
  ['HTTPS://board.example', site, listed],
  [' https://board.example', site, listed],
  ['https://board.example\n', site, listed],
  ['https://board.example, https://evil.example', site, listed],
  ['https://evil.example https://board.example', site, listed],
  ['https://board.example@evil.example', site, listed],
  ['https://evil.example@board.example', site, listed],
  ['https://user:pass@board.example', site, []],
  ['https://evil.example\\@board.example', site, []],
  ['https:\\\\board.example', site, []],
  ['https:board.example', site, []],
  ['//board.example', site, []],
  ['board.example', site, []],
  ['https://board%2eexample', site, []],
  ['https://board。example', site, []],
  ['http://0x7f.1:3000', '127.0.0.1:3000', []],
  ['http://2130706433:3000', '127.0.0.1:3000', []],
  // A host header of more than a host.
  ['https://board.example', 'board.example, evil.example', []],
  ['https://board.example', 'evil.example@board.example', []],
  ['https://board.example', 'BOARD.example', []],
  ['https://board.example', '*', ['*']],
])('a page of %j may not ask %j (allowed: %j)', (origin, host, allowed) => {
  expect(isSameOrigin({ origin, host, allowed })).toBe(false);
});
