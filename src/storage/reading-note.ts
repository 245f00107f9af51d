/**
 * Notes, on leaving a page to read, which section was seen last. Lessons carry this within their bytes, so it is as short as it can be and
 * runs by itself; who reads the notes is in `reading.ts`. Who has come to "Check yourself" has read a lesson, wherever it is left later.
 */
document.onvisibilitychange = () => {
  const seen = [...document.querySelectorAll('.prose h2')].findLast((heading) => heading.getBoundingClientRect().top < innerHeight);
  const name = `read:${location.pathname}`;
  if (seen && !localStorage.getItem(name)?.endsWith('self')) localStorage.setItem(name, [Date.now(), seen.id].join(' '));
};
