import { type BlockKey, isBlockKey } from '#lib/canvas/blocks.ts';

/** What is dragged from the guide to the board: a question, as a note's starting point. */
export type DraggedQuestion = { readonly block: BlockKey; readonly text: string };

export const questionDragType = 'application/x-ninefold-question';

export function writeQuestionDrag(transfer: DataTransfer, question: DraggedQuestion): void {
  transfer.effectAllowed = 'copy';
  transfer.setData(questionDragType, JSON.stringify(question));
  transfer.setData('text/plain', question.text);
}

/** The question that was dropped, or `null` when it was something else. */
export function readQuestionDrag(transfer: Pick<DataTransfer, 'getData'>): DraggedQuestion | null {
  try {
    const value: unknown = JSON.parse(transfer.getData(questionDragType));
    if (typeof value !== 'object' || value === null || !('block' in value) || !('text' in value)) return null;
    const { block, text } = value;
    return isBlockKey(block) && typeof text === 'string' && text !== '' ? { block, text } : null;
  } catch {
    return null;
  }
}
