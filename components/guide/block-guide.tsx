import type { CanvasBlockKey } from '#lib/canvas/blocks.ts';
import type { PaletteColour } from '#lib/canvas/palette.ts';
import type { Guide, GuideSection as Section } from '#lib/guide/guide.ts';
import type { SectionKey } from '#lib/guide/section-keys.ts';
import { sourceKeys } from '#lib/guide/source-keys.ts';
import { BlockHeading } from './block-heading.tsx';
import { entryAnchor } from './entry-anchor.ts';
import { EntrySources } from './entry-sources.tsx';
import { GuideItem } from './guide-item.tsx';
import { GuideQuestion } from './guide-question.tsx';
import { GuideSection } from './guide-section.tsx';

/** A section that a person can fold away; the definition always stays. */
export type FoldKey = Exclude<SectionKey, 'definition'> | 'sources';

type BlockGuideProps = {
  guide: Guide;
  block: CanvasBlockKey;
  colour: PaletteColour;
  folded: ReadonlySet<FoldKey>;
  onFold: (key: FoldKey, folded: boolean) => void;
  onAddQuestion?: ((text: string) => void) | undefined;
};

/** Everything that the guide has on one block. */
export function BlockGuide({ guide, block, colour, folded, onFold, onAddQuestion }: BlockGuideProps) {
  const { definition, sections } = guide.blocks[block];
  const definitionHit = { block, section: 'definition', entry: definition } as const;
  return (
    <>
      <BlockHeading block={block} colour={colour} isGeneral={definition.standing.kind !== 'said'} />
      <div id={entryAnchor(definitionHit)} tabIndex={-1} className="mt-3 mb-4 rounded-control">
        <p className="text-lg leading-snug text-ink">{definition.body}</p>
        <div className="mt-1.5">
          <EntrySources entry={definition} sources={guide.sources} />
        </div>
      </div>
      {sections.map((section) => {
        const key = section.key;
        if (key === 'definition') return null;
        return (
          <GuideSection
            key={key}
            title={section.title}
            lead={section.lead}
            count={section.entries.length}
            open={!folded.has(key)}
            onToggle={(open) => onFold(key, !open)}
          >
            <Entries guide={guide} block={block} section={section} onAddQuestion={onAddQuestion} />
          </GuideSection>
        );
      })}
      <GuideSection
        title="About the sources"
        lead={null}
        open={!folded.has('sources')}
        onToggle={(open) => onFold('sources', !open)}
      >
        <dl className="space-y-2.5 text-sm">
          {sourceKeys.map((key) => (
            <div key={key}>
              <dt className="font-medium text-ink">{guide.sources[key].name}</dt>
              <dd className="text-muted">{guide.sources[key].description}</dd>
            </div>
          ))}
        </dl>
      </GuideSection>
    </>
  );
}

type EntriesProps = Pick<BlockGuideProps, 'guide' | 'block' | 'onAddQuestion'> & { section: Section };

function Entries({ guide, block, section, onAddQuestion }: EntriesProps) {
  const hits = section.entries.map((entry) => ({ block, section: section.key, entry }));
  if (section.key === 'questions')
    return (
      <ul className="space-y-2">
        {hits.map((hit) => (
          <GuideQuestion key={hit.entry.id} hit={hit} guide={guide} onAdd={onAddQuestion} />
        ))}
      </ul>
    );
  return (
    <ul className="space-y-3.5">
      {hits.map((hit) => (
        <GuideItem key={hit.entry.id} hit={hit} guide={guide} />
      ))}
    </ul>
  );
}
