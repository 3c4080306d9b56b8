'use client';

import { type ReactNode, type RefObject, useLayoutEffect } from 'react';
import { Icon } from '#components/ui/icon.tsx';
import { IconButton } from '#components/ui/icon-button.tsx';

type ClusterSuggestionSheetProps = {
  readonly sheet: RefObject<HTMLDialogElement | null>;
  /** One line on what it holds, told again whenever it changes. */
  readonly summary: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly footer: ReactNode;
};

/** A dialog at the side of the canvas, which stays in sight; on a phone under it. */
export function ClusterSuggestionSheet(props: ClusterSuggestionSheetProps) {
  const { sheet, summary, onClose, children, footer } = props;

  // Before the dialog leaves the page: closing it is what gives the focus back.
  useLayoutEffect(() => {
    const dialog = sheet.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, [sheet]);

  return (
    <dialog
      ref={sheet}
      aria-labelledby="cluster-suggestion-title"
      onClose={() => {
        if (!sheet.current?.open) onClose();
      }}
      className="fixed inset-y-0 right-0 left-auto m-0 h-dvh max-h-none w-96 max-w-none border-l border-line bg-raised p-0 text-ink shadow-raised backdrop:bg-transparent max-sm:top-auto max-sm:bottom-0 max-sm:h-[62dvh] max-sm:w-full max-sm:rounded-t-panel max-sm:border-t max-sm:border-l-0"
    >
      <div className="flex h-full flex-col">
        <header className="flex items-start gap-2 px-4 pt-4 pb-3">
          <div className="min-w-0 flex-1">
            <h2
              id="cluster-suggestion-title"
              tabIndex={-1}
              // The browser focuses it when the sheet opens.
              ref={(title) => title?.setAttribute('autofocus', '')}
              className="text-lg font-semibold outline-none"
            >
              Suggested groups
            </h2>
            <p role="status" className="text-sm text-muted">
              {summary}
            </p>
          </div>
          <IconButton label="Close" icon={<Icon name="close" />} onClick={onClose} data-fallback />
        </header>
        <div className="min-h-0 flex-1 overflow-y-auto px-4 pb-4">{children}</div>
        <footer className="grid gap-3 border-t border-line px-4 py-3">{footer}</footer>
      </div>
    </dialog>
  );
}
