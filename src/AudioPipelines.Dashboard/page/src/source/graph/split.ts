/** The graphs of a DOT text that holds several, one behind the other: a source has one for each of its pipelines. */
export function splitGraphs(dot: string): string[] {
  const graphs: string[] = [];
  let depth = 0, start = 0, isQuoted = false;
  for (let i = 0; i < dot.length; i++) {
    const character = dot[i];
    if (isQuoted) {
      if (character === "\\") i++;
      else if (character === '"') isQuoted = false;
    } else if (character === '"') {
      isQuoted = true;
    } else if (character === "{") {
      depth++;
    } else if (character === "}" && --depth === 0) {
      graphs.push(dot.slice(start, i + 1).trim());
      start = i + 1;
    }
  }
  return graphs;
}
