'use client';

import { useCallback, useSyncExternalStore } from 'react';
import { BlockIcon } from '#components/board/block-icon.tsx';
import { type BlockKey, blockTitles } from '#lib/canvas/blocks.ts';
import { BlockNotes } from './block-notes.tsx';
import { useLayout, useScene, useSlots } from './canvas-context.ts';

/** A block's title row, hint and notes. Its background lies under the links, in `BlockGround`. */
export function BlockRegion({ block }: { readonly block: BlockKey }) {
  const { regions } = useScene();
  const { x, y, w, h } = useLayout().blocks[block];
  const attach = useCallback(
    (element: HTMLElement) => {
      regions.set(block, element);
      return () => {
        regions.delete(block);
      };
    },
    [regions, block],
  );
  return (
    <section
      ref={attach}
      className="block-region"
      aria-label={blockTitles[block]}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a block is chosen by focus, and an empty one has nothing else to focus
      tabIndex={0}
      data-region={block}
      style={{ left: x, top: y, width: w, height: h }}
    >
      <BlockHeader block={block} />
      <BlockNotes block={block} />
    </section>
  );
}

function BlockHeader({ block }: { readonly block: BlockKey }) {
  const { store } = useScene();
  const { renderBlockActions, renderEmptyHint } = useSlots();
  const subscribe = useCallback(
    (listener: () => void) => store.subscribeBlock(block, listener),
    [store, block],
  );
  const read = () => store.getNoteIds(block).length;
  const count = useSyncExternalStore(subscribe, read, read);
  return (
    <>
      <header className="block-header">
        <BlockIcon block={block} className="block-icon" />
        <h2 className="block-title">{blockTitles[block]}</h2>
        {count > 0 && (
          <span className="block-count">
            <span className="sr-only">{count === 1 ? '1 note' : `${count} notes`}</span>
            <span aria-hidden="true">{count}</span>
          </span>
        )}
        {renderBlockActions && <div className="block-actions">{renderBlockActions(block)}</div>}
      </header>
      {count === 0 && renderEmptyHint && <div className="block-hint">{renderEmptyHint(block)}</div>}
    </>
  );
}
