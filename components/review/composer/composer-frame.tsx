import type { ReactNode } from 'react';
import { commentTextClass } from './comment-text-class.ts';

/** What the empty text says. */
const hintClass =
  'data-placeholder:before:pointer-events-none data-placeholder:before:float-left data-placeholder:before:h-0 ' +
  'data-placeholder:before:text-faint data-placeholder:before:content-[attr(data-placeholder)]';

/** The text that is written: as tall as it is, up to a good part of the window. */
export const composerTextClass = `${commentTextClass} block min-h-18 max-h-[40dvh] w-full overflow-y-auto px-3 py-2 outline-none ${hintClass}`;

export type ComposerFrameProps = {
  readonly text: ReactNode;
  readonly bar?: ReactNode;
  readonly counter?: ReactNode;
  readonly buttons: ReactNode;
};

/** The text with what can be done with it below, in one box. */
export function ComposerFrame({ text, bar, counter, buttons }: ComposerFrameProps) {
  return (
    <div className="rounded-card border border-line bg-surface shadow-[inset_0_1px_2px_rgb(0_0_0/0.04)] focus-within:border-focus focus-within:ring-1 focus-within:ring-focus">
      {text}
      {counter}
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1.5 border-t border-line p-1.5">
        {bar}
        <div className="ms-auto flex flex-wrap items-center justify-end gap-1.5">{buttons}</div>
      </div>
    </div>
  );
}
