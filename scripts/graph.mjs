// Writes the graph of imports between folders into docs/architecture.md.
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { cruiseProject } from './structure/cruise-project.mjs';
import { graphOf, replaceGraph } from './structure/folder-graph.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const { modules } = await cruiseProject();
const page = await readFile('docs/architecture.md', 'utf8');
await writeFile('docs/architecture.md', replaceGraph(page, graphOf(modules)));
