import fc from 'fast-check';
import { expect, it } from 'vitest';
import { can, roles } from '../board/can.ts';
import { brokenInvariants } from './broken-invariants.ts';
import { timeLeft } from './clock.ts';
import type { Actor, Command } from './command.ts';
import { commandRights } from './command-rights.ts';
import { reduce } from './reduce.ts';
import { noteId, person, planned, START, sampleStep, started, stepId, userId } from './sample-workshop.ts';
import { stepModes } from './step.ts';
import type { Workshop } from './workshop.ts';

const stepNames = ['s1', 's2', 's3', 's4', 's5'];
const aStepId = fc.constantFrom(...stepNames).map(stepId);
const orEnd = fc.option(aStepId);
const note = fc.constantFrom('note-1', 'note-2', 'note-3', '__proto__', 'constructor').map(noteId);
const somebody = fc.constantFrom('fay', 'gus', 'ann', 'bob').map(userId);
// Some are names that rounds may get by themselves.
const roundName = fc.constantFrom('s1-1', 's1-2', 's2-1', 's2-3', 'again', 'more');
const bits = fc.boolean();
const nearby = fc.oneof(fc.integer({ min: -2, max: 7 }), fc.constantFrom(0.5, Number.NaN, 99, 1e9));
const rules = fc.oneof(
  fc.record({
    kind: fc.constant('dots' as const),
    dots: fc.oneof({ weight: 5, arbitrary: fc.integer({ min: 1, max: 4 }) }, nearby),
    perNote: fc.option(fc.oneof({ weight: 5, arbitrary: fc.integer({ min: 1, max: 3 }) }, nearby)),
  }),
  fc.constant({ kind: 'matrix' as const }),
);
const step = fc
  .record({
    id: fc.constantFrom(...stepNames),
    mode: fc.oneof(fc.constantFrom(...stepModes), fc.constant('vote' as const)),
    seconds: fc.oneof(fc.integer({ min: 5, max: 90 }), fc.constantFrom(4, 14_400, 14_401, 5.5)),
    isSkipped: fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, bits),
    title: fc.constantFrom('Title', 'Other', ''),
    rules,
  })
  .map(({ id, mode, ...given }) => sampleStep(id, mode, given));
const clock = fc.constantFrom({ is: 'paused', left: 0 } as const, { is: 'running', endsAt: START } as const);
const outcome = fc.record({
  id: fc.constantFrom('o1', 'o2', 'o3'),
  kind: fc.constantFrom('decision' as const, 'question' as const),
  text: fc.constantFrom('Go', ' ', 'x'.repeat(501)),
});
const rating = fc.record({ importance: nearby, evidence: nearby });
const soundRating = fc.record({
  importance: fc.integer({ min: 1, max: 5 }),
  evidence: fc.integer({ min: 1, max: 5 }),
});

