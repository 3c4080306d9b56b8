import { type Editor, Extension } from '@tiptap/core';
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import type { MentionMember } from './comment-composer-props.ts';
import { type MentionOffer, offerAt } from './mention-offer.ts';

type Completion = {
  readonly offer: MentionOffer | null;
  /** Before the `@` for which nobody wants to be offered names any more. */
  readonly dismissed: number | null;
};

type Step = { readonly is: 'go'; readonly by: 1 | -1 } | { readonly is: 'dismiss' };

const key = new PluginKey<Completion>('mentionCompletion');
const nothing: Completion = { offer: null, dismissed: null };

export type MentionCompletionOptions = {
  readonly members: () => readonly MentionMember[];
  /** The id of the list in the page, and of each of its options. */
  readonly listId: string;
};

export function optionId(listId: string, index: number): string {
  return `${listId}-${index}`;
}

export function mentionOfferOf(state: EditorState): MentionOffer | null {
  return key.getState(state)?.offer ?? null;
}

/** Puts the person at `index` of those offered in place of what was typed of the name. */
export function takeMention(editor: Editor, index: number): boolean {
  const offer = mentionOfferOf(editor.state);
  const member = offer?.members[index];
  if (!offer || !member) return false;
  const mention = { type: 'mention', attrs: { user: member.id, name: member.name } };
  return editor
    .chain()
    .focus(undefined, { scrollIntoView: false })
    .insertContentAt({ from: offer.from, to: offer.to }, [mention, { type: 'text', text: ' ' }])
    .run();
}

/** After `@`, offers names: arrows choose, Enter and Tab take, Escape writes on without. The focus stays in the text. */
export function mentionCompletion({ members, listId }: MentionCompletionOptions): Extension {
  return Extension.create({
    name: 'mentionCompletion',
    // Before the keys that post, leave or make a new line.
    priority: 1_100,
    addKeyboardShortcuts() {
      const step = (next: Step) => () => {
        if (!mentionOfferOf(this.editor.state)) return false;
        this.editor.view.dispatch(this.editor.state.tr.setMeta(key, next));
        return true;
      };
      const take = () => takeMention(this.editor, mentionOfferOf(this.editor.state)?.active ?? -1);
      return {
        ArrowDown: step({ is: 'go', by: 1 }),
        ArrowUp: step({ is: 'go', by: -1 }),
        Escape: step({ is: 'dismiss' }),
        Enter: take,
        Tab: take,
      };
    },
    addProseMirrorPlugins: () => [
      new Plugin<Completion>({
        key,
        state: {
          init: () => nothing,
          apply: (transaction, before, _old, state) => next(transaction, before, state, members()),
        },
        props: {
          attributes: (state): Record<string, string> => {
            const offer = mentionOfferOf(state);
            if (!offer) return { 'aria-autocomplete': 'list' };
            return {
              'aria-autocomplete': 'list',
              'aria-controls': listId,
              'aria-activedescendant': optionId(listId, offer.active),
            };
          },
        },
      }),
    ],
  });
}

function next(
  transaction: Transaction,
  before: Completion,
  state: EditorState,
  members: readonly MentionMember[],
): Completion {
  const step: Step | undefined = transaction.getMeta(key);
  if (step && before.offer) return after(step, before.offer);
  if (!transaction.docChanged && !transaction.selectionSet) return before;
  const dismissed = before.dismissed === null ? null : transaction.mapping.map(before.dismissed, -1);
  const found = offerAt(state, members);
  if (!found) return nothing;
  if (found.from === dismissed) return { offer: null, dismissed };
  return { offer: { ...found, active: 0 }, dismissed: null };
}

function after(step: Step, offer: MentionOffer): Completion {
  switch (step.is) {
    case 'dismiss':
      return { offer: null, dismissed: offer.from };
    case 'go': {
      const count = offer.members.length;
      return { offer: { ...offer, active: (offer.active + step.by + count) % count }, dismissed: null };
    }
    default:
      return step satisfies never;
  }
}
