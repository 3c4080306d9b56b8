type AvatarProps = {
  name: string;
  /** A palette colour. */
  colour: string;
  size?: 'small' | 'medium';
  /** Chosen letters; those of the name without. */
  initials?: string | undefined;
};

/** A person as one or two letters on their colour. */
export function Avatar({ name, colour, size = 'medium', initials }: AvatarProps) {
  const measure = size === 'small' ? 'size-6 text-[0.625rem]' : 'size-8 text-xs';
  return (
    <span
      role="img"
      aria-label={name}
      data-colour={colour}
      className={`inline-flex shrink-0 select-none items-center justify-center rounded-full bg-[var(--person)] font-semibold text-[var(--person-ink)] ${measure}`}
    >
      <span aria-hidden="true">{initials ?? initialsOf(name)}</span>
    </span>
  );
}

/** The first letters of the first and the last word, upper case; `?` for a name without any. */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  return ends.map((word) => [...(word ?? '')][0]?.toLocaleUpperCase() ?? '').join('') || '?';
}
