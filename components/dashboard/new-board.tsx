'use client';

import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { TemplateChoice } from './template-choice.tsx';

export function NewBoard() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="primary" icon={<Icon name="plus" />} onClick={() => setOpen(true)}>
        New board
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title="Start a board">
        <TemplateChoice />
      </Dialog>
    </>
  );
}
