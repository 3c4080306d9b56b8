// Its own declarations are left out of its `exports`.
declare module 'y-leveldb' {
  import type { Doc } from 'yjs';

  export class LeveldbPersistence {
    constructor(folder: string);
    getYDoc(name: string): Promise<Doc>;
    storeUpdate(name: string, update: Uint8Array): Promise<number>;
  }
}
