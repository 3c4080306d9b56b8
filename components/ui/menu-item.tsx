import type { ComponentProps, ReactNode } from 'react';

type MenuItemProps = ComponentProps<'button'> & {
  /** The popover that the choice closes. */
  menuId: string;
  icon: ReactNode;
  tone?: 'plain' | 'danger';
};

/** One choice in a popover. */
export function MenuItem({ menuId, icon, tone = 'plain', className = '', children, ...rest }: MenuItemProps) {
  const colour = tone === 'danger' ? 'text-danger hover:bg-danger-soft' : 'text-ink hover:bg-sunken';
  return (
    <button
      type="button"
      popoverTarget={menuId}
      popoverTargetAction="hide"
      {...rest}
      className={`flex h-9 w-full items-center gap-2.5 rounded-control px-2.5 text-left text-sm font-medium ${colour} ${className}`}
    >
      {icon}
      {children}
    </button>
  );
}
