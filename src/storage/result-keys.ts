/**
 * Which attempts have a result, and nothing else: asked before the rest of a page has arrived, so without its schemas. Only reads; where
 * there is no database yet, none is made.
 */
export const resultKeys = (): Promise<string[] | null> =>
  new Promise((resolve) => {
    const none = () => {
      resolve(null);
    };
    try {
      const opening = indexedDB.open('primary-source');
      opening.onupgradeneeded = () => {
        opening.transaction?.abort();
      };
      opening.onerror = none;
      opening.onsuccess = () => {
        const db = opening.result;
        try {
          const asking = db.transaction('results').objectStore('results').getAllKeys();
          asking.onsuccess = () => {
            resolve(asking.result.map(String));
          };
          asking.onerror = none;
        } catch {
          none();
        }
        // Never in the way of a newer version of the site; what was asked is still answered.
        db.close();
      };
    } catch {
      none();
    }
  });
