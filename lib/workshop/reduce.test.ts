import { expect, it } from 'vitest';
import { roles } from '../board/can.ts';
import type { Command } from './command.ts';
import { commandRights } from './command-rights.ts';
import { reduce } from './reduce.ts';
import {
  after,
  ann,
  fay,
  noteId,
  person,
  planned,
  START,
  sampleStep,
  server,
  started,
  stepId,
  userId,
} from './sample-workshop.ts';
import type { Workshop } from './workshop.ts';

const one = stepId('one');
const two = stepId('two');
const note = noteId('note-1');
const steps = [sampleStep('one', 'vote'), sampleStep('two'), sampleStep('three')];
const round = 'one-1';
const clock = { is: 'running', endsAt: START + 120_000 } as const;
const outcome = { id: 'outcome', kind: 'decision', text: 'Go' } as const;

/** One of each command, such that it takes effect on the running workshop below. */
const samples: { readonly [Type in Command['type']]: Extract<Command, { type: Type }> } = {
  'use-agenda': { type: 'use-agenda', steps: [sampleStep('other')] },
  'add-step': { type: 'add-step', step: sampleStep('new'), before: two },
  'change-step': { type: 'change-step', step: sampleStep('two', 'break') },
  'remove-step': { type: 'remove-step', step: two },
  'move-step': { type: 'move-step', step: two, before: null },
  'duplicate-step': { type: 'duplicate-step', step: two, copy: stepId('copy') },
  'skip-step': { type: 'skip-step', step: two, isSkipped: true },
  'set-advance': { type: 'set-advance', advance: 'auto' },
  start: { type: 'start' },
  pause: { type: 'pause' },
  resume: { type: 'resume' },
  'add-time': { type: 'add-time', seconds: 60, clock },
  'next-step': { type: 'next-step', from: one },
  'go-to-step': { type: 'go-to-step', step: two, from: one },
  end: { type: 'end' },
  'plan-again': { type: 'plan-again' },
  'open-vote': { type: 'open-vote', id: 'again' },
  'close-vote': { type: 'close-vote', round },
  'lock-board': { type: 'lock-board' },
  'unlock-board': { type: 'unlock-board' },
  'hide-cursors': { type: 'hide-cursors' },
  'show-cursors': { type: 'show-cursors' },
  summon: { type: 'summon', view: { x: 0, y: 0, w: 100, h: 100 } },
  spotlight: { type: 'spotlight', on: { is: 'note', note } },
  'lower-hand-of': { type: 'lower-hand-of', user: userId('ann') },
  'hand-over': { type: 'hand-over', to: userId('gus') },
  'add-outcome': { type: 'add-outcome', outcome },
  'remove-outcome': { type: 'remove-outcome', id: 'noted' },
  'raise-hand': { type: 'raise-hand' },
  'lower-hand': { type: 'lower-hand' },
  'say-done': { type: 'say-done', step: one },
  'take-back-done': { type: 'take-back-done' },
  'cast-dots': { type: 'cast-dots', round, note, dots: 1 },
  rate: { type: 'rate', round, note, rating: { importance: 5, evidence: 1 } },
  'finish-ballot': { type: 'finish-ballot', round, isFinished: true },
  'time-up': { type: 'time-up' },
  arrive: { type: 'arrive', user: userId('bob') },
  revealed: { type: 'revealed', notes: 3, people: 2, names: 'hidden' },
};

const forParticipants = [
  'raise-hand',
  'lower-hand',
  'say-done',
  'take-back-done',
  'cast-dots',
  'rate',
  'finish-ballot',
];
const forServer = ['time-up', 'arrive', 'revealed'];

const phases: Readonly<Record<'planned' | 'running' | 'ended', Workshop>> = {
  planned: planned(steps, { outcomes: [{ ...outcome, id: 'noted' }] }),
  running: started(steps, { outcomes: [{ ...outcome, id: 'noted' }] }),
  ended: after(started(steps, { outcomes: [{ ...outcome, id: 'noted' }] }), [fay, { type: 'end' }]),
};

it.each(Object.values(samples))('$type is refused for everyone but those who may', (command) => {
  const most = forParticipants.includes(command.type) ? 3 : 1;
  for (const [rank, role] of roles.entries()) {
    const may = !forServer.includes(command.type) && rank <= most;
    for (const workshop of Object.values(phases)) {
      const isRefused = reduce(workshop, command, person('somebody', role), START) === 'not-allowed';
      expect(isRefused, `${role} at ${workshop.phase.is}`).toBe(!may);
    }
  }
  const isServers = forServer.includes(command.type);
  expect(reduce(phases.running, command, server, START) === 'not-allowed').toBe(!isServers);
});

