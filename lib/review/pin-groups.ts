import { type BoardPoint, boardPoint } from '../geometry/point.ts';
import type { Pin } from './place-pins.ts';

/** Pins that are drawn as one, since they would cover each other. A pin by itself is a group of one. */
export type PinGroup = {
  readonly key: string;
  /** In board units; of several pins the middle. */
  readonly at: BoardPoint;
  readonly pins: readonly [Pin, ...Pin[]];
};

/** Zooms between two of which the same pins are one: steps of a quarter of a doubling. */
const STEPS = 4;

/** The next lower zoom at which pins are grouped anew, so that a small zoom changes no group. */
export function groupingZoom(zoom: number): number {
  return 2 ** (Math.floor(Math.log2(zoom) * STEPS + 1e-9) / STEPS);
}

/**
 * Puts together what lies within `reach` board units of a pin that came before it, in the order of the pins.
 * Each pin is in one group.
 */
export function groupPins(pins: readonly Pin[], reach: number): readonly PinGroup[] {
  const groups: [Pin, ...Pin[]][] = [];
  const cells = new Map<string, [Pin, ...Pin[]][]>();
  const cellOf = (at: BoardPoint) => [Math.floor(at.x / reach), Math.floor(at.y / reach)] as const;
  const near = (pin: Pin): [Pin, ...Pin[]] | undefined => {
    const [column, row] = cellOf(pin.at);
    for (const dx of [0, -1, 1]) {
      for (const dy of [0, -1, 1]) {
        const found = cells.get(`${column + dx},${row + dy}`)?.find(([first]) => isWithin(first, pin, reach));
        if (found) return found;
      }
    }
    return undefined;
  };
  for (const pin of pins) {
    const known = near(pin);
    if (known) {
      known.push(pin);
      continue;
    }
    const group: [Pin, ...Pin[]] = [pin];
    groups.push(group);
    const cell = cellOf(pin.at).join(',');
    cells.set(cell, [...(cells.get(cell) ?? []), group]);
  }
  return groups.map((members) => {
    const [first] = members;
    return members.length === 1
      ? { key: first.key, at: first.at, pins: members }
      : { key: `group:${first.key}`, at: middleOf(members), pins: members };
  });
}

function isWithin(a: Pin, b: Pin, reach: number): boolean {
  return Math.hypot(a.at.x - b.at.x, a.at.y - b.at.y) < reach;
}

function middleOf(pins: readonly Pin[]): BoardPoint {
  const sum = pins.reduce((before, { at }) => ({ x: before.x + at.x, y: before.y + at.y }), { x: 0, y: 0 });
  return boardPoint(sum.x / pins.length, sum.y / pins.length);
}
