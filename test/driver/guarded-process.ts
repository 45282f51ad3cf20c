import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

/** A program that never outlives the process that started it. */
export interface GuardedProcess {
  child: ChildProcess;
  /** The last 4,000 characters that it wrote to stdout and stderr. */
  said(): string;
  running(): boolean;
  /** Ends it with SIGTERM, and with SIGKILL after 5 s; resolves once it is gone. Safe to call twice. */
  close(): Promise<void>;
}

export interface GuardOptions {
  env?: NodeJS.ProcessEnv;
  /** Removed once the program has ended, however that came about. */
  folder?: string;
}

/**
 * The shell waits for the program beside a reader of its own stdin. That pipe closes when we close it, and also when our process dies in
 * any way, SIGKILL included: then the reader ends the program. It asks for no more than a POSIX shell.
 */
const GUARD = `
exec 3<&0 </dev/null
"$@" 3<&- &
program=$!
{ read -r _; kill -TERM "$program"; } <&3 >/dev/null 2>&1 &
reader=$!
exec 3<&-
wait "$program"
code=$?
kill "$reader" 2>/dev/null
if [ -n "$GUARDED_FOLDER" ]; then rm -rf "$GUARDED_FOLDER"; fi
exit "$code"
`;

/**
 * Starts `program` in a process group of its own, so that Ctrl-C in the terminal reaches it through us alone. Linux and macOS only.
 */
export function startGuarded(program: string, args: string[], options: GuardOptions = {}): GuardedProcess {
  const child = spawn('sh', ['-c', GUARD, 'sh', program, ...args], {
    env: { ...process.env, ...options.env, GUARDED_FOLDER: options.folder ?? '' },
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: true,
  });
  const said = tail(child);
  const running = () => child.exitCode === null && child.signalCode === null;
  return { child, said, running, close: () => end(child, running) };
}

function tail(child: ChildProcess): () => string {
  let text = '';
  const add = (chunk: Buffer) => {
    text = (text + chunk.toString()).slice(-4000);
  };
  child.stdout?.on('data', add);
  child.stderr?.on('data', add);
  return () => text;
}

async function end(child: ChildProcess, running: () => boolean): Promise<void> {
  if (!running()) return;
  const gone = once(child, 'exit');
  child.stdin?.end();
  const group = child.pid;
  const impatience = setTimeout(() => {
    if (group !== undefined) process.kill(-group, 'SIGKILL');
  }, 5000);
  await gone;
  clearTimeout(impatience);
}
