import { createShapeId, type IndexKey, type TLNoteShape, type TLPageId, toRichText } from 'tldraw';
import type { PageNote } from '../bench-page.ts';

/** The side of tldraw's sticky note at its own size. */
const OWN_SIDE = 200;

/** Our palette in tldraw's colours, by the closest. */
const colours: Readonly<Record<string, TLNoteShape['props']['color']>> = {
  yellow: 'yellow',
  amber: 'orange',
  orange: 'orange',
  coral: 'light-red',
  pink: 'light-violet',
  purple: 'violet',
  indigo: 'blue',
  blue: 'light-blue',
  teal: 'light-green',
  green: 'green',
  lime: 'light-green',
  grey: 'grey',
};

/** A sticky note as tldraw keeps it, scaled to the size of ours. */
export function noteShape(
  { id, x, y, w, h, text, colourName }: PageNote,
  index: number,
  parentId: TLPageId,
): TLNoteShape {
  return {
    id: createShapeId(id),
    typeName: 'shape',
    type: 'note',
    x,
    y,
    rotation: 0,
    index: indexOf(index),
    parentId,
    isLocked: false,
    opacity: 1,
    meta: {},
    props: {
      color: colours[colourName] ?? 'yellow',
      labelColor: 'black',
      size: 's',
      font: 'sans',
      fontSizeAdjustment: 1,
      align: 'middle',
      verticalAlign: 'middle',
      growY: ((h - w) * OWN_SIDE) / w,
      url: '',
      richText: toRichText(text),
      scale: w / OWN_SIDE,
      textLastEditedBy: null,
    },
  };
}

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** A fractional index of four digits; the last one is never 0. */
function indexOf(index: number): IndexKey {
  const digit = (value: number) => digits[value % digits.length] ?? '0';
  const high = Math.floor(index / 61);
  return `a1${digit(Math.floor(high / 62))}${digit(high)}${digit((index % 61) + 1)}` as IndexKey;
}
