const LONGEST = 300;
const vague = /^(utils?|helpers?|common|types|hooks|constants|misc)(\.|$)/;

/** What the house rules say against a file, by its path and its text. */
export function complaintsAbout(source, text) {
  const parts = source.split('/');
  const name = parts.find((part) => vague.test(part));
  const lines = text.split('\n').length - 1;
  const complaints = [];
  if (name) complaints.push(`${source}: “${name}” does not say what is in it.`);
  if (/^index\.tsx?$/.test(parts.at(-1) ?? ''))
    complaints.push(`${source}: no index files; import the file itself.`);
  if (lines > LONGEST && !isTest(source))
    complaints.push(`${source}: ${lines} lines, over ${LONGEST}; which two ideas?`);
  return complaints;
}

/** The project's files that a page of documentation names in backticks. */
export function filesNamedIn(page) {
  return Array.from(
    page.matchAll(/`((?:app|components|lib|server|scripts|e2e|bench|docs)\/[\w./[\]-]+)`/g),
    ([, file]) => file,
  );
}

function isTest(source) {
  return /\.(test|spec)\./.test(source);
}
