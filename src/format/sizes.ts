/** How much room something takes, as people say it: "less than 1 MB", "12 MB", "5.4 GB". A megabyte is 1,000,000 bytes. */
export const showBytes = (bytes: number): string =>
  bytes < 1_000_000
    ? 'less than 1 MB'
    : bytes < 1_000_000_000
      ? `${String(Math.round(bytes / 1_000_000))} MB`
      : `${(bytes / 1_000_000_000).toFixed(1)} GB`;
