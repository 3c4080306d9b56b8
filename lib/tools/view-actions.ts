import { rectOf } from '../board/board.ts';
import { blockTitles, canvasBlockKeys } from '../canvas/blocks.ts';
import { screenPoint } from '../geometry/point.ts';
import { boundsOf, type Rect } from '../geometry/rect.ts';
import { zoomAt } from '../geometry/view.ts';
import type { ActionsBy, DeskAction } from './action.ts';
import type { ActionName } from './action-names.ts';
import { chosenNotes } from './chosen-notes.ts';
import type { Desk, Outcome } from './desk.ts';
import { fitAboveTools } from './initial-desk.ts';
import { unchanged } from './outcome.ts';
import { zoomStepAbove, zoomStepBelow } from './zoom-steps.ts';

type FitBlockName = Extract<ActionName, `fit-block-${string}`>;
type ViewActionName = 'zoom-in' | 'zoom-out' | 'zoom-to-100' | 'fit-board' | 'fit-selection' | FitBlockName;

export const viewActions: ActionsBy<ViewActionName> = {
  'zoom-in': {
    kind: 'desk',
    name: 'zoom-in',
    label: 'Zoom in',
    group: 'View',
    keys: [
      { key: '+', mod: true, shift: 'either', scope: 'surface' },
      { key: '=', mod: true, shift: 'either', scope: 'surface' },
    ],
    when: () => true,
    // At once and not glided to: a second press must start from where the first one led.
    perform: (desk) => unchanged({ ...desk, view: zoomAtCentre(desk, zoomStepAbove(desk.view.zoom)) }),
  },
  'zoom-out': {
    kind: 'desk',
    name: 'zoom-out',
    label: 'Zoom out',
    group: 'View',
    keys: [{ key: '-', mod: true, shift: 'either', scope: 'surface' }],
    when: () => true,
    perform: (desk) => unchanged({ ...desk, view: zoomAtCentre(desk, zoomStepBelow(desk.view.zoom)) }),
  },
  'zoom-to-100': {
    kind: 'desk',
    name: 'zoom-to-100',
    label: 'Zoom to 100 %',
    group: 'View',
    keys: [
      { key: '0', shift: true },
      { key: '0', mod: true, scope: 'surface' },
    ],
    when: () => true,
    perform: (desk) => ({ ...unchanged(desk), glideTo: zoomAtCentre(desk, 1) }),
  },
  'fit-board': {
    kind: 'desk',
    name: 'fit-board',
    label: 'Fit board',
    group: 'View',
    keys: [{ key: '1', shift: true }],
    when: () => true,
    perform: (desk, scene) => glideToFit(desk, scene.layout.bounds),
  },
  'fit-selection': {
    kind: 'desk',
    name: 'fit-selection',
    label: 'Fit the selection',
    group: 'View',
    keys: [{ key: '2', shift: true }],
    when: (desk, scene, args) => chosenNotes(desk, scene, args).length > 0,
    perform: (desk, scene, args) => {
      const notes = chosenNotes(desk, scene, args).flatMap((id) => scene.board.notes.get(id) ?? []);
      const bounds = boundsOf(notes.map((note) => rectOf(note, scene.layout)));
      return bounds ? glideToFit(desk, bounds) : unchanged(desk);
    },
  },
  'fit-block-1': fitBlock('fit-block-1', 1),
  'fit-block-2': fitBlock('fit-block-2', 2),
  'fit-block-3': fitBlock('fit-block-3', 3),
  'fit-block-4': fitBlock('fit-block-4', 4),
  'fit-block-5': fitBlock('fit-block-5', 5),
  'fit-block-6': fitBlock('fit-block-6', 6),
  'fit-block-7': fitBlock('fit-block-7', 7),
  'fit-block-8': fitBlock('fit-block-8', 8),
  'fit-block-9': fitBlock('fit-block-9', 9),
};

/** Shows one of the nine blocks, numbered in the order of the method, and takes it in hand. */
function fitBlock<N extends FitBlockName>(name: N, number: number): DeskAction<N> {
  const block = canvasBlockKeys[number - 1] ?? 'customer-segments';
  return {
    kind: 'desk',
    name,
    label: blockTitles[block],
    group: 'View',
    keys: [{ key: String(number) }],
    when: () => true,
    perform: (desk, scene) => glideToFit({ ...desk, block }, scene.layout.blocks[block]),
  };
}

function glideToFit(desk: Desk, rect: Rect): Outcome {
  return { ...unchanged(desk), glideTo: fitAboveTools(rect, desk.viewport) };
}

function zoomAtCentre(desk: Desk, zoom: number) {
  return zoomAt(desk.view, screenPoint(desk.viewport.w / 2, desk.viewport.h / 2), zoom);
}
