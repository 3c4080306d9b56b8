import type { Logger } from 'pino';
import type { MailSender } from '#server/access/mail-sender.ts';
import type { Env } from '#server/env.ts';
import type { Store } from '#server/store/open-store.ts';
import { type DigestOptions, Digests } from './send-digests.ts';

const MINUTE = 60 * 1000;

type DigestServices = {
  readonly env: Pick<Env, 'siteUrl' | 'digestMinutes'>;
  readonly store: Pick<Store, 'db'>;
  readonly rooms: DigestOptions['rooms'];
  readonly mail: MailSender | null;
  readonly secret: string;
  readonly log: Pick<Logger, 'error'>;
};

/** Sends digests for a server: nothing without a mail server, nor where nobody is to get such e-mails. */
export function keepDigests({ env, store, rooms, mail, secret, log }: DigestServices): () => Promise<void> {
  const { siteUrl, digestMinutes } = env;
  if (!mail || siteUrl === null || digestMinutes === 0) return async () => {};
  return keepSendingDigests({
    db: store.db,
    rooms,
    mail,
    siteUrl,
    secret,
    now: Date.now,
    after: digestMinutes * MINUTE,
    report: (error) => log.error({ err: error }, 'an e-mail of what is new could not be sent'),
  });
}

/** Sends what is due now and every minute. @returns stops it and waits for the e-mail that is being sent */
export function keepSendingDigests(options: DigestOptions): () => Promise<void> {
  const digests = new Digests(options);
  let isStopping = false;
  let running: Promise<void> | null = null;
  const send = () => {
    // A mail server that is slow has no second round begun over the first.
    running ??= digests
      .send(() => isStopping)
      .finally(() => {
        running = null;
      });
  };
  send();
  const timer = setInterval(send, MINUTE);
  timer.unref();
  return async () => {
    isStopping = true;
    clearInterval(timer);
    await running;
  };
}
