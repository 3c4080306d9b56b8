import { describe, expect, it } from 'vitest';
import { noteId } from '#lib/board/commands/sample-board.ts';
import { tellActivity } from '#lib/review/activity-entry.ts';
import type { Deed, ToldStep } from '#lib/review/history-step.ts';
import { tellEntry, tellOwnStep } from './tell-deed.ts';

const step = (did: Deed, words = 'Stands', name = 'a'): ToldStep => ({
  ...{ id: noteId(name), by: null, seq: 7, since: 0, at: 0 },
  ...{ block: 'channels', words, did },
});
const told = (...steps: readonly ToldStep[]) => tellActivity(steps).map(tellEntry).join('; ');

describe('what somebody did, as a sentence', () => {
  it.each<[Deed, string]>([
    [{ kind: 'added', text: 'Stands', again: false }, 'added “Stands” to Channels'],
    [{ kind: 'added', text: 'Stands', again: true }, 'brought “Stands” back to Channels'],
    [{ kind: 'dropped', text: 'Stands' }, 'deleted “Stands” from Channels'],
    [{ kind: 'reworded', before: 'Stand', after: 'Stands' }, 'reworded “Stands”'],
    [{ kind: 'reworded', before: '', after: 'Stands' }, 'wrote “Stands” in Channels'],
    [{ kind: 'reworded', before: 'Stands', after: 'Stands' }, 'changed the formatting of “Stands”'],
    [{ kind: 'moved', from: 'channels', to: 'channels' }, 'moved “Stands” within Channels'],
    [
      { kind: 'moved', from: 'cost-structure', to: 'channels' },
      'moved “Stands” from Cost Structure to Channels',
    ],
    [{ kind: 'recoloured', before: null, after: 'pink' }, 'made “Stands” pink'],
    [{ kind: 'recoloured', before: 'pink', after: null }, 'made “Stands” the colour of its block'],
    [{ kind: 'resized' }, 'changed the size of “Stands”'],
  ])('%j', (did, words) => {
    expect(told(step(did))).toBe(words);
  });

  it('names three of many notes', () => {
    const added: Deed = { kind: 'added', text: '', again: false };
    const steps = ['a', 'b', 'c', 'd', 'e'].map((name) => step(added, name === 'c' ? '' : name, name));
    expect(told(...steps)).toBe('added 5 notes to Channels: “a”, “b”, an empty note and 2 more');
  });

  it('calls the note whose history it is “it”', () => {
    expect(tellOwnStep(step({ kind: 'moved', from: 'channels', to: 'channels' }))).toBe(
      'moved it within Channels',
    );
  });
});
