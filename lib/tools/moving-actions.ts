import { type Direction, moveNotesToNextBlock } from '../board/commands/move-notes-to-next-block.ts';
import { nudgeNotes } from '../board/commands/nudge-notes.ts';
import type { ActionsBy, DeskAction } from './action.ts';
import type { ActionName } from './action-names.ts';
import { changeableNotes, focusedNote } from './chosen-notes.ts';
import { reveal } from './reveal.ts';

type NudgeName = Extract<ActionName, `nudge-${string}`>;
type MoveToBlockName = Extract<ActionName, `move-to-block-${string}`>;

const arrows = {
  left: { key: 'ArrowLeft', dx: -1, dy: 0 },
  right: { key: 'ArrowRight', dx: 1, dy: 0 },
  up: { key: 'ArrowUp', dx: 0, dy: -1 },
  down: { key: 'ArrowDown', dx: 0, dy: 1 },
} as const;

export const movingActions: ActionsBy<NudgeName | MoveToBlockName> = {
  'nudge-left': nudge('nudge-left', 'left', 1),
  'nudge-right': nudge('nudge-right', 'right', 1),
  'nudge-up': nudge('nudge-up', 'up', 1),
  'nudge-down': nudge('nudge-down', 'down', 1),
  'nudge-left-far': nudge('nudge-left-far', 'left', 10),
  'nudge-right-far': nudge('nudge-right-far', 'right', 10),
  'nudge-up-far': nudge('nudge-up-far', 'up', 10),
  'nudge-down-far': nudge('nudge-down-far', 'down', 10),
  'move-to-block-left': moveToBlock('move-to-block-left', 'left'),
  'move-to-block-right': moveToBlock('move-to-block-right', 'right'),
  'move-to-block-up': moveToBlock('move-to-block-up', 'up'),
  'move-to-block-down': moveToBlock('move-to-block-down', 'down'),
};

/** Moves the selection by so many board units; while another note has the focus, the arrows walk instead. */
function nudge<N extends NudgeName>(name: N, direction: Direction, units: 1 | 10): DeskAction<N> {
  const { key, dx, dy } = arrows[direction];
  return {
    kind: 'desk',
    name,
    label: units === 1 ? `Nudge ${direction}` : `Push ${direction}`,
    group: 'Moving',
    family: units === 1 ? 'Nudge the selected notes' : 'Push them ten times as far',
    keys: [units === 1 ? { key, scope: 'surface' } : { key, shift: true, scope: 'surface' }],
    when: (desk, scene, args) => {
      const focused = focusedNote(scene, args);
      const isMeant = desk.selection.size > 0 && (!focused || desk.selection.has(focused));
      return isMeant && changeableNotes(desk, scene).length > 0;
    },
    perform: (desk, scene) => ({
      desk,
      changes: nudgeNotes(scene.board, scene.layout, changeableNotes(desk, scene), {
        dx: dx * units,
        dy: dy * units,
      }),
    }),
  };
}

function moveToBlock<N extends MoveToBlockName>(name: N, direction: Direction): DeskAction<N> {
  return {
    kind: 'desk',
    name,
    label: `Move to the block ${{ left: 'on the left', right: 'on the right', up: 'above', down: 'below' }[direction]}`,
    group: 'Moving',
    family: 'Move to the next block',
    keys: [{ key: arrows[direction].key, mod: true, scope: 'surface' }],
    when: (desk, scene, args) => changeableNotes(desk, scene, args).length > 0,
    perform: (desk, scene, args) => {
      const ids = changeableNotes(desk, scene, args);
      const changes = moveNotesToNextBlock(scene.board, scene.layout, ids, direction);
      const moved = changes.find((change) => change.type === 'move-note');
      const note = moved && scene.board.notes.get(moved.id);
      if (!moved || !note) return { desk, changes };
      const block = scene.layout.blocks[moved.at.block];
      const focused = focusedNote(scene, args);
      return {
        desk: { ...desk, block: moved.at.block },
        changes,
        ...reveal(desk, { ...note.size, x: block.x + moved.at.x, y: block.y + moved.at.y }),
        ...(focused ? { focus: focused } : {}),
      };
    },
  };
}
