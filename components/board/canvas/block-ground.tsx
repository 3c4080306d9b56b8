'use client';

import { useSyncExternalStore } from 'react';
import { type BlockKey, blockKeys } from '#lib/canvas/blocks.ts';
import { useCanvasDesk, useLayout, useScene } from './canvas-context.ts';

/** The backgrounds of all blocks, under links and notes; what the pointer meets where there is no note. */
export function BlockGrounds() {
  return blockKeys.map((block) => <BlockGround key={block} block={block} />);
}

function BlockGround({ block }: { readonly block: BlockKey }) {
  const { store } = useScene();
  const { x, y, w, h } = useLayout().blocks[block];
  const isCurrent = useCanvasDesk((desk) => desk.block === block);
  const readColour = () => store.getBoard().blockColours[block];
  const colour = useSyncExternalStore(store.subscribe, readColour, readColour);
  return (
    <div
      className="block-ground"
      data-region={block}
      data-colour={colour}
      data-current={isCurrent || undefined}
      style={{ left: x, top: y, width: w, height: h }}
    />
  );
}
