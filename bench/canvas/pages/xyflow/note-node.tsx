import { type Node, type NodeProps, useReactFlow } from '@xyflow/react';
import { memo, useState } from 'react';

export type NoteNode = Node<{ text: string; colour: string }, 'note'>;

/** A sticky note as a custom node: text at rest, a text box while it is written. */
export const NoteView = memo(function NoteView({ id, data, width, height }: NodeProps<NoteNode>) {
  const { updateNodeData } = useReactFlow<NoteNode>();
  const [isOpen, setOpen] = useState(false);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the node round it has the role
    <div
      className="note"
      style={{ width, height, backgroundColor: data.colour }}
      onDoubleClick={() => setOpen(true)}
    >
      {isOpen ? (
        <textarea
          className="nodrag nowheel"
          // biome-ignore lint/a11y/noAutofocus: it was opened to be written in
          autoFocus
          aria-label="Text"
          value={data.text}
          onChange={(event) => updateNodeData(id, { text: event.target.value })}
          onBlur={() => setOpen(false)}
        />
      ) : (
        data.text
      )}
    </div>
  );
});
