import { beforeEach, describe, expect, it } from 'vitest';
import { type SampleOpenBoard, sampleOpenBoard } from '#components/workshop/testing/sample-open-board.ts';
import { userId } from '#components/workshop/testing/sample-workshop.ts';
import type { BoardPoint } from '#lib/geometry/point.ts';
import { makeReactions, type Reactions } from './reactions.ts';

let sample: SampleOpenBoard;
let reactions: Reactions;
let time: number;

const idle = { selection: [], drag: null, resize: null, editing: null, view: null, chat: '' } as const;
const show = (n: number | null, cursor: BoardPoint | null = null, clientId = 9) => {
  const user = { id: userId('ada1'), name: 'Ada', colour: 'teal' } as const;
  sample.canvas.setPeers([
    { ...idle, clientId, user, cursor, reaction: n === null ? null : { emoji: '🎉', n } },
  ]);
};
const inTheAir = () => reactions.get().map(({ emoji, name }) => `${emoji} ${name}`);

beforeEach(() => {
  time = 1_000;
  sample = sampleOpenBoard();
  sample.board.desk.dispatch({ type: 'resize-viewport', size: { w: 800, h: 600 } });
  sample.board.desk.put((desk) => ({ ...desk, view: { x: 0, y: 0, zoom: 1 } }));
  reactions = makeReactions({ board: sample.board, now: () => time });
});

describe('reactions', () => {
  it('are seen once, whoever is new too', () => {
    show(4);
    show(4, { x: 3, y: 3 });
    show(null);
    show(4);
    expect(inTheAir()).toEqual(['🎉 Ada']);
    time += 1_000;
    show(5);
    expect(inTheAir()).toEqual(['🎉 Ada', '🎉 Ada']);
  });

  it('rise from the cursor when it is in sight, and else from the lower edge with a name', () => {
    show(1, { x: 100, y: 200 });
    time += 1_000;
    show(2, { x: 5_000, y: 200 });
    const [near, far] = reactions.get();
    expect(near).toMatchObject({ from: { x: 100, y: 200 }, name: null });
    expect(far).toMatchObject({ from: { y: 504 }, name: 'Ada' });
  });

  it('of one person come no faster than a hand could, whatever they send', () => {
    for (let n = 1; n <= 50; n += 1) show(n);
    expect(reactions.get()).toHaveLength(1);
  });

  it('are bounded, the oldest give way', () => {
    for (let n = 1; n <= 60; n += 1) {
      time += 1_000;
      show(n);
    }
    expect(reactions.get()).toHaveLength(24);
    expect(reactions.get().at(-1)?.id).toBe(60);
  });

  it('of mine are sent and seen, but not one on top of the other', () => {
    reactions.react('👍');
    reactions.react('👍');
    time += 1_000;
    reactions.react('💡');
    expect(sample.reacted).toEqual(['👍', '💡']);
    expect(inTheAir()).toEqual(['👍 Mia', '💡 Mia']);
  });

  it('vanish one by one', () => {
    reactions.react('👍');
    time += 1_000;
    reactions.react('💡');
    reactions.ended(1);
    expect(inTheAir()).toEqual(['💡 Mia']);
  });
});
