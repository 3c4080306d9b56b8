import { firstCanvas } from './agendas/first-canvas.ts';
import { fullCanvas } from './agendas/full-canvas.ts';
import type { ReadyAgenda } from './agendas/ready-agenda.ts';
import { review } from './agendas/review.ts';
import { segmentsDeepDive } from './agendas/segments-deep-dive.ts';

/** The agendas that come with the product, the one for beginners first. */
export const readyAgendas: readonly ReadyAgenda[] = [firstCanvas, fullCanvas, review, segmentsDeepDive];
