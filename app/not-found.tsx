import type { Metadata } from 'next';
import { MessagePage } from '#components/entry/message-page.tsx';
import { buttonClass } from '#components/ui/button-class.ts';

export const metadata: Metadata = { title: 'Not found' };

export default function NotFound() {
  return (
    <MessagePage
      title="There is nothing here for you"
      text="This page does not exist, or you are not a member of the board. If somebody sent you here, ask them for a link to join."
    >
      <a href="/" className={buttonClass('primary')}>
        Go to my boards
      </a>
    </MessagePage>
  );
}
