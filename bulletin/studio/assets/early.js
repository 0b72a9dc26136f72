// Before the page is drawn: the colours that were chosen.
try {
  const theme = localStorage.getItem("studio-theme");
  if (theme) document.documentElement.dataset.theme = theme;
} catch {}