type Outcome = 'effect' | 'same' | string;

const table: { readonly [Type in Command['type']]: readonly [Outcome, Outcome, Outcome] } = {
  // planned, running, ended
  'use-agenda': ['effect', 'already-started', 'has-ended'],
  'add-step': ['effect', 'effect', 'has-ended'],
  'change-step': ['effect', 'effect', 'has-ended'],
  'remove-step': ['effect', 'effect', 'has-ended'],
  'move-step': ['effect', 'effect', 'has-ended'],
  'duplicate-step': ['effect', 'effect', 'has-ended'],
  'skip-step': ['effect', 'effect', 'has-ended'],
  'set-advance': ['effect', 'effect', 'has-ended'],
  start: ['effect', 'already-started', 'has-ended'],
  pause: ['not-running', 'effect', 'has-ended'],
  resume: ['not-running', 'not-paused', 'has-ended'],
  'add-time': ['not-running', 'effect', 'has-ended'],
  'next-step': ['not-running', 'effect', 'has-ended'],
  'go-to-step': ['not-running', 'effect', 'has-ended'],
  end: ['not-running', 'effect', 'has-ended'],
  'plan-again': ['same', 'already-started', 'effect'],
  'open-vote': ['not-running', 'vote-is-open', 'has-ended'],
  'close-vote': ['not-running', 'effect', 'has-ended'],
  'lock-board': ['effect', 'effect', 'effect'],
  'unlock-board': ['same', 'same', 'same'],
  'hide-cursors': ['effect', 'effect', 'effect'],
  'show-cursors': ['same', 'same', 'same'],
  summon: ['effect', 'effect', 'effect'],
  spotlight: ['effect', 'effect', 'effect'],
  'lower-hand-of': ['not-running', 'same', 'has-ended'],
  'hand-over': ['not-running', 'effect', 'has-ended'],
  'add-outcome': ['effect', 'effect', 'effect'],
  'remove-outcome': ['effect', 'effect', 'effect'],
  'raise-hand': ['not-running', 'effect', 'has-ended'],
  'lower-hand': ['not-running', 'same', 'has-ended'],
  'say-done': ['not-running', 'effect', 'has-ended'],
  'take-back-done': ['not-running', 'same', 'has-ended'],
  'cast-dots': ['not-running', 'effect', 'has-ended'],
  rate: ['not-running', 'wrong-ballot', 'has-ended'],
  'finish-ballot': ['not-running', 'effect', 'has-ended'],
  'time-up': ['same', 'same', 'same'],
  arrive: ['same', 'effect', 'same'],
  revealed: ['same', 'effect', 'effect'],
};

it.each(Object.values(samples))('$type before, during and after a run', (command) => {
  const actor = commandRights[command.type] === 'server' ? server : fay;
  const outcomes = Object.values(phases).map((workshop) => {
    const result = reduce(workshop, command, actor, START);
    if (typeof result === 'string') return result;
    return result === workshop ? 'same' : 'effect';
  });
  expect(outcomes).toEqual(table[command.type]);
});

it('what takes effect does so once, however often and by whomever it is pressed', () => {
  // Every summons brings everybody anew, and a second reveal brings other notes.
  const again = new Set(['summon', 'revealed']);
  for (const command of Object.values(samples)) {
    if (again.has(command.type)) continue;
    const actor = commandRights[command.type] === 'server' ? server : fay;
    for (const workshop of Object.values(phases)) {
      const first = reduce(workshop, command, actor, START + 1_000);
      if (typeof first === 'string' || first === workshop) continue;
      const second = reduce(first, command, actor, START + 1_001);
      if (typeof second !== 'string') expect(second, command.type).toEqual(first);
    }
  }
});

it('a person of no rank cannot speak as the server', () => {
  const workshop = started(steps, { advance: 'auto' });
  expect(reduce(workshop, { type: 'time-up' }, person('owner', 'owner'), START * 2)).toBe('not-allowed');
  expect(reduce(workshop, { type: 'start' }, server, START)).toBe('not-allowed');
  expect(reduce(workshop, { type: 'raise-hand' }, ann, START)).toMatchObject({ hands: ['ann'] });
});
