import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Metafile } from 'esbuild';
import { buildStyles, stylesOfPages } from './build-styles.ts';
import { type PageName, pageNames } from './page-names.ts';
import { bench, dist, root } from './paths.ts';

/** Gzipped bytes of JavaScript: what a page loads at once, and all of it with the parts that come later. */
export type CodeSize = { readonly first: number; readonly all: number };

/** Bundles every page for production, all with the same React. */
export async function buildPages(): Promise<Readonly<Record<PageName, CodeSize>>> {
  await buildStyles(stylesOfPages);
  const sizes = await Promise.all(pageNames.map(async (name) => [name, await buildPage(name)] as const));
  return Object.fromEntries(sizes) as Record<PageName, CodeSize>;
}

async function buildPage(name: PageName): Promise<CodeSize> {
  const entry = path.join(bench, `canvas/pages/${name}/main.tsx`);
  const outdir = path.join(dist, name);
  const fromRoot = (module: string) => path.join(root, 'node_modules', module);
  const { metafile } = await build({
    entryPoints: [entry],
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    minify: true,
    metafile: true,
    logLevel: 'warning',
    conditions: ['production'],
    define: { 'process.env.NODE_ENV': '"production"', 'process.env': '{}' },
    loader: { '.woff2': 'file', '.woff': 'file' },
    alias: {
      react: fromRoot('react'),
      'react-dom': fromRoot('react-dom'),
      'product-styles.css': stylesOfPages,
    },
  });
  return sizeOf(metafile, path.relative(process.cwd(), path.join(outdir, 'main.js')));
}

async function sizeOf({ outputs }: Metafile, entry: string): Promise<CodeSize> {
  const first = new Set<string>();
  const follow = (file: string) => {
    if (first.has(file)) return;
    first.add(file);
    for (const { path: next, kind } of outputs[file]?.imports ?? [])
      if (kind === 'import-statement') follow(next);
  };
  follow(entry);
  const scripts = Object.keys(outputs).filter((file) => file.endsWith('.js'));
  const weigh = async (files: Iterable<string>) => {
    const each = await Promise.all(Array.from(files, async (file) => gzipSync(await readFile(file)).length));
    return each.reduce((total, bytes) => total + bytes, 0);
  };
  return { first: await weigh(first), all: await weigh(scripts) };
}
