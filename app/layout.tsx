import '@fontsource-variable/inter';
import './globals.css';
import type { Metadata, Viewport } from 'next';
import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { parseTheme } from '#components/ui/theme.ts';

export const metadata: Metadata = {
  title: { default: 'Ninefold', template: '%s · Ninefold' },
  description: 'A live whiteboard that knows the nine blocks of the Business Model Canvas.',
};

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  viewportFit: 'cover',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f3f1ed' },
    { media: '(prefers-color-scheme: dark)', color: '#12110f' },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = parseTheme((await cookies()).get('theme')?.value);
  return (
    <html lang="en" data-theme={theme}>
      <body>{children}</body>
    </html>
  );
}
