# As the official image documents: each KAFKA_… variable becomes a line of server.properties.
set -eu
settings=/opt/kafka/config/server.properties
: > "$settings"
env | grep '^KAFKA_' | grep -v '^KAFKA_HEAP_OPTS=' | while IFS='=' read -r name value; do
  key=$(printf '%s' "${name#KAFKA_}" | tr 'A-Z_' 'a-z.')
  printf '%s=%s\n' "$key" "$value" >> "$settings"
done
kafka() { java ${KAFKA_HEAP_OPTS:-} -cp '/opt/kafka/libs/*' "$@"; }
[ -f /var/lib/kafka/data/meta.properties ] || kafka kafka.tools.StorageTool format --cluster-id 5L6g3nShT-eMCtK--X86sw --config "$settings"
exec java ${KAFKA_HEAP_OPTS:-} -cp '/opt/kafka/libs/*' kafka.Kafka "$settings"
