import { MessagePage } from '#components/entry/message-page.tsx';
import { buttonClass } from '#components/ui/button-class.ts';

type OverProps = { why: 'gone' | 'too-often' };

/** Says that a link to a recap opens nothing, and nothing of what it once led to. */
export function RecapOver({ why }: OverProps) {
  return (
    <MessagePage {...words[why]}>
      <a href="/" className={buttonClass('primary')}>
        Go to the start page
      </a>
    </MessagePage>
  );
}

const words: Readonly<Record<OverProps['why'], { title: string; text: string }>> = {
  gone: {
    title: 'This link does not lead anywhere any more',
    text: 'The recap behind it is not shared any more, or the link was cut short on its way. Ask the person who sent it for a new one.',
  },
  'too-often': {
    title: 'Too many links at once',
    text: 'Many were opened from your network in a short time. Please wait a few minutes and load this page again.',
  },
};
