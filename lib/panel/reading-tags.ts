/** Tags of Liquid that would read another template, which ours have not: in a browser liquidjs fetches those from the network. */
export const READING_TAGS = ['include', 'render', 'layout', 'block'];
