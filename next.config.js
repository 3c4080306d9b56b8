process.env.NEXT_TELEMETRY_DISABLED ??= '1';

/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  images: { unoptimized: true },
  // In development requests are logged with their paths; one with an invitation in it lets whoever reads it in.
  logging: { incomingRequests: { ignore: [/\/join\b/, /\/recap\//, /\/invites\//] } },
  // Types are a check of their own; an error in a test must not keep the product from starting.
  typescript: { ignoreBuildErrors: true },
  // One copy of Yjs in the process: a room's document and a route's document must be the same class.
  serverExternalPackages: ['yjs', 'better-sqlite3', 'pg', 'pino', 'kysely'],
};
