import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../..', import.meta.url));
export const bench = path.join(root, 'bench');
export const dist = path.join(bench, 'dist');
