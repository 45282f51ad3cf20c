import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';
import { readLocales } from '../../scripts/read-locales.ts';

/** Serves the harness on a free port of this machine. `npx node test/harness/serve.ts` prints its address and stays. */
export async function serveHarness(): Promise<{ address: string; close: () => Promise<void> }> {
  const server = await createServer({
    configFile: false,
    root: fileURLToPath(new URL('.', import.meta.url)),
    logLevel: 'error',
    define: { __LOCALES__: JSON.stringify(readLocales()) },
    server: { host: '127.0.0.1', port: 0, fs: { allow: [fileURLToPath(new URL('../..', import.meta.url))] } },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  });
  await server.listen();
  const [address = ''] = server.resolvedUrls?.local ?? [];
  return { address, close: () => server.close() };
}

if (import.meta.main) console.log((await serveHarness()).address);
