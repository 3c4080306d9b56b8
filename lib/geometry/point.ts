declare const space: unique symbol;

/** A point in board units: pixels at 100 % zoom, origin at the frame's top left corner. */
export type BoardPoint = { readonly x: number; readonly y: number; readonly [space]?: 'board' };

/** A point in CSS pixels from the top left corner of the canvas viewport. */
export type ScreenPoint = { readonly x: number; readonly y: number; readonly [space]?: 'screen' };

/** Width and height in board units. */
export type Size = { readonly w: number; readonly h: number };

export const boardPoint = (x: number, y: number): BoardPoint => ({ x, y });
export const screenPoint = (x: number, y: number): ScreenPoint => ({ x, y });
