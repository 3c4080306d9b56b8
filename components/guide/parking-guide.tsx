import type { PaletteColour } from '#lib/canvas/palette.ts';
import type { ParkingLotText } from '#lib/guide/texts.ts';
import { BlockHeading } from './block-heading.tsx';

/** What the parking lot is for. */
export function ParkingGuide({ text, colour }: { text: ParkingLotText; colour: PaletteColour }) {
  return (
    <>
      <BlockHeading block="parking-lot" colour={colour} />
      <p className="mt-3 mb-5 text-lg leading-snug text-ink">{text.body}</p>
      <div className="border-t border-line pt-3.5">
        <h3 className="text-sm font-semibold text-ink">{text.title}</h3>
        <ul className="mt-2 space-y-2">
          {text.what.map((each) => (
            <li
              key={each}
              className="rounded-card border border-line bg-raised px-3.5 py-2.5 text-sm text-muted"
            >
              {each}
            </li>
          ))}
        </ul>
        <p className="mt-4 text-sm text-muted">{text.afterwards}</p>
      </div>
    </>
  );
}
