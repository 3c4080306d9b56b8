import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { writeMailLink } from './mail-link.ts';
import { makeMailSender } from './mail-sender.ts';

/** A mail server that takes one mail after another, or refuses each. */
async function startMailServer(how: 'takes' | 'refuses') {
  const lines: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    let inData = false;
    let rest = '';
    socket.write('220 mail.example\r\n');
    socket.on('data', (bytes) => {
      const parts = (rest + bytes.toString('utf8')).split('\r\n');
      rest = parts.pop() ?? '';
      for (const line of parts) {
        lines.push(line);
        if (inData && line !== '.') continue;
        if (line === 'DATA') socket.write('354 go on\r\n');
        else if (line.startsWith('RCPT') && how === 'refuses') socket.write('550 no\r\n');
        else socket.write(line.startsWith('QUIT') ? '221 bye\r\n' : '250 fine\r\n');
        inData = line === 'DATA';
      }
    });
    socket.on('error', () => {});
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('not listening');
  return { lines, url: `smtp://127.0.0.1:${address.port}` };
}

const mail = writeMailLink('ann@example.org', 'a'.repeat(43), 'https://boards.example.org');

test('a mail with a link arrives at the one address, as plain text', async () => {
  const server = await startMailServer('takes');
  await makeMailSender({ smtpUrl: server.url, from: 'Ninefold <boards@example.org>' }).send(mail);
  expect(server.lines.filter((line) => line.startsWith('RCPT'))).toEqual(['RCPT TO:<ann@example.org>']);
  expect(server.lines).toContain('From: Ninefold <boards@example.org>');
  const text = server.lines.join('\n').replace(/=\n/g, '').replaceAll('=3D', '=');
  expect(text).toContain(`https://boards.example.org/sign-in/link#${'a'.repeat(43)}`);
  expect(text).toContain('Content-Type: text/plain');
  expect(text).not.toContain('text/html');
});

test('a mail that nobody asked for says where a mail program stops it, and another one does not', async () => {
  const server = await startMailServer('takes');
  const sender = makeMailSender({ smtpUrl: server.url, from: 'boards@example.org' });
  const stopAt = `https://boards.example.org/api/unsubscribe/${'u'.repeat(21)}.${'s'.repeat(43)}`;
  await sender.send({ ...mail, stopAt });
  const headers = server.lines.slice(0, server.lines.indexOf('')).join('\n').replace(/\n\s+/g, ' ');
  expect(headers).toContain(`List-Unsubscribe: <${stopAt}>`);
  expect(headers).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
  server.lines.length = 0;
  await sender.send(mail);
  expect(server.lines.join('\n')).not.toContain('List-Unsubscribe');
});

test('a mail that is not taken is an error', async () => {
  const server = await startMailServer('refuses');
  const sender = makeMailSender({ smtpUrl: server.url, from: 'boards@example.org' });
  await expect(sender.send(mail)).rejects.toThrow();
});

test('the secret of a link is where neither a server nor a preview gets to see it', () => {
  const [url = ''] = /https:\S+/.exec(mail.text) ?? [];
  expect(new URL(url).pathname + new URL(url).search).toBe('/sign-in/link');
});
