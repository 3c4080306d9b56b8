import type { FacilitatorCommand, ParticipantCommand, ServerCommand } from './command.ts';

type Rights = Readonly<
  Record<FacilitatorCommand['type'], 'run-workshop'> &
    Record<ParticipantCommand['type'], 'take-part'> &
    Record<ServerCommand['type'], 'server'>
>;

/** What a person must be allowed to do for each command; `server`: no person may give it. */
export const commandRights: Rights = {
  'use-agenda': 'run-workshop',
  'add-step': 'run-workshop',
  'change-step': 'run-workshop',
  'remove-step': 'run-workshop',
  'move-step': 'run-workshop',
  'duplicate-step': 'run-workshop',
  'skip-step': 'run-workshop',
  'set-advance': 'run-workshop',
  start: 'run-workshop',
  pause: 'run-workshop',
  resume: 'run-workshop',
  'add-time': 'run-workshop',
  'next-step': 'run-workshop',
  'go-to-step': 'run-workshop',
  end: 'run-workshop',
  'plan-again': 'run-workshop',
  'open-vote': 'run-workshop',
  'close-vote': 'run-workshop',
  'lock-board': 'run-workshop',
  'unlock-board': 'run-workshop',
  'hide-cursors': 'run-workshop',
  'show-cursors': 'run-workshop',
  summon: 'run-workshop',
  spotlight: 'run-workshop',
  'lower-hand-of': 'run-workshop',
  'hand-over': 'run-workshop',
  'add-outcome': 'run-workshop',
  'remove-outcome': 'run-workshop',
  'raise-hand': 'take-part',
  'lower-hand': 'take-part',
  'say-done': 'take-part',
  'take-back-done': 'take-part',
  'cast-dots': 'take-part',
  rate: 'take-part',
  'finish-ballot': 'take-part',
  'time-up': 'server',
  arrive: 'server',
  revealed: 'server',
};
