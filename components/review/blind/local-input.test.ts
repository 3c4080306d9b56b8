import { afterEach, expect, it, vi } from 'vitest';
import { inAWeek, readLocalInput, writeLocalInput } from './local-input.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

it.each(['UTC', 'Europe/Berlin', 'Asia/Kolkata'])(
  'a field in %s gives back the moment it was given',
  (zone) => {
    vi.stubEnv('TZ', zone);
    const at = Date.UTC(2026, 10, 30, 16, 5);
    expect(readLocalInput(writeLocalInput(at))).toBe(at);
  },
);

it('is written by the clock of the machine', () => {
  vi.stubEnv('TZ', 'Asia/Tokyo');
  expect(writeLocalInput(Date.UTC(2026, 11, 31, 16, 5))).toBe('2027-01-01T01:05');
});

it('a week ahead is five in the afternoon also when the clocks change between', () => {
  vi.stubEnv('TZ', 'Europe/Berlin');
  expect(writeLocalInput(inAWeek(Date.UTC(2026, 9, 22, 9)))).toBe('2026-10-29T17:00');
});

it.each(['', '2026-11', 'tomorrow', '2026-13-40T99:99'])('“%s” is no moment', (text) => {
  expect(readLocalInput(text)).toBeNull();
});
