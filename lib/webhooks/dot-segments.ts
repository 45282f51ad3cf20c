/** How many segments of an address's path browsers would resolve away: `.` and `..`, also with their dots percent-encoded (URL standard, "single-dot" and "double-dot URL path segment"). */
export function dotSegments(url: string): number {
  const [path = ''] = url.split(/[?#]/);
  return path.split('/').filter(isDotSegment).length;
}

/** Whether a segment of a path is `.` or `..` to a browser. */
export function isDotSegment(segment: string): boolean {
  return /^(?:\.|%2e){1,2}$/i.test(segment);
}
