/** What broke the content policy: the rule, whose it was, and on what kind of page. */
export type ContentReport = { readonly rule: string; readonly blocked: string; readonly page: string };

/**
 * A browser's report, without anything that names a board, a person or an invitation: of addresses the origin or
 * the first part of the path is kept. `null` for what is no report.
 */
export function readReport(value: unknown): ContentReport | null {
  const report = isRecord(value) ? value['csp-report'] : null;
  if (!isRecord(report)) return null;
  const rule = report['effective-directive'] ?? report['violated-directive'];
  if (typeof rule !== 'string' || !/^[a-z-]{1,40}$/.test(rule)) return null;
  return { rule, blocked: sourceOf(report['blocked-uri']), page: kindOf(report['document-uri']) };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** `inline` and the like are words; of an address its origin is enough. */
function sourceOf(blocked: unknown): string {
  if (typeof blocked !== 'string') return 'unknown';
  if (/^[a-z-]{1,20}$/.test(blocked)) return blocked;
  const origin = URL.canParse(blocked) ? new URL(blocked).origin : 'null';
  return origin === 'null' ? 'unknown' : origin.slice(0, 100);
}

function kindOf(page: unknown): string {
  if (typeof page !== 'string' || !URL.canParse(page)) return 'unknown';
  const [, first = ''] = new URL(page).pathname.split('/');
  return /^[a-z-]{0,20}$/.test(first) ? `/${first}` : 'unknown';
}
