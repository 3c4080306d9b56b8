import { Editor, type JSONContent } from '@tiptap/core';
import { CaretKeys } from '#components/board/note-editor/caret-keys.ts';
import { cleanPastedHtml } from '#components/board/note-editor/clean-pasted-html.ts';
import type { MentionMember } from './comment-composer-props.ts';
import { CommentLimit } from './comment-limit.ts';
import { commentSchema } from './comment-schema.ts';
import { type ComposerKeys, composerKeys } from './composer-keys.ts';
import { mentionCompletion } from './mention-completion.ts';

export type CommentEditorOptions = ComposerKeys & {
  readonly element: HTMLElement;
  readonly content: JSONContent;
  /** The accessible name of the text. */
  readonly label: string;
  readonly className: string;
  readonly members: () => readonly MentionMember[];
  /** The id of the list of people in the page. */
  readonly listId: string;
};

/** An editor for one comment. */
export function makeCommentEditor(options: CommentEditorOptions): Editor {
  const { element, content, label, className, members, listId } = options;
  return new Editor({
    element,
    content,
    injectCSS: false,
    extensions: [
      ...commentSchema(members),
      mentionCompletion({ members, listId }),
      composerKeys(options),
      CaretKeys,
      CommentLimit,
    ],
    editorProps: {
      attributes: { class: className, role: 'textbox', 'aria-multiline': 'true', 'aria-label': label },
      transformPastedHTML: cleanPastedHtml,
    },
  });
}
