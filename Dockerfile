FROM node:24-slim AS build
WORKDIR /ninefold
COPY package.json package-lock.json .npmrc ./
RUN npm ci --include=dev
COPY . .
RUN npm run build && npm prune --omit=dev

FROM node:24-slim
ENV NODE_ENV=production PORT=3000 DATA_DIR=/data
WORKDIR /ninefold
COPY --from=build /ninefold/package.json /ninefold/next.config.js ./
COPY --from=build /ninefold/node_modules node_modules
COPY --from=build /ninefold/.next .next
COPY --from=build /ninefold/.build .build
RUN mkdir /data && chown node:node /data .next
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/api/health`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# Node itself gets the signals: no npm and no shell in between.
CMD ["node", "--enable-source-maps", ".build/main.mjs"]
