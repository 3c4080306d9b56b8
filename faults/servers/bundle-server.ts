import { join } from 'node:path';
import { build } from 'esbuild';

/** Beside the packages, where the bundle finds the ones that cannot be part of it; never committed. */
const OUTPUT = 'node_modules/.cache/ninefold-faults/server.mjs';

/**
 * Puts `server/main.ts` into one file, all of it but the pages, and returns where it is. Started in a fraction of a
 * second, it is the product's own entry with its environment, store, sessions, sockets and signals.
 * @param root the project's folder
 */
export async function bundleServer(root: string): Promise<string> {
  let replaced = 0;
  await build({
    absWorkingDir: root,
    entryPoints: ['server/main.ts'],
    outfile: OUTPUT,
    bundle: true,
    // A file of its own for each package takes twice as long to read as all in one; native ones cannot be in it.
    external: ['better-sqlite3', 'pg-native', '@node-rs/*'],
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
    platform: 'node',
    format: 'esm',
    target: 'node22',
    logLevel: 'warning',
    plugins: [
      {
        name: 'no-pages',
        setup: ({ onResolve }) => {
          onResolve({ filter: /\/next-pages\.ts$/ }, () => {
            replaced += 1;
            return { path: join(root, 'faults/servers/no-pages.ts') };
          });
        },
      },
    ],
  });
  if (replaced !== 1) throw new Error('server/main.ts has its pages from somewhere else now');
  return join(root, OUTPUT);
}
