/** How the words of a comment look, written and read alike. */
export const commentTextClass =
  'text-base text-ink wrap-anywhere whitespace-pre-wrap [&>*+*]:mt-1.5 [&_li>*+*]:mt-1 ' +
  '[&_ul]:list-disc [&_ul]:ps-5 [&_ol]:list-decimal [&_ol]:ps-6 [&_ol]:tabular-nums [&_li::marker]:text-muted ' +
  '[&_strong]:font-semibold [&_a]:text-accent [&_a]:underline [&_a]:underline-offset-2 ' +
  '[&_code]:rounded-[0.25em] [&_code]:bg-sunken [&_code]:px-1 [&_code]:py-0.5 [&_code]:font-mono [&_code]:text-[0.9em] ' +
  '[&_pre]:rounded-control [&_pre]:border [&_pre]:border-line [&_pre]:bg-sunken [&_pre]:px-3 [&_pre]:py-2 [&_pre]:whitespace-pre-wrap ' +
  '[&_pre]:text-sm [&_pre_code]:bg-transparent [&_pre_code]:p-0 [&_pre_code]:text-[1em] ' +
  '[&_[data-mention]]:rounded-[0.3em] [&_[data-mention]]:bg-sunken [&_[data-mention]]:px-0.5 [&_[data-mention]]:font-medium ' +
  '[&_[data-mention=me]]:bg-accent-soft [&_[data-mention=me]]:text-accent';
