import { useId } from 'react';
import { BlockIcon } from '#components/board/block-icon.tsx';
import { type BlockKey, blockKeys, blockTitles } from '#lib/canvas/blocks.ts';

type BlockChoiceProps = { readonly block: BlockKey; readonly onChoose: (block: BlockKey) => void };

/** Which block something new is about: at first the one in hand. */
export function BlockChoice({ block, onChoose }: BlockChoiceProps) {
  const id = useId();
  const choose = (value: string) => {
    const chosen = blockKeys.find((each) => each === value);
    if (chosen) onChoose(chosen);
  };
  return (
    <div className="flex items-center gap-1.5 text-muted">
      <BlockIcon block={block} className="size-4" />
      <label htmlFor={id} className="sr-only">
        Block
      </label>
      <select
        id={id}
        value={block}
        onChange={(event) => choose(event.target.value)}
        className="h-8 min-w-0 rounded-control border border-line bg-surface px-2 text-sm text-ink pointer-coarse:h-10"
      >
        {blockKeys.map((each) => (
          <option key={each} value={each}>
            {blockTitles[each]}
          </option>
        ))}
      </select>
    </div>
  );
}
