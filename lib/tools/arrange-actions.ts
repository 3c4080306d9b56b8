import { linkNotes } from '../board/commands/link-notes.ts';
import { recolourBlock } from '../board/commands/recolour-block.ts';
import { recolourNotes } from '../board/commands/recolour-notes.ts';
import { reorderNotes } from '../board/commands/reorder-notes.ts';
import { unlinkNotes } from '../board/commands/unlink-notes.ts';
import type { ActionArgs, ActionsBy } from './action.ts';
import { changeableNotes, chosenNotes } from './chosen-notes.ts';
import type { Desk, Scene } from './desk.ts';
import { unchanged } from './outcome.ts';

type ArrangeActionName =
  | 'set-colour'
  | 'set-block-colour'
  | 'bring-to-front'
  | 'send-to-back'
  | 'link-selection'
  | 'unlink-selection'
  | 'tidy';

const mayChangeChosen = (desk: Desk, scene: Scene, args?: ActionArgs): boolean =>
  changeableNotes(desk, scene, args).length > 0;

/** A link at a note that only I see is mine to draw. */
const mayLink = (desk: Desk, scene: Scene): boolean =>
  scene.mayEdit && (scene.mayArrange || chosenNotes(desk, scene).some((id) => scene.holdOf(id) === 'own'));

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
      changes: recolourNotes(scene.board, changeableNotes(desk, scene, args), args?.colour ?? null),
    }),
  },
  'set-block-colour': {
    kind: 'desk',
    name: 'set-block-colour',
    label: 'Block colour',
    group: 'Notes',
    keys: [],
    when: (_, scene) => scene.mayEdit && scene.mayArrange,
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
      changes: reorderNotes(scene.board, changeableNotes(desk, scene, args), 'front'),
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
      changes: reorderNotes(scene.board, changeableNotes(desk, scene, args), 'back'),
    }),
  },
  'link-selection': {
    kind: 'desk',
    name: 'link-selection',
    label: 'Link two notes',
    group: 'Notes',
    keys: [{ key: 'l' }],
    when: (desk, scene) => mayLink(desk, scene) && chosenNotes(desk, scene).length === 2,
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
    when: (desk, scene) => mayLink(desk, scene) && unlinkNotes(scene.board, desk.selection).length > 0,
    perform: (desk, scene) => ({ desk, changes: unlinkNotes(scene.board, desk.selection) }),
  },
  tidy: {
    kind: 'session',
    name: 'tidy',
    label: 'Tidy the selected notes',
    group: 'Notes',
    keys: [{ key: 't', shift: true }],
    when: (desk, scene) => changeableNotes(desk, scene).length > 0,
  },
};
