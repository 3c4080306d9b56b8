import type { NextApiRequest, NextApiResponse } from 'next';
import NextAuth, { type AuthOptions } from 'next-auth';

export type AuthAnswer = { status: number; body: unknown; cookies: string[]; location: string | null };

/** A browser as far as next-auth can tell: it keeps the cookies that it is given. */
export type AuthBrowser = {
  readonly ask: (
    method: string,
    path: string,
    body?: Record<string, unknown>,
    query?: Record<string, string>,
  ) => Promise<AuthAnswer>;
  /** Posts a form of the library's, with its token against forged requests. */
  readonly change: (path: string, fields: Record<string, unknown>) => Promise<AuthAnswer>;
  readonly cookieHeader: () => string;
  readonly cookie: (name: string) => string | undefined;
};

/** @param optionsFor the options of one request, by the cookies that come with it */
export function openAuthBrowser(optionsFor: (cookieHeader: string) => Promise<AuthOptions>): AuthBrowser {
  const jar = new Map<string, string>();
  const cookieHeader = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
  const ask: AuthBrowser['ask'] = async (method, path, body = {}, query = {}) => {
    const answer: AuthAnswer = { status: 0, body: null, cookies: [], location: null };
    const response = {
      status: (status: number) => {
        answer.status = status;
        return response;
      },
      setHeader: (name: string, value: unknown) => {
        if (name === 'Set-Cookie' && Array.isArray(value)) answer.cookies = value;
        if (name === 'Location') answer.location = String(value);
        return response;
      },
      getHeader: () => answer.cookies,
      json: (value: unknown) => {
        answer.body = value;
      },
      send: (value: unknown) => {
        answer.body = value;
      },
      end: () => {},
    };
    const request = {
      method,
      headers: { host: 'localhost:3000' },
      cookies: Object.fromEntries([...jar].map(([name, value]) => [name, decodeURIComponent(value)])),
      query: { nextauth: path.split('/'), ...query },
      body,
    };
    const options = await optionsFor(cookieHeader());
    // next-auth reads and calls nothing else of them.
    await NextAuth(request as unknown as NextApiRequest, response as unknown as NextApiResponse, options);
    for (const cookie of answer.cookies) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (value === '') jar.delete(name);
      else jar.set(name, value);
    }
    return answer;
  };
  return {
    ask,
    change: async (path, fields) => {
      const { body } = await ask('GET', 'csrf');
      const csrfToken = typeof body === 'object' && body && 'csrfToken' in body ? body.csrfToken : null;
      return ask('POST', path, { csrfToken, json: 'true', ...fields });
    },
    cookieHeader,
    cookie: (name) => jar.get(name),
  };
}
