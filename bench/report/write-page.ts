import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from '../canvas/build/paths.ts';

const page = path.join(root, 'docs/benchmarks.md');

/** Puts the parts between the markers that have their names; what is written round them stays as it is. */
export async function writePage(parts: Readonly<Record<string, string>>): Promise<void> {
  let text = await readFile(page, 'utf8');
  for (const [name, part] of Object.entries(parts)) text = replacePart(text, name, part);
  await writeFile(page, text);
}

/** @throws when the page has no such markers */
function replacePart(text: string, name: string, part: string): string {
  const [start, end] = [`<!-- generated: ${name} -->`, `<!-- end: ${name} -->`];
  const from = text.indexOf(start);
  const to = text.indexOf(end);
  if (from < 0 || to < from) throw new Error(`docs/benchmarks.md has no place for “${name}”.`);
  return `${text.slice(0, from + start.length)}\n${part}\n${text.slice(to)}`;
}
