# Footnote as an image: `docker build -t footnote .`; how to run it stands in docs/operations.md.

FROM node:20.20.2-bookworm AS build
WORKDIR /app
# The headers of Node.js are in the image: nothing is fetched for them when hnswlib-node is compiled.
ENV npm_config_nodedir=/usr/local
COPY package.json package-lock.json .npmrc ./
# Of all install scripts only those in `allowScripts` of package.json are run.
RUN npm ci --ignore-scripts --no-audit --no-fund && npm rebuild hnswlib-node
COPY tsconfig.json tsconfig.build.json ./
COPY src src
# Compiles the program and, once, the dictionaries in lexicons/.
RUN npm run build && npm prune --omit=dev --ignore-scripts --no-audit --no-fund

FROM node:20.20.2-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production \
    HEALTH_PORT=9464
# What the bot writes; everything else may be read only.
RUN install -d -o node -g node index data models
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/lexicons lexicons
COPY --from=build /app/dist dist
COPY package.json LICENSE ./
USER node
VOLUME ["/app/index", "/app/data"]
HEALTHCHECK --interval=30s --timeout=5s --start-period=120s --retries=3 \
    CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.HEALTH_PORT}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
STOPSIGNAL SIGTERM
CMD ["node", "dist/main.js", "start"]
