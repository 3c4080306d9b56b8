import { type CanvasBlockKey, canvasBlockKeys } from '../canvas/blocks.ts';
import { english } from './en/texts.ts';
import type { GuideLanguage } from './guide-language.ts';
import { type SectionKey, sectionKeys } from './section-keys.ts';
import { type SourceKey, sourceKeys } from './source-keys.ts';
import type { Standing } from './standing.ts';
import { structure } from './structure.ts';
import type { EntryText, GuideTexts, ParkingLotText } from './texts.ts';

/** One idea: a definition, a question with its hint, a kind, a phase … */
export type GuideEntry = {
  readonly id: string;
  readonly title: string;
  readonly body: string;
  readonly examples: readonly string[];
  /** How the sources differ, or what only some of them have; `null` when there is nothing to tell. */
  readonly differences: string | null;
  readonly standing: Standing;
};

export type GuideSection = {
  readonly key: SectionKey;
  readonly title: string;
  readonly lead: string | null;
  readonly entries: readonly GuideEntry[];
};

export type GuideBlock = {
  readonly key: CanvasBlockKey;
  readonly definition: GuideEntry;
  /** All sections in reading order, the definition's among them. */
  readonly sections: readonly GuideSection[];
};

export type GuideSource = { readonly key: SourceKey; readonly name: string; readonly description: string };

export type Guide = {
  readonly blocks: Readonly<Record<CanvasBlockKey, GuideBlock>>;
  readonly parkingLot: ParkingLotText;
  readonly sources: Readonly<Record<SourceKey, GuideSource>>;
};

const texts: Readonly<Record<GuideLanguage, GuideTexts>> = { en: english };

/** The whole guide in one language. */
export function guideFor(language: GuideLanguage): Guide {
  const words = texts[language];
  return {
    blocks: recordOf(canvasBlockKeys, (key) => blockOf(key, words)),
    parkingLot: words.parkingLot,
    sources: recordOf(sourceKeys, (key) => ({ key, ...words.sources[key] })),
  };
}

function blockOf(key: CanvasBlockKey, words: GuideTexts): GuideBlock {
  const standings: Readonly<Partial<Record<SectionKey, Readonly<Record<string, Standing>>>>> = structure[key];
  const written: Readonly<Partial<Record<SectionKey, Readonly<Record<string, EntryText>>>>> = {
    ...words.blocks[key],
    questions: words.questions[key],
  };
  const sections = sectionKeys.flatMap((section): GuideSection[] => {
    const entries = Object.entries(standings[section] ?? {});
    if (entries.length === 0) return [];
    const { title, lead } = words.sections[section];
    return [
      {
        key: section,
        title,
        lead: lead ?? null,
        entries: entries.map(([id, standing]) => entryOf(id, standing, written[section]?.[id])),
      },
    ];
  });
  const definition = words.blocks[key].definition.definition;
  return {
    key,
    sections,
    definition: entryOf('definition', structure[key].definition.definition, definition),
  };
}

function entryOf(id: string, standing: Standing, text: EntryText | undefined): GuideEntry {
  if (!text) throw new Error(`The guide has no words for "${id}".`);
  return {
    id,
    title: text.title,
    body: text.body,
    examples: text.examples ?? [],
    differences: text.differences ?? null,
    standing,
  };
}

function recordOf<Key extends string, Value>(
  keys: readonly Key[],
  make: (key: Key) => Value,
): Readonly<Record<Key, Value>> {
  return Object.fromEntries(keys.map((key) => [key, make(key)])) as Record<Key, Value>;
}
