/** Hands a file over to the visitor in the way this device has for it. */
export interface OutFile {
  name: string;
  /** Media type. */
  type: string;
  content: string | Uint8Array<ArrayBuffer>;
}

/**
 * `saved`: the browser downloads it. `shared`: it went through the share sheet. `cancelled`: the visitor closed the share sheet.
 * `show`: nothing on this device takes a file, so its text must be shown to copy; for a file that is not text, only that can be said.
 */
export type Handed = 'saved' | 'shared' | 'cancelled' | 'show';

/** An app on the home screen has no place for downloads: there they do nothing, or open a page with no way back. */
const installed = (): boolean =>
  matchMedia('(display-mode: standalone), (display-mode: fullscreen)').matches ||
  ('standalone' in navigator && navigator.standalone === true);

/** Installed on a phone or tablet by Apple, where a download never arrives. */
const noDownloads = (): boolean => 'standalone' in navigator && navigator.standalone === true;

function download({ name, type, content }: OutFile): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  // The download has its own hold on the data once it began.
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 10_000);
}

/** Hands a file over. To be called from a press of a button: the share sheet opens for nothing else. */
export async function saveFile(out: OutFile): Promise<Handed> {
  if (installed()) {
    const file = new File([out.content], out.name, { type: out.type });
    // Undefined where there is no share sheet, whatever the types say.
    const canShare = (navigator as Partial<Navigator>).canShare?.bind(navigator);
    if (canShare?.({ files: [file] })) {
      try {
        await navigator.share({ files: [file] });
        return 'shared';
      } catch (error) {
        if (error instanceof DOMException && error.name === 'AbortError') return 'cancelled';
      }
    }
    if (noDownloads()) return 'show';
  }
  download(out);
  return 'saved';
}
