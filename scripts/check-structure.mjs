// Holds the shape of the project: who may import whom, how files are called, how long they may grow.
import { existsSync } from 'node:fs';
import { glob, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { cruiseProject, layers } from './structure/cruise-project.mjs';
import { graphOf, replaceGraph } from './structure/folder-graph.mjs';
import { complaintsAbout, filesNamedIn } from './structure/house-rules.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const { modules, violations } = await cruiseProject();
const complaints = violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);

for (const layer of layers)
  if (!modules.some(({ source }) => source.startsWith(`${layer}/`)))
    complaints.push(`No module of ${layer}/ was looked at: the check itself is broken.`);

for (const { source } of modules)
  if (/\.(ts|tsx|mjs)$/.test(source))
    complaints.push(...complaintsAbout(source, await readFile(source, 'utf8')));

const page = await readFile('docs/architecture.md', 'utf8');
if (replaceGraph(page, graphOf(modules)) !== page)
  complaints.push('The graph in docs/architecture.md is out of date: npm run graph');

for await (const name of glob('{README,CONTRIBUTING,docs/*}.md'))
  for (const file of filesNamedIn(await readFile(name, 'utf8')))
    if (!existsSync(file)) complaints.push(`${name} names ${file}, which is not there.`);

for (const complaint of complaints) console.error(complaint);
if (complaints.length > 0) process.exitCode = 1;
else console.log(`${modules.length} modules, no complaints`);
