export type Tone = 'last-minute' | 'over';

/** Frequencies in hertz, one after the other. */
const notes: Readonly<Record<Tone, readonly number[]>> = {
  'last-minute': [659],
  over: [784, 523],
};

/** In seconds. */
const NOTE = 0.5;
const GAP = 0.22;
/** Of 1: below speech in a room. */
const LOUDNESS = 0.12;

export type Chime = { readonly play: (tone: Tone) => void; readonly close: () => void };

/** Soft tones. A browser lets a page sound only once somebody has pressed something on it: before, it is silent. */
export function makeChime(page: Document, makeContext: () => AudioContext = () => new AudioContext()): Chime {
  let context: AudioContext | null = null;

  const wake = () => {
    sleep();
    try {
      context = makeContext();
    } catch {
      // No sound on this device: the colour and the words are there.
    }
  };
  const sleep = () => {
    page.removeEventListener('pointerdown', wake, true);
    page.removeEventListener('keydown', wake, true);
  };
  page.addEventListener('pointerdown', wake, true);
  page.addEventListener('keydown', wake, true);

  return {
    play: (tone) => {
      if (!context) return;
      // A page in the background may have been put to sleep.
      context.resume().catch(() => undefined);
      for (const [index, hertz] of notes[tone].entries()) sound(context, hertz, index * GAP);
    },
    close: () => {
      sleep();
      context?.close().catch(() => undefined);
      context = null;
    },
  };
}

/** One note that swells quickly and fades, so that it does not click. */
function sound(context: AudioContext, hertz: number, after: number): void {
  const start = context.currentTime + after;
  const oscillator = context.createOscillator();
  const volume = context.createGain();
  oscillator.type = 'sine';
  oscillator.frequency.value = hertz;
  volume.gain.setValueAtTime(0.0001, start);
  volume.gain.exponentialRampToValueAtTime(LOUDNESS, start + 0.03);
  volume.gain.exponentialRampToValueAtTime(0.0001, start + NOTE);
  oscillator.connect(volume).connect(context.destination);
  oscillator.start(start);
  oscillator.stop(start + NOTE);
}
