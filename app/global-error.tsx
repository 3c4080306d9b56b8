'use client';

import './globals.css';
import { Button } from '#components/ui/button.tsx';

/** When not even the layout could be drawn. */
export default function GlobalError() {
  return (
    <html lang="en" data-theme="system">
      <body className="flex min-h-dvh flex-col items-center justify-center gap-5 p-6 text-center">
        <h1 className="text-2xl font-semibold">Ninefold could not be shown</h1>
        <p className="text-muted">Something went wrong on our side. What was saved is still there.</p>
        <Button variant="primary" onClick={() => window.location.reload()}>
          Load again
        </Button>
      </body>
    </html>
  );
}
