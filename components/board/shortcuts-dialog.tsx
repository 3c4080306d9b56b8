'use client';

import { Dialog } from '#components/ui/dialog.tsx';
import { shortcutGroups } from '#lib/tools/shortcuts.ts';
import { tidyItems } from './tidy-items.ts';

type ShortcutsDialogProps = {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly isMac: boolean;
  readonly letterKeys: boolean;
  readonly onLetterKeys: (on: boolean) => void;
};

const tidyMenuKeys = {
  title: 'In the Tidy menu',
  rows: tidyItems.flat().map(({ label, letter }) => ({ label: label.replace('…', ''), keys: [letter] })),
};

/** Every key there is, from the same actions that answer to them. */
export function ShortcutsDialog({ open, onClose, isMac, letterKeys, onLetterKeys }: ShortcutsDialogProps) {
  return (
    <Dialog open={open} onClose={onClose} title="Keyboard shortcuts">
      <label className="mb-4 flex items-center gap-2 text-sm">
        <input
          type="checkbox"
          checked={letterKeys}
          onChange={(event) => onLetterKeys(event.target.checked)}
          className="size-4 accent-accent"
        />
        Single letters and digits are shortcuts
      </label>
      <div className="grid gap-5 overflow-y-auto">
        {[...shortcutGroups(isMac), tidyMenuKeys].map((group) => (
          <section key={group.title}>
            <h3 className="mb-1.5 text-sm font-semibold">{group.title}</h3>
            <dl className="grid grid-cols-[1fr_auto] gap-x-4 gap-y-1.5 text-sm">
              {group.rows.map((shortcut) => (
                <div key={shortcut.label} className="col-span-2 grid grid-cols-subgrid items-center">
                  <dt className="text-muted">{shortcut.label}</dt>
                  <dd className="flex flex-wrap justify-end gap-1">
                    {shortcut.keys.map((keys) => (
                      <kbd
                        key={keys}
                        className="rounded-[5px] border border-line bg-sunken px-1.5 py-0.5 font-sans text-xs text-ink"
                      >
                        {keys}
                      </kbd>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
