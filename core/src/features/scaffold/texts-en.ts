import type { ScaffoldTexts } from './types.ts';

/** A new plan in English. */
export const EN: ScaffoldTexts = {
  usualTitle: 'Alcohol and drug policy action plan',
  manifest: ({
    id,
    title,
    municipality,
    period,
    chapters,
  }) => `# The manifest: what the plan is, and which chapters it has.
planverk: 1
id: ${id}
title: ${title}
municipality: ${municipality}
period: ${period}
language: en
status: draft   # draft, hearing, adopted or evaluated: the further the plan has come, the more strictly it is checked
chapters:
${chapters}
plans:
  common: planverk:felles   # laws, guides, surveys and national bodies that can be named without being registered here
`,
  chapters: [
    {
      path: 'chapters/01-introduction.md',
      text: ({ municipality, period }) => `# Introduction

<!-- What the plan is about, why it is made now, and how it goes together with the municipal master plan and other plans. -->

This plan applies to ${municipality} municipality in the period ${period}. It follows up what the municipality answers for by
[[alkoholloven|the Alcohol Act]], [[folkehelseloven|the Public Health Act]] and [[helse-og-omsorgstjenesteloven|the Health and Care Services Act]].

## How the plan was made

<!-- Who took part, and how residents, users and next of kin have been heard. -->
`,
    },
    {
      path: 'chapters/02-guidelines.md',
      text: () => `# National guidelines

<!-- What in laws, strategies and guides binds the municipality. Write [[ to refer to a law, with a section if you like. -->
`,
    },
    {
      path: 'chapters/03-situation.md',
      text: () => `# The situation today

<!-- What the figures show of use, harm and services. Register the figures in registers/indicators.yaml and bring them into the
     text with [[id@year]], so that they always agree with the register. -->

## The indicators that the plan follows

\`\`\`view
type: indicators
\`\`\`
`,
    },
    {
      path: 'chapters/04-evaluation.md',
      text: () => `# Evaluation of the previous plan

<!-- What was done, what worked, and what goes on. One card of kind “evaluation” for each measure of the previous plan. -->
`,
    },
    {
      path: 'chapters/05-vision-and-goals.md',
      text: () => `# Vision and goals

<!-- Write “goal” on a line of its own, and choose the card among the suggestions. Give the goal indicators, so that it can be followed. -->

\`\`\`view
type: goals
\`\`\`
`,
    },
    {
      path: 'chapters/06-measures.md',
      text: () => `# Measures

<!-- Write “measure” on a line of its own, and choose the card among the suggestions. Each measure needs a goal, a responsible unit, a time and economy. -->

\`\`\`view
type: measures
\`\`\`
`,
    },
    {
      path: 'chapters/07-implementation.md',
      text: () => `# Implementation and follow-up

<!-- Who follows up the plan, how often there are reports, and when the plan is evaluated. -->

## Who does what

\`\`\`view
type: responsibility
\`\`\`

## When it is done

\`\`\`view
type: timeline
\`\`\`
`,
    },
  ],
  registers: [
    {
      path: 'registers/units.yaml',
      text: `# Units and roles that the plan names, never persons. One looks like this:
#   - id: nav
#     name: NAV
#     alias: [the NAV office]
units:
`,
    },
    {
      path: 'registers/indicators.yaml',
      text: `# Figures that are followed over time. One looks like this:
#   - id: ungdata-drug-free
#     name: Pupils in lower secondary school who have never used drugs
#     unit: percent
#     source: ungdata
#     measurements: { 2022: 78 }
#     baseline: 2022
#     target: { 2029: 85 }
indicators:
`,
    },
    {
      path: 'registers/sources.yaml',
      text: `# Documents and surveys that the plan rests on, beside those in the common library. One looks like this:
#   - id: previous-plan
#     title: Drug policy action plan 2018–2021
#     type: plan
#     year: 2018
sources:
`,
    },
  ],
};
