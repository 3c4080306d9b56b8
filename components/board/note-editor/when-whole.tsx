import { type ReactNode, use } from 'react';
import type { TypingBuffer } from './typing-buffer.ts';

type WhenWholeProps = { readonly buffer: TypingBuffer; readonly children: ReactNode };

/** Waits for the end of a composition: taking the focus from the placeholder would cut it off. */
export function WhenWhole({ buffer, children }: WhenWholeProps) {
  const whole = buffer.whenWhole();
  if (whole) use(whole);
  return children;
}
