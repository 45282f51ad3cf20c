import { otherOrigin } from './01-other-origin.ts';
import { otherRedirects } from './02-other-redirects.ts';
import { notAnObject } from './03-not-an-object.ts';
import { size } from './04-size.ts';
import { slowness } from './05-slowness.ts';
import { lateness } from './06-lateness.ts';
import { statuses } from './07-statuses.ts';
import { noWayThere } from './08-no-way-there.ts';
import { strangeJson } from './09-strange-json.ts';
import { specialKeys } from './10-special-keys.ts';
import { fieldPaths } from './11-field-paths.ts';
import { otherValues } from './12-other-values.ts';
import { badManners } from './13-bad-manners.ts';
import { endpointUrls } from './14-endpoint-urls.ts';
import { endlessTemplates } from './15-endless-templates.ts';
import { costlyFilters } from './16-costly-filters.ts';
import { brokenTemplates } from './17-broken-templates.ts';
import { hostileValues } from './18-hostile-values.ts';
import { links } from './19-links.ts';
import { leaks } from './20-leaks.ts';
import { heights } from './21-heights.ts';
import { imitations } from './22-imitations.ts';
import { badges } from './23-badges.ts';

/** What comes from outside: endpoints, their answers, templates and what they show. Entries 1 to 23. */
export const OUTSIDE = [
  otherOrigin,
  otherRedirects,
  notAnObject,
  size,
  slowness,
  lateness,
  statuses,
  noWayThere,
  strangeJson,
  specialKeys,
  fieldPaths,
  otherValues,
  badManners,
  endpointUrls,
  endlessTemplates,
  costlyFilters,
  brokenTemplates,
  hostileValues,
  links,
  leaks,
  heights,
  imitations,
  badges,
] as const;
