'use client';

import { useSyncExternalStore } from 'react';
import { IconButton } from '#components/ui/icon-button.tsx';
import { WorkshopIcon } from '#components/ui/icons/workshop-icons.tsx';
import { clockSound } from './clock-sound.ts';

/** Whether the clock is heard on this device. */
export function SoundButton() {
  const sound = useSyncExternalStore(clockSound.subscribe, clockSound.get, () => 'on' as const);
  const isOn = sound === 'on';
  return (
    <IconButton
      label={isOn ? 'Mute the clock' : 'Unmute the clock'}
      icon={<WorkshopIcon name={isOn ? 'sound' : 'muted'} />}
      onClick={() => clockSound.set(isOn ? 'off' : 'on')}
    />
  );
}
