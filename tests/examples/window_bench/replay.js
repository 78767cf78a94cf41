// Stands in for the program in a plain browser: every command is answered as the program answered it, and as late.

{
  const fetched = (path) => fetch(path).then((answer) => answer.json());
  const answers = fetched("/answers.json");
  let keys = [];
  const told = async ({ data, took }) => {
    await new Promise((done) => setTimeout(done, took));
    return data;
  };
  const invoke = async (command, { preview } = {}) => {
    if (command === "ready") {
      window.openedAfter = performance.now();
      keys = await fetched("/keys.json");
      window.isPrepared = true;
    }
    if (command !== "preview") return told((await answers)[command] ?? { data: null, took: 0 });
    const key = keys.shift();
    if (key?.text !== preview.text) throw new Error(`no answer to “${preview.text}” was recorded`);
    return told(key);
  };
  const metadata = { currentWindow: { label: "main" }, currentWebview: { label: "main", windowLabel: "main" } };
  window.__TAURI_INTERNALS__ = { invoke, metadata, transformCallback: () => 0 };
}
