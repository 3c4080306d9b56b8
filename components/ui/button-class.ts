export type ButtonVariant = 'primary' | 'quiet' | 'danger' | 'outline';
export type ButtonSize = 'small' | 'medium';

/** The look of a button, for links that look like one as well. */
export function buttonClass(variant: ButtonVariant, size: ButtonSize = 'medium'): string {
  return `${base} ${sizes[size]} ${variants[variant]}`;
}

const base =
  'inline-flex items-center justify-center whitespace-nowrap rounded-control font-medium select-none transition-colors ' +
  'disabled:cursor-not-allowed disabled:opacity-55 aria-disabled:opacity-55';

const sizes: Readonly<Record<ButtonSize, string>> = {
  small: 'h-8 gap-1.5 px-2.5 text-sm',
  medium: 'h-10 gap-2 px-4 text-base',
};

const variants: Readonly<Record<ButtonVariant, string>> = {
  primary:
    'bg-accent text-accent-ink shadow-card hover:bg-[color-mix(in_oklab,var(--accent)_88%,var(--ink))]',
  quiet: 'text-ink hover:bg-sunken active:bg-line',
  outline: 'border border-line bg-surface text-ink shadow-card hover:bg-sunken active:bg-line',
  danger: 'bg-danger text-accent-ink shadow-card hover:bg-[color-mix(in_oklab,var(--danger)_88%,var(--ink))]',
};
