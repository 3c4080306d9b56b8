import { act, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { onTestFinished, vi } from 'vitest';
import { BoardProvider } from '#components/board/board-context.ts';
import { openRoom, type Room } from '#components/workshop/together/room.ts';
import { RoomContext } from '#components/workshop/together/room-context.ts';
import { type SampleOpenBoard, sampleOpenBoard } from './sample-open-board.ts';

type RoomBed = SampleOpenBoard & {
  readonly host: HTMLElement;
  readonly room: Room;
  /** The button of that accessible name. @throws when there is none */
  readonly button: (name: string) => HTMLElement;
  readonly press: (name: string) => void;
};

/** For tests: parts of a room on a sample board, in a page. */
export function roomBed(
  parts: (bed: SampleOpenBoard) => ReactNode,
  ...given: Parameters<typeof sampleOpenBoard>
): RoomBed {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener() {}, removeEventListener() {} }));
  // A page without a screen knows no popovers.
  for (const name of ['showPopover', 'hidePopover', 'togglePopover'] as const)
    HTMLElement.prototype[name] ??= () => true;
  const sample = sampleOpenBoard(...given);
  const room = openRoom({ board: sample.board, nameOf: () => 'Ada', known: 'nothing', now: () => 0 });
  const host = document.body.appendChild(document.createElement('div'));
  const root = createRoot(host);
  act(() =>
    root.render(
      <BoardProvider value={sample.board}>
        <RoomContext value={room}>{parts(sample)}</RoomContext>
      </BoardProvider>,
    ),
  );
  onTestFinished(() => {
    act(() => root.unmount());
    room.close();
    host.remove();
    vi.unstubAllGlobals();
  });
  const button = (name: string) => {
    const found = [...host.querySelectorAll('button')].find(
      (each) => (each.getAttribute('aria-label') ?? each.textContent ?? '').trim() === name,
    );
    if (!found) throw new Error(`no button "${name}"`);
    return found;
  };
  return { ...sample, host, room, button, press: (name) => act(() => button(name).click()) };
}
