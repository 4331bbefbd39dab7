import '@mantine/core/styles/Stepper.css';
import { Badge, Stepper, Text } from '@mantine/core';
import { useTexts } from '../../language/language.tsx';
import { Panel } from '../../parts/panel.tsx';
import { caseMessages } from './messages.ts';
import type { Case } from './use-case.ts';

type Step = Case['steps'][number];

/** The steps of the case's route: which are met, which waits and for whom. */
export function CaseRoute({ shown }: { shown: Case }) {
  const texts = useTexts(caseMessages);
  const { steps, currentStep, state } = shown;
  return (
    <Panel title={texts.route}>
      <Stepper active={currentStep} orientation="vertical" size="sm" allowNextStepsSelect={false}>
        {steps.map((step, index) => (
          <Stepper.Step
            key={index}
            label={step.name}
            description={
              <StepDescription shown={shown} step={step} waits={state === 'open' && index === currentStep} />
            }
            component="div"
            allowStepSelect={false}
          />
        ))}
      </Stepper>
    </Panel>
  );
}

function StepDescription({ shown, step, waits }: { shown: Case; step: Step; waits: boolean }) {
  const texts = useTexts(caseMessages);
  const handedTo = shown.reassignments.filter((each) => shown.steps[each.step] === step).map(({ to }) => to);
  const rule = step.rule === 'n_of_m' ? texts.n_of_m({ count: step.atLeast ?? 1 }) : texts[step.rule];
  return (
    <>
      <Text size="sm" c="dimmed">
        {handedTo.length > 0 && step.people === null ? handedTo.join(', ') : whoOf(step, texts.roleOf)} ({rule})
      </Text>
      {waits && <Badge mt={4}>{texts.stepWaits}</Badge>}
    </>
  );
}

function whoOf({ role, people, group }: Step, roleOf: (values: { role: string }) => string): string {
  const named = people?.join(', ') ?? '';
  if (role !== null) return roleOf({ role });
  return group === null ? named : `${group}: ${named}`;
}
