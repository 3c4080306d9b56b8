import type { PeerMark } from './note-aspect.ts';

/** A ring in the colour of the person who holds the note, with their name and whether they are writing. */
export function PeerMarks({ peers }: { readonly peers: readonly PeerMark[] }) {
  const first = peers.find(({ doing }) => doing === 'typing') ?? peers[0];
  if (!first) return null;
  const others = peers.length - 1;
  return (
    <span className="peer-ring" data-colour={first.colour} data-doing={first.doing} aria-hidden="true">
      <span className="peer-name">
        {first.name}
        {others > 0 && ` +${others}`}
        {first.doing === 'typing' && (
          <span className="peer-typing">
            <i />
            <i />
            <i />
          </span>
        )}
      </span>
    </span>
  );
}
