import type { CommentBlock, CommentBody } from '#lib/review/comment-body.ts';

/** What was typed, put at the end of a comment: a paragraph for each line, the first joins a last paragraph. */
export function appendTyped(body: CommentBody, typed: string): CommentBody {
  if (typed === '') return body;
  const [first = '', ...rest] = typed.split('\n');
  const last = body.at(-1);
  const joined: readonly CommentBlock[] =
    last?.kind === 'paragraph'
      ? [...body.slice(0, -1), { kind: 'paragraph', runs: [...last.runs, ...runsOf(first)] }]
      : [...body, { kind: 'paragraph', runs: runsOf(first) }];
  return [...joined, ...rest.map((line) => ({ kind: 'paragraph', runs: runsOf(line) }) as const)];
}

function runsOf(line: string) {
  return line === '' ? [] : [{ kind: 'text', text: line } as const];
}
