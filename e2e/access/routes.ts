import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const app = fileURLToPath(new URL('../../app', import.meta.url));

/** The one path that is answered by a socket and not by a file below `app/`. */
export const socketRoute = 'SOCKET /sync/board/[id]';

/** Everything that can be asked of the server, as `GET /api/boards/[id]/state` or `PAGE /b/[id]`, read from the files. */
export function listRoutes(): readonly string[] {
  const files = readdirSync(app, { recursive: true, encoding: 'utf8' }).map((file) =>
    file.split(path.sep).join('/'),
  );
  const routes = files.flatMap((file) => {
    const address = `/${file.split('/').slice(0, -1).join('/')}`;
    if (/(^|\/)page\.tsx$/.test(file)) return [`PAGE ${address}`];
    if (!/(^|\/)route\.tsx?$/.test(file)) return [];
    return methodsIn(readFileSync(path.join(app, file), 'utf8')).map((method) => `${method} ${address}`);
  });
  return [...routes, socketRoute].sort();
}

const methods = 'GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS';

/** The methods that a handler's file exports, however it does. */
export function methodsIn(source: string): readonly string[] {
  const declared = source.matchAll(
    new RegExp(`^export\\s+(?:async\\s+)?(?:const|function|let|var)\\s+(${methods})\\b`, 'gm'),
  );
  const listed = Array.from(source.matchAll(/^export\s*\{([^}]*)\}/gm), ([, names = '']) =>
    Array.from(names.matchAll(new RegExp(`(?:^|,|\\bas\\s)\\s*(${methods})\\s*(?=,|$)`, 'g'))),
  ).flat();
  const found = [...declared, ...listed].map(([, method = '']) => method);
  if (found.length === 0) throw new Error('A handler exports no method that can be read.');
  return found;
}
