import type { ReactNode } from 'react';
import type { ReactionEmoji } from '#lib/sync/reaction.ts';

const GOLD = '#f9c846';
const DARK = '#4a3208';

/** Flat pictures on a 32 × 32 field: not every machine has emoji, and no two machines have the same. */
const pictures: Readonly<Record<ReactionEmoji, ReactNode>> = {
  '👍': (
    <>
      <path fill="#4b74d9" d="M3.5 15h5.2v13H3.5z" />
      <path
        fill={GOLD}
        d="M10 15.5l5-10.2c.5-1 1.6-1.6 2.7-1.2 1.5.5 2 2 1.6 3.4L18 12.5h7.3c1.9 0 3.1 1.8 2.5 3.6l-3 9.4c-.4 1.4-1.7 2.5-3.2 2.5H13c-1.7 0-3-1.2-3-2.8z"
      />
    </>
  ),
  '❤️': (
    <path
      fill="#e5484d"
      d="M16 27.5S4 20 4 12.2c0-4 3-6.6 6.2-6.6 2.6 0 4.7 1.5 5.8 3.6 1.1-2.1 3.2-3.6 5.8-3.6 3.2 0 6.2 2.6 6.2 6.6 0 7.8-12 15.3-12 15.3z"
    />
  ),
  '⭐': (
    <path
      fill="#f5b82e"
      d="M16 3.5l3.9 7.9 8.7 1.3-6.3 6.1 1.5 8.7-7.8-4.1-7.8 4.1 1.5-8.7-6.3-6.1 8.7-1.3z"
    />
  ),
  '🎉': (
    <>
      <path fill="#8b5cd6" d="M4.5 28.5l6.3-17 10.7 10.7z" />
      <path fill="#b794f0" d="M7.6 20.2l5.2 5.2-3 1.1-3.3-3.3z" />
      <path
        fill="none"
        stroke="#f5b82e"
        strokeWidth="2"
        strokeLinecap="round"
        d="M17 11c.5-3.5 2.6-6 6-6.5M21.5 15.5c3-1.6 5-1 6.5 1.5"
      />
      <circle cx="12.5" cy="6" r="1.8" fill="#3f8ed3" />
      <circle cx="26" cy="10.5" r="1.8" fill="#e5484d" />
      <circle cx="25" cy="24" r="1.8" fill="#38a065" />
    </>
  ),
  '😂': (
    <>
      <circle cx="16" cy="16" r="13" fill={GOLD} />
      <path
        fill="none"
        stroke={DARK}
        strokeWidth="2"
        strokeLinecap="round"
        d="M9 12.6q2.2-3 4.4 0M18.6 12.6q2.2-3 4.4 0"
      />
      <path fill="#6b2d12" d="M8.8 16.8h14.4a7.2 7.2 0 01-14.4 0z" />
      <path
        fill="#5bb4f0"
        d="M6.2 14.5c-2.2 2.2-3 4.4-1.3 5.6s3.5-.6 3.4-3.4zM25.8 14.5c2.2 2.2 3 4.4 1.3 5.6s-3.5-.6-3.4-3.4z"
      />
    </>
  ),
  '🤔': (
    <>
      <circle cx="16" cy="15" r="12.5" fill={GOLD} />
      <circle cx="11.5" cy="13" r="1.6" fill={DARK} />
      <circle cx="20.5" cy="13" r="1.6" fill={DARK} />
      <path
        fill="none"
        stroke={DARK}
        strokeWidth="2"
        strokeLinecap="round"
        d="M8.6 9.4q2.6-2 5.2-.4M18.4 8q2.6-1.6 5 .6M13 20q4-1.4 7.4-.2"
      />
      <path
        fill="#e39a2d"
        d="M7.4 30.4c-.8-4 .2-7 2.8-7.5l7.4-1.4c1.7-.3 2.1 1.9.5 2.4l-3.8 1.2c1.5.1 2 1.4 1.4 3.2-.8 2.4-3.8 3.4-8.3 2.1z"
      />
    </>
  ),
  '💡': (
    <>
      <path
        fill="#fbd24e"
        d="M16 3.5a9.2 9.2 0 00-5.2 16.8c1 .7 1.4 1.6 1.5 2.7h7.4c.1-1.1.5-2 1.5-2.7A9.2 9.2 0 0016 3.5z"
      />
      <path
        fill="none"
        stroke={DARK}
        strokeWidth="1.5"
        strokeLinecap="round"
        d="M13.6 22.6l-1.2-7.4 3.6 2.4 3.6-2.4-1.2 7.4"
      />
      <path fill="#8d8881" d="M12.4 24.2h7.2v2.2h-7.2zM13.4 27.2h5.2V29h-5.2z" />
    </>
  ),
  '❓': (
    <>
      <circle cx="16" cy="16" r="13" fill="#3f6fd8" />
      <path
        fill="none"
        stroke="#ffffff"
        strokeWidth="3"
        strokeLinecap="round"
        d="M11.8 12.6a4.2 4.2 0 118.4.2c0 3-4.2 3.2-4.2 6.2M16 23.4v.1"
      />
    </>
  ),
};

export function ReactionPicture({ emoji, className = 'size-7' }: PictureProps) {
  return (
    <svg viewBox="0 0 32 32" className={className} aria-hidden="true">
      {pictures[emoji]}
    </svg>
  );
}

type PictureProps = { readonly emoji: ReactionEmoji; readonly className?: string };
