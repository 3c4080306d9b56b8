import type { PinGroup } from '#lib/review/pin-groups.ts';
import type { Pin } from '#lib/review/place-pins.ts';

/** True when the same is to be read on both, in the same place. */
export function isSameGroup(a: PinGroup, b: PinGroup): boolean {
  return (
    a.at.x === b.at.x &&
    a.at.y === b.at.y &&
    isSameList(a.pins, b.pins, (one, other) => isSamePin(one, other))
  );
}

function isSamePin(a: Pin, b: Pin): boolean {
  return (
    a.key === b.key &&
    a.about.is === b.about.is &&
    a.block === b.block &&
    isSameList(a.threads, b.threads, (one, other) => one === other)
  );
}

function isSameList<T>(a: readonly T[], b: readonly T[], isSame: (one: T, other: T) => boolean): boolean {
  return (
    a.length === b.length &&
    a.every((one, index) => {
      const other = b[index];
      return other !== undefined && isSame(one, other);
    })
  );
}
