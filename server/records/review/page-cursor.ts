/** Where a list in the order of time goes on: the time and the id of the last one that was told. */
export function writeCursor(time: number, id: string): string {
  return `${time}.${id}`;
}

/** `time` is `null` for text that is no cursor; what the id may be is for the caller to say. */
export function readCursor(text: string): { readonly time: number | null; readonly rest: string } {
  const [, digits = '', rest = ''] = /^(\d{1,16})\.(.+)$/.exec(text) ?? [];
  const time = digits === '' ? null : Number(digits);
  return { time: time !== null && Number.isSafeInteger(time) ? time : null, rest };
}
