/** Hands a text over as a file to save. */
export function saveFile(name: string, type: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  // The download has its own hold on the data once it began.
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 10_000);
}
