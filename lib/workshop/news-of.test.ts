import { expect, it } from 'vitest';
import { applyNews } from './apply-news.ts';
import { answerOf, type KeptWorkshop, newsOf } from './news-of.ts';
import { parseAnswer, parseNews } from './parse-news.ts';
import { after, ann, bob, fay, noteId, sampleStep, started, stepId, userId } from './sample-workshop.ts';
import { isPublicChange, ownPart, stateOf } from './state-of.ts';
import type { WorkshopView } from './view.ts';

const round = 'vote-1';
const note = noteId('the-chosen-note');
const voting = started([sampleStep('vote', 'vote'), sampleStep('rest')]);
const cast = after(voting, [ann, { type: 'cast-dots', round, note, dots: 2 }]);
const finished = after(cast, [ann, { type: 'finish-ballot', round, isFinished: true }]);

function kept(workshop: KeptWorkshop['workshop'], version: number, agendaVersion = 1): KeptWorkshop {
  return { id: 'a workshop', version, agendaVersion, workshop };
}

const viewOf = (workshop: KeptWorkshop): WorkshopView => {
  const { view } = answerOf(workshop, userId('gus'), 0);
  if (!view) throw new Error('no view');
  return view;
};

it('nobody is told what others voted, and everybody what they voted themselves', () => {
  for (const told of [newsOf(kept(finished, 4)), answerOf(kept(finished, 4), userId('bob'), 0)])
    expect(JSON.stringify(told)).not.toContain(note);
  expect(answerOf(kept(finished, 4), userId('ann'), 0).mine).toEqual({
    ballot: { kind: 'dots', dots: { [note]: 2 }, isFinished: true },
  });
  expect(ownPart(voting, userId('constructor'))).toEqual({ ballot: null });
});

it('everybody is told who has finished, in an order that does not tell who was first', () => {
  const both = after(
    voting,
    [bob, { type: 'finish-ballot', round, isFinished: true }],
    [ann, { type: 'finish-ballot', round, isFinished: true }],
  );
  expect(stateOf(both).round?.finished).toEqual(['ann', 'bob']);
});

it('a vote is no news; that somebody has finished is, and so is a step, an agenda, a round', () => {
  expect(isPublicChange(voting, cast)).toBe(false);
  expect(isPublicChange(cast, finished)).toBe(true);
  expect(isPublicChange(cast, after(cast, [fay, { type: 'close-vote', round }]))).toBe(true);
  expect(isPublicChange(cast, after(cast, [ann, { type: 'raise-hand' }]))).toBe(true);
  const step = { type: 'add-step', step: sampleStep('new'), before: null } as const;
  expect(isPublicChange(cast, after(cast, [fay, step]))).toBe(true);
  const again = after(cast, [fay, { type: 'close-vote', round }], [fay, { type: 'open-vote', id: 'b' }]);
  expect(isPublicChange(cast, again)).toBe(true);
});

it('the agenda travels in the version that changed it, and an answer always has it', () => {
  expect(newsOf(kept(voting, 3, 3)).agenda).toBe(voting.agenda);
  expect(newsOf(kept(voting, 4, 3)).agenda).toBeNull();
  expect(answerOf(kept(voting, 4, 3), userId('ann'), 7)).toMatchObject({
    view: { version: 4, agendaVersion: 3, agenda: voting.agenda },
    now: 7,
  });
  expect(answerOf(null, userId('ann'), 7)).toEqual({ view: null, mine: { ballot: null }, now: 7 });
});

it('news without the agenda is laid over the agenda that one has', () => {
  const view = viewOf(kept(voting, 3));
  const next = applyNews(view, newsOf(kept(finished, 6)));
  expect(next).toEqual({
    id: 'a workshop',
    version: 6,
    agenda: voting.agenda,
    state: stateOf(finished),
  });
});

it('news that is old, or known, changes nothing', () => {
  const view = viewOf(kept(finished, 6));
  expect(applyNews(view, newsOf(kept(voting, 5, 5)))).toBe(view);
  expect(applyNews(view, newsOf(kept(finished, 6)))).toBe(view);
});

