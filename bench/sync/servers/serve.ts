// The process of one server under test: `node serve.ts <contestant> <folder>`, with a channel to its parent.
import type { ContestantKey } from '../contestants.ts';
import type { Answer, Question, Seed } from './server-process.ts';
import { ownUsage } from './usage.ts';

/** A server that runs in this process. */
export type Served = {
  readonly port: number;
  /** Prepares boards in the store, and returns the headers of so many people who may write to them. */
  readonly seed?: (seed: Seed) => Promise<readonly Readonly<Record<string, string>>[]>;
};

async function open(key: string, folder: string): Promise<Served> {
  switch (key as ContestantKey) {
    case 'own':
      return (await import('./own-server.ts')).openOwnServer(folder);
    case 'y-websocket':
      return (await import('../peers/y-websocket-server.ts')).openYWebsocketServer(null);
    case 'y-leveldb':
      return (await import('../peers/y-websocket-server.ts')).openYWebsocketServer(folder);
    case 'hocuspocus':
      return (await import('../peers/hocuspocus-server.ts')).openHocuspocusServer(null);
    case 'hocuspocus-sqlite':
      return (await import('../peers/hocuspocus-server.ts')).openHocuspocusServer(folder);
    case 'relay':
      return (await import('./relay.ts')).openRelay({ gather: null });
    case 'gathering-relay':
      return (await import('./relay.ts')).openRelay({ gather: 16 });
  }
}

const [key = '', folder = ''] = process.argv.slice(2);
const served = await open(key, folder);
process.on('message', (question: Question) => {
  void answer(question).then((value) => process.send?.({ id: question.id, value } satisfies Answer));
});
process.on('disconnect', () => process.exit(0));
process.send?.({ id: 0, value: served.port } satisfies Answer);

async function answer(question: Question): Promise<Answer['value']> {
  switch (question.is) {
    case 'usage':
      return ownUsage();
    case 'collect':
      for (let times = 0; times < 3; times++) {
        globalThis.gc?.();
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      return null;
    case 'seed':
      return served.seed ? served.seed(question.seed) : null;
  }
}
