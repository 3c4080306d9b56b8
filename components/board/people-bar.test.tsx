// @vitest-environment jsdom
import { act } from 'react';
import { expect, it } from 'vitest';
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

it('who raised a hand comes before the others, in the order of the hands', () => {
  const { host, canvas, workshop } = roomBed(() => <PeopleBar onOpenPeople={() => {}} />);
  act(() => canvas.setPeers(['ada1', 'ben1', 'cleo', 'dora'].map(peer)));
  const faces = () =>
    [...host.querySelectorAll('button [role=img]')].map((each) => each.getAttribute('aria-label'));
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
