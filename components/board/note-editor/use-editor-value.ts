import type { Editor } from '@tiptap/core';
import { useCallback, useSyncExternalStore } from 'react';

/** What `select` tells of the editor, kept current. It has to give a string, number, boolean or `null`. */
export function useEditorValue<Value extends string | number | boolean | null>(
  editor: Editor,
  select: (editor: Editor) => Value,
): Value {
  const subscribe = useCallback(
    (listener: () => void) => {
      editor.on('transaction', listener);
      return () => {
        editor.off('transaction', listener);
      };
    },
    [editor],
  );
  const read = () => select(editor);
  return useSyncExternalStore(subscribe, read, read);
}
