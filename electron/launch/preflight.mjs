// Says clearly when the Node at hand cannot run the application. Plain JavaScript, so that any Node can read it.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const isNewEnough = major > 22 || (major === 22 && minor >= 18);
if (!isNewEnough) {
  console.error(
    `Node ${process.versions.node} is too old to run the application. The dev dependency "node" brings Node 24 ` +
      'for every npm script: run "npm ci" with install scripts allowed for that package ' +
      '(npm 11: "allowScripts" in package.json), or install Node 24.',
  );
  process.exit(1);
}
