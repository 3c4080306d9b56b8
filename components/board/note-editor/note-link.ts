import Link from '@tiptap/extension-link';
import { safeHref } from '#lib/board/rich-text.ts';

/** What links in notes open with. */
const linkAttributes = { target: '_blank', rel: 'noopener noreferrer nofollow' };

/** Links that hold an address and nothing else, since what else a peer writes there would reach the page. */
export const NoteLink = Link.extend({
  addAttributes() {
    return { href: { default: null } };
  },
  parseHTML() {
    return [
      {
        tag: 'a[href]',
        getAttrs: (element) => {
          const href = safeHref(element.getAttribute('href'));
          return href === null ? false : { href };
        },
      },
    ];
  },
  renderHTML({ HTMLAttributes }) {
    const href = safeHref(HTMLAttributes.href);
    return ['a', href === null ? {} : { href, ...linkAttributes }, 0];
  },
}).configure({
  openOnClick: false,
  autolink: true,
  linkOnPaste: true,
  defaultProtocol: 'https',
  isAllowedUri: (text) => completeHref(text) !== null,
});

/** The address that a person means by `text`, with https put before what names no scheme; `null` when unsafe. */
export function completeHref(text: string): string | null {
  const trimmed = text.trim();
  if (trimmed === '' || /\s/.test(trimmed)) return null;
  return safeHref(trimmed) ?? (/^[a-z][a-z0-9+.-]*:/i.test(trimmed) ? null : safeHref(`https://${trimmed}`));
}
