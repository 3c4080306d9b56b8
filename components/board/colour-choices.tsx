import type { PaletteColour } from '#lib/canvas/palette.ts';
import { paletteColours } from '#lib/canvas/palette.ts';

type ColourChoicesProps = {
  readonly label: string;
  readonly chosen: PaletteColour | null;
  readonly onChoose: (colour: PaletteColour) => void;
};

/** The palette as named swatches; the chosen one carries a tick, not only a ring. */
export function ColourChoices({ label, chosen, onChoose }: ColourChoicesProps) {
  return (
    <fieldset aria-label={label} className="grid grid-cols-6 gap-1">
      {paletteColours.map((colour) => (
        <button
          key={colour}
          type="button"
          aria-label={nameOf(colour)}
          aria-pressed={colour === chosen}
          title={nameOf(colour)}
          data-colour={colour}
          onClick={() => onChoose(colour)}
          className="grid size-8 place-items-center rounded-control border border-[var(--paper-edge)] bg-[var(--paper)] text-[var(--paper-ink)] hover:scale-105 motion-reduce:hover:scale-100"
        >
          {colour === chosen && <span aria-hidden="true">✓</span>}
        </button>
      ))}
    </fieldset>
  );
}

const nameOf = (colour: PaletteColour) => `${colour.charAt(0).toUpperCase()}${colour.slice(1)}`;
