'use client';

import { type ReactNode, useRef, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Icon } from '#components/ui/icon.tsx';
import type { TypedText } from '#lib/sync/typed-notes.ts';
import { groupTexts, joinTexts } from './kept-text.ts';

type UnsavedTextProps = {
  readonly texts: readonly TypedText[];
  /** Called once the person has it elsewhere, by the button or by their own hand. */
  readonly onCopied: () => void;
  /** A further button in the same row. */
  readonly beside?: ReactNode;
};

type Copying = 'not-yet' | 'copied' | 'by-hand';

/** The words that the server does not have, to be read and copied. */
export function UnsavedText({ texts, onCopied, beside }: UnsavedTextProps) {
  const list = useRef<HTMLDListElement>(null);
  const [state, setState] = useState<Copying>('not-yet');

  const copied = () => {
    setState('copied');
    onCopied();
  };
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(joinTexts(texts));
      copied();
    } catch {
      // Browsers keep the clipboard to themselves on addresses without https: then a hand on the keyboard does it.
      if (list.current) window.getSelection()?.selectAllChildren(list.current);
      setState('by-hand');
    }
  };

  return (
    <div>
      <section
        aria-label="Your text that was not saved"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys
        tabIndex={0}
        onCopy={copied}
        className="max-h-[min(16rem,34dvh)] overflow-y-auto overscroll-contain rounded-card border border-line bg-sunken px-4 py-3"
      >
        <dl ref={list} className="space-y-3 select-text">
          {groupTexts(texts).map((group) => (
            <div key={group.title}>
              <dt className="text-xs font-medium text-muted">{group.title}</dt>
              {group.texts.map(({ noteId, text }) => (
                <dd key={noteId} className="mt-1 text-base wrap-anywhere whitespace-pre-wrap text-ink">
                  {text}
                </dd>
              ))}
            </div>
          ))}
        </dl>
      </section>
      <div className="mt-2.5 flex flex-wrap items-center gap-x-3 gap-y-1">
        <Button
          variant="outline"
          size="small"
          onClick={copy}
          icon={
            <Icon
              name={state === 'copied' ? 'check' : 'copy'}
              className={state === 'copied' ? 'size-4 text-ok' : 'size-4'}
            />
          }
        >
          Copy my text
        </Button>
        <p aria-live="polite" className="min-w-0 flex-1 text-sm text-muted">
          {told[state]}
        </p>
        {beside}
      </div>
    </div>
  );
}

const told: Readonly<Record<Copying, string>> = {
  'not-yet': '',
  copied: 'Copied.',
  'by-hand': 'It is selected: copy it with Ctrl+C or ⌘C.',
};
