import { describe, expect, it, test } from 'vitest';
import { isSoundStep } from '#lib/workshop/is-sound-step.ts';
import type { StepId } from '#lib/workshop/step.ts';
import { parseStepForm } from './parse-step-form.ts';

const kept = { id: 'step-one' as StepId, isSkipped: true };

/** What the browser would send of a form with these fields. */
function filled(fields: Readonly<Record<string, string | readonly string[]>>): FormData {
  const form = new FormData();
  const all = { title: 'Warm up', minutes: '5', seconds: '0', mode: 'open', ...fields };
  for (const [name, value] of Object.entries(all))
    for (const each of typeof value === 'string' ? [value] : value) form.append(name, each);
  return form;
}

function stepFrom(fields: Parameters<typeof filled>[0]) {
  const parsed = parseStepForm(filled(fields), kept);
  if (parsed.is === 'wrong') throw new Error(JSON.stringify(parsed.errors));
  return parsed.step;
}

describe('the form of a step', () => {
  it('gives a step with the id that it was opened for', () => {
    expect(
      stepFrom({
        title: '  Warm up ',
        instructions: 'One sentence each. ',
        minutes: '2',
        seconds: '30',
        blocks: ['channels', 'nonsense', 'channels', 'parking-lot'],
        question: 'channels/reach',
      }),
    ).toEqual({
      id: 'step-one',
      isSkipped: true,
      title: 'Warm up',
      instructions: 'One sentence each.',
      seconds: 150,
      blocks: ['channels', 'parking-lot'],
      question: { block: 'channels', id: 'reach' },
      mode: 'open',
    });
  });

  it.each([
    [{ mode: 'private' }, { mode: 'private', counts: 'shown' }],
    [
      { mode: 'private', counts: 'hidden' },
      { mode: 'private', counts: 'hidden' },
    ],
    [{ mode: 'vote', rules: 'matrix' }, { rules: { kind: 'matrix' } }],
    [{ mode: 'vote', rules: 'dots', dots: '5' }, { rules: { kind: 'dots', dots: 5, perNote: null } }],
    [{ mode: 'vote', rules: 'dots', dots: '99', perNote: '3' }, { rules: { dots: 99, perNote: 3 } }],
    [{ mode: 'break', dots: 'any' }, { mode: 'break' }],
    [{ mode: 'something' }, { mode: 'open' }],
    [{ question: '' }, { question: null }],
    [{ question: 'parking-lot/x' }, { question: null }],
    [{ minutes: '', seconds: '5' }, { seconds: 5 }],
    [{ minutes: '0', seconds: '90' }, { seconds: 90 }],
    [{ minutes: '240', seconds: '' }, { seconds: 14_400 }],
  ])('reads %o', (fields, expected) => {
    const step = stepFrom(fields);
    expect(step).toMatchObject(expected);
    expect(isSoundStep(step)).toBe(true);
  });

  it.each([
    [{ title: '   ' }, ['title']],
    [{ title: 'x'.repeat(81) }, ['title']],
    [{ instructions: 'x'.repeat(1_001) }, ['instructions']],
    [{ minutes: '0', seconds: '4' }, ['time']],
    [{ minutes: '', seconds: '' }, ['time']],
    [{ minutes: '240', seconds: '1' }, ['time']],
    [{ minutes: '1.5' }, ['time']],
    [{ minutes: '-3' }, ['time']],
    [{ mode: 'vote', rules: 'dots', dots: '0' }, ['dots']],
    [{ mode: 'vote', rules: 'dots', dots: '100', perNote: '0' }, ['dots', 'perNote']],
    [{ mode: 'vote', rules: 'dots', dots: '' }, ['dots']],
  ])('says what is wrong with %o', (fields, expected) => {
    const parsed = parseStepForm(filled(fields), kept);
    expect(parsed.is === 'wrong' && Object.keys(parsed.errors)).toEqual(expected);
  });
});

test('fields of another way to vote are not looked at', () => {
  expect(stepFrom({ mode: 'vote', rules: 'matrix', dots: '0', perNote: 'x' })).toMatchObject({
    rules: { kind: 'matrix' },
  });
});
