import { buttonClass } from '#components/ui/button-class.ts';
import { MessagePage } from './message-page.tsx';

type OverProps = { why: 'unknown' | 'revoked' | 'expired' | 'used-up' | 'too-often' };

/** Says that a link does not hold and why, and nothing of where it led. */
export function InvitationOver({ why }: OverProps) {
  const { title, text } = words[why];
  return (
    <MessagePage title={title} text={text}>
      <a href="/" className={buttonClass('primary')}>
        Go to the start page
      </a>
    </MessagePage>
  );
}

const words: Readonly<Record<OverProps['why'], { title: string; text: string }>> = {
  unknown: {
    title: 'This invitation does not hold any more',
    text: 'The link may have been cut short on its way. Ask the person who sent it for a new one.',
  },
  revoked: {
    title: 'This invitation was taken back',
    text: 'Nobody can join by this link any more. Ask the person who sent it for a new one.',
  },
  expired: {
    title: 'This invitation has expired',
    text: 'The link was made for a time that is over. Ask the person who sent it for a new one.',
  },
  'too-often': {
    title: 'Too many invitations at once',
    text: 'Many were opened from your network in a short time. Please wait a few minutes and load this page again.',
  },
  'used-up': {
    title: 'This invitation is used up',
    text: 'As many people have joined by this link as it was made for. Ask the person who sent it for a new one.',
  },
};
