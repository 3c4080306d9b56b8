/** What went wrong with a form, or that it worked: said aloud as soon as it is there. */
export function FormMessage({ error, done }: { error?: string | null; done?: string | null }) {
  if (error)
    return (
      <p role="alert" className="text-sm text-danger">
        {error}
      </p>
    );
  return (
    <p role="status" className={done ? 'text-sm text-muted' : 'sr-only'}>
      {done}
    </p>
  );
}
