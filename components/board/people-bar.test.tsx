// @vitest-environment jsdom
import { act } from 'react';
import { expect, it, vi } from 'vitest';
import { roomBed } from '#components/workshop/testing/room-bed.tsx';
import { runningView, sampleStep, userId } from '#components/workshop/testing/sample-workshop.ts';
import { PeopleBar } from './people-bar.tsx';
import { RoomSign } from './room-sign.tsx';

const idle = { cursor: null, selection: [], drag: null, resize: null, editing: null, view: null } as const;
const peer = (name: string, clientId: number) => ({
  ...{ ...idle, clientId, reaction: null, chat: '' },
  user: { id: userId(name), name, colour: 'teal' } as const,
});
const view = (hands: readonly string[], done: readonly string[] = []) =>
  runningView([sampleStep('one')], { hands: hands.map(userId), done: done.map(userId) });

const facesIn = (host: HTMLElement) =>
  [...host.querySelectorAll('button [role=img]')].map((each) => each.getAttribute('aria-label'));

/** The window's width in CSS pixels. */
function isAtLeast(width: number): void {
  vi.stubGlobal('matchMedia', (query: string) => ({
    matches: Number(/\d+/.exec(query)?.[0]) <= width,
    addEventListener() {},
    removeEventListener() {},
  }));
}

it.each([
  [390, 1, 1, ''],
  [390, 2, 2, ''],
  [390, 3, 1, '+2 more people'],
  [390, 11, 1, '+10 more people'],
  [768, 11, 2, '+9 more people'],
  [1024, 11, 3, '+8 more people'],
  [1440, 6, 6, ''],
  [1440, 11, 5, '+6 more people'],
])(
  'at %i pixels, of %i others %i have a face, and the rest a number that leads to all',
  (width, count, shown, rest) => {
    const open = vi.fn();
    const { host, canvas } = roomBed(() => <PeopleBar onOpenPeople={open} />);
    isAtLeast(width);
    act(() => canvas.setPeers(Array.from({ length: count }, (_, index) => peer(`name${index}`, index))));
    expect(facesIn(host)).toHaveLength(shown);
    const more = [...host.querySelectorAll('button')].find((each) => each.textContent.startsWith('+'));
    expect(more?.textContent ?? '').toBe(rest);
    act(() => more?.click());
    expect(open).toHaveBeenCalledTimes(rest === '' ? 0 : 1);
  },
);

it('who raised a hand comes before the others, in the order of the hands', () => {
  const { host, canvas, workshop } = roomBed(() => <PeopleBar onOpenPeople={() => {}} />);
  isAtLeast(1280);
  act(() => canvas.setPeers(['ada1', 'ben1', 'cleo', 'dora'].map(peer)));
  const faces = () => facesIn(host);
  expect(faces()).toEqual(['ada1', 'ben1', 'cleo', 'dora']);
  act(() => workshop.put({ view: view(['dora', 'ben1']) }));
  expect(faces()).toEqual(['dora', 'ben1', 'ada1', 'cleo']);
});

it('a face tells whose turn it is to speak, and who is done', () => {
  const signs = ['ada1', 'ben1', 'cleo'].map((name) => <RoomSign key={name} user={userId(name)} />);
  const { host } = roomBed(() => signs, { workshop: { view: view(['ben1', 'ada1'], ['cleo', 'ben1']) } });
  expect([...host.querySelectorAll('.sr-only')].map((each) => each.textContent)).toEqual([
    'Hand raised, number 2',
    'Hand raised, number 1',
    'Done with this step',
  ]);
});
