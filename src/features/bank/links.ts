/** Links that come with data: from the bank, from a backup, from a file of anyone. Only what leads where it says is drawn. Pure. */

/** An address on the web, or null for anything a browser would run or that is no address. */
export const webLink = (url: string): string | null => (/^https?:\/\/[^\s]+$/i.test(url) ? url : null);

/** A path below this site, or null: one that begins with a slash could name another server once the site's address is before it. */
export const lessonLink = (path: string): string | null => (/^[a-z0-9][\w/.#-]*$/i.test(path) ? path : null);
