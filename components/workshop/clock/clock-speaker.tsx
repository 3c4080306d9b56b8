'use client';

import { useEffect, useState } from 'react';
import { useWorkshopStore } from '#components/workshop/use-workshop.ts';
import { makeChime } from './chime.ts';
import { lookAtClock, momentBetween } from './clock-moments.ts';
import { clockSound } from './clock-sound.ts';
import { tickClock } from './tick-clock.ts';

/** Says the moments that matter to screen readers, and sounds the two that matter to all. Shows nothing. */
export function ClockSpeaker() {
  const store = useWorkshopStore();
  // Counted: the same words in the next step are to be heard again.
  const [said, setSaid] = useState({ words: '', count: 0 });

  useEffect(() => {
    const chime = makeChime(document);
    let before = lookAtClock(store);
    const stop = tickClock(store, () => {
      const after = lookAtClock(store);
      const moment = momentBetween(before, after);
      before = after;
      if (!moment) return;
      setSaid(({ count }) => ({ words: moment.words, count: count + 1 }));
      if (moment.tone && clockSound.get() === 'on') chime.play(moment.tone);
    });
    return () => {
      stop();
      chime.close();
    };
  }, [store]);

  return (
    <p aria-live="polite" className="sr-only">
      <span key={said.count}>{said.words}</span>
    </p>
  );
}
