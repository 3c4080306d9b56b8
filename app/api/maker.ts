import { getRandomValues } from 'node:crypto';
import type { Maker } from '#server/records/maker.ts';

/** The machine's clock and its source of secrets. */
export const maker: Maker = { now: Date.now, random: (bytes) => void getRandomValues(bytes) };
