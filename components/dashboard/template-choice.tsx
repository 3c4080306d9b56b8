'use client';

import { useState } from 'react';
import { callApi, textIn } from '#components/entry/call-api.ts';
import { Icon, type IconName } from '#components/ui/icon.tsx';

const templates: readonly { key: 'blank' | 'example'; title: string; text: string; icon: IconName }[] = [
  {
    key: 'blank',
    title: 'Blank board',
    text: 'Nine empty blocks, each with its questions as hints.',
    icon: 'blank',
  },
  {
    key: 'example',
    title: 'Worked example',
    text: 'A free city newspaper, filled in: two sides that need each other.',
    icon: 'newspaper',
  },
];

/** How a new board may begin; choosing makes it and opens it. */
export function TemplateChoice() {
  const [state, setState] = useState<'idle' | 'making' | { error: string }>('idle');

  const make = async (template: string): Promise<void> => {
    setState('making');
    const made = await callApi('POST', '/api/boards', { template });
    const id = made.ok ? textIn(made.data, 'id') : null;
    if (id) window.location.assign(`/b/${id}`);
    else
      setState({
        error: made.ok ? 'The board could not be opened. Look for it in My boards.' : made.message,
      });
  };

  return (
    <>
      <div className="grid gap-3 sm:grid-cols-2">
        {templates.map(({ key, title, text, icon }) => (
          <button
            key={key}
            type="button"
            disabled={state === 'making'}
            onClick={() => make(key)}
            className="flex flex-col items-start rounded-card border border-line bg-surface p-4 text-left shadow-card transition-colors hover:border-accent hover:bg-accent-soft disabled:opacity-55"
          >
            <span className="mb-3 inline-flex size-10 items-center justify-center rounded-control bg-accent-soft text-accent">
              <Icon name={icon} className="size-6" />
            </span>
            <span className="text-base font-semibold text-ink">{title}</span>
            <span className="mt-1 text-sm text-muted">{text}</span>
          </button>
        ))}
      </div>
      {typeof state === 'object' && (
        <p role="alert" className="mt-3 text-sm text-danger">
          {state.error}
        </p>
      )}
    </>
  );
}
