'use client';

import { MessagePage } from '#components/entry/message-page.tsx';
import { Button } from '#components/ui/button.tsx';
import { Icon } from '#components/ui/icon.tsx';

export default function ErrorPage({ retry }: { retry: () => void }) {
  return (
    <MessagePage
      title="This page could not be shown"
      text="Something went wrong on our side. Your boards are safe: what was saved is still there."
    >
      <Button variant="primary" icon={<Icon name="retry" />} onClick={retry}>
        Try again
      </Button>
    </MessagePage>
  );
}
