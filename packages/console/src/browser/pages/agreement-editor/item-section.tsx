import '@mantine/core/styles/SimpleGrid.css';
import { ActionIcon, Button, Checkbox, Group, Paper, SimpleGrid, Stack, Text } from '@mantine/core';
import { Plus, Trash2 } from 'lucide-react';
import { itemKindNames, matchKeyNames } from '../../language/agreement-words.ts';
import { useLanguage, useTexts } from '../../language/language.tsx';
import { Panel } from '../../parts/panel.tsx';
import { blankItem } from './draft.ts';
import { useDraft } from './draft-context.tsx';
import { ChoiceField, TextField } from './fields.tsx';
import { editorMessages } from './messages.ts';

/** What is provided, what it meets at the recipient, and by what the two are matched. */
export function ItemSection() {
  const texts = useTexts(editorMessages);
  const matchKeys = useTexts(matchKeyNames);
  const { content, set } = useDraft();
  return (
    <>
      <ItemList side="items" title={texts.items} lead={texts.itemsLead} add={texts.addItem} />
      <ItemList side="recipientItems" title={texts.recipientItems} lead={null} add={texts.addRecipientItem} />
      <Panel title={texts.links}>
        <Stack>
          <ChoiceField
            path="/matchKey/kind"
            label={texts.matchKey}
            names={matchKeys}
            {...(!content.matchKey && { none: { label: texts.notSaid, value: undefined } })}
          />
          {content.items.map(({ itemCode, name }, index) => (
            <ItemLinks key={index} itemCode={itemCode} name={name} onChange={set} />
          ))}
        </Stack>
      </Panel>
    </>
  );
}

interface ListProps {
  side: 'items' | 'recipientItems';
  title: string;
  lead: string | null;
  add: string;
}

function ItemList({ side, title, lead, add }: ListProps) {
  const { content, set } = useDraft();
  const items = content[side];
  return (
    <Panel title={title}>
      <Stack>
        {lead && (
          <Text size="sm" c="dimmed">
            {lead}
          </Text>
        )}
        {items.map((_, index) => (
          <ItemFields
            key={index}
            side={side}
            index={index}
            onRemove={
              items.length > 1
                ? () =>
                    set(
                      `/${side}`,
                      items.filter((__, place) => place !== index),
                    )
                : undefined
            }
          />
        ))}
        <Button
          variant="default"
          leftSection={<Plus size={16} aria-hidden />}
          onClick={() => set(`/${side}`, [...items, blankItem()])}
        >
          {add}
        </Button>
      </Stack>
    </Panel>
  );
}

function ItemFields({ side, index, onRemove }: { side: string; index: number; onRemove: (() => void) | undefined }) {
  const texts = useTexts(editorMessages);
  const kinds = useTexts(itemKindNames);
  const path = `/${side}/${index}`;
  const number = index + 1;
  return (
    <Paper withBorder p="md" radius="md" component="fieldset" m={0}>
      <Stack gap="sm">
        <Group justify="space-between">
          <Text component="legend" fw={600}>
            {texts.item({ number })}
          </Text>
          {onRemove && (
            <ActionIcon
              variant="subtle"
              color="gray"
              c="var(--mantine-color-text)"
              aria-label={texts.removeItem({ number })}
              onClick={onRemove}
            >
              <Trash2 size={16} aria-hidden />
            </ActionIcon>
          )}
        </Group>
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <TextField path={`${path}/name/ja`} label={texts.japanese} required />
          <TextField path={`${path}/name/en`} label={texts.english} required />
          <TextField path={`${path}/itemCode`} label={texts.itemCode} required />
          <ChoiceField
            path={`${path}/kind`}
            label={texts.kind}
            names={kinds}
            none={{ label: texts.notSaid, value: undefined }}
          />
        </SimpleGrid>
      </Stack>
    </Paper>
  );
}

interface LinkProps {
  itemCode: string;
  name: { ja: string; en: string };
  onChange: (path: string, value: unknown) => void;
}

/** Which personal data an item meets. While none is chosen for any item, every item meets all of it. */
function ItemLinks({ itemCode, name, onChange }: LinkProps) {
  const texts = useTexts(editorMessages);
  const { language } = useLanguage();
  const { content } = useDraft();
  const { links = [], recipientItems } = content;
  const chosen = links.find((link) => link.itemCode === itemCode)?.recipientItemCodes ?? [];
  const choose = (codes: string[]) => {
    const others = links.filter((link) => link.itemCode !== itemCode);
    const next = codes.length === 0 ? others : [...others, { itemCode, recipientItemCodes: codes }];
    onChange('/links', next.length === 0 ? undefined : next);
  };
  const named = recipientItems.filter((each) => each.itemCode !== '');
  if (itemCode === '' || named.length < 2) return null;
  return (
    <Checkbox.Group label={name[language] || itemCode} description={texts.linksHint} value={chosen} onChange={choose}>
      <Group gap="sm" mt="xs">
        {named.map((each) => (
          <Checkbox key={each.itemCode} value={each.itemCode} label={each.name[language] || each.itemCode} />
        ))}
      </Group>
    </Checkbox.Group>
  );
}
