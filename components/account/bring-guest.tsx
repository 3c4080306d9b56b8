type BringGuestProps = {
  /** The guest of this browser. */
  guestName: string;
  defaultChecked: boolean;
};

/** Whether the boards that somebody has as a guest on this browser go to the account. */
export function BringGuest({ guestName, defaultChecked }: BringGuestProps) {
  return (
    <label className="flex items-start gap-2.5 text-sm">
      <input
        type="checkbox"
        name="bringGuest"
        defaultChecked={defaultChecked}
        className="mt-0.5 size-4 accent-[var(--accent)]"
      />
      <span>
        Bring along what I have as the guest <strong className="font-semibold">{guestName}</strong>: boards
        and notes become this account’s.
      </span>
    </label>
  );
}
