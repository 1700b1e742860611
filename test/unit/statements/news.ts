/**
 * Paragraphs of news, made up for these tests in the styles of wires, papers, live blogs, courts and sports pages, and the
 * statements with quoted words that a reader finds in them: words, speaker, and the day where the text tells one.
 * A paragraph without statements has titles, terms and distanced words only.
 */
export interface NewsCase {
  readonly text: string;
  readonly says: readonly (readonly [words: string, speaker: string, said?: string])[];
}

/** The day of every article: a Thursday. */
export const DAY = '2024-05-16';

export const NEWS: Readonly<Record<string, readonly NewsCase[]>> = {
  en: [
    {
      text: `NAIROBI (Courier) - Kenya's central bank left its main rate unchanged on Tuesday, its governor, Peter Odhiambo, said, citing "stubborn" food prices.
"The committee will meet again in January," Odhiambo told a news conference. "It stands ready to act."`,
      says: [['"The committee will meet again in January," | "It stands ready to act."', 'Peter Odhiambo']],
    },
    {
      text: `"We have not received any formal request," the ministry's spokeswoman, Hana Kovac, told Reuters by telephone.
She declined to comment further.`,
      says: [['"We have not received any formal request,"', 'Hana Kovac']],
    },
    {
      text: `A spokesperson for the airline said: "Safety is our first concern and we apologise to all passengers affected by the delay."`,
      says: [['"Safety is our first concern and we apologise to all passengers affected by the delay."', 'A spokesperson for the airline']],
    },
    {
      text: `'I never thought I'd see the day,' said Margaret Hollis, 71, who has lived on the estate since 1968. 'It's a disgrace, and the council don't care.'
Her neighbour, Desmond Pike, agreed. 'They've been told a dozen times,' he said.`,
      says: [
        ["'I never thought I'd see the day,' | 'It's a disgrace, and the council don't care.'", 'Margaret Hollis'],
        ["'They've been told a dozen times,'", 'Desmond Pike'],
      ],
    },
    {
      text: `Sir Alan Tewkes, the shadow housing secretary, accused ministers of 'sitting on their hands' while rents soared. ‘It’s the tenants’ money they’re wasting,’ he told the BBC’s Today programme.`,
      says: [
        ["ministers of 'sitting on their hands' while rents soared", 'Alan Tewkes'],
        ['‘It’s the tenants’ money they’re wasting,’', 'Alan Tewkes', '2024-05-16'],
      ],
    },
    {
      text: `The judge told him: ‘You knew exactly what you were doing. You left Mr Barlow’s family without a penny.’ Barlow’s widow wept as the sentence was read out.`,
      says: [['‘You knew exactly what you were doing. You left Mr Barlow’s family without a penny.’', 'The judge']],
    },
    {
      text: `A Home Office spokesman said: 'The safety of our officers' families is paramount.' He added: 'We will not comment on individual cases.'`,
      says: [
        ["'The safety of our officers' families is paramount.'", 'A Home Office spokesman'],
        ["'We will not comment on individual cases.'", 'A Home Office spokesman'],
      ],
    },
    {
      text: `“I don’t know that anybody expected this,” Dr. Elaine Porter, the county’s health officer, said in an interview. “But we’re ready.”`,
      says: [['“I don’t know that anybody expected this,” | “But we’re ready.”', 'Elaine Porter']],
    },
    {
      text: `Senator Bill Hartley, Republican of Nebraska, called the plan “a gift to the lobbyists” and said he would “fight it every step of the way.”`,
      says: [
        ['the plan “a gift to the lobbyists”', 'Bill Hartley'],
        ['he would “fight it every step of the way.”', 'Bill Hartley'],
      ],
    },
    {
      text: `“What happened here was preventable,” said Joan Mercer, whose brother died in the fire.
“It was preventable,” she repeated, “and nobody prevented it.”`,
      says: [
        ['“What happened here was preventable,”', 'Joan Mercer'],
        ['“It was preventable,” | “and nobody prevented it.”', 'Joan Mercer'],
      ],
    },
    {
      text: `Asked whether he would run again, Mr. Doyle laughed. “Ask me in the spring,” he said.`,
      says: [['“Ask me in the spring,”', 'Doyle']],
    },
    {
      text: `“You can’t fix a bridge with a press release,” the mayor, Lucia Benitez, a Democrat, said at City Hall on Monday, adding that the state had “abandoned” the city.`,
      says: [
        ['“You can’t fix a bridge with a press release,”', 'Lucia Benitez', '2024-05-13'],
        ['that the state had “abandoned” the city', 'Lucia Benitez', '2024-05-13'],
      ],
    },
    {
      text: `"This is the largest ice shelf calving we have seen in twenty years", said glaciologist Ingrid Solheim of the University of Tromso. "We are not surprised, but we are concerned."`,
      says: [
        [
          '"This is the largest ice shelf calving we have seen in twenty years" | "We are not surprised, but we are concerned."',
          'Ingrid Solheim',
        ],
      ],
    },
    {
      text: `Police described the man as "armed and dangerous", and advised the public not to approach him. The suspect, named by local media as Karl Brandt, is wanted for the so-called "Canal murders".`,
      says: [['the man as "armed and dangerous"', 'Police']],
    },
    {
      text: `Wikinews spoke with the author about her new book.
Wikinews: What made you write it?
Ellen Marsh: I wanted to know what happened to my grandfather.`,
      says: [],
    },
    {
      text: `Tom Reddy, a roofer, leans on his van. “Thirty years I’ve done this,” he says, “and nobody has ever asked me about the asbestos.” His wife, Carol, is less sanguine. “I wash those clothes,” she says.`,
      says: [
        ['“Thirty years I’ve done this,” | “and nobody has ever asked me about the asbestos.”', 'Tom Reddy'],
        ['“I wash those clothes,”', 'Carol'],
      ],
    },
    {
      text: `10:42 The prime minister is on his feet. “This government will not be blown off course,” he tells MPs, to jeers from the opposition benches.
10:51 Emma Lyle, for Labour, says the plan is “a sticking plaster on a broken leg”.`,
      says: [
        ['“This government will not be blown off course,”', 'he'],
        ['the plan is “a sticking plaster on a broken leg”', 'Emma Lyle'],
      ],
    },
    {
      text: `Prosecutor David Lenz told the jury that Mr Okafor had “lied, and lied again” about the money. “He had a choice,” Lenz said. “He chose himself.” The defence lawyer, Sarah Bright QC, said her client “never saw a penny”.`,
      says: [
        ['that Mr Okafor had “lied, and lied again” about the money', 'David Lenz'],
        ['“He had a choice,” | “He chose himself.”', 'David Lenz'],
        ['her client “never saw a penny”', ''],
      ],
    },
    {
      text: `In her ruling, Judge Maria Alvarez wrote that the policy was “arbitrary and capricious.” The government, she added, “has offered no reason that a reasonable person could accept.”`,
      says: [
        ['that the policy was “arbitrary and capricious.”', 'Maria Alvarez'],
        ['The government | “has offered no reason that a reasonable person could accept.”', 'Maria Alvarez'],
      ],
    },
    {
      text: `The witness, who cannot be named, said the man shouted “get down” before the first shot. “I thought I was going to die,” she said, wiping her eyes.`,
      says: [
        ['the man shouted “get down” before the first shot', 'The witness, who cannot be named'],
        ['“I thought I was going to die,”', 'The witness'],
      ],
    },
    {
      text: `Speaking at a joint press conference with his Polish counterpart in Vilnius, Foreign Minister Tomas Juska said: “There is no alternative to talks.” “None,” he added.`,
      says: [
        ['“There is no alternative to talks.”', 'Tomas Juska'],
        ['“None,”', 'Tomas Juska'],
      ],
    },
    {
      text: `Q: Minister, will you resign?
A: No. I was elected to serve.
The minister, Paul Grech, then left the room without saying more.`,
      says: [],
    },
    {
      text: `Asked by a reporter whether Iran was behind the attack, Defense Secretary Ron Cable said, “It sure looks that way.” But he cautioned that the inquiry was not over: “Let’s wait for the facts.”`,
      says: [
        ['“It sure looks that way.”', 'Ron Cable'],
        ['that the inquiry was not over: “Let’s wait for the facts.”', 'Ron Cable'],
      ],
    },
    {
      text: `"I thought we were the better team for 70 minutes," said City manager Piet de Groot. "But you have to take your chances at this level, don't you?" His captain, Luke Adeyemi, was blunter: "We threw it away."`,
      says: [
        [
          `"I thought we were the better team for 70 minutes," | "But you have to take your chances at this level, don't you?"`,
          'Piet de Groot',
        ],
        ['"We threw it away."', 'Luke Adeyemi'],
      ],
    },
    {
      text: `"It's unreal," the 19-year-old said after beating the world number three 6-4, 7-6. "I grew up watching her. I had her poster on my wall."`,
      says: [[`"It's unreal," | "I grew up watching her. I had her poster on my wall."`, 'the 19-year-old']],
    },
    {
      text: `“The signal is there in every data set we looked at,” says Mei-Ling Chow, an astronomer at the University of Leiden who was not involved in the study. Others are more cautious. “Extraordinary claims require extraordinary evidence,” notes Giorgio Ferri of INAF in Padua, Italy.`,
      says: [
        ['“The signal is there in every data set we looked at,”', 'Mei-Ling Chow'],
        ['“Extraordinary claims require extraordinary evidence,”', 'Giorgio Ferri'],
      ],
    },
    {
      text: `The team called the compound “remarkably stable.” Writing in the journal Polymer Letters, the authors say that it “could be made in any kitchen.”`,
      says: [
        ['the compound “remarkably stable.”', 'The team'],
        ['that it “could be made in any kitchen.”', 'the authors'],
      ],
    },
    {
      text: `Does it work? “We don’t know yet,” admits co-author Sunil Rao. “Ask me in five years.”`,
      says: [['“We don’t know yet,” | “Ask me in five years.”', 'Sunil Rao']],
    },
    {
      text: `“The water came up so fast,” said Ana Pires, a teacher. “We ran to the roof.
“My son could not swim. We held him up.
“Then the boats came.”
Officials said the river had risen four metres.`,
      says: [
        [
          '“The water came up so fast,” | “We ran to the roof. | “My son could not swim. We held him up. | “Then the boats came.”',
          'Ana Pires',
        ],
      ],
    },
    {
      text: `In a letter to shareholders, chief executive Mark Toller wrote:
"The year was the hardest in our history.
"We closed eleven plants and said goodbye to friends.
"We will not forget them."
The shares rose 2%.`,
      says: [
        [
          '"The year was the hardest in our history. | "We closed eleven plants and said goodbye to friends. | "We will not forget them."',
          'Mark Toller',
        ],
      ],
    },
    {
      text: `"Very disappointed with the ruling," the president tweeted. "We will appeal!" In a later post he called the court "a joke".`,
      says: [
        ['"Very disappointed with the ruling," | "We will appeal!"', 'the president'],
        ['the court "a joke"', 'the president'],
      ],
    },
    {
      text: `“BREAKING: we have a deal,” European Council President Marta Leclerc posted on X shortly after 4am.`,
      says: [['“BREAKING: we have a deal,”', 'Marta Leclerc']],
    },
    {
      text: `Said one diplomat: “It is over.” Another, from a country that backs the deal, was more hopeful. “Nothing is over until it is signed,” the second diplomat said.`,
      says: [
        ['“It is over.”', 'one diplomat'],
        ['“Nothing is over until it is signed,”', 'the second diplomat'],
      ],
    },
    {
      text: `“Go home,” shouted a man in a red cap. “You go home,” a woman shouted back.`,
      says: [
        ['“Go home,”', 'a man in a red cap'],
        ['“You go home,”', 'a woman'],
      ],
    },
    {
      text: `According to a copy of the report seen by The Courier, inspectors found “widespread and persistent” failings. The company disputes the findings.`,
      says: [['inspectors found “widespread and persistent” failings', 'a copy of the report seen by The Courier']],
    },
    {
      text: `The so-called “bedroom tax” was scrapped. Fans of “The Crown” will remember the “annus horribilis” of 1992, and the “Iron Lady” herself makes an appearance.`,
      says: [],
    },
    {
      text: `Operation "Steel Rain" began at dawn. The frigate "Hessen" and the tug "Bugsier 30" took part, and the "Daily Star" ran the story under the headline "Rain on the plain".`,
      says: [],
    },
    {
      text: `He made his name with the song "Don't Look Back" and the novel "How to Win a War Without Really Trying". His book Gone was a bestseller.`,
      says: [],
    },
    {
      text: `Chancellor Eva Brandt met President Luc Moreau in Trier on Sunday. She said Germany would “do its part”. He replied that France “already has”.`,
      says: [
        ['Germany would “do its part”', 'Eva Brandt'],
        ['that France “already has”', 'Luc Moreau'],
      ],
    },
    {
      text: `Greta Lindqvist, the energy minister, has resigned. In her letter to the prime minister, Olof Bergman, she wrote: “I no longer have your confidence.” Mr Bergman said he accepted her decision “with regret”. “She was a fine minister,” he added.`,
      says: [
        ['“I no longer have your confidence.”', 'Greta Lindqvist'],
        ['he accepted her decision “with regret”', 'Olof Bergman'],
        ['“She was a fine minister,”', 'Olof Bergman'],
      ],
    },
    {
      text: `The European Commission said on Friday that it was “deeply concerned”. “We expect full cooperation,” it said in a statement. The bloc’s top diplomat, Josep Ferrer, went further, describing the move as “illegal”.`,
      says: [
        ['that it was “deeply concerned”', 'European Commission', '2024-05-10'],
        ['“We expect full cooperation,”', 'European Commission'],
        ['the move as “illegal”', 'Josep Ferrer'],
      ],
    },
    {
      text: `“The accused entered the building without authority,” the indictment says. “He then removed the files.”`,
      says: [['“The accused entered the building without authority,” | “He then removed the files.”', 'the indictment']],
    },
    {
      text: `The foundation's website says the money is "for schools only". A sign at the gate reads: "No entry."`,
      says: [
        ['the money is "for schools only"', "The foundation's website"],
        ['"No entry."', 'A sign at the gate'],
      ],
    },
    {
      text: `“They are scared,” said a European official, speaking on condition of anonymity because he was not authorised to talk to the press. “And they should be.”`,
      says: [['“They are scared,” | “And they should be.”', 'a European official']],
    },
    {
      text: `“My father said ‘never sell the land’, and I never did,” said Pat O’Shea. “That’s all.”`,
      says: [['“My father said ‘never sell the land’, and I never did,” | “That’s all.”', 'Pat O’Shea']],
    },
    {
      text: `'He looked at me and said "you're next",' Mr Khan told the court.`,
      says: [[`'He looked at me and said "you're next",'`, 'Khan']],
    },
    {
      text: `Ruth Adler had one word for the proposal: “Insane.” Her colleagues nodded.`,
      says: [['“Insane.”', 'Ruth Adler']],
    },
    {
      text: `Mayor Stan Wilk shook his head. “Not on my watch.”`,
      says: [['“Not on my watch.”', 'Stan Wilk']],
    },
    {
      text: `For Amina Yusuf, the vote came too late. “I lost everything in March,” the 52-year-old seamstress said, pointing at the shell of her shop. “What is there to vote for?”`,
      says: [['“I lost everything in March,” | “What is there to vote for?”', 'Amina Yusuf']],
    },
    {
      text: `Mr. Lavrin told parliament that “there will be no second front” and that Russia’s neighbours “have nothing to fear.”`,
      says: [['that “there will be no second front” and that Russia’s neighbours “have nothing to fear.”', 'Lavrin']],
    },
    {
      text: `"Let me be clear", stressed the Commissioner, "there will be no bail-out."`,
      says: [['"Let me be clear" | "there will be no bail-out."', 'the Commissioner']],
    },
    {
      text: `"We are one people", President Danso emphasised during his inaugural address. "And we will remain one people", he concluded.`,
      says: [
        ['"We are one people"', 'Danso'],
        ['"And we will remain one people"', 'Danso'],
      ],
    },
    {
      text: `Interfax quoted Deputy Foreign Minister Oleg Sorokin as saying: "The patience of Moscow is not endless."`,
      says: [['"The patience of Moscow is not endless."', 'Oleg Sorokin']],
    },
    {
      text: `State television quoted an unnamed military source as saying that "air defences confronted hostile targets" over Homs.`,
      says: [['that "air defences confronted hostile targets" over Homs', 'an unnamed military source']],
    },
    {
      text: `"Are we winning? No," the general said. "Are we losing? Also no."`,
      says: [['"Are we winning? No," | "Are we losing? Also no."', 'the general']],
    },
    {
      text: `Officers were called to an address in Mill Lane. A man in his 30s was pronounced dead at the scene. Det Ch Insp Laura Finch said: "This is a tragic incident and our thoughts are with the man's family." Anyone with information is asked to contact police.`,
      says: [[`"This is a tragic incident and our thoughts are with the man's family."`, 'Det Ch Insp Laura Finch']],
    },
    {
      text: `WASHINGTON (AP) — President Tom Wade on Friday called the vote “rigged,” hours after his lawyer conceded in court that there was no evidence of fraud.
Asked about the discrepancy, press secretary Jill Aman replied, “The president’s words speak for themselves.”`,
      says: [
        ['the vote “rigged,”', 'Tom Wade', '2024-05-10'],
        ['“The president’s words speak for themselves.”', 'Jill Aman'],
      ],
    },
    {
      text: `“It’s not about the money,” Adams insists. “Well,” she adds with a grin, “not only.”`,
      says: [
        ['“It’s not about the money,”', 'Adams'],
        ['“Well,” | “not only.”', 'Adams'],
      ],
    },
    {
      text: `The pope told the crowd in St Peter's Square: "War is always a defeat." Francis, 86, then prayed for what he called "martyred" Ukraine.`,
      says: [
        ['"War is always a defeat."', 'The pope'],
        ['"martyred" Ukraine', 'The pope'],
      ],
    },
    {
      text: `Writing on Facebook, Mr Ranta said the charges were “political theatre”. His lawyer, Aino Virta, echoed that: “There is no case.”`,
      says: [
        ['the charges were “political theatre”', 'Ranta'],
        ['“There is no case.”', 'Aino Virta'],
      ],
    },
    {
      text: `Beijing has hit back at what it calls "groundless smears". Foreign ministry spokesman Li Wen told reporters: "China will take all necessary measures." He did not elaborate.`,
      says: [
        ['"groundless smears"', 'it'],
        ['"China will take all necessary measures."', 'Li Wen'],
      ],
    },
    {
      text: `'We're not going anywhere,' insists Kev Doyle, landlord of the Dog & Duck. ‘They can build round us.’`,
      says: [["'We're not going anywhere,' | ‘They can build round us.’", 'Kev Doyle']],
    },
    {
      text: `According to Bloomberg, the deal is worth $3bn. Neither company would confirm it. "We don't comment on market speculation," a spokeswoman for Axiom said.`,
      says: [[`"We don't comment on market speculation,"`, 'a spokeswoman for Axiom']],
    },
    {
      text: `The survey's lead author, Prof Rosalind Ward, of the University of Leeds, said: “People are lonelier than we thought.” But Dr Amir Shah, a psychiatrist, warned against “reading too much” into the data.`,
      says: [
        ['“People are lonelier than we thought.”', 'Rosalind Ward'],
        ['“reading too much” into the data', 'Amir Shah'],
      ],
    },
    {
      text: `Kohli was full of praise for the bowler. "He's a once-in-a-generation talent," the India captain said. "I'm just glad he's on my side."`,
      says: [[`"He's a once-in-a-generation talent," | "I'm just glad he's on my side."`, 'the India captain']],
    },
    {
      text: `"Of course I'm nervous," laughs Dee. "Who wouldn't be?"`,
      says: [[`"Of course I'm nervous," | "Who wouldn't be?"`, 'Dee']],
    },
    {
      text: `The Kremlin’s spokesman, Dmitri Orlov, said there was “no question” of a meeting. Mr. Orlov also denied that Russia had “any role whatsoever” in the affair, calling such claims “absurd.”`,
      says: [
        ['there was “no question” of a meeting', 'Dmitri Orlov'],
        ['that Russia had “any role whatsoever” in the affair', 'Dmitri Orlov'],
        ['such claims “absurd.”', 'Dmitri Orlov'],
      ],
    },
    {
      text: `"It's a great day for the city!" mayor Hal Brody exclaimed as the ribbon fell. A handful of protesters chanted "Shame!" from across the road.`,
      says: [
        [`"It's a great day for the city!"`, 'Hal Brody'],
        ['"Shame!"', 'A handful of protesters'],
      ],
    },
    {
      text: `The letter, signed by 40 academics, says the reform is “hasty, costly and unfair”. It adds: “We urge the minister to think again.”`,
      says: [
        ['the reform is “hasty, costly and unfair”', 'The letter, signed by 40 academics'],
        ['“We urge the minister to think again.”', 'The letter'],
      ],
    },
    {
      text: `Union leader Frank Dole said members had voted “overwhelmingly” to strike, and that talks could resume “any time they like”.
A company spokesman said Dole’s claims were “simply untrue”.`,
      says: [
        ['members had voted “overwhelmingly” to strike, and that talks could resume “any time they like”', 'Frank Dole'],
        ['Dole’s claims were “simply untrue”', 'A company spokesman'],
      ],
    },
    {
      text: `The 2019 memo, first reported by The Times, described the site as “unfit for human habitation.” Residents were never told.`,
      says: [['the site as “unfit for human habitation.”', 'The 2019 memo']],
    },
    {
      text: `"We've got to be realistic," Southgate said after the 2-2 draw. Asked if Kane would be fit for Tuesday, the manager added: "He'll be fine."`,
      says: [
        [`"We've got to be realistic,"`, 'Southgate'],
        [`"He'll be fine."`, 'the manager', '2024-05-14'],
      ],
    },
    {
      text: `"I have always acted in good faith," Blake told the inquiry.
Mr Justice Hallam: "Did you delete the messages?"
Blake: "I don't recall."`,
      says: [
        ['"I have always acted in good faith,"', 'Blake'],
        ['"Did you delete the messages?"', 'Hallam'],
        [`"I don't recall."`, 'Blake'],
      ],
    },
    {
      text: `Iran’s foreign minister tweeted that the sanctions were “economic terrorism.” The State Department did not respond. Analysts, however, said they were “biting.”`,
      says: [
        ['that the sanctions were “economic terrorism.”', 'Iran’s foreign minister'],
        ['they were “biting.”', 'Analysts'],
      ],
    },
    {
      text: `Neighbors described Mr. Pell as “quiet” and “polite.” “He kept to himself,” said one of them, Gina Torres.`,
      says: [
        ['Mr. Pell as “quiet” and “polite.”', 'Neighbors'],
        ['“He kept to himself,”', 'Gina Torres'],
      ],
    },
    {
      text: `Senior officials have privately likened the plan to “rearranging deck chairs.” One called it “dead on arrival.”`,
      says: [
        ['the plan to “rearranging deck chairs.”', 'Senior officials', '../2024-05-16'],
        ['it “dead on arrival.”', 'One'],
      ],
    },
    {
      text: `Ms. Park, whose novel “The Salt Road” won the prize, said the news had left her “speechless — and I’m never speechless.”`,
      says: [['the news had left her “speechless — and I’m never speechless.”', 'Park']],
    },
    {
      text: `"If we lose this court," says Wanda, pointing to the cracked asphalt, "we lose the kids."`,
      says: [['"If we lose this court," | "we lose the kids."', 'Wanda']],
    },
    {
      text: `Defence Minister Ilan Peri said Israel would act “at a time of our choosing”; his deputy went further, saying the country’s enemies should “look up at the sky.”`,
      says: [
        ['Israel would act “at a time of our choosing”', 'Ilan Peri'],
        ['the country’s enemies should “look up at the sky.”', 'his deputy'],
      ],
    },
  ],
};
