import { expect, test } from 'vitest';
import { clientAddress } from './client-address.ts';

type Request = Parameters<typeof clientAddress>[0];

function request(peer: string, forwarded?: string): Request {
  const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded };
  // Of a socket only its peer is asked for.
  return { headers, socket: { remoteAddress: peer } as Request['socket'] };
}

test.each([
  ['203.0.113.9', undefined, 0, '203.0.113.9'],
  ['203.0.113.9', '1.1.1.1', 0, '203.0.113.9'],
  ['10.0.0.1', '203.0.113.9', 1, '203.0.113.9'],
  ['10.0.0.1', '1.1.1.1, 203.0.113.9', 1, '203.0.113.9'],
  ['10.0.0.1', '1.1.1.1, 203.0.113.9, 10.0.0.2', 2, '203.0.113.9'],
  ['10.0.0.1', undefined, 1, '10.0.0.1'],
  ['10.0.0.1', 'me; drop table', 1, '10.0.0.1'],
  ['10.0.0.1', '203.0.113.9', 2, '10.0.0.1'],
  ['::ffff:203.0.113.9', undefined, 0, '203.0.113.9'],
  ['2001:db8:1:2:3:4:5:6', undefined, 0, '2001:db8:1:2::/64'],
  ['2001:db8:1:2::9', undefined, 0, '2001:db8:1:2::/64'],
  ['2001:0db8::1', undefined, 0, '2001:db8:0:0::/64'],
  ['::1', undefined, 0, '0:0:0:0::/64'],
  ['fe80::1%eth0', undefined, 0, 'fe80:0:0:0::/64'],
])('%s with "%s" behind %i proxies is %s', (peer, forwarded, hops, address) => {
  expect(clientAddress(request(peer, forwarded), hops)).toBe(address);
});
