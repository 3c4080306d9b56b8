import type { Recap } from '#lib/workshop/recap.ts';
import { recapMarkdown } from '#lib/workshop/recap-markdown.ts';
import { parseZone } from '#lib/workshop/recap-times.ts';

/** The answer that brings a recap as a file to keep, its times in the zone that the request asks for. */
export function markdownFile(recap: Recap, request: Request): Response {
  const zone = parseZone(new URL(request.url).searchParams.get('zone'));
  const day = new Date(recap.startedAt).toISOString().slice(0, 10);
  return new Response(recapMarkdown(recap, zone), {
    headers: {
      'content-type': 'text/markdown; charset=utf-8',
      'content-disposition': `attachment; filename="workshop-recap-${day}.md"`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  });
}
