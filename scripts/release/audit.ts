import { spawnSync } from 'node:child_process';
import { z } from 'zod';

const reportSchema = z.object({
  metadata: z.object({ vulnerabilities: z.record(z.string(), z.number()) }),
});

/** What the registry knows against the packages that ship, from `moderate` up. `unasked`: it gave no report, as without a network; that is neither good nor bad news. */
export type Audit =
  | { is: 'clean' }
  | { is: 'vulnerable'; counts: Record<string, number> }
  | { is: 'unasked'; why: string };

/** Asks npm's registry about the packages that ship. */
export function audit(root: string): Audit {
  const args = ['audit', '--omit=dev', '--audit-level=moderate', '--json'];
  const { stdout, error } = spawnSync('npm', args, {
    cwd: root,
    encoding: 'utf8',
    timeout: 60_000,
    shell: process.platform === 'win32',
  });
  return error === undefined ? readAudit(stdout) : { is: 'unasked', why: error.message };
}

/** What npm printed, as `audit` gives it. */
export function readAudit(stdout: string): Audit {
  const printed = parsed(stdout);
  const report = reportSchema.safeParse(printed);
  if (!report.success) return { is: 'unasked', why: reason(printed) };
  const counts = report.data.metadata.vulnerabilities;
  const bad = ['moderate', 'high', 'critical'].some((level) => (counts[level] ?? 0) > 0);
  return bad ? { is: 'vulnerable', counts } : { is: 'clean' };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** npm's own words: in `message`, or where it could not even connect in `error.summary`. */
function reason(printed: unknown): string {
  const said = z
    .object({
      message: z.string().optional(),
      error: z.object({ summary: z.string().optional() }).optional(),
    })
    .safeParse(printed);
  return said.data?.message || said.data?.error?.summary || 'npm gave no report';
}
