/** What was dropped, as files: folders are walked, however deep, as an LMS hands out a class's work in one folder a student. */

const entriesOf = (folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> => {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  return new Promise((resolve) => {
    const next = () => {
      // A reader gives at most a hundred at a time, and nothing at the end.
      reader.readEntries(
        (some) => {
          all.push(...some);
          if (some.length === 0) resolve(all);
          else next();
        },
        () => {
          resolve(all);
        },
      );
    };
    next();
  });
};

async function walk(entry: FileSystemEntry): Promise<File[]> {
  if (entry.isDirectory) {
    const inside = await entriesOf(entry as FileSystemDirectoryEntry);
    return (await Promise.all(inside.map(walk))).flat();
  }
  return new Promise((resolve) => {
    (entry as FileSystemFileEntry).file(
      (file) => {
        // Its folders name the student, so they stay in the name.
        const path = entry.fullPath.replace(/^\//, '');
        resolve([path === file.name ? file : new File([file], path, { type: file.type })]);
      },
      () => {
        resolve([]);
      },
    );
  });
}

/** To be called while the drop is handled: afterward a browser forgets what was dropped. */
export async function droppedFiles(data: DataTransfer): Promise<File[]> {
  const entries = [...data.items].map((item) => item.webkitGetAsEntry());
  if (!entries.some((entry) => entry?.isDirectory === true)) return [...data.files];
  return (await Promise.all(entries.flatMap((entry) => (entry ? [walk(entry)] : [])))).flat();
}
