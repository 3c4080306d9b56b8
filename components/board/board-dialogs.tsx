'use client';

import dynamic from 'next/dynamic';
import { useOpenBoard } from './board-context.ts';
import { isMac } from './is-mac.ts';
import type { Person } from './people.ts';

// Each with a `loading` of its own: without one a part on its way would hide the whole board, and take the focus.
const PeoplePanel = dynamic(
  () => import('#components/people/people-panel.tsx').then((file) => file.PeoplePanel),
  { loading: () => null },
);
const ShareDialog = dynamic(() => import('./share-dialog.tsx').then((file) => file.ShareDialog), {
  loading: () => null,
});
const ShortcutsDialog = dynamic(() => import('./shortcuts-dialog.tsx').then((file) => file.ShortcutsDialog), {
  loading: () => null,
});

export type OpenDialog = 'none' | 'share' | 'people' | 'shortcuts';

type BoardDialogsProps = {
  readonly dialog: OpenDialog;
  readonly onDialog: (dialog: OpenDialog) => void;
  readonly people: readonly Person[];
  readonly letterKeys: boolean;
  readonly onLetterKeys: (on: boolean) => void;
};

/** The dialog that is open over the board, of which there is one at a time. */
export function BoardDialogs({ dialog, onDialog, people, letterKeys, onLetterKeys }: BoardDialogsProps) {
  const { boardId, me } = useOpenBoard();
  const close = () => onDialog('none');
  switch (dialog) {
    case 'none':
      return null;
    case 'share':
      return (
        <ShareDialog
          open
          onClose={close}
          onOpenPeople={() => onDialog('people')}
          boardId={boardId}
          me={me}
          people={people}
        />
      );
    case 'people':
      return <PeoplePanel people={people} onClose={close} />;
    case 'shortcuts':
      return (
        <ShortcutsDialog
          open
          onClose={close}
          isMac={isMac()}
          letterKeys={letterKeys}
          onLetterKeys={onLetterKeys}
        />
      );
    default:
      return dialog satisfies never;
  }
}
