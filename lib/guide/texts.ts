import type { SectionKey } from './section-keys.ts';
import type { SourceKey } from './source-keys.ts';
import type { Structure } from './structure.ts';

/** The words of one entry in one language. A question's title is the question itself, its body a hint. */
export type EntryText = {
  readonly title: string;
  readonly body: string;
  readonly examples?: readonly string[];
  /** How the sources differ, or what only some of them have. */
  readonly differences?: string;
};

type TextsFor<Ids> = { readonly [Id in keyof Ids]: EntryText };

/** The words of every section of a block but its questions: a missing one does not compile. */
export type BlockTexts<Block extends keyof Structure> = {
  readonly [Section in Exclude<keyof Structure[Block], 'questions'>]: TextsFor<Structure[Block][Section]>;
};

/** All questions of a language: apart from the rest, because every empty block shows them. */
export type QuestionTexts = {
  readonly [Block in keyof Structure]: TextsFor<Structure[Block]['questions']>;
};

export type ParkingLotText = {
  readonly title: string;
  readonly body: string;
  readonly what: readonly string[];
  readonly afterwards: string;
};

export type GuideTexts = {
  readonly blocks: { readonly [Block in keyof Structure]: BlockTexts<Block> };
  readonly questions: QuestionTexts;
  readonly parkingLot: ParkingLotText;
  readonly sections: Readonly<Record<SectionKey, { readonly title: string; readonly lead?: string }>>;
  readonly sources: Readonly<Record<SourceKey, { readonly name: string; readonly description: string }>>;
};