it('who never saw the agenda, or missed a change of it, has to ask', () => {
  const other = { ...newsOf(kept(voting, 2)), id: 'another' };
  const view = viewOf(kept(voting, 3));
  expect(applyNews(null, newsOf(kept(voting, 3)))).toBe('missing');
  expect(applyNews(view, other)).toBe('missing');
  expect(applyNews(view, newsOf(kept(finished, 6, 4)))).toBe('missing');
  // Votes that were cast make versions nobody is told of.
  expect(applyNews(view, newsOf(kept(finished, 6, 3)))).toMatchObject({ version: 6 });
});

it('another workshop takes the place of this one, whatever its version', () => {
  const view = viewOf(kept(voting, 30));
  const other = { ...newsOf(kept(voting, 1, 1)), id: 'another' };
  expect(applyNews(view, other)).toMatchObject({ id: 'another', version: 1 });
  expect(applyNews(null, other)).toMatchObject({ id: 'another' });
});

const full = after(
  started([
    sampleStep('vote', 'vote'),
    sampleStep('rate', 'vote', { rules: { kind: 'matrix' }, blocks: ['channels'] }),
    sampleStep('hide', 'private', { question: { block: 'channels', id: 'now' } }),
  ]),
  [ann, { type: 'cast-dots', round, note, dots: 2 }],
  [fay, { type: 'next-step', from: stepId('vote') }],
  [ann, { type: 'rate', round: 'rate-2', note, rating: { importance: 5, evidence: 1 } }],
  [ann, { type: 'raise-hand' }],
  [fay, { type: 'summon', view: { x: 0, y: 0, w: 1, h: 1 } }],
  [fay, { type: 'spotlight', on: { is: 'note', note } }],
  [fay, { type: 'add-outcome', outcome: { id: 'o', kind: 'question', text: 'Why?' } }],
);
const wire = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

it('what the server says is understood, in every phase', () => {
  const paused = after(full, [fay, { type: 'pause' }]);
  const ended = after(full, [fay, { type: 'end' }]);
  const again = after(ended, [fay, { type: 'plan-again' }]);
  for (const workshop of [voting, cast, full, paused, ended, again]) {
    const news = newsOf(kept(workshop, 3, 3));
    expect(parseNews(wire(news))).toEqual(news);
    const answer = answerOf(kept(workshop, 3), userId('ann'), 5);
    expect(parseAnswer(wire(answer))).toEqual(answer);
  }
  const none = answerOf(null, userId('ann'), 5);
  expect(parseAnswer(wire(none))).toEqual(none);
});

/** Every part of a value by its path, that can be spoilt. */
function pathsIn(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, part]) => pathsIn(part, [...path, key]))];
}

function withPart(value: unknown, [key, ...rest]: readonly string[], part: unknown): unknown {
  if (key === undefined) return part;
  if (typeof value !== 'object' || value === null) return value;
  const changed = Object.entries(value).map(([name, old]) => [
    name,
    name === key ? withPart(old, rest, part) : old,
  ]);
  return Array.isArray(value) ? changed.map(([, item]) => item) : Object.fromEntries(changed);
}

it('lists that are none and kinds that are unknown are no news', () => {
  const news = newsOf(kept(full, 3, 3));
  for (const path of pathsIn(news)) {
    const at = path.join('.');
    const part = path.reduce<unknown>(
      (value, key) => Object.entries(Object(value)).find(([name]) => name === key)?.[1],
      news,
    );
    const last = path.at(-1) ?? '';
    const spoilt = Array.isArray(part) ? { length: 1 } : 'nonsense';
    const matters = Array.isArray(part) || ['is', 'kind', 'mode', 'state', 'phase', 'clock'].includes(last);
    if (matters) expect(parseNews(withPart(wire(news), path, spoilt)), at).toBeNull();
  }
});

it.each([null, 5, 'news', [], {}, { id: 'a', version: 1, agendaVersion: 1, agenda: null, state: null }])(
  '%j is neither news nor an answer',
  (value) => {
    expect(parseNews(value)).toBeNull();
    expect(parseAnswer(value)).toBeNull();
  },
);
