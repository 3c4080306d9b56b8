import type { Contestant } from '../contestants.ts';

/** Numbers that one server had in one run of a scenario, by name. Times are milliseconds, sizes bytes. */
export type Figures = Readonly<Record<string, number>>;

export type Scenario = {
  /** With its size, as `room-100-10`. */
  readonly key: string;
  readonly title: string;
  readonly takes: (contestant: Contestant) => boolean;
  /** Measures once, on a server of its own. */
  readonly measure: (contestant: Contestant, length: Length) => Promise<Figures>;
};

/** How long is measured, and how much is left out of what takes long. */
export type Length = 'whole' | 'quick';
