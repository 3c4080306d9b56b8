import { z } from 'zod';
import { readReport } from '#server/http/read-report.ts';
import { getServices } from '#server/services.ts';
import { maker } from '../maker.ts';
import { readBody } from '../read-body.ts';
import { Refusal, refusalResponse } from '../refusal.ts';

/** Lines in the log in a minute: a page that breaks the policy does so for everybody, and anybody may send reports. */
const LINES_A_MINUTE = 30;

let minute = 0;
let lines = 0;

/** Takes what browsers report of a page that broke the content policy. Open to all, so it keeps little. */
export async function POST(request: Request): Promise<Response> {
  try {
    const report = readReport(await readBody(request, z.unknown()));
    if (report === null) return refusalResponse('bad-request');
    if (mayLog()) getServices().log.warn(report, 'a page broke the content policy');
    return new Response(null, { status: 204 });
  } catch (error) {
    if (error instanceof Refusal) return refusalResponse(error.code);
    throw error;
  }
}

function mayLog(): boolean {
  const current = Math.floor(maker.now() / 60_000);
  if (current !== minute) [minute, lines] = [current, 0];
  lines += 1;
  return lines <= LINES_A_MINUTE;
}
