import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';

export type ComposerKeys = {
  readonly onSubmit: () => void;
  /** False: there is nothing to leave, and whatever is round the text may have the key. */
  readonly onEscape: () => boolean;
  /** To the buttons under the text. */
  readonly onToolbar: () => void;
  readonly placeholder: string;
};

/** The keys that post and leave, and what the empty text says. */
export function composerKeys({ onSubmit, onEscape, onToolbar, placeholder }: ComposerKeys): Extension {
  const done = (act: () => void) => () => {
    act();
    return true;
  };
  return Extension.create({
    name: 'composerKeys',
    priority: 1_000,
    addKeyboardShortcuts: () => ({
      'Mod-Enter': done(onSubmit),
      Escape: onEscape,
      'Alt-F10': done(onToolbar),
    }),
    addProseMirrorPlugins: () => [
      new Plugin({
        props: {
          attributes: ({ doc }): Record<string, string> =>
            doc.childCount === 1 &&
            doc.firstChild?.type.name === 'paragraph' &&
            doc.firstChild.childCount === 0
              ? { 'data-placeholder': placeholder }
              : {},
        },
      }),
    ],
  });
}
