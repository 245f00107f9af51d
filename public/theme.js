// Before the first paint, so that a chosen theme does not flash. Without storage the system's choice stands.
try {
  const theme = localStorage.getItem('theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {}
