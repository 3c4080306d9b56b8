'use client';

import { type CSSProperties, type KeyboardEvent, useRef } from 'react';
import { IconButton } from '#components/ui/icon-button.tsx';
import { GuideIcon } from '#components/ui/icons/guide-icons.tsx';
import type { BlockKey } from '#lib/canvas/blocks.ts';
import { defaultBlockColours, type PaletteColour } from '#lib/canvas/palette.ts';
import { BlockGuide } from './block-guide.tsx';
import { BlockSwitcher } from './block-switcher.tsx';
import { GuideResizer } from './guide-resizer.tsx';
import { GuideSearch } from './guide-search.tsx';
import { ParkingGuide } from './parking-guide.tsx';
import { SearchResults } from './search-results.tsx';
import { useGuide } from './use-guide.ts';

export type GuidePanelProps = {
  /** The block that is selected on the board. */
  block: BlockKey;
  /** Called when a person turns to another block in the guide while it follows the board. */
  onPickBlock: (block: BlockKey) => void;
  /** Absent: the board is read-only. */
  onAddQuestion?: ((block: BlockKey, text: string) => void) | undefined;
  open: boolean;
  onClose: () => void;
  /** The colours of the blocks on this board. */
  colours?: Readonly<Record<BlockKey, PaletteColour>>;
};

/** The guide beside the board, or as a sheet over its lower part on a phone. */
export function GuidePanel(props: GuidePanelProps) {
  return props.open ? <OpenGuide {...props} /> : null;
}

function OpenGuide(props: GuidePanelProps) {
  const { block, onPickBlock, onAddQuestion, onClose, colours = defaultBlockColours } = props;
  const panel = useRef<HTMLElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const { guide, shown, pinned, width, query, searching, hits, folded, ...act } = useGuide(
    block,
    onPickBlock,
    scroller,
  );

  const closeOnEscape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    if (!event.defaultPrevented) onClose();
  };
  const style: CSSProperties & { '--guide-width': string } = { '--guide-width': `${width}px` };

  return (
    <aside ref={panel} aria-label="Guide" onKeyDown={closeOnEscape} style={style} className={panelClass}>
      <GuideResizer
        width={width}
        onPreview={(next) => panel.current?.style.setProperty('--guide-width', `${next}px`)}
        onResize={act.resize}
      />
      <div className="mx-auto mt-2 h-1 w-9 shrink-0 rounded-full bg-line sm:hidden" aria-hidden="true" />
      <header className="flex shrink-0 items-center gap-1 border-b border-line px-3 py-2.5">
        <GuideSearch query={query} onQuery={act.search} onSubmit={() => hits[0] && act.jump(hits[0])} />
        <IconButton
          label="Pin this block"
          icon={<GuideIcon name="pin" className="size-4.5" />}
          pressed={pinned}
          onClick={act.togglePin}
        />
        <IconButton
          label="Close guide"
          icon={<GuideIcon name="close" className="size-4.5" />}
          onClick={onClose}
        />
      </header>
      <p aria-live="polite" className="sr-only">
        {searching && `${hits.length} found in the guide`}
      </p>
      <div ref={scroller} className="relative min-h-0 flex-1 overflow-y-auto overscroll-contain">
        {searching ? (
          <SearchResults guide={guide} query={query} hits={hits} onPick={act.jump} />
        ) : (
          <div className="px-4 pt-4 pb-10">
            <BlockSwitcher shown={shown} colours={colours} onPick={act.pick} />
            {shown === 'parking-lot' ? (
              <ParkingGuide text={guide.parkingLot} colour={colours[shown]} />
            ) : (
              <BlockGuide
                key={shown}
                guide={guide}
                block={shown}
                colour={colours[shown]}
                folded={folded}
                onFold={act.fold}
                onAddQuestion={onAddQuestion && ((text) => onAddQuestion(shown, text))}
              />
            )}
          </div>
        )}
      </div>
    </aside>
  );
}

const panelClass =
  'relative z-30 flex h-full w-[min(var(--guide-width,23rem),60vw)] shrink-0 flex-col border-l border-line bg-surface ' +
  'max-sm:fixed max-sm:inset-x-0 max-sm:bottom-0 max-sm:h-[min(72dvh,44rem)] max-sm:w-full max-sm:rounded-t-panel ' +
  'max-sm:border-t max-sm:border-l-0 max-sm:pb-[env(safe-area-inset-bottom)] max-sm:shadow-raised ' +
  'max-sm:transition-[translate,opacity] max-sm:duration-200 max-sm:starting:translate-y-8 max-sm:starting:opacity-0';
