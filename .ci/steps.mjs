// What .ci/run does beside each other, when the clone has its tools and its outputs. Each works in folders of its own: of the clone it
// reads `dist` and the tools, and writes nothing that another reads. The longest begin first, so that none is left over alone; those that
// measure time or bear load come last, with nothing beside them.

/** Each e-book, paper and page that there is. */
const outputs = 'dist "$work/seeds" "$work/specimens"';

export const steps = [
  { name: "specimens for the validators", run: 'node scripts/specimens.mjs "$work/specimens"' },
  { name: "faults: killed, refused, spoiled, at once", run: "node scripts/faults.mjs" },
  {
    name: "conformance of pages",
    run: `env $VALIDATORS node scripts/conformance.mjs --only pages ${outputs}`,
    after: ["specimens for the validators"],
  },
  {
    name: "same input, same bytes: in another folder, year, time zone, language and home, on one processor",
    run: `
      git clone --quiet . "$work/elsewhere"
      (
        cd "$work/elsewhere"
        umask 077
        export TZ=Pacific/Chatham LC_ALL=tr_TR.UTF-8 LANG=C
        npx --prefer-offline -y pnpm@12.21.0 install --frozen-lockfile --silent
        node scripts/tools.mjs >/dev/null
        export HOME=$work/home && mkdir "$HOME"
        taskset -c 0 faketime -f "+400d" node apps/printery/bin/printery.js build >/dev/null
        node apps/printery/bin/printery.js check >/dev/null
      )
      cmp dist/manifest.json "$work/elsewhere/dist/manifest.json"
      diff <(cd dist && find . -type f | LC_ALL=C sort | xargs -d '\\n' sha256sum) \\
        <(cd "$work/elsewhere/dist" && find . -type f | LC_ALL=C sort | xargs -d '\\n' sha256sum)
    `,
  },
  {
    name: "conformance of e-books",
    run: `env $VALIDATORS node scripts/conformance.mjs --only books ${outputs}`,
    after: ["specimens for the validators"],
  },
  { name: "cache", run: "node scripts/cache-proof.mjs" },
  {
    name: "conformance of papers",
    run: `env $VALIDATORS node scripts/conformance.mjs --only papers ${outputs}`,
    after: ["specimens for the validators"],
  },
  {
    name: "pages by keyboard, from the disk and on paper",
    run: `
      node scripts/walk.mjs dist
      node scripts/stops.mjs dist
      node scripts/vitals.mjs dist
    `,
  },
  { name: "what stages keep and share", run: "node scripts/inner-proof.mjs" },
  {
    name: "what a screen reader hears, in every style",
    run: `
      node scripts/hear.mjs content/*.md content/*.txt content/!(the-printery-manual)/ "$shared"/seeds/*.txt
      # Of a hundred pages, once.
      node scripts/hear.mjs --own content/the-printery-manual/
    `,
  },
  {
    name: "nothing comes of hostile texts, in any format",
    run: "node scripts/hostile-texts.mjs --every 2",
  },
  {
    name: "several machines: shards, and the cache between them",
    run: "node scripts/ci-proof.mjs --only machines",
  },
  { name: "every example of help does what it says", run: "node scripts/help-examples.mjs" },
  { name: "bad input: a clear message, nothing half-written", run: "node scripts/bad-input.mjs" },
  { name: "what npm installs does what a clone does", run: "node scripts/install-proof.mjs" },
  { name: "nothing comes of hostile texts in a browser", run: "node scripts/hostile.mjs" },
  {
    name: "the container and the action, in a repository with nothing but texts",
    run: `
      HADOLINT="$work/hadolint/bin/hadolint" node scripts/container.mjs
      ACTION_VALIDATOR="$work/lint/node_modules/.bin/action-validator" node scripts/action-proof.mjs
    `,
  },
  {
    name: "what the manual says, typed in folders of its own",
    run: "node scripts/manual-commands.mjs",
  },
  { name: "no connection, no file but its own", run: "node scripts/isolation.mjs" },
  { name: "the bar of Standard Ebooks", run: 'node scripts/se-lint.mjs dist "$work/seeds"' },
  { name: "the specimen looks as it was approved", run: "node scripts/proofs.mjs" },
  {
    name: "what a project has of its own, and what code does with the packages",
    run: "node scripts/snippets.mjs",
  },
  {
    name: "no column of the corpus' scorer below what was reached",
    run: `
      node scripts/score.mjs "$shared/corpus/seeds" --cases --floors packages/parser/floors.json
      node scripts/score.mjs "$shared/corpus/dev" --by genre --floors packages/parser/floors.json
    `,
  },
  {
    name: "typography as Standard Ebooks has it, and as texts had it that were set well",
    run: 'node scripts/typography.mjs "$shared/bench/book/chapters" "$shared/corpus/dev"',
  },
  {
    name: "every validator there is, as `printery check` asks them",
    run: `
      env $VALIDATORS node apps/printery/bin/printery.js check --out "$work/seeds" 2>&1 | tee "$work/checked"
      ! grep -q "not installed" "$work/checked"
    `,
  },
  {
    name: "what a shop says of the book that is made for it",
    run: `
      node apps/printery/bin/printery.js check --target kdp the-salt-road
      for shop in apple kobo; do node apps/printery/bin/printery.js check --target "$shop"; done
    `,
  },
  {
    name: "laws hold for texts changed at random",
    run: 'node scripts/fuzz.mjs --seconds 60 --seed 9 --out "$work/fuzz" "$shared/corpus/dev" "$shared/seeds"',
    // How many texts it tries hangs on the time it has.
    alone: true,
  },
  {
    name: "what a bad cache server costs",
    run: "node scripts/ci-proof.mjs --only servers",
    alone: true,
  },
  { name: "the desk in a browser", run: "node scripts/desk.mjs", alone: true },
  {
    name: "no publication takes long, nor longer than in proportion",
    run: "node scripts/bounds.mjs --seconds 60",
    alone: true,
  },
  {
    name: "the preview follows texts, and goes on where something goes wrong",
    run: "node scripts/preview-proof.mjs --only faults,own,list",
    alone: true,
  },
  {
    name: "the preview under 200 readers, slow ones and hostile ones",
    run: "node scripts/preview-load.mjs",
    alone: true,
  },
  {
    name: "every command says something within a fifth of a second",
    run: "node scripts/first-line.mjs",
    alone: true,
  },
];
