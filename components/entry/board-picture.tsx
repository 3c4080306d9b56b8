import { type BlockKey, blockTitles, canvasBlockKeys } from '#lib/canvas/blocks.ts';
import { layoutCanvas } from '#lib/canvas/layout.ts';
import { defaultBlockColours, type PaletteColour } from '#lib/canvas/palette.ts';
import type { Rect } from '#lib/geometry/rect.ts';
import { pictureNotes } from './picture-notes.ts';

const NOTE = { w: 192, h: 112, gap: 16, top: 76 };

/** A drawing of a board at work: the real blocks, less tall, with a handful of notes, one in somebody's hand. */
export function BoardPicture() {
  const layout = layoutCanvas({});
  const frame = squeeze(layout.frame);
  const block = (key: BlockKey): Rect => squeeze(layout.blocks[key]);
  const segments = block('customer-segments');
  const propositions = block('value-propositions');
  return (
    <svg
      viewBox={`-4 -4 ${frame.w + 8} ${frame.h + 8}`}
      role="img"
      aria-label="A board with sticky notes in the nine blocks; two people are at work on it"
      className="block h-auto w-full select-none"
    >
      {canvasBlockKeys.map((key) => (
        <PictureBlock
          key={key}
          title={blockTitles[key]}
          rect={block(key)}
          colour={defaultBlockColours[key]}
        />
      ))}
      <g className="fill-none stroke-muted" strokeWidth="3.5" strokeLinecap="round" strokeLinejoin="round">
        <path
          d={`M${segments.x + 100} 334 C ${segments.x + 60} 470, ${segments.x + 350} 560, ${segments.x + 304} 712`}
        />
        <path d={`m${segments.x + 292} 692 12 21 19-15`} />
      </g>
      {pictureNotes.map(({ block: key, at, lines }) => (
        <PictureNote
          key={lines.join(' ')}
          block={block(key)}
          at={at}
          lines={lines}
          colour={defaultBlockColours[key]}
        />
      ))}
      <g transform={`translate(${propositions.x + 128} 356) rotate(4)`}>
        <Paper lines={['What is on', 'tonight']} colour={defaultBlockColours['value-propositions']} held />
      </g>
      <Cursor x={propositions.x + 268} y={440} name="Amina" colour="purple" />
      <Cursor x={segments.x + 196} y={430} name="Jonas" colour="teal" />
    </svg>
  );
}

function squeeze(rect: Rect): Rect {
  return { x: rect.x, y: rect.y * 0.66, w: rect.w, h: rect.h * 0.66 };
}

function PictureBlock({ title, rect, colour }: { title: string; rect: Rect; colour: PaletteColour }) {
  return (
    <g data-colour={colour}>
      <rect
        x={rect.x}
        y={rect.y}
        width={rect.w}
        height={rect.h}
        rx="20"
        className="fill-surface stroke-line"
        strokeWidth="2"
      />
      <circle cx={rect.x + 34} cy={rect.y + 39} r="9" fill="var(--paper-edge)" />
      <text x={rect.x + 56} y={rect.y + 48} className="fill-ink font-semibold" fontSize="26">
        {title}
      </text>
    </g>
  );
}

function PictureNote(props: {
  block: Rect;
  at: number;
  lines: readonly [string, string?];
  colour: PaletteColour;
}) {
  const { block, at, lines, colour } = props;
  const perRow = block.w > 600 ? 5 : 2;
  const x = block.x + 16 + (at % perRow) * (NOTE.w + NOTE.gap);
  const y = block.y + NOTE.top + Math.floor(at / perRow) * (NOTE.h + NOTE.gap);
  return (
    <g transform={`translate(${x} ${y})`}>
      <Paper lines={lines} colour={colour} />
    </g>
  );
}

function Paper(props: { lines: readonly [string, string?]; colour: PaletteColour; held?: boolean }) {
  const { lines, colour, held = false } = props;
  return (
    <g data-colour={colour}>
      {held && <rect x="6" y="14" width={NOTE.w} height={NOTE.h} rx="10" className="fill-black opacity-15" />}
      <rect
        width={NOTE.w}
        height={NOTE.h}
        rx="10"
        fill="var(--paper)"
        stroke={held ? 'var(--person-purple)' : 'var(--paper-edge)'}
        strokeOpacity={held ? 1 : 0.45}
        strokeWidth={held ? 4 : 2}
      />
      {lines.map((line, index) => (
        <text
          key={line}
          x="16"
          y={38 + index * 32}
          fill="var(--paper-ink)"
          fontSize="25"
          className="font-medium"
        >
          {line}
        </text>
      ))}
    </g>
  );
}

function Cursor({ x, y, name, colour }: { x: number; y: number; name: string; colour: PaletteColour }) {
  return (
    <g transform={`translate(${x} ${y})`} data-colour={colour}>
      <path
        d="M0 0l11 38 9-15 17-6z"
        fill="var(--person)"
        className="stroke-surface"
        strokeWidth="3"
        strokeLinejoin="round"
      />
      <rect x="28" y="30" width={name.length * 15 + 28} height="42" rx="12" fill="var(--person)" />
      <text x="42" y="59" fill="var(--person-ink)" fontSize="25" className="font-semibold">
        {name}
      </text>
    </g>
  );
}
