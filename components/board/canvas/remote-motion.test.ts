import { describe, expect, it } from 'vitest';
import type { NoteId } from '#lib/board/ids.ts';
import { isRestless, type PeerDrag, type RemoteMotion, stepRemoteMotions } from './remote-motion.ts';

const id = 'note-0001' as NoteId;

/** A screen on which time passes frame by frame; without easing unless asked for. */
function screen({ eased = false } = {}) {
  let motions: ReadonlyMap<NoteId, RemoteMotion> = new Map();
  let now = 0;
  return {
    frame(place: { x: number; y: number } | null, drag: PeerDrag | null, elapsed = 16) {
      now += elapsed;
      const drags = new Map(drag ? [[id, drag]] : []);
      motions = stepRemoteMotions(motions, drags, () => place, { now, elapsed, eased });
      return motions.get(id);
    },
  };
}

const home = { x: 100, y: 100 };
const away = { x: 300, y: 150 };
const drag: PeerDrag = { clientId: 7, dx: 200, dy: 50 };

describe("a note in a peer's hand", () => {
  it('is shown where the peer has it', () => {
    const seen = screen();
    expect(seen.frame(home, { ...drag, dx: 10 })?.shown).toEqual({ dx: 10, dy: 50 });
    expect(seen.frame(home, drag)?.shown).toEqual({ dx: 200, dy: 50 });
  });

  it('glides there when motion is welcome', () => {
    const seen = screen({ eased: true });
    const first = seen.frame(home, drag);
    expect(first?.shown.dx).toBeGreaterThan(40);
    expect(first?.shown.dx).toBeLessThan(100);
    for (let frame = 0; frame < 40; frame += 1) seen.frame(home, drag);
    const last = seen.frame(home, drag);
    expect(last?.shown).toEqual({ dx: 200, dy: 50 });
    expect(last && isRestless(last)).toBe(false);
  });

  it('does not jump when the document learns of the drop before presence does', () => {
    const seen = screen();
    seen.frame(home, drag);
    expect(seen.frame(away, drag)?.shown).toEqual({ dx: 0, dy: 0 });
    expect(seen.frame(away, null)).toBeUndefined();
  });

  it('stays where it was dropped when presence ends before the document says so', () => {
    const seen = screen();
    seen.frame(home, drag);
    expect(seen.frame(home, null)?.shown).toEqual({ dx: 200, dy: 50 });
    expect(seen.frame(home, null, 100)?.shown).toEqual({ dx: 200, dy: 50 });
    expect(seen.frame(away, null)).toBeUndefined();
  });

  it('goes home when no drop follows', () => {
    const seen = screen();
    seen.frame(home, drag);
    seen.frame(home, null);
    expect(seen.frame(home, null, 300)).toBeUndefined();
  });

  it('lands by gliding on from where it was seen', () => {
    const seen = screen({ eased: true });
    const before = seen.frame(home, drag)?.shown.dx ?? 0;
    const after = seen.frame(away, null)?.shown.dx ?? 0;
    expect(200 + after).toBeGreaterThan(before);
    expect(after).toBeLessThan(0);
  });

  it('can be taken up by somebody else after its drop', () => {
    const seen = screen();
    seen.frame(home, drag);
    seen.frame(away, drag);
    expect(seen.frame(away, { clientId: 8, dx: -5, dy: 0 })?.shown).toEqual({ dx: -5, dy: 0 });
  });

  it('is forgotten when the note is deleted', () => {
    const seen = screen();
    seen.frame(home, drag);
    expect(seen.frame(null, drag)).toBeUndefined();
  });
});
