/** A panel shows pictures from at most so many addresses elsewhere. */
export const IMAGES_LIMIT = 10;
