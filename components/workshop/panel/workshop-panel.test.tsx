// @vitest-environment jsdom
import { act } from 'react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { roomBed } from '#components/workshop/testing/room-bed.tsx';
import {
  runningView,
  sampleRound,
  sampleStep,
  stepId,
} from '#components/workshop/testing/sample-workshop.ts';
import type { Role } from '#lib/board/can.ts';
import { sampleStep as soundStep } from '#lib/workshop/sample-workshop.ts';
import type { WorkshopView } from '#lib/workshop/view.ts';
import { WorkshopPanel } from './workshop-panel.tsx';

const mia = { id: 'user-me01', name: 'Mia', colour: 'teal', role: 'facilitator' };

beforeEach(() => {
  vi.stubGlobal('fetch', async () => Response.json({ people: [mia], agendas: [] }));
});

const [first, second] = [sampleStep('first'), sampleStep('second')];
const running = runningView([first, second]);
const planned: WorkshopView = { ...running, state: { ...running.state, phase: { is: 'planned' }, log: [] } };

async function open(view: WorkshopView | null, role: Role = 'facilitator') {
  const bed = roomBed(() => <WorkshopPanel onClose={() => {}} />, { role, workshop: { view } });
  // The people and the kept agendas come.
  await act(async () => {});
  const refuse = (why: string) => bed.workshop.answerWith(Promise.resolve({ is: 'refused', why }));
  const press = (name: string) => act(async () => bed.press(name));
  const alerts = () =>
    Array.from(bed.host.querySelectorAll('[role="alert"]'), (each) => each.textContent).filter(Boolean);
  const field = (selector: string) => {
    const found = bed.host.querySelector<HTMLInputElement | HTMLTextAreaElement>(selector);
    if (!found) throw new Error(`no ${selector}`);
    return found;
  };
  return { ...bed, refuse, press, alerts, field };
}

function write(field: HTMLInputElement | HTMLTextAreaElement, value: string): void {
  const set = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set;
  act(() => {
    set?.call(field, value);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

const names = (host: HTMLElement) =>
  Array.from(host.querySelectorAll('button'), (each) => each.getAttribute('aria-label') ?? each.textContent);

describe('who runs the workshop', () => {
  test('takes a ready agenda, each step under an id of its own', async () => {
    const { workshop, host } = await open(null);
    const [use] = Array.from(host.querySelectorAll('button')).filter((each) =>
      each.textContent?.startsWith('Use this agenda'),
    );
    await act(async () => use?.click());
    const [command] = workshop.sent;
    expect(command?.type === 'use-agenda' && new Set(command.steps.map(({ id }) => id)).size).toBeGreaterThan(
      3,
    );
  });

  test('starts it', async () => {
    const { workshop, press } = await open(planned);
    await press('Start workshop');
    expect(workshop.sent).toEqual([{ type: 'start' }]);
  });

  test('goes on from the step that they see', async () => {
    const { workshop, press } = await open(running);
    await press('Next step');
    await press('Resume');
    expect(workshop.sent).toEqual([{ type: 'next-step', from: first.id }, { type: 'resume' }]);
  });

  test('reads beside the control why something was refused', async () => {
    const { refuse, press, alerts } = await open(running);
    refuse('The workshop has moved on to another step.');
    await press('Next step');
    expect(alerts()).toEqual(['The workshop has moved on to another step.']);
  });

  test('loses nothing of a decision that was refused', async () => {
    const { refuse, press, alerts, field, workshop } = await open(running);
    write(field('textarea'), 'We stay in two cities');
    refuse('Ninefold cannot be reached.');
    await press('Add decision');
    expect(alerts()).toEqual(['Ninefold cannot be reached.']);
    expect(field('textarea').value).toBe('We stay in two cities');
    await press('Add question');
    expect(field('textarea').value).toBe('');
    expect(workshop.sent.at(-1)).toMatchObject({
      outcome: { kind: 'question', text: 'We stay in two cities' },
    });
  });

  test('loses nothing of a step that was refused, nor when the step is taken away meanwhile', async () => {
    const { refuse, press, alerts, field, workshop, host } = await open(planned);
    await act(async () => host.querySelectorAll<HTMLElement>('[data-step] button')[1]?.click());
    await press('Edit');
    write(field('input[name="title"]'), 'Second thoughts');
    refuse('That step is no longer in the agenda.');
    await press('Save step');
    expect(alerts()).toEqual(['That step is no longer in the agenda.']);
    await act(async () => workshop.put({ view: { ...planned, version: 2, agenda: [first] } }));
    expect(host.querySelector<HTMLInputElement>('input[name="title"]')?.value).toBe('Second thoughts');
  });

  test('loses nothing of a step that is being written when somebody else starts', async () => {
    const { press, field, workshop } = await open(planned);
    await press('Add a step');
    write(field('input[name="title"]'), 'One more thing');
    await act(async () => workshop.put({ view: running }));
    expect(field('input[name="title"]').value).toBe('One more thing');
  });

  test('puts back a step that was removed where it was', async () => {
    const { press, workshop, host } = await open(planned);
    await act(async () => host.querySelector<HTMLElement>('[data-step] button')?.click());
    await press('Remove');
    await act(async () => workshop.put({ view: { ...planned, version: 2, agenda: [second] } }));
    await press('Undo');
    expect(workshop.sent).toEqual([
      { type: 'remove-step', step: first.id },
      { type: 'add-step', step: first, before: second.id },
    ]);
  });

  test('sees how many have finished their votes, and closes the vote', async () => {
    const vote = soundStep('step-vote', 'vote');
    const round = sampleRound({ step: stepId('vote') });
    const { host, press, workshop } = await open(runningView([vote], { round }));
    expect(host.textContent).toContain('0 of 1 have finished');
    await press('Close vote');
    expect(workshop.sent).toEqual([{ type: 'close-vote', round: round.id }]);
  });

  test('is asked once more before it ends', async () => {
    const { press, workshop, host } = await open(running);
    await press('End workshop');
    expect(workshop.sent).toEqual([]);
    expect(names(host).filter((name) => name === 'End workshop')).toHaveLength(1);
    await press('End workshop');
    expect(workshop.sent).toEqual([{ type: 'end' }]);
  });
});

test.each(['editor', 'viewer'] as const)(
  'one who is %s reads the workshop and commands nothing',
  async (role) => {
    const { host } = await open(running, role);
    expect(host.textContent).toContain(first.title);
    for (const name of [
      'Start workshop',
      'Pause',
      'Resume',
      'Next step',
      'Add a minute',
      'Lock board',
      'Edit',
    ])
      expect(names(host)).not.toContain(name);
    expect(names(host).includes('Raise hand')).toBe(role === 'editor');
  },
);
