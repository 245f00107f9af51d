// Before the first paint, so that a chosen theme does not flash. Without storage the system's choice stands.
try {
  const theme = localStorage.getItem(`theme`);
  if (theme === `light` || theme === `dark`) document.documentElement.dataset.theme = theme;
} catch {}

// The browser drops the fade from one page to the next when it comes at a bad moment, and reports that as an error unless someone
// listens. Here, because a module may run after the page is shown.
addEventListener(`pagereveal`, (event) => {
  event.viewTransition?.ready.catch(() => {});
});
