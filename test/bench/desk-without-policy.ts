import { createServer, request } from 'node:http';
import { close, listen } from '../desk/listen.ts';

/**
 * The same desk at another port, without its Content-Security-Policy: a helpdesk that lets its own page ask a foreign endpoint, and that embeds a marketplace's
 * apps, is what the baselines run in.
 */
export async function deskWithoutPolicy(desk: string): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer((from, to) => {
    const onward = request(
      new URL(from.url ?? '/', desk),
      { method: from.method, headers: from.headers },
      (answer) => {
        const { 'content-security-policy': _, ...headers } = answer.headers;
        to.writeHead(answer.statusCode ?? 500, headers);
        answer.pipe(to);
      },
    );
    onward.on('error', () => to.destroy());
    from.pipe(onward);
  });
  const port = await listen(server, 0);
  return { url: `http://127.0.0.1:${port}`, close: () => close(server) };
}
