'use client';

import { useLayoutEffect, useRef, useState } from 'react';
import { useOpenBoard } from '#components/board/board-context.ts';
import { useMay } from '#components/board/use-desk.ts';
import { Button } from '#components/ui/button.tsx';
import { Refusal } from '#components/ui/refusal.tsx';
import type { BoardId } from '#lib/board/ids.ts';
import { MAX_VERSION_NAME, type Version } from '#lib/review/version.ts';
import { copyVersion, nameVersion } from '../restore/version-commands.ts';
import { useMoments } from '../use-past.ts';
import { VersionIcon } from '../version-icon.tsx';
import { titleOf } from '../version-words.ts';
import { NameForm } from './name-form.tsx';

type Form = 'none' | 'name' | 'copy';

/** What can be done with a version, by those who may. */
export function VersionActions({ version }: { readonly version: Version }) {
  const { boardId } = useOpenBoard();
  const moments = useMoments();
  const mayRestore = useMay('restore-version');
  const mayName = useMay('name-version');
  const mayCopy = useMay('duplicate-board');
  const actions = useRef<HTMLDivElement>(null);
  const [form, setForm] = useState<Form>('none');
  const [copied, setCopied] = useState<BoardId | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const { id, seq, at, name } = version;

  // The buttons are there again: the one that opened the form takes the focus back.
  const lastForm = useRef<Form>('none');
  useLayoutEffect(() => {
    if (form === 'none')
      actions.current?.querySelector<HTMLElement>(`[data-opens=${lastForm.current}]`)?.focus();
    lastForm.current = form;
  }, [form]);
  const close = () => setForm('none');
  const rename = async (wanted: string): Promise<string | null> => {
    const asked = await nameVersion(boardId, id, wanted);
    return asked.is === 'failed' ? asked.message : null;
  };
  const unname = async () => {
    const asked = await nameVersion(boardId, id, '');
    setRefusal(asked.is === 'failed' ? asked.message : null);
  };
  const copy = async (title: string): Promise<string | null> => {
    const asked = await copyVersion(boardId, seq, title);
    if (asked.is === 'failed') return asked.message;
    setCopied(asked.data);
    return null;
  };

  if (form !== 'none')
    return (
      <div className="px-3 pb-3">
        {form === 'name' ? (
          <NameForm
            label="Name of this version"
            act="Save name"
            first={name}
            maxLength={MAX_VERSION_NAME}
            onSubmit={rename}
            onClose={close}
          />
        ) : (
          <NameForm
            label="Title of the new board"
            act="Copy"
            first={`${boardTitle()}, ${titleOf(version)}`}
            onSubmit={copy}
            onClose={close}
          />
        )}
      </div>
    );
  return (
    <div ref={actions} className="grid gap-1.5 px-3 pb-3 pl-7">
      <div className="flex flex-wrap gap-1.5">
        {mayRestore && (
          <Button
            variant="primary"
            size="small"
            icon={<VersionIcon name="restore" className="size-4" />}
            onClick={() => moments.look({ wish: { seq, at, note: null } })}
          >
            Restore
          </Button>
        )}
        <Button
          variant="outline"
          size="small"
          icon={<VersionIcon name="compare" className="size-4" />}
          onClick={() => moments.look({ moment: { is: 'compared', from: seq, to: 'now' } })}
        >
          Compare
        </Button>
      </div>
      <div className="-ml-2 flex flex-wrap">
        {mayName && (
          <Button variant="quiet" size="small" data-opens="name" onClick={() => setForm('name')}>
            {name ? 'Rename' : 'Name this version'}
          </Button>
        )}
        {mayName && name !== '' && (
          <Button variant="quiet" size="small" onClick={() => void unname()}>
            Take the name away
          </Button>
        )}
        {mayCopy && (
          <Button variant="quiet" size="small" data-opens="copy" onClick={() => setForm('copy')}>
            Copy to a new board
          </Button>
        )}
      </div>
      <p role="status" className="text-sm empty:hidden">
        {copied && (
          <>
            Copied.{' '}
            <a href={`/b/${copied}`} className="font-medium text-accent underline underline-offset-2">
              Open the new board
            </a>
          </>
        )}
      </p>
      <Refusal why={refusal} />
    </div>
  );
}

/** As the browser's tab has it. */
function boardTitle(): string {
  return document.title.replace(/ · [^·]*$/, '');
}
