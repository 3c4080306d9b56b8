import { abandonGesture } from './abandon-gesture.ts';
import type { ActionsBy, DeskAction } from './action.ts';
import type { Tool } from './desk.ts';
import type { KeyCombo } from './key-combo.ts';
import { unchanged } from './outcome.ts';

type ToolActionName = 'select-tool' | 'hand-tool' | 'note-tool';

export const toolActions: ActionsBy<ToolActionName> = {
  'select-tool': takeTool('select-tool', 'Select', 'select', [{ key: 'v' }]),
  'hand-tool': takeTool('hand-tool', 'Move the view', 'hand', [{ key: 'h' }]),
  'note-tool': takeTool('note-tool', 'Place a note', 'note', []),
};

function takeTool<N extends ToolActionName>(
  name: N,
  label: string,
  tool: Tool,
  keys: readonly KeyCombo[],
): DeskAction<N> {
  return {
    kind: 'desk',
    name,
    label,
    group: 'Tools',
    keys,
    when: (_, scene) => tool !== 'note' || scene.mayEdit,
    perform: (desk) => unchanged({ ...abandonGesture(desk), tool }),
  };
}
