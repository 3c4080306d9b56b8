import { describe, expect, it } from 'vitest';
import { closeCodes } from '#lib/sync/close-codes.ts';
import { SyncTally } from './sync-tally.ts';

describe('the tally', () => {
  it('says that appends fail from a failure to the next success, and not much longer than the failure', () => {
    let now = 0;
    const tally = new SyncTally(
      () => now,
      () => {},
    );
    expect(tally.isAppendFailing).toBe(false);
    tally.appended('failed');
    expect(tally.isAppendFailing).toBe(true);
    tally.appended('committed');
    expect(tally.isAppendFailing).toBe(false);
    tally.appended('failed');
    now = 10_000;
    expect(tally.isAppendFailing).toBe(false);
  });

  it('tells only so many reasons apart, whatever comes', () => {
    const tally = new SyncTally(
      () => 0,
      () => {},
    );
    for (let index = 0; index < 500; index++) tally.closed(closeCodes.refusedUpdate, `rule-${index}`);
    tally.closed(closeCodes.refusedUpdate, 'rule-1');
    expect(tally.closes.size).toBeLessThanOrEqual(101);
    expect(tally.closes.get('4422 rule-1')).toBe(2);
    expect(tally.closes.get('4422 other')).toBe(400);
  });
});
