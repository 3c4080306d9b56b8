/**
 * Pasted markup without anything that a browser would act on or complain of while it reads it, even in a document that
 * nobody sees: only elements that say how text is divided and looks, each made anew. The rest goes and its words stay.
 */
export function cleanPastedHtml(html: string): string {
  const open: string[] = [];
  let clean = '';
  const closeTo = (depth: number) => {
    for (const name of open.splice(depth).reverse()) clean += `</${name}>`;
  };
  let at = 0;
  while (at < html.length) {
    const piece = pieceAt(html, at);
    at = piece.end;
    switch (piece.is) {
      case 'text':
        clean += piece.text.replaceAll('<', '&lt;');
        break;
      case 'nothing':
        break;
      case 'close': {
        const depth = open.lastIndexOf(piece.name);
        if (depth >= 0) closeTo(depth);
        break;
      }
      case 'open':
        if (unread.has(piece.name)) at = endOf(html, at, piece.name);
        if (!kept.has(piece.name)) break;
        clean += `<${piece.name}${attributesOf(piece.name, piece.attributes)}>`;
        if (!empty.has(piece.name)) open.push(piece.name);
        break;
      default:
        piece satisfies never;
    }
  }
  closeTo(0);
  return clean;
}

const words = (names: string): ReadonlySet<string> => new Set(names.split(' '));

const kept = words(
  'a article aside b blockquote br code dd del div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i kbd ' +
    'li main mark ol p pre s samp section span strike strong table tbody td tfoot th thead tr ul',
);
const empty = words('br hr');
/** What is in these is no text that anybody wrote to be read. */
const unread = words(
  'audio canvas embed head iframe math noembed noframes noscript object script select style svg template textarea title video xmp',
);

type Piece =
  | { readonly is: 'text'; readonly text: string; readonly end: number }
  | { readonly is: 'nothing'; readonly end: number }
  | { readonly is: 'open'; readonly name: string; readonly attributes: string; readonly end: number }
  | { readonly is: 'close'; readonly name: string; readonly end: number };

const tag = /<(\/?)([a-z][^\s/>]*)((?:"[^"]*"|'[^']*'|[^'">])*)>/iy;

function pieceAt(html: string, at: number): Piece {
  if (html[at] !== '<') {
    const next = html.indexOf('<', at);
    const end = next < 0 ? html.length : next;
    return { is: 'text', text: html.slice(at, end), end };
  }
  if (html.startsWith('<!--', at)) return { is: 'nothing', end: after(html, '-->', at + 4) };
  if (/[!?]/.test(html[at + 1] ?? '')) return { is: 'nothing', end: after(html, '>', at) };
  // Nothing is closed from here on, so all of it is text.
  if (html.indexOf('>', at) < 0) return { is: 'text', text: html.slice(at), end: html.length };
  tag.lastIndex = at;
  const found = tag.exec(html);
  if (!found) return { is: 'text', text: '<', end: at + 1 };
  const [, slash, name = '', attributes = ''] = found;
  const end = tag.lastIndex;
  return slash === '/'
    ? { is: 'close', name: name.toLowerCase(), end }
    : { is: 'open', name: name.toLowerCase(), attributes, end };
}

function after(html: string, mark: string, from: number): number {
  const found = html.indexOf(mark, from);
  return found < 0 ? html.length : found + mark.length;
}

/** Where the content of an element ends; one that is never closed takes everything with it. */
function endOf(html: string, from: number, name: string): number {
  const close = new RegExp(`</${name}[\\s/>]`, 'gi');
  close.lastIndex = from;
  return close.exec(html)?.index ?? html.length;
}

const attribute = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;

/** An address, whom a mention names, what a list of tasks is, and whether the text is bold, italic or struck. */
function attributesOf(name: string, written: string): string {
  let made = '';
  for (const [, key = '', double, single, bare] of written.matchAll(attribute)) {
    const value = double ?? single ?? bare ?? '';
    const lower = key.toLowerCase();
    if (taskMarks.has(`${name} ${lower}=${value}`)) made += ` ${lower}="${value}"`;
    if (lower === 'style') made += styleOf(value);
    if ((lower === 'href' && name === 'a') || (lower === 'data-mention-of' && name === 'span'))
      made += ` ${lower}="${value.replaceAll('"', '&quot;').replaceAll('<', '&lt;')}"`;
  }
  return made;
}

/** By which the editors know a list of tasks, one of them, and whether it is done. */
const taskMarks: ReadonlySet<string> = new Set([
  'ul data-type=taskList',
  'li data-type=taskItem',
  'li data-checked=true',
  'li data-checked=false',
]);

function styleOf(written: string): string {
  const weight = /(?:^|[;\s])font-weight\s*:\s*(normal|bold|bolder|[1-9]00)\b/i.exec(written)?.[1];
  const slant = /(?:^|[;\s])font-style\s*:\s*(normal|italic)\b/i.exec(written)?.[1];
  const isStruck = /(?:^|[;\s])text-decoration(?:-line)?\s*:[^;]*\bline-through\b/i.test(written);
  const rules = [
    weight && `font-weight:${weight}`,
    slant && `font-style:${slant}`,
    isStruck && 'text-decoration:line-through',
  ].filter(Boolean);
  return rules.length > 0 ? ` style="${rules.join(';')}"` : '';
}
