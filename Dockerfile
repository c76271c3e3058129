# One image per service: docker build --build-arg MODULE=order -t baedal/order:dev .
# It contains the jar that Maven has built and tested (./mvnw verify), so that the shipped jar is the tested one.
ARG JRE=eclipse-temurin:25.0.1_8-jre-noble

FROM ${JRE} AS layers
ARG MODULE
WORKDIR /work
COPY ${MODULE}/target/baedal-${MODULE}-*.jar service.jar
RUN java -Djarmode=tools -jar service.jar extract --layers --destination layers

FROM ${JRE}
ARG MODULE
ARG VERSION=dev
ARG REVISION=unknown
LABEL org.opencontainers.image.title="baedal-${MODULE}" \
      org.opencontainers.image.description="Baedal: an order from placed to delivered" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}"
WORKDIR /app
# the least often changed layer first: a new release does not change the layer of the libraries
COPY --from=layers /work/layers/dependencies/ ./
COPY --from=layers /work/layers/spring-boot-loader/ ./
COPY --from=layers /work/layers/snapshot-dependencies/ ./
COPY --from=layers /work/layers/application/ ./
# A training run, which stops before it listens or connects, writes the AOT cache for this JVM and class path.
RUN java -XX:AOTCacheOutput=service.aot -Dspring.context.exit=onRefresh -jar service.jar \
      --spring.datasource.url="jdbc:h2:mem:train;MODE=MySQL;DATABASE_TO_LOWER=TRUE" \
      --baedal.messaging.create-topics=false --server.port=0 --management.server.port=0 \
      --baedal.identity.key-secret=for-an-archive-of-classes-and-nothing-else \
    && test -s service.aot \
    && mkdir /data && chown 10001:10001 /data
USER 10001:10001
# An image listens on all addresses, so it requires a login.
ENV BAEDAL_SECURITY_MODE=login \
    SERVER_ADDRESS=0.0.0.0 \
    BAEDAL_DATA=/data \
    LOGGING_STRUCTURED_FORMAT_CONSOLE=ecs
ENTRYPOINT ["java", "-XX:AOTCache=service.aot", "-XX:MaxRAMPercentage=60", "-XX:+ExitOnOutOfMemoryError", "-Xss512k", "-Dfile.encoding=UTF-8", "-jar", "service.jar"]
