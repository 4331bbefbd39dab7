import '@mantine/core/styles/SimpleGrid.css';
import { Paper, SimpleGrid, Text } from '@mantine/core';

export interface CountTile {
  label: string;
  count: string;
  hint?: string;
}

/** Numbers side by side, each with what it counts. */
export function CountTiles({ tiles }: { tiles: readonly CountTile[] }) {
  return (
    <SimpleGrid cols={{ base: 2, sm: Math.min(tiles.length, 4) }} spacing="sm" component="dl" m={0}>
      {tiles.map(({ label, count, hint }) => (
        <Paper key={label} p="sm" radius="md" className="surface">
          <Text component="dt" size="sm" c="dimmed">
            {label}
          </Text>
          <Text component="dd" m={0} fz="1.4rem" fw={650}>
            {count}
            {hint && (
              <Text span size="xs" c="dimmed" display="block">
                {hint}
              </Text>
            )}
          </Text>
        </Paper>
      ))}
    </SimpleGrid>
  );
}
