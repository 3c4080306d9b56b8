import { type ThreadKind, threadKinds } from '#lib/review/thread.ts';
import { KindIcon } from './kind-icon.tsx';
import { kindWords } from './kind-words.ts';

type KindPickerProps = {
  readonly kind: ThreadKind | null;
  readonly onPick: (kind: ThreadKind | null) => void;
};

/** Of what kind a new thread is. */
export function KindPicker({ kind, onPick }: KindPickerProps) {
  return (
    <fieldset>
      <legend className="mb-1.5 text-sm font-medium text-ink">Kind</legend>
      <div className="flex flex-wrap gap-1.5">
        {[null, ...threadKinds].map((each) => (
          <label
            key={each ?? 'plain'}
            className="relative inline-flex h-8 items-center gap-1.5 rounded-full border border-line px-2.5 text-xs font-medium text-muted hover:bg-sunken has-checked:border-accent has-checked:bg-accent-soft has-checked:text-accent has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus pointer-coarse:h-10"
          >
            <input
              type="radio"
              name="kind"
              value={each ?? 'plain'}
              checked={each === kind}
              onChange={() => onPick(each)}
              className="absolute inset-0 size-full cursor-pointer opacity-0"
            />
            <KindIcon kind={each ?? 'plain'} className="size-3.5" />
            {kindWords[each ?? 'plain']}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
