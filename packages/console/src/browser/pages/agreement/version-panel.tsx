import '@mantine/core/styles/SimpleGrid.css';
import '@mantine/core/styles/Switch.css';
import { Anchor, Badge, Group, NativeSelect, SimpleGrid, Stack, Switch, Text } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { useFormats } from '../../language/formats.ts';
import { useTexts } from '../../language/language.tsx';
import { Panel } from '../../parts/panel.tsx';
import { VersionBadge } from '../agreements/agreement-badges.tsx';
import { ContentFacts } from '../case/content/content-facts.tsx';
import { agreementPageMessages } from './messages.ts';
import type { AgreementVersion } from './use-agreement-view.ts';

interface Props {
  versions: readonly AgreementVersion[];
  shown: AgreementVersion;
  current: AgreementVersion | undefined;
  onChoose: (version: number) => void;
}

/** What a version says, beside another where one is chosen: each field that differs is marked, with what stood there before. */
export function VersionPanel({ versions, shown, current, onChoose }: Props) {
  const texts = useTexts(agreementPageMessages);
  const [compared, setCompared] = useState<number | null>(null);
  const [onlyChanges, setOnlyChanges] = useState(false);
  const before = versions.find(({ version }) => version === compared && version !== shown.version);
  const nameOf = ({ version }: AgreementVersion) =>
    `${texts.version({ version })}${version === current?.version ? ` (${texts.inEffectNow})` : ''}`;
  const isSame = before !== undefined && JSON.stringify(before.content) === JSON.stringify(shown.content);
  return (
    <Panel title={texts.content} aside={<VersionBadge state={shown.state} />}>
      <Stack>
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <NativeSelect
            label={texts.chooseVersion}
            data={versions.map((each) => ({ value: String(each.version), label: nameOf(each) })).reverse()}
            value={String(shown.version)}
            onChange={(event) => onChoose(Number(event.currentTarget.value))}
          />
          <NativeSelect
            label={texts.compareWith}
            data={[
              { value: '', label: texts.noComparison },
              ...versions
                .filter(({ version }) => version !== shown.version)
                .map((each) => ({ value: String(each.version), label: nameOf(each) })),
            ]}
            value={before ? String(before.version) : ''}
            onChange={(event) => setCompared(Number(event.currentTarget.value) || null)}
          />
        </SimpleGrid>
        {before && (
          <Switch
            label={texts.onlyChanges}
            checked={onlyChanges}
            onChange={(event) => setOnlyChanges(event.currentTarget.checked)}
          />
        )}
        {isSame && <Text size="sm">{texts.noChanges}</Text>}
        <ContentFacts
          content={shown.content}
          before={before?.content}
          onlyChanges={before !== undefined && onlyChanges}
        />
        <Written shown={shown} isCurrent={shown.version === current?.version} />
      </Stack>
    </Panel>
  );
}

function Written({ shown, isCurrent }: { shown: AgreementVersion; isCurrent: boolean }) {
  const texts = useTexts(agreementPageMessages);
  const formats = useFormats();
  const { writtenBy, writtenAt, approvedAt, caseId, contentHash } = shown;
  return (
    <Stack gap={4}>
      <Group gap="sm">
        {isCurrent && <Badge color="midori">{texts.inEffectNow}</Badge>}
        <Text size="sm" c="dimmed">
          {texts.writtenBy({ who: writtenBy, when: formats.time(writtenAt) })}
        </Text>
        {approvedAt && (
          <Text size="sm" c="dimmed">
            {texts.approvedAt({ when: formats.time(approvedAt) })}
          </Text>
        )}
        {caseId && (
          <Anchor component={Link} to={`/cases/${caseId}`} size="sm" underline="always">
            {texts.toCase}
          </Anchor>
        )}
      </Group>
      <Text size="xs" c="dimmed">
        {texts.hash} <span className="mono">{contentHash}</span>
      </Text>
    </Stack>
  );
}
