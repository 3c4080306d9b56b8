import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { BODY_ENCODING } from '#server/http/body-encoding.ts';
import { packBytes } from './pack-bytes.ts';

const large = new Uint8Array(64 * 1024).fill(7);

test.each(['gzip', 'deflate, gzip;q=0.8, br', 'GZIP'])(
  'a large body is compressed for “%s”',
  async (accepted) => {
    const { bytes, headers } = await packBytes(large, accepted);
    expect(headers[BODY_ENCODING]).toBe('gzip');
    expect(bytes.length).toBeLessThan(1_000);
    expect(new Uint8Array(gunzipSync(bytes))).toEqual(large);
  },
);

test.each([null, '', 'br', 'gzip;q=0', 'x-gzip'])('it goes out as it is for “%s”', async (accepted) => {
  const { bytes, headers } = await packBytes(large, accepted);
  expect(headers[BODY_ENCODING]).toBeUndefined();
  expect(bytes).toEqual(large);
});

test('a small body goes out as it is', async () => {
  const { bytes, headers } = await packBytes(Uint8Array.of(1, 2), 'gzip');
  expect(headers).toEqual({ vary: 'accept-encoding' });
  expect(bytes).toEqual(Uint8Array.of(1, 2));
});
