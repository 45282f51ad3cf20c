/** Why a verb did nothing, for whoever runs it. What the system says of files is put in words. */
export function whyNot(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code, path = 'That', message } = error as NodeJS.ErrnoException;
  switch (code) {
    case 'ENOENT':
      return `There is no file "${path}".`;
    case 'EISDIR':
      return `${path} is a folder, not a file.`;
    case 'EACCES':
    case 'EPERM':
      return `"${path}" is not yours to read or write.`;
    default:
      return message;
  }
}
