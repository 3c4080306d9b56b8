import type { InboxSubject } from '#lib/review/inbox-entry.ts';

/** Of what sort an entry is; its words say it too. */
export function EntryIcon({ subject }: { readonly subject: InboxSubject }) {
  return (
    <span className="grid size-8 shrink-0 place-items-center rounded-full bg-sunken text-muted">
      <svg
        viewBox="0 0 20 20"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
        className="size-4.5"
      >
        <path d={pathOf(subject)} />
      </svg>
    </span>
  );
}

function pathOf(subject: InboxSubject): string {
  switch (subject.is) {
    case 'comment':
      return commentPaths[subject.why];
    case 'answer':
      return subject.answer === 'accepted' ? 'M4.5 10.5l3.7 3.7L15.5 6.5' : 'M5.5 5.5l9 9M14.5 5.5l-9 9';
    case 'review':
      return 'M7 4H5v12.5h10V4h-2M7 3h6v2.5H7zM8 9.5h4M8 12.5h4';
  }
}

const commentPaths = {
  mention: 'M13 10a3 3 0 11-6 0 3 3 0 016 0zm0 0v1.2a1.9 1.9 0 003.8 0V10A6.8 6.8 0 1013.5 15.8',
  reply: 'M8 5.5L4 9.3l4 3.8M4 9.3h7.5a4.5 4.5 0 014.5 4.5v1.2',
  note: 'M4 4h12v8l-4 4H4zM16 12h-4v4M7 8h6M7 11h2.5',
} as const;
