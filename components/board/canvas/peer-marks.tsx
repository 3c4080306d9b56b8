import type { PeerMark } from './note-aspect.ts';

/** A ring in the colour of the person who holds the note, with their name and whether they are writing. */
export function PeerMarks({ peers }: { readonly peers: readonly PeerMark[] }) {
  const first = peers.find(({ doing }) => doing === 'typing') ?? peers[0];
  if (!first) return null;
  const others = peers.length - 1;
  return (
    <span className="peer-ring" data-colour={first.colour} data-doing={first.doing} aria-hidden="true">
      {/* The name is drawn by the style sheet: the text of a note's element is the note's text alone. */}
      <span className="peer-name" data-name={others > 0 ? `${first.name} +${others}` : first.name}>
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
