import type { ActionArgs, ActionsBy } from './action.ts';
import { focusedNote } from './chosen-notes.ts';
import type { Scene } from './desk.ts';

type WorkshopActionName = 'cast-vote' | 'take-vote-off' | 'react' | 'say-at-cursor';

export const workshopActions: ActionsBy<WorkshopActionName> = {
  'cast-vote': {
    kind: 'session',
    name: 'cast-vote',
    label: 'Vote on the note, while a vote is open',
    group: 'Together',
    // The letter of the select tool: on a note that can be voted on it is a vote.
    keys: [{ key: 'v', scope: 'note' }],
    overText: true,
    when: (_, scene, args) => mayVoteOn(scene, args),
  },
  'take-vote-off': {
    kind: 'session',
    name: 'take-vote-off',
    label: 'Take a vote off the note',
    group: 'Together',
    keys: [{ key: 'v', shift: true, scope: 'note' }],
    when: (_, scene, args) => mayVoteOn(scene, args),
  },
  react: {
    kind: 'session',
    name: 'react',
    label: 'React',
    group: 'Together',
    keys: [{ key: 'e' }],
    when: () => true,
  },
  'say-at-cursor': {
    kind: 'session',
    name: 'say-at-cursor',
    label: 'Say something at your cursor',
    group: 'Together',
    keys: [{ key: '/', shift: 'either' }],
    when: () => true,
  },
};

/** A note that nobody else sees is in no vote. */
function mayVoteOn(scene: Scene, args?: ActionArgs): boolean {
  const id = focusedNote(scene, args);
  const block = id && scene.board.notes.get(id)?.at.block;
  return id && block ? scene.votesIn.includes(block) && scene.holdOf(id) !== 'own' : false;
}
