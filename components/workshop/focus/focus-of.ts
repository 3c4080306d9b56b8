import { type NoteId, parseNoteId } from '#lib/board/ids.ts';
import { type BlockKey, isBlockKey } from '#lib/canvas/blocks.ts';
import type { WorkshopView } from '#lib/workshop/view.ts';
import { currentStep } from '#lib/workshop/workshop.ts';

/** What stands out on the board while the rest is dimmed. */
export type Focus =
  | { readonly is: 'nothing' }
  /** The blocks of the step. */
  | { readonly is: 'step'; readonly blocks: readonly BlockKey[] }
  /** What a facilitator shows to everyone. */
  | { readonly is: 'block'; readonly block: BlockKey }
  | { readonly is: 'note'; readonly note: NoteId };

/** The focus as a text, which stays the same while a workshop changes in other things. A spotlight comes first. */
export function focusText(view: WorkshopView | null): string {
  if (!view) return '';
  const { spotlight, phase } = view.state;
  if (spotlight?.is === 'note') return `note ${spotlight.note}`;
  if (spotlight) return `block ${spotlight.block}`;
  const step = currentStep({ agenda: view.agenda, phase });
  return step && step.blocks.length > 0 ? `step ${step.blocks.join(' ')}` : '';
}

export function readFocus(text: string): Focus {
  const [kind, ...names] = text.split(' ');
  const [first] = names;
  const note = parseNoteId(first);
  if (kind === 'note' && note) return { is: 'note', note };
  if (kind === 'block' && isBlockKey(first)) return { is: 'block', block: first };
  if (kind === 'step') return { is: 'step', blocks: names.filter(isBlockKey) };
  return { is: 'nothing' };
}
