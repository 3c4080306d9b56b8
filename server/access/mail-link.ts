import type { Mail } from './mail-sender.ts';

/**
 * The mail with a link to sign in. The secret stands after `#`, so that neither a server's log nor a link preview
 * gets to see it.
 * @param siteUrl the configured address: one that a browser sent could be anybody's
 */
export function writeMailLink(to: string, token: string, siteUrl: string): Mail {
  const url = new URL('/sign-in/link', siteUrl);
  url.hash = token;
  const text = [
    'Open this link to sign in to Ninefold:',
    url.href,
    'It is good for 15 minutes, and once. Then press the button on the page that it opens.',
    'If you did not ask for it, you need not do anything: without the link nobody can sign in.',
  ];
  return { to, subject: 'Your link to sign in to Ninefold', text: `${text.join('\n\n')}\n` };
}
