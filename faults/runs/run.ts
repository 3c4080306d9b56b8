import type { Violation } from '../checker/history.ts';

/** What a run is told. */
export type RunSettings = {
  /** How often; `null`: as often as the short form does it. */
  readonly rounds: number | null;
  readonly seed: number;
  readonly database: 'sqlite' | 'postgres';
  /** The project's folder. */
  readonly root: string;
  /** Prints a line about how far it is. */
  readonly say: (line: string) => void;
};

/** What came of a run. */
export type RunResult =
  | {
      readonly is: 'done';
      readonly failures: readonly RunFailure[];
      /** Counted things, in the order in which they are told: rounds, edits, faults. */
      readonly counts: Readonly<Record<string, number>>;
    }
  /** This machine does not allow it. */
  | { readonly is: 'skipped'; readonly why: string };

export type RunFailure = { readonly seed: number; readonly violations: readonly Violation[] };

export type Run = {
  readonly name: string;
  /** What must hold, as a sentence. */
  readonly promise: string;
  readonly databases: readonly RunSettings['database'][];
  readonly execute: (settings: RunSettings) => Promise<RunResult>;
};
