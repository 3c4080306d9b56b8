import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import tailwind from '@tailwindcss/postcss';
import { bench, root } from './paths.ts';

/** The product's own style sheet, made from the same sources as its pages. */
export async function buildStyles(file: string): Promise<void> {
  const from = path.join(root, 'app/globals.css');
  // PostCSS comes with Tailwind's plug-in and is no dependency of its own.
  const { default: postcss } = await import(
    createRequire(path.join(root, 'package.json')).resolve('postcss')
  );
  const plugin = tailwind({ base: root, optimize: true });
  const { css } = await postcss([plugin]).process(await readFile(from, 'utf8'), { from });
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, css);
}

export const stylesOfPages = path.join(bench, 'dist/globals.css');
