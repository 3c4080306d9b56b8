/**
 * Puts text into the clipboard that is still to be fetched. Some browsers let only the press itself write there, and
 * take the promise of a text. False when there is no text, or the browser does not allow it.
 */
export async function copyLater(read: () => Promise<string>): Promise<boolean> {
  try {
    const { clipboard } = navigator;
    if (typeof ClipboardItem === 'undefined') await clipboard.writeText(await read());
    else {
      const text = read().then((words) => new Blob([words], { type: 'text/plain' }));
      await clipboard.write([new ClipboardItem({ 'text/plain': text })]);
    }
    return true;
  } catch {
    return false;
  }
}
