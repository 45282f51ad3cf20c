/** No field read from a page or a session API is longer than this, in characters. */
export const FIELD_LIMIT = 500;
/** A pattern never sees more of a text than this, in characters: a page must not make it run for long. */
export const PATTERN_LIMIT = 1000;
/** The same for a URL, of which some have long queries. */
export const URL_LIMIT = 2000;
/** The longest address that mail allows: 64 characters, `@`, 255 characters (RFC 5321, 4.5.3.1). */
export const ADDRESS_LIMIT = 320;
/** How many further addresses and tags of one ticket are kept. */
export const OTHERS_LIMIT = 20;
export const TAGS_LIMIT = 50;
/** How many addresses are offered where it is not clear which is the customer's. */
export const CANDIDATES_LIMIT = 10;
/** How many settled sights are kept that were left before the background had heard them, or before they could be noted; the newest. */
export const MISSED_LIMIT = 10;
