import { BlockIcon } from '#components/board/block-icon.tsx';
import { type BlockKey, blockKeys, blockTitles } from '#lib/canvas/blocks.ts';
import type { PaletteColour } from '#lib/canvas/palette.ts';

/** Where each block lies on a small map of the canvas with ten columns and four rows. */
const cells: Readonly<Record<BlockKey, string>> = {
  'key-partnerships': 'col-start-1 col-span-2 row-start-1 row-span-2',
  'key-activities': 'col-start-3 col-span-2 row-start-1',
  'key-resources': 'col-start-3 col-span-2 row-start-2',
  'value-propositions': 'col-start-5 col-span-2 row-start-1 row-span-2',
  'customer-relationships': 'col-start-7 col-span-2 row-start-1',
  channels: 'col-start-7 col-span-2 row-start-2',
  'customer-segments': 'col-start-9 col-span-2 row-start-1 row-span-2',
  'cost-structure': 'col-start-1 col-span-5 row-start-3',
  'revenue-streams': 'col-start-6 col-span-5 row-start-3',
  'parking-lot': 'col-start-1 col-span-10 row-start-4 mt-1',
};

type BlockSwitcherProps = {
  shown: BlockKey;
  colours: Readonly<Record<BlockKey, PaletteColour>>;
  onPick: (block: BlockKey) => void;
};

/** The canvas in small: a button for each block where it lies. */
export function BlockSwitcher({ shown, colours, onPick }: BlockSwitcherProps) {
  return (
    <nav aria-label="Blocks of the guide" className="grid auto-rows-[1.75rem] grid-cols-10 gap-[3px]">
      {blockKeys.map((block) => (
        <button
          key={block}
          type="button"
          title={blockTitles[block]}
          aria-label={blockTitles[block]}
          aria-current={block === shown ? 'true' : undefined}
          data-colour={colours[block]}
          onClick={() => onPick(block)}
          className={`grid place-items-center rounded-[5px] border transition-colors ${cells[block]} ${
            block === shown
              ? 'border-[var(--paper-edge)] bg-[var(--paper)] text-[var(--paper-ink)]'
              : 'border-transparent bg-sunken text-faint hover:border-line hover:text-ink'
          }`}
        >
          <BlockIcon block={block} className="size-4" />
        </button>
      ))}
    </nav>
  );
}
