import { markdownFile } from '../../markdown-file.ts';
import { sharedRecap } from '../../shared-recap.ts';

/** The recap that a link leads to, as a Markdown file. No session is asked for: the link is the key. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ token: string }> },
): Promise<Response> {
  const shared = await sharedRecap((await params).token, request.headers);
  switch (shared.is) {
    case 'open':
      return markdownFile(shared.recap, request);
    case 'gone':
      return new Response('This link does not lead anywhere any more.\n', { status: 404 });
    case 'too-often':
      return new Response('Too many links were opened from your network. Please wait a little.\n', {
        status: 429,
      });
    default:
      return shared satisfies never;
  }
}
