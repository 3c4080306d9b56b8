/** Why something was not done, beside the control that asked for it. Nothing while there is nothing to say. */
export function Refusal({ why }: { readonly why: string | null }) {
  return (
    <p role="alert" className="text-sm text-danger not-empty:mt-2">
      {why}
    </p>
  );
}
