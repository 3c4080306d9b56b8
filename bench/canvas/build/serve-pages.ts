import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import path from 'node:path';
import { isPageName } from './page-names.ts';
import { bench, dist } from './paths.ts';

export type PageServer = { readonly url: string; readonly close: () => Promise<void> };

/** Answers to paths below `/data/`. */
export type DataSource = (name: string) => Uint8Array | string | null;

const kinds: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
};

/** Where the parts of pages lie that no bundle holds: fonts, icons and translations. */
const folders: Readonly<Record<string, string>> = {
  'tldraw-assets': path.join(bench, 'node_modules/@tldraw/assets'),
  'excalidraw-assets': path.join(bench, 'node_modules/@excalidraw/excalidraw/dist/prod'),
};

/** Serves the built pages and the notes on a free port of this machine. */
export async function servePages(data: DataSource): Promise<PageServer> {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const body = await answer(decodeURIComponent(pathname), data);
    if (body === null) {
      response.writeHead(404).end();
      return;
    }
    const kind = kinds[path.extname(pathname)] ?? (pathname.endsWith('/') ? kinds['.html'] : undefined);
    response.writeHead(200, { 'content-type': kind ?? 'application/octet-stream' }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://localhost:${portOf(server)}`, close: () => close(server) };
}

async function answer(pathname: string, data: DataSource): Promise<Uint8Array | string | null> {
  const [, first = '', ...rest] = pathname.split('/');
  const name = rest.join('/');
  if (rest.includes('..')) return null;
  if (first === 'data') return data(name);
  if (isPageName(first) && name === '') return pageOf();
  const folder = folders[first] ?? path.join(dist, first);
  return readFile(path.join(folder, name)).catch(() => null);
}

function pageOf(): string {
  return `<!doctype html>
<html lang="en" data-theme="light">
  <head>
    <meta charset="utf-8">
    <title>Bench</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="main.css">
    <script>window.EXCALIDRAW_ASSET_PATH = '/excalidraw-assets/';</script>
    <script type="module" src="main.js"></script>
  </head>
  <body><div id="root"></div></body>
</html>`;
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('There is no free port.');
  return address.port;
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
