import { BlockIcon } from '#components/board/block-icon.tsx';
import { type BlockKey, blockTitles } from '#lib/canvas/blocks.ts';
import type { PaletteColour } from '#lib/canvas/palette.ts';

type BlockHeadingProps = { block: BlockKey; colour: PaletteColour; isGeneral?: boolean };

export function BlockHeading({ block, colour, isGeneral = false }: BlockHeadingProps) {
  return (
    <div className="mt-5 flex items-center gap-3">
      <span
        data-colour={colour}
        className="grid size-9 shrink-0 place-items-center rounded-control border border-[var(--paper-edge)] bg-[var(--paper)] text-[var(--paper-ink)]"
      >
        <BlockIcon block={block} />
      </span>
      <h2 className="text-lg font-semibold tracking-tight text-ink">{blockTitles[block]}</h2>
      {isGeneral && (
        <span className="ml-auto rounded-full border border-line bg-sunken px-2 py-0.5 text-xs whitespace-nowrap text-muted">
          General knowledge
        </span>
      )}
    </div>
  );
}
