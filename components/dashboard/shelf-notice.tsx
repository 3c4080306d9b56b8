import { Toast, ToastRegion } from '#components/ui/toast.tsx';
import type { Notice } from './use-shelf-calls.ts';

/** What has just been done on a list of boards, with a way to take it back where there is one. */
export function ShelfNotice({ notice, onDismiss }: { notice: Notice | null; onDismiss: () => void }) {
  return (
    <ToastRegion>
      {notice && (
        <Toast
          key={notice.message}
          message={notice.message}
          action={notice.undo && { label: 'Undo', onAct: notice.undo }}
          onDismiss={onDismiss}
        />
      )}
    </ToastRegion>
  );
}
