import { type BlockKey, isBlockKey } from '#lib/canvas/blocks.ts';
import { type BoardPoint, screenPoint } from '#lib/geometry/point.ts';
import { toBoard, type View } from '#lib/geometry/view.ts';

/** The block and the point of the board under the pointer; `null` outside all blocks. */
export function dropPlace(
  { clientX, clientY }: Pick<MouseEvent, 'clientX' | 'clientY'>,
  view: View,
): { readonly block: BlockKey; readonly point: BoardPoint } | null {
  const region = document.elementFromPoint(clientX, clientY)?.closest<HTMLElement>('[data-region]');
  const canvas = region?.closest('[data-canvas]')?.getBoundingClientRect();
  const block = region?.dataset.region;
  if (!canvas || !isBlockKey(block)) return null;
  return { block, point: toBoard(view, screenPoint(clientX - canvas.left, clientY - canvas.top)) };
}