/** Every command that there is, with contents good and bad. */
const shapes: {
  readonly [Type in Command['type']]: fc.Arbitrary<Omit<Extract<Command, { type: Type }>, 'type'>>;
} = {
  'use-agenda': fc.record({ steps: fc.array(step, { maxLength: 4 }) }),
  'add-step': fc.record({ step, before: orEnd }),
  'change-step': fc.record({ step }),
  'remove-step': fc.record({ step: aStepId }),
  'move-step': fc.record({ step: aStepId, before: orEnd }),
  'duplicate-step': fc.record({ step: aStepId, copy: aStepId }),
  'skip-step': fc.record({ step: aStepId, isSkipped: bits }),
  'set-advance': fc.record({ advance: fc.constantFrom('auto' as const, 'wait' as const) }),
  start: fc.constant({}),
  pause: fc.constant({}),
  resume: fc.constant({}),
  'add-time': fc.record({ seconds: fc.constantFrom(60, 300, -60, 14_400, -14_400, 0, Number.NaN), clock }),
  'next-step': fc.record({ from: aStepId }),
  'go-to-step': fc.record({ step: aStepId, from: aStepId }),
  end: fc.constant({}),
  'plan-again': fc.constant({}),
  'open-vote': fc.record({ id: roundName }),
  'close-vote': fc.record({ round: roundName }),
  'lock-board': fc.constant({}),
  'unlock-board': fc.constant({}),
  'hide-cursors': fc.constant({}),
  'show-cursors': fc.constant({}),
  summon: fc.constant({ view: { x: 0, y: 0, w: 10, h: 10 } }),
  spotlight: fc.record({ on: fc.option(note.map((id) => ({ is: 'note' as const, note: id }))) }),
  'lower-hand-of': fc.record({ user: somebody }),
  'hand-over': fc.record({ to: somebody }),
  'add-outcome': fc.record({ outcome }),
  'remove-outcome': fc.record({ id: fc.constantFrom('o1', 'o2') }),
  'raise-hand': fc.constant({}),
  'lower-hand': fc.constant({}),
  'say-done': fc.record({ step: aStepId }),
  'take-back-done': fc.constant({}),
  'cast-dots': fc.record({ round: roundName, note, dots: fc.oneof(fc.integer({ min: 0, max: 3 }), nearby) }),
  rate: fc.record({ round: roundName, note, rating: fc.option(fc.oneof(soundRating, rating)) }),
  'finish-ballot': fc.record({ round: roundName, isFinished: bits }),
  'time-up': fc.constant({}),
  arrive: fc.record({ user: somebody }),
  revealed: fc.record({
    notes: fc.nat(3),
    people: fc.nat(3),
    names: fc.constantFrom('shown' as const, 'hidden' as const),
  }),
};
const types = Object.keys(shapes) as readonly Command['type'][];
// What a room does most, so that a workshop gets somewhere before it ends.
const often: readonly Command['type'][] = [
  'start',
  'go-to-step',
  'cast-dots',
  'rate',
  'finish-ballot',
  'open-vote',
  'add-time',
  'time-up',
  'raise-hand',
  'lower-hand',
  'take-back-done',
];
const anyType = fc.oneof(
  fc.constantFrom(...types.filter((type) => !isLast(type))),
  fc.constantFrom(...often),
);
const lastType = fc.constantFrom(...types.filter(isLast));
const voteType = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom<Command['type']>('cast-dots', 'rate', 'finish-ballot') },
  fc.constantFrom<Command['type']>('close-vote', 'open-vote', 'open-vote', 'go-to-step', 'change-step'),
);

/** What leaves nothing to do but to plan again. */
function isLast(type: Command['type']): boolean {
  return type === 'end' || type === 'next-step' || type === 'use-agenda';
}

function strokesOf(type: fc.Arbitrary<Command['type']>) {
  const stroke = fc.record({
    command: type.chain((name) => shapes[name].map((rest) => ({ type: name, ...rest }) as Command)),
    actor: fc.constantFrom<Actor>(
      { is: 'server' },
      ...roles.map((role) => person(role, role)),
      person('gus', 'facilitator'),
      person('ann', 'editor'),
    ),
    wait: fc.oneof(fc.nat(20_000), fc.constantFrom(0, 0, 600_000)),
    /** Whether they saw what the workshop is like just now. */
    isInformed: fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, bits),
    /** Whether they may do it. */
    isRight: fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, bits),
  });
  return fc.array(stroke, { minLength: 30, maxLength: 100 });
}
type Stroke = {
  readonly command: Command;
  readonly actor: Actor;
  readonly isInformed: boolean;
  readonly isRight: boolean;
};

function informed(given: Command, { phase, round, rounds }: Workshop): Command {
  if (phase.is !== 'running') return given;
  switch (given.type) {
    case 'next-step':
    case 'go-to-step':
      return { ...given, from: phase.step };
    case 'add-time':
      return { ...given, clock: phase.clock };
    case 'say-done':
      return { ...given, step: phase.step };
    case 'open-vote':
      return round ? given : { ...given, id: `round ${rounds.length}` };
    case 'close-vote':
    case 'finish-ballot':
      return round ? { ...given, round: round.id } : given;
    case 'cast-dots':
      if (round?.rules.kind !== 'matrix') return round ? { ...given, round: round.id } : given;
      return { ...given, type: 'rate', round: round.id, rating: { importance: given.dots, evidence: 3 } };
    case 'rate':
      if (round?.rules.kind !== 'dots') return round ? { ...given, round: round.id } : given;
      return { ...given, type: 'cast-dots', round: round.id, dots: given.rating?.evidence ?? 0 };
    default:
      return given;
  }
}

function rightful({ command: { type }, actor }: Stroke): Actor {
  const right = commandRights[type];
  if (right === 'server') return { is: 'server' };
  return actor.is === 'person' && can(actor.role, right) ? actor : person('fay', 'facilitator');
}

const steps = [
  sampleStep('s1', 'vote', { seconds: 60 }),
  sampleStep('s2', 'private', { seconds: 60 }),
  sampleStep('s3', 'vote', { seconds: 60, rules: { kind: 'matrix' } }),
  sampleStep('s4', 'vote', { seconds: 60, rules: { kind: 'dots', dots: 9, perNote: null } }),
];
const beginnings = fc.constantFrom(planned([]), planned(steps), started(steps), started(steps));

