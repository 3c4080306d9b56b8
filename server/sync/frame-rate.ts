import { messageTypes } from '#lib/sync/message-types.ts';
import type { SyncLimits } from './limits.ts';
import { TokenBucket } from './token-bucket.ts';

export type RateLimits = Pick<
  SyncLimits,
  | 'messagesPerSecond'
  | 'messagesAtOnce'
  | 'presencePerSecond'
  | 'presenceAtOnce'
  | 'bytesPerSecond'
  | 'bytesAtOnce'
>;

/** How fast one socket may speak. Presence is counted by itself: it is frequent, and cheap to pass over. */
export class FrameRate {
  readonly #messages: TokenBucket;
  readonly #presence: TokenBucket;
  readonly #bytes: TokenBucket;

  constructor(limits: RateLimits, now: number) {
    this.#messages = new TokenBucket(limits.messagesPerSecond, limits.messagesAtOnce, now);
    this.#presence = new TokenBucket(limits.presencePerSecond, limits.presenceAtOnce, now);
    this.#bytes = new TokenBucket(limits.bytesPerSecond, limits.bytesAtOnce, now);
  }

  /** False when the frame is one too many. */
  allows(frame: Uint8Array, now: number): boolean {
    const bucket = frame[0] === messageTypes.awareness ? this.#presence : this.#messages;
    return bucket.take(1, now) && this.#bytes.take(frame.length, now);
  }
}
