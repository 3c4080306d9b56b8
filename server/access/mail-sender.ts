import { createTransport } from 'nodemailer';

export type Mail = {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** For what was not asked for at this moment: the address at which a mail program says that it is to stop. */
  readonly stopAt?: string;
};

export type MailSender = {
  /** @throws when the mail server does not take it */
  readonly send: (mail: Mail) => Promise<void>;
};

export type MailSettings = {
  /** Such as `smtps://user:password@mail.example.org`. */
  readonly smtpUrl: string;
  /** Such as `Ninefold <boards@example.org>`. */
  readonly from: string;
};

/** A server that says nothing for this long, in milliseconds, is given up. */
const PATIENCE = 10_000;

/** Plain text only: words and links are all there is to say. */
export function makeMailSender({ smtpUrl, from }: MailSettings): MailSender {
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: PATIENCE,
    greetingTimeout: PATIENCE,
    socketTimeout: PATIENCE,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    send: async ({ to, subject, text, stopAt }) => {
      const headers = stopAt === undefined ? {} : stopHeaders(stopAt);
      await transport.sendMail({ from, to: { name: '', address: to }, subject, text, headers });
    },
  };
}

/** Mail programs show a button of their own for these, and no holiday notice comes back. */
function stopHeaders(address: string) {
  return {
    'Auto-Submitted': 'auto-generated',
    'List-Unsubscribe': `<${address}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  };
}
