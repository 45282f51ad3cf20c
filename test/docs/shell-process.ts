import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';

/** Runs a command as a reader of the docs would, and gives what it prints. Rejects where it fails. */
export async function runCommand(command: string): Promise<string> {
  return (await promisify(execFile)('sh', ['-c', command])).stdout;
}

/** Starts a server's command and waits until it answers on `port`. Rejects, with what it said, where it ends before. */
export async function startCommand(command: string, cwd: string, port: number): Promise<ChildProcess> {
  const child = spawn('sh', ['-c', `exec env ${command}`], { cwd, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  for (const end = Date.now() + 15_000; Date.now() < end; await wait(50)) {
    if (child.exitCode !== null) throw new Error(`"${command}" ended: ${said}`);
    if (await answers(port)) return child;
  }
  child.kill();
  throw new Error(`"${command}" does not answer: ${said}`);
}

/** Ends a server and waits until it is gone. */
export async function stopCommand(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill();
  await gone;
}

async function answers(port: number): Promise<boolean> {
  return fetch(`http://127.0.0.1:${port}/`).then(
    () => true,
    () => false,
  );
}