const effects = new Map<Command['type'], number>();
const reached = { refusals: 0, countedVotes: 0, ends: 0 };

/** Plays the strokes one after the other, and looks at every workshop that comes of them. */
function play(first: Workshop, strokes: readonly (Stroke & { readonly wait: number })[]) {
  let workshop = frozen(first);
  let now = START;
  for (const one of strokes) {
    now += one.wait;
    const actor = one.isRight ? rightful(one) : one.actor;
    const asked = one.isInformed ? informed(one.command, workshop) : one.command;
    const next = reduce(workshop, asked, actor, now);
    if (typeof next === 'string') {
      reached.refusals += 1;
      continue;
    }
    expect(mayAsk(actor, asked)).toBe(true);
    if (next === workshop) continue;
    expect(brokenInvariants(next)).toEqual([]);
    expectSoundChange(workshop, next, asked, actor, now);
    effects.set(asked.type, (effects.get(asked.type) ?? 0) + 1);
    if (next.rounds.length > workshop.rounds.length && next.rounds.at(-1)?.voters) reached.countedVotes += 1;
    if (next.phase.is === 'ended') reached.ends += 1;
    workshop = frozen(next);
  }
}

it('no sequence of commands leads to a workshop that cannot be', () => {
  const anything = fc
    .tuple(strokesOf(anyType), strokesOf(lastType), strokesOf(anyType))
    .map(([begin, end, again]) => [...begin, ...end.slice(0, 2), ...again]);
  fc.assert(fc.property(beginnings, anything, play), { numRuns: 600 });
  // Without these the run would have proved nothing.
  expect(types.filter((type) => !effects.has(type))).toEqual([]);
  expect(Math.min(...Object.values(reached))).toBeGreaterThan(50);
});

it('no sequence of votes leads to a ballot beyond its allowance, or to a vote that is told early', () => {
  effects.clear();
  const votes = started(steps.filter(({ mode }) => mode === 'vote'));
  fc.assert(fc.property(fc.constant(votes), strokesOf(voteType), play), { numRuns: 400 });
  expect(effects.get('cast-dots')).toBeGreaterThan(300);
  expect(effects.get('rate')).toBeGreaterThan(60);
});

/** What must hold between one workshop and the next. */
function expectSoundChange(before: Workshop, next: Workshop, asked: Command, actor: Actor, now: number) {
  if (asked.type === 'plan-again') return;
  // What has happened stays as it was.
  const past = before.log.filter(({ endedAt }) => endedAt !== null);
  expect(next.log.slice(0, past.length)).toEqual(past);
  expect(next.rounds.slice(0, before.rounds.length)).toEqual(before.rounds);
  const order = ['planned', 'running', 'ended'];
  expect(order.indexOf(next.phase.is)).toBeGreaterThanOrEqual(order.indexOf(before.phase.is));
  if (before.phase.is !== 'ended' && next.phase.is === 'ended')
    expect(next).toMatchObject({ lock: 'open', cursors: 'shown', spotlight: null });

  if (before.phase.is === 'running' && next.phase.is === 'running') {
    const isSameRun = before.log.length === next.log.length;
    const was = timeLeft(before.phase.clock, now);
    const left = timeLeft(next.phase.clock, now);
    const isTakenAway = asked.type === 'add-time' && asked.seconds < 0;
    // The clock never runs backwards, and taking time away leaves it at zero, or where it was below.
    if (isSameRun) expect(left).toBeGreaterThanOrEqual(isTakenAway ? Math.min(was, 0) : was);
    else expect(next.done).toEqual([]);
  }
  // What comes by itself begins at the moment when the one before was over.
  if (asked.type === 'time-up' && before.phase.is === 'running' && before.phase.clock.is === 'running')
    expect(next.log[past.length]?.endedAt).toBe(before.phase.clock.endsAt);
  if (before.round && before.round.id !== next.round?.id)
    expect(next.rounds.map(({ id }) => id)).toContain(before.round.id);
  if (before.round && before.round.id === next.round?.id) {
    const { ballots } = next.round;
    const mine = actor.is === 'person' ? actor.id : null;
    for (const [user, ballot] of Object.entries(before.round.ballots))
      if (user !== mine) expect(ballots[user]).toBe(ballot);
  }
}

function mayAsk(actor: Actor, { type }: Command): boolean {
  const right = commandRights[type];
  return actor.is === 'server' ? right === 'server' : right !== 'server' && can(actor.role, right);
}

function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const part of Object.values(value)) frozen(part);
  return Object.freeze(value);
}
