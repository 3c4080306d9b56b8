/** The time zone of this machine. Only in a browser: a server's is nobody's. */
export function localZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}
