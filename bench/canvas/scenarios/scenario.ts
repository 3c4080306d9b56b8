import type { JSHandle } from 'playwright-core';
import type { Contestant } from '../contestants.ts';
import type { Hand } from '../measure/hand.ts';
import type { Tab } from '../measure/open-browser.ts';
import type { NoteData } from '../notes/note-data.ts';
import type { BenchWindow } from '../pages/bench-page.ts';

/** Where a scenario is played: one page of one canvas with its notes. */
export type Stage = {
  readonly tab: Tab;
  /** What the page offers, in the page. */
  readonly bench: JSHandle<BenchWindow>;
  readonly hand: Hand;
  readonly data: NoteData;
  readonly contestant: Contestant;
  /** How many frames' worth of input, at 60 a second. */
  readonly count: number;
};

/** One thing that people do, the same for every canvas. */
export type Scenario = {
  readonly key: ScenarioKey;
  readonly title: string;
  /** Before the measurement: the view, a selection, the messages of other people. */
  readonly prepare: (stage: Stage) => Promise<void>;
  readonly act: (stage: Stage) => Promise<void>;
  /** After the measurement. @throws when what should have happened did not */
  readonly check: (stage: Stage) => Promise<void>;
  /** False where a canvas has no such thing. */
  readonly suits?: (contestant: Contestant) => boolean;
};

export type ScenarioKey =
  | 'pan'
  | 'zoom'
  | 'drag-one'
  | 'drag-hundred'
  | 'cursors-20'
  | 'cursors-50'
  | 'remote-moves'
  | 'remote-drags'
  | 'pan-whole'
  | 'zoom-whole'
  | 'typing';
