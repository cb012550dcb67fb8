// The search of the library. It needs a server, and a browser that knows modules; without them the page says so in words.
(() => {
  const form = document.querySelector("[data-search]");
  const field = form.querySelector("input");
  const selects = [...form.querySelectorAll("select")];
  const status = document.querySelector("[role=status]");
  const list = document.querySelector(".found");
  const more = document.querySelector(".more");
  const words = document.querySelector("[data-words]").dataset;
  const AT_ONCE = 10;
  let indexes = [];
  let results = [];
  let shown = 0;
  let latest = 0;

  if (location.protocol === "file:") {
    status.textContent = words.server;
    form.remove();
    return;
  }
  form.hidden = false;

  /**
   * Every language has an index, and rules for its words, of its own; all of them are searched. They are asked by a copy of
   * pagefind each, as one can't hold the rules of two. A large library's are in parts, which a copy asks together.
   */
  const load = async () => {
    const bundle = new URL("pagefind/", document.baseURI);
    const parts = await fetch(new URL("parts.json", bundle)).then((answer) => answer.json());
    const open = async ([language, folders]) => {
      const pagefind = await import(new URL(`pagefind.js?${language}`, bundle));
      const [first, ...others] = folders.map((folder) => new URL(folder, bundle).pathname);
      const index = inLanguage(language, () =>
        pagefind.createInstance({ baseUrl: "/", basePath: first }),
      );
      await index.init();
      await Promise.all(
        others.map((basePath) => index.mergeIndex(basePath, { baseUrl: "/", language })),
      );
      return index;
    };
    indexes = await Promise.all(Object.entries(parts).map(open));
    fill(await Promise.all(indexes.map((index) => index.filters())));
  };

  /** pagefind asks the page for its language, and has no other way of being told one. */
  const inLanguage = (language, make) => {
    const root = document.documentElement;
    const own = root.lang;
    root.lang = language;
    try {
      return make();
    } finally {
      root.lang = own;
    }
  };

  const searchAll = async (term, filters) => {
    const options = { filters, ...(term === null ? { sort: { date: "desc" } } : {}) };
    const answers = await Promise.all(indexes.map((index) => index.search(term, options)));
    return answers.flatMap(({ results }) => results).sort((a, b) => b.score - a.score);
  };

  const fill = (each) => {
    const filters = {};
    for (const one of each)
      for (const [name, counts] of Object.entries(one))
        filters[name] = { ...filters[name], ...counts };
    for (const select of selects) {
      const values = Object.keys(filters[select.name] ?? {}).sort((a, b) => a.localeCompare(b));
      if (select.name === "year") values.reverse();
      for (const value of values) select.add(new Option(value, value));
      select.disabled = values.length < 2;
    }
  };

  const chosen = () => {
    const filters = {};
    for (const { name, value } of selects) if (value !== "") filters[name] = value;
    return filters;
  };

  const search = async () => {
    const mine = ++latest;
    const term = field.value.trim();
    const filters = chosen();
    const nothing = term === "" && Object.keys(filters).length === 0;
    remember(term, filters);
    const found = nothing ? [] : await searchAll(term === "" ? null : term, filters);
    if (mine !== latest) return;
    results = found;
    shown = 0;
    list.replaceChildren();
    status.textContent = nothing ? "" : `${words.results}: ${results.length}`;
    await show();
  };

  /** So that a search can be shared, and the way back leads to it. */
  const remember = (term, filters) => {
    const query = new URLSearchParams({
      ...(term === "" ? {} : { q: term }),
      ...filters,
    }).toString();
    history.replaceState(null, "", query === "" ? location.pathname : `?${query}`);
  };

  const show = async () => {
    const mine = latest;
    const next = await Promise.all(
      results.slice(shown, shown + AT_ONCE).map((result) => result.data()),
    );
    if (mine !== latest) return;
    const first = list.children.length;
    list.append(...next.map(item));
    shown += next.length;
    more.hidden = shown >= results.length;
    if (first > 0) list.children[first]?.querySelector("a").focus();
  };

  const item = ({ url, meta, excerpt, sub_results: parts = [] }) => {
    const entry = document.createElement("li");
    const heading = document.createElement("h2");
    heading.append(link(url, meta.title));
    entry.append(heading);
    const said = [meta.publication, meta.authors, meta.date].filter(Boolean).join(" · ");
    if (said !== "") entry.append(paragraph("byline", said));
    entry.append(marked(excerpt));
    const places = parts.filter((part) => part.url !== url).slice(0, 3);
    if (places.length > 0) {
      const within = document.createElement("p");
      within.className = "places";
      for (const [index, part] of places.entries()) {
        within.append(index === 0 ? "" : " · ", link(part.url, part.title));
      }
      entry.append(within);
    }
    return entry;
  };

  /** Addresses in the index begin at the library's folder. */
  const link = (url, text) => {
    const anchor = document.createElement("a");
    anchor.href = new URL(url.replace(/^\/+/, ""), document.baseURI).href;
    anchor.textContent = text;
    return anchor;
  };

  const paragraph = (name, text) => {
    const element = document.createElement("p");
    element.className = name;
    element.textContent = text;
    return element;
  };

  /** An excerpt is text in which what was found stands in `mark` elements; nothing else of it is taken for markup. */
  const marked = (excerpt) => {
    const element = paragraph("excerpt", "");
    const source = new DOMParser().parseFromString(excerpt, "text/html").body;
    for (const node of source.childNodes) {
      if (node.nodeName !== "MARK") element.append(node.textContent);
      else {
        const mark = document.createElement("mark");
        mark.textContent = node.textContent;
        element.append(mark);
      }
    }
    return element;
  };

  const start = async () => {
    await load();
    const asked = new URLSearchParams(location.search);
    field.value = asked.get("q") ?? "";
    for (const select of selects) select.value = asked.get(select.name) ?? "";
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      search();
    });
    let waiting;
    field.addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = setTimeout(search, 200);
    });
    for (const select of selects) select.addEventListener("change", search);
    more.addEventListener("click", show);
    status.textContent = "";
    await search();
  };

  start().catch((cause) => {
    form.hidden = true;
    status.textContent = words.failed;
    console.error(cause);
  });
})();
