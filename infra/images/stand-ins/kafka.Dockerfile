FROM debian:bookworm-slim
RUN apt-get update -qq && apt-get install -qq -y --no-install-recommends openjdk-17-jre-headless > /dev/null && rm -rf /var/lib/apt/lists/*
RUN groupadd --system --gid 1000 appuser && useradd --system --uid 1000 --gid appuser appuser \
  && mkdir -p /opt/kafka/bin /opt/kafka/config /var/lib/kafka/data && chown -R appuser:appuser /opt/kafka /var/lib/kafka
COPY kafka-libs /opt/kafka/libs
COPY kafka-entrypoint.sh /opt/kafka/entrypoint.sh
COPY kafka-api-versions.sh /opt/kafka/bin/kafka-broker-api-versions.sh
RUN chmod 755 /opt/kafka/bin/kafka-broker-api-versions.sh
EXPOSE 9092
USER appuser
ENTRYPOINT ["bash", "/opt/kafka/entrypoint.sh"]
