import { coldLoad } from './cold-load.ts';
import { joinStorm } from './join-storm.ts';
import { killLoss } from './kill-loss.ts';
import { manyRooms } from './many-rooms.ts';
import { oneRoom } from './one-room.ts';
import { roomMemory } from './room-memory.ts';
import type { Scenario } from './scenario.ts';
import { stalledReader } from './stalled-reader.ts';

export const scenarios: readonly Scenario[] = [
  oneRoom(10, 1),
  oneRoom(50, 5),
  oneRoom(100, 10),
  oneRoom(100, 100),
  oneRoom(200, 10),
  oneRoom(500, 1),
  oneRoom(500, 100),
  manyRooms(200),
  joinStorm(200),
  coldLoad(20_000),
  killLoss(),
  roomMemory(2_000),
  stalledReader(),
];
