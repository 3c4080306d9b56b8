import type { BlockKey } from '../canvas/blocks.ts';
import type { Scene } from './desk.ts';

/** Where a new note goes that was asked for in `block`: to the first of the blocks that take notes, if it is none. */
export function landingBlock({ newNotesIn }: Scene, block: BlockKey): BlockKey {
  const [first] = newNotesIn;
  return !first || newNotesIn.includes(block) ? block : first;
}
