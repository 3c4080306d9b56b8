import type { Timed } from './main-thread.ts';

/** What the browser's main thread is at. */
export const stages = [
  'script',
  'garbage',
  'style',
  'layout',
  'pre-paint',
  'paint',
  'layerize',
  'commit',
  'hit test',
  'other',
] as const;

export type Stage = (typeof stages)[number];

const stageOf: Readonly<Record<string, Stage>> = {
  FunctionCall: 'script',
  EvaluateScript: 'script',
  FireAnimationFrame: 'script',
  FireIdleCallback: 'script',
  TimerFire: 'script',
  EventDispatch: 'script',
  RunMicrotasks: 'script',
  HandlePostMessage: 'script',
  'v8.compile': 'script',
  'v8.evaluateModule': 'script',
  MinorGC: 'garbage',
  MajorGC: 'garbage',
  'BlinkGC.AtomicPhase': 'garbage',
  UpdateLayoutTree: 'style',
  Layout: 'layout',
  PrePaint: 'pre-paint',
  Paint: 'paint',
  PaintImage: 'paint',
  Layerize: 'layerize',
  UpdateLayer: 'commit',
  Commit: 'commit',
  HitTest: 'hit test',
};

type Open = { readonly event: Timed; readonly stage: Stage; inner: number };

/**
 * How the thread's running time is spread over the stages, in milliseconds. The time of an event is its own, without
 * that of the events in it; an event of no known name counts to the one it is in.
 */
export function timeByStage(events: readonly Timed[]): Readonly<Record<Stage, number>> {
  const total = Object.fromEntries(stages.map((stage) => [stage, 0])) as Record<Stage, number>;
  const open: Open[] = [];
  const close = ({ event, stage, inner }: Open) => {
    total[stage] += Math.max(0, event.busy - inner) / 1_000;
  };
  for (const event of events) {
    for (let last = open.at(-1); last && last.event.to <= event.from; last = open.at(-1)) {
      close(last);
      open.pop();
    }
    const around = open.at(-1);
    if (around) around.inner += event.busy;
    open.push({ event, stage: stageOf[event.name] ?? around?.stage ?? 'other', inner: 0 });
  }
  for (const each of open) close(each);
  return total;
}
