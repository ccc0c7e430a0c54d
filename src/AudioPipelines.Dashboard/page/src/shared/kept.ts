/** What the browser keeps for the next visit; a browser that keeps nothing is none the worse. */
export function kept(name: string): string | null {
  try {
    return localStorage.getItem(`audiopipelines.${name}`);
  } catch {
    return null;
  }
}

export function keep(name: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(`audiopipelines.${name}`);
    else localStorage.setItem(`audiopipelines.${name}`, value);
  } catch {
    // It holds until the page is left.
  }
}
