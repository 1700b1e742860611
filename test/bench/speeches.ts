/** Invented news in our own words, from which the engine reads statements to alter: nobody of these names said any of it. */
const PEOPLE = [
  ['Marta Oyelaran', 'the harbour minister'],
  ['Tomasz Zelinsky', 'a spokesman for the council'],
  ['General Idris Kaya', 'who commands the border brigade'],
  ['Ingrid Sollberg', 'the mediator'],
  ['Bashir Al-Rawi', 'the mayor of Tel Sabra'],
  ['Lucía Fernández', 'the president of the relief committee'],
  ['Dmitri Gorchakov', 'a foreign ministry official'],
  ['Anne-Marie Köhler', 'the head of the inspectors'],
] as const;

const SAID = [
  'We will not withdraw a single soldier from the northern crossing until the agreement is signed.',
  'The first convoy of forty trucks reached the valley on Sunday and nobody opened fire on it.',
  'Our engineers have inspected eleven bridges, and three of them cannot carry heavy vehicles.',
  'I told the ambassador that the talks should continue in the autumn, whatever happens in the field.',
  'There is no military solution to this crisis, and everybody around the table understands that.',
  'If the shelling does not stop, thousands of families will cross the river before winter.',
  'The radar station was never meant to threaten our neighbours; it is a purely defensive programme.',
  'We received the letter, we read it carefully, and we have decided to answer it in public.',
  'More than 2,500 people left the camp last month, most of them women with small children.',
  'The council has honoured every promise it made in the spring declaration.',
  'Nobody can say today how many observers are still alive in the eastern district.',
  'These accusations are baseless, and the evidence that was shown to journalists is a forgery.',
  'Our pilots did not enter foreign airspace at any moment of the exercise.',
  'I hope that the two presidents can meet again before the end of the year.',
  'The ceasefire is fragile, but it has held for seventy-two hours and that gives us hope.',
  'We need at least twelve million dollars to keep the hospitals open through January.',
  'They wanted to divide us, and instead they have brought every party to the same table.',
  'The delivery of the second battery will be completed in the coming days.',
  'We are ready to organise joint patrols along the highway if the other side agrees.',
  'It would be a mistake to believe that sanctions alone could change their behaviour.',
  'What happened at the checkpoint was a tragedy, and those responsible will answer for it.',
  'My government never received any request to evacuate the villagers.',
  'The inspectors counted nineteen launchers, six fewer than the report of last year had claimed.',
  'Patience has its limits, and ours will end at midnight on Friday.',
  'No one should doubt our determination to protect the refugees on both banks of the river.',
  'We have asked the alliance for help four times and we have been refused four times.',
  'This road is the only one that still connects the two towns with the coast.',
  'The prisoners will be exchanged at dawn, provided that both lists are confirmed tonight.',
  'A lasting peace requires that all foreign fighters leave the province.',
  'I cannot comment on the movements of our fleet, but the straits remain open to everyone.',
  'Any attack on our observation posts would be met with a response in kind.',
  'The water supply was cut for nine days, which is a crime under every convention.',
] as const;

/** Articles as text: each sentence said by somebody, in one of the ways in which newspapers report. */
export const SPEECHES: readonly string[] = PEOPLE.map(([name, role], p) => {
  const own = SAID.filter((_, i) => i % PEOPLE.length === p);
  const surname = name.split(' ').at(-1) ?? name;
  return own
    .map((said, i) => {
      const body = said.replace(/\.$/, '');
      return i === 0
        ? `“${body},” said ${name}, ${role}.`
        : i % 2 === 0
          ? `“${body},” ${surname} told reporters.`
          : `${name} said: “${said}”`;
    })
    .join('\n');
});
