import { slug } from 'github-slugger';

/** The anchor that GitHub makes of a title, whatever signs are in it. */
export const oddSlug = (title: string): string => slug(title);
