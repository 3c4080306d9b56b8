import type { Editor } from '@tiptap/core';
import { type FormEvent, type KeyboardEvent, useId, useRef, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { completeHref } from './note-link.ts';

export type LinkFieldProps = {
  readonly editor: Editor;
  readonly onDone: () => void;
};

/** Asks for the address of a link, in place of the format bar. */
export function LinkField({ editor, onDone }: LinkFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  const [refused, setRefused] = useState(false);
  const hint = useId();

  const leave = () => {
    onDone();
    editor.commands.focus(undefined, { scrollIntoView: false });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    const href = completeHref(input.current?.value ?? '');
    if (href === null) {
      setRefused(true);
      return;
    }
    setLink(editor, href);
    leave();
  };
  const leaveOnEscape = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Escape') leave();
  };

  return (
    <div className="rounded-card border border-line bg-raised p-1.5 text-ink shadow-raised">
      <form className="flex items-center gap-1.5" onSubmit={submit} onKeyDown={leaveOnEscape}>
        <input
          ref={input}
          // The person asked for this field a moment ago: it is where they write next.
          // biome-ignore lint/a11y/noAutofocus: see above
          autoFocus
          type="text"
          inputMode="url"
          aria-label="Address of the link"
          placeholder="https://"
          aria-invalid={refused}
          aria-describedby={refused ? hint : undefined}
          onInput={() => setRefused(false)}
          className="h-8 w-56 rounded-control border border-line bg-sunken px-2 text-sm text-ink placeholder:text-faint aria-invalid:border-danger"
        />
        <Button variant="primary" size="small" type="submit">
          Add link
        </Button>
      </form>
      {refused && (
        <p id={hint} role="alert" className="px-1 pt-1 text-xs text-danger">
          Enter a web or e-mail address.
        </p>
      )}
    </div>
  );
}

/** Links the selected text; with none selected, the address itself is written. */
function setLink(editor: Editor, href: string): void {
  const { empty } = editor.state.selection;
  if (!empty) editor.chain().setLink({ href }).run();
  else
    editor.commands.insertContent({ type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] });
}
