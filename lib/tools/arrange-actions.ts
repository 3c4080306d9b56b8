import { linkNotes } from '../board/commands/link-notes.ts';
import { recolourBlock } from '../board/commands/recolour-block.ts';
import { recolourNotes } from '../board/commands/recolour-notes.ts';
import { reorderNotes } from '../board/commands/reorder-notes.ts';
import { unlinkNotes } from '../board/commands/unlink-notes.ts';
import type { ActionArgs, ActionsBy } from './action.ts';
import { chosenNotes } from './chosen-notes.ts';
import type { Desk, Scene } from './desk.ts';
import { unchanged } from './outcome.ts';

type ArrangeActionName =
  | 'set-colour'
  | 'set-block-colour'
  | 'bring-to-front'
  | 'send-to-back'
  | 'link-selection'
  | 'unlink-selection';

const mayChangeChosen = (desk: Desk, scene: Scene, args?: ActionArgs): boolean =>
  scene.mayEdit && chosenNotes(desk, scene, args).length > 0;

export const arrangeActions: ActionsBy<ArrangeActionName> = {
  'set-colour': {
    kind: 'desk',
    name: 'set-colour',
    label: 'Note colour',
    group: 'Notes',
    keys: [],
    when: mayChangeChosen,
    perform: (desk, scene, args) => ({
      desk,
      changes: recolourNotes(scene.board, chosenNotes(desk, scene, args), args?.colour ?? null),
    }),
  },
  'set-block-colour': {
    kind: 'desk',
    name: 'set-block-colour',
    label: 'Block colour',
    group: 'Notes',
    keys: [],
    when: (_, scene) => scene.mayEdit,
    perform: (desk, scene, args) =>
      args?.colour ? { desk, changes: recolourBlock(scene.board, desk.block, args.colour) } : unchanged(desk),
  },
  'bring-to-front': {
    kind: 'desk',
    name: 'bring-to-front',
    label: 'Bring to front',
    group: 'Notes',
    keys: [{ key: ']', shift: 'either' }],
    when: mayChangeChosen,
    perform: (desk, scene, args) => ({
      desk,
      changes: reorderNotes(scene.board, chosenNotes(desk, scene, args), 'front'),
    }),
  },
  'send-to-back': {
    kind: 'desk',
    name: 'send-to-back',
    label: 'Send to back',
    group: 'Notes',
    keys: [{ key: '[', shift: 'either' }],
    when: mayChangeChosen,
    perform: (desk, scene, args) => ({
      desk,
      changes: reorderNotes(scene.board, chosenNotes(desk, scene, args), 'back'),
    }),
  },
  'link-selection': {
    kind: 'desk',
    name: 'link-selection',
    label: 'Link two notes',
    group: 'Notes',
    keys: [{ key: 'l' }],
    when: (desk, scene) => scene.mayEdit && chosenNotes(desk, scene).length === 2,
    perform: (desk, scene) => {
      const [from, to] = chosenNotes(desk, scene);
      if (!from || !to) return unchanged(desk);
      return { desk, changes: linkNotes(scene.board, scene.newLinkId, from, to, 'serves') };
    },
  },
  'unlink-selection': {
    kind: 'desk',
    name: 'unlink-selection',
    label: 'Remove the links between notes',
    group: 'Notes',
    keys: [{ key: 'l', shift: true }],
    when: (desk, scene) => scene.mayEdit && unlinkNotes(scene.board, desk.selection).length > 0,
    perform: (desk, scene) => ({ desk, changes: unlinkNotes(scene.board, desk.selection) }),
  },
};
