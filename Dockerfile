# The server without a database of its own: set DATABASE_URL to a PostgreSQL 15 or newer (see docker-compose.yml).

FROM node:20-bookworm-slim AS build
WORKDIR /app
COPY . .
# Builds as well: `prepare` does it wherever TypeScript is installed.
RUN npm ci --no-audit --no-fund
# The embedded PostgreSQL is an optional dependency of 60 MB that an image with DATABASE_URL never starts.
RUN npm prune --omit=dev --omit=optional --no-audit --no-fund

FROM node:20-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000
WORKDIR /app
# Owned by root: the server reads its code and cannot change it.
COPY --from=build /app/package.json /app/LICENSE /app/schema.graphql ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/packages ./packages
USER node
EXPOSE 4000
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=4 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + (process.env.PORT || 4000) + '/healthz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "packages/server/bin/mandato-server.js", "start"]
