'use client';

import { createContext, use } from 'react';
import type { Room } from './room.ts';

/** The room of an open board, once its parts are here. */
export const RoomContext = createContext<Room | null>(null);

/** @throws outside a room */
export function useRoom(): Room {
  const room = use(RoomContext);
  if (!room) throw new Error('useRoom is for parts of a room');
  return room;
}
