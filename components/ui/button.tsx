import type { ComponentProps, ReactNode } from 'react';
import { type ButtonSize, type ButtonVariant, buttonClass } from './button-class.ts';

export type ButtonProps = ComponentProps<'button'> & {
  variant: ButtonVariant;
  size?: ButtonSize;
  icon?: ReactNode;
};

export function Button({ variant, size = 'medium', icon, className = '', children, ...rest }: ButtonProps) {
  return (
    <button type="button" {...rest} className={`${buttonClass(variant, size)} ${className}`}>
      {icon}
      {children}
    </button>
  );
}
