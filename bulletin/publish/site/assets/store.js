// What the reader has chosen, where the browser keeps it.

export function kept(name) {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

export function keep(name, value) {
  try {
    localStorage.setItem(name, value);
  } catch {
    // Then it is chosen for this page alone.
  }
}
