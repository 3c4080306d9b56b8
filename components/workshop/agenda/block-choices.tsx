import { BlockIcon } from '#components/board/block-icon.tsx';
import { type BlockKey, blockKeys, blockTitles } from '#lib/canvas/blocks.ts';

type BlockChoicesProps = {
  readonly chosen: readonly BlockKey[];
  readonly onChange: (blocks: readonly BlockKey[]) => void;
};

/** The blocks that a step is about; none: the whole board. */
export function BlockChoices({ chosen, onChange }: BlockChoicesProps) {
  return (
    <fieldset>
      <legend className="mb-1.5 text-sm font-medium text-ink">
        Blocks <span className="font-normal text-muted">(none: the whole board)</span>
      </legend>
      <div className="flex flex-wrap gap-1.5">
        {blockKeys.map((block) => (
          <label
            key={block}
            className="relative inline-flex h-8 items-center gap-1.5 rounded-full border border-line bg-surface px-2.5 text-xs font-medium text-muted has-checked:border-accent has-checked:bg-accent-soft has-checked:text-accent has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus"
          >
            <input
              type="checkbox"
              name="blocks"
              value={block}
              checked={chosen.includes(block)}
              onChange={({ target }) =>
                onChange(target.checked ? [...chosen, block] : chosen.filter((each) => each !== block))
              }
              className="absolute inset-0 size-full cursor-pointer opacity-0"
            />
            <BlockIcon block={block} className="size-4" />
            {blockTitles[block]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
