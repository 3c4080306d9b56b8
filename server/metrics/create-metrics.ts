import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { type FrameKind, frameKinds } from './frame-kind.ts';
import { type FrameCount, SyncTally } from './sync-tally.ts';

/** What is asked for at the moment of a scrape. */
export type LiveFigures = { readonly sockets: () => number; readonly rooms: () => number };

export type Metrics = {
  /** Give it to the sync server. */
  readonly tally: SyncTally;
  /** Names whom to ask for what is not counted; until then there is none of it. */
  readonly watch: (figures: LiveFigures) => void;
  /** Everything in Prometheus' text format. */
  readonly scrape: () => Promise<string>;
  readonly contentType: string;
};

/** Upper bounds in seconds: a window is 10 ms, a store that fails is given up after 5 s. */
const LATENCY_BUCKETS = [0.005, 0.01, 0.015, 0.02, 0.03, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/**
 * The process's figures. Labels come from fixed lists: no board, person or address is ever one.
 * @param now milliseconds of a clock that never steps back
 */
export function createMetrics(now: () => number): Metrics {
  const registry = new Registry();
  const registers = [registry];
  // CPU, memory, garbage collection and the lag of the event loop, under the names that Node dashboards expect.
  collectDefaultMetrics({ register: registry });
  const latency = new Histogram({
    name: 'ninefold_commit_seconds',
    help: 'From an update that was accepted to its commit.',
    buckets: LATENCY_BUCKETS,
    registers,
  });
  const tally = new SyncTally(now, (milliseconds) => latency.observe(milliseconds / 1000));
  let figures: LiveFigures = { sockets: () => 0, rooms: () => 0 };

  gauge('ninefold_sockets', 'Sockets that are open.', () => figures.sockets());
  gauge('ninefold_rooms', 'Documents in memory.', () => figures.rooms());
  frames('ninefold_frames_received_total', 'Frames from clients.', tally.framesIn, 'frames');
  frames('ninefold_received_bytes_total', 'Bytes of frames from clients.', tally.framesIn, 'bytes');
  frames(
    'ninefold_frames_sent_total',
    'Frames to clients, one for each that gets it.',
    tally.framesOut,
    'frames',
  );
  frames('ninefold_sent_bytes_total', 'Bytes of frames to clients.', tally.framesOut, 'bytes');
  counter('ninefold_sockets_closed_total', 'Sockets that the server closed.', ['code', 'rule'], () =>
    [...tally.closes].map(([key, value]) => {
      const [code = '', rule = ''] = key.split(' ');
      return [{ code, rule }, value];
    }),
  );
  outcomes('ninefold_appends_total', 'Attempts to append a batch of updates.', tally.appends);
  outcomes('ninefold_snapshots_total', 'Snapshots that were cut.', tally.snapshots);
  counter('ninefold_load_failures_total', 'Documents that could not be loaded.', [], () => [
    [{}, tally.loadFailures],
  ]);

  return {
    tally,
    watch: (given) => {
      figures = given;
    },
    scrape: () => registry.metrics(),
    contentType: registry.contentType,
  };

  function gauge(name: string, help: string, read: () => number): void {
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(read());
      },
    });
  }

  function counter(
    name: string,
    help: string,
    labelNames: readonly string[],
    read: () => readonly (readonly [Record<string, string>, number])[],
  ): void {
    new Counter({
      name,
      help,
      labelNames,
      registers,
      collect() {
        this.reset();
        for (const [labels, value] of read()) this.inc(labels, value);
      },
    });
  }

  function frames(
    name: string,
    help: string,
    counts: Readonly<Record<FrameKind, FrameCount>>,
    field: keyof FrameCount,
  ): void {
    counter(name, help, ['kind'], () => frameKinds.map((kind) => [{ kind }, counts[kind][field]]));
  }

  function outcomes(name: string, help: string, counts: Readonly<Record<string, number>>): void {
    counter(name, help, ['outcome'], () =>
      Object.entries(counts).map(([outcome, value]) => [{ outcome }, value]),
    );
  }
}
