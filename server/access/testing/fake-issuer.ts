import { createPublicKey, createSign, generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { onTestFinished } from 'vitest';

/** An OpenID provider on this machine, which vouches for whoever the test says. */
export type FakeIssuer = {
  readonly url: string;
  /** Lets the person in who was sent to `authorization`: the query with which the browser comes back. */
  readonly approve: (
    authorization: string,
    claims: Readonly<Record<string, unknown>>,
  ) => Readonly<Record<string, string>>;
  /** From now on its answers are refusals. */
  readonly fail: () => void;
};

export async function startFakeIssuer(clientId: string): Promise<FakeIssuer> {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const jwk = {
    ...createPublicKey(privateKey).export({ format: 'jwk' }),
    kid: 'one',
    alg: 'RS256',
    use: 'sig',
  };
  const idTokens = new Map<string, string>();
  let isBroken = false;
  let url = '';

  const sign = (claims: object): string => {
    const parts = [{ alg: 'RS256', kid: 'one', typ: 'JWT' }, claims].map((part) =>
      Buffer.from(JSON.stringify(part)).toString('base64url'),
    );
    const signature = createSign('RSA-SHA256').update(parts.join('.')).sign(privateKey, 'base64url');
    return [...parts, signature].join('.');
  };
  const answers: Record<string, (body: URLSearchParams) => object> = {
    '/.well-known/openid-configuration': () => ({
      issuer: url,
      authorization_endpoint: `${url}/authorize`,
      token_endpoint: `${url}/token`,
      jwks_uri: `${url}/keys`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256'],
    }),
    '/keys': () => ({ keys: [jwk] }),
    '/token': (body) => ({
      access_token: 'an-access-token',
      token_type: 'Bearer',
      expires_in: 60,
      id_token: idTokens.get(body.get('code') ?? ''),
    }),
  };
  const server = createServer(async (request, response) => {
    let text = '';
    for await (const chunk of request) text += String(chunk);
    const answer = isBroken ? undefined : answers[request.url ?? ''];
    response.writeHead(answer ? 200 : 500, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answer?.(new URLSearchParams(text)) ?? { error: 'server_error' }));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('not listening');
  url = `http://127.0.0.1:${address.port}`;
  return {
    url,
    approve: (authorization, claims) => {
      const asked = new URL(authorization).searchParams;
      const code = `code-${idTokens.size}`;
      const now = Math.floor(Date.now() / 1_000);
      const nonce = asked.get('nonce') ?? undefined;
      idTokens.set(code, sign({ iss: url, aud: clientId, iat: now, exp: now + 60, nonce, ...claims }));
      return { code, state: asked.get('state') ?? '' };
    },
    fail: () => {
      isBroken = true;
    },
  };
}
