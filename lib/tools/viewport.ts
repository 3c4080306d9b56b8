import type { Size } from '../geometry/point.ts';
import type { Desk, Scene } from './desk.ts';
import { initialDesk } from './initial-desk.ts';

/** The desk in a viewport of another size. The first real size fits the board; a hidden viewport is no size. */
export function withViewport(desk: Desk, scene: Scene, size: Size): Desk {
  if (size.w <= 0 || size.h <= 0) return desk;
  const isFirst = desk.viewport.w <= 0 || desk.viewport.h <= 0;
  const view = isFirst ? initialDesk(size, scene.layout).view : desk.view;
  return { ...desk, viewport: size, view };
}
