import type { ActionsBy } from './action.ts';
import type { ActionName } from './action-names.ts';
import { arrangeActions } from './arrange-actions.ts';
import { commentActions } from './comment-actions.ts';
import { focusActions } from './focus-actions.ts';
import { movingActions } from './moving-actions.ts';
import { noteActions } from './note-actions.ts';
import { selectionActions } from './selection-actions.ts';
import { sessionActions } from './session-actions.ts';
import { toolActions } from './tool-actions.ts';
import { viewActions } from './view-actions.ts';
import { workshopActions } from './workshop-actions.ts';

/**
 * Every action under its name. `desk` actions are performed here; `session` actions are carried out by whoever
 * holds the undo history, the clipboard and the page.
 */
export const actions: ActionsBy<ActionName> = {
  ...sessionActions,
  ...noteActions,
  ...arrangeActions,
  ...selectionActions,
  ...focusActions,
  ...movingActions,
  ...viewActions,
  ...toolActions,
  ...workshopActions,
  ...commentActions,
};
