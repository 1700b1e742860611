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
      text: `“Will you resign?” asked Clara Voss of Radio Two. “No,” came the reply. “Never” was his only comment on the strike.`,
      says: [
        ['“Will you resign?”', 'Clara Voss'],
        ['“No,”', ''],
        ['“Never”', 'his'],
      ],
    },
    {
      text: `Mr. Diaz was asked about the delay. His answer was “soon.” The reply from Ms. Oduya was blunter: “When I have engines.”`,
      says: [
        ['“soon.”', 'Diaz'],
        ['“When I have engines.”', 'Oduya'],
      ],
    },
    {
      text: `The form, which newspapers report has ten pages with 40 to 50 questions, "must be filled in by hand".`,
      says: [],
    },
    {
      text: `Writing in a newsletter, Ann Lee of Hart and Sons called the bid "a bluff with a logo".`,
      says: [['the bid "a bluff with a logo"', 'Ann Lee']],
    },
    {
      text: `"It sounded like a train," said Ana Koval, a pensioner in the port of San Rafo, where four of the victims lived. Her neighbour's boat had ended up in her garden. "He says I owe him mooring fees," she joked.`,
      says: [
        ['"It sounded like a train,"', 'Ana Koval'],
        ['"He says I owe him mooring fees,"', 'Ana Koval'],
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
      text: `In a statement, the company said, "Our servers were taken offline at 09:40 UTC as a precaution" and that "no customer data was lost". Chief technology officer Ravi Menon wrote on Twitter, "We're back."`,
      says: [
        ['"Our servers were taken offline at 09:40 UTC as a precaution" and that "no customer data was lost"', 'the company'],
        [`"We're back."`, 'Ravi Menon'],
      ],
    },
    {
      text: `Police described the man as "armed and dangerous", and advised the public not to approach him. The suspect, named by local media as Karl Brandt, is wanted for the so-called "Canal murders".`,
      says: [['the man as "armed and dangerous"', 'Police']],
    },
    {
      text: `Australian Prime Minister Anne Whitlock congratulated the team, saying "they have done their country proud" and "every child in Australia now wants to row".`,
      says: [['"they have done their country proud" and "every child in Australia now wants to row"', 'Anne Whitlock']],
    },
    {
      text: `Wikinews spoke with the author about her new book.
Wikinews: What made you write it?
Ellen Marsh: I wanted to know what happened to my grandfather.`,
      says: [],
    },
    {
      text: `I ask him if he regrets it. “Every day,” he says. “You wake up and it’s there.” Then he smiles. “But coffee helps.”`,
      says: [['“Every day,” | “You wake up and it’s there.” | “But coffee helps.”', 'he']],
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
        ['her client “never saw a penny”', 'Sarah Bright'],
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
        ['that the inquiry was not over | “Let’s wait for the facts.”', 'Ron Cable'],
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
      says: [[`"This is a tragic incident and our thoughts are with the man's family."`, 'Laura Finch']],
    },
    {
      text: `"There was smoke everywhere," recalled Yusuf Ali, who was on the third floor. "I couldn't see my own hand."
"Everyone was screaming."
The fire service said the blaze was under control by 6am.`,
      says: [
        [`"There was smoke everywhere," | "I couldn't see my own hand."`, 'Yusuf Ali'],
        ['"Everyone was screaming."', 'Yusuf Ali'],
      ],
    },
    {
      text: `Treasury Secretary Grant Mills told lawmakers on Wednesday the economy was "in the best shape of our lifetimes," drawing laughter. "You can laugh," Mills shot back. "The numbers don't."`,
      says: [
        ['the economy was "in the best shape of our lifetimes,"', 'Grant Mills', '2024-05-15'],
        [`"You can laugh," | "The numbers don't."`, 'Grant Mills'],
      ],
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
        ['"groundless smears"', 'Beijing'],
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
    {
      text: `The United Nations envoy, Staffan Berg, told the Security Council on Wednesday that the truce was “hanging by a thread.” He said both sides had violated it.`,
      says: [['that the truce was “hanging by a thread.”', 'Staffan Berg', '2024-05-15']],
    },
    {
      text: `“This is not a negotiation,” Mr. Weber said in a televised address last month. “It is a capitulation.”`,
      says: [['“This is not a negotiation,” | “It is a capitulation.”', 'Weber', '2024-04']],
    },
    {
      text: `In 2016, Mr. Dunn called NATO “obsolete.” On Monday he said the alliance was “stronger than ever.”`,
      says: [
        ['NATO “obsolete.”', 'Dunn', '2016'],
        ['the alliance was “stronger than ever.”', 'Dunn', '2024-05-13'],
      ],
    },
    {
      text: `Two days earlier, the ministry had denied any “hostile intent.” It has repeatedly warned that it will answer “provocations in kind.”`,
      says: [
        ['any “hostile intent.”', 'the ministry', '../2024-05-16'],
        ['that it will answer “provocations in kind.”', 'the ministry', '../2024-05-16'],
      ],
    },
    {
      text: `“We shall see,” Mrs. Hale, the committee’s chairwoman, said late Tuesday, declining to say whether she would support the bill.`,
      says: [['“We shall see,”', 'Hale', '2024-05-14']],
    },
    {
      text: `Iran’s supreme leader, Ayatollah Reza Karimi, has called the talks “a waste of time,” and President Omid Sadri, who was elected on a promise to pursue them, said on state television that he “never trusted the Americans.”`,
      says: [
        ['the talks “a waste of time,”', 'Reza Karimi', '../2024-05-16'],
        ['that he “never trusted the Americans.”', 'Omid Sadri'],
      ],
    },
    {
      text: `“If the Turks think they can blackmail us,” said one senior European diplomat, who, like others interviewed, spoke on the condition of anonymity, “they have another thing coming.”`,
      says: [['“If the Turks think they can blackmail us,” | “they have another thing coming.”', 'one senior European diplomat, who']],
    },
    {
      text: `The candidate’s campaign manager, Lou Parsons, dismissed the report as “garbage,” while a spokeswoman for her rival said it raised “serious questions.”`,
      says: [
        ['the report as “garbage,”', 'Lou Parsons'],
        ['it raised “serious questions.”', 'a spokeswoman for her rival'],
      ],
    },
    {
      text: `“I told him, ‘Mr. President, you’re wrong,’ ” Mr. Okoye recalled. “And he said, ‘Show me.’ ”`,
      says: [['“I told him, ‘Mr. President, you’re wrong,’ ” | “And he said, ‘Show me.’ ”', 'Okoye']],
    },
    {
      text: `A bipartisan group of senators on Thursday introduced a bill that would, in the words of its sponsor, Senator Kay Bell, “end the forever war.”`,
      says: [['“end the forever war.”', 'Kay Bell', '2024-05-16']],
    },
    {
      text: `As Professor Lund put it, “the ice does not care about politics.”`,
      says: [['“the ice does not care about politics.”', 'Lund']],
    },
    {
      text: `The statement, which was read by a spokesman, said: “The King is resting comfortably.” “He is in good spirits,” it continued.`,
      says: [
        ['“The King is resting comfortably.”', 'The statement, which was read by a spokesman'],
        ['“He is in good spirits,”', 'The statement'],
      ],
    },
    {
      text: `Trump, who has called climate change a “hoax,” said on Twitter Friday that the accord was “very unfair” to America.`,
      says: [
        ['climate change a “hoax,”', 'Trump', '2024-05-10'],
        ['that the accord was “very unfair” to America', 'Trump', '2024-05-10'],
      ],
    },
    {
      text: `The mother of two, who moved here in 2011, says she feels “abandoned.” “Nobody told us anything,” she says. “Not the council, not the police, nobody.”`,
      says: [
        ['she feels “abandoned.”', 'The mother of two, who moved here in 2011'],
        ['“Nobody told us anything,” | “Not the council, not the police, nobody.”', 'The mother of two'],
      ],
    },
    {
      text: `Police said the suspects, both 17, were arrested “without incident” in Dayton. Sheriff Bob Lane said they would be charged as adults. “These were no kids’ pranks,” he said.`,
      says: [
        ['the suspects, both 17, were arrested “without incident” in Dayton', 'Police'],
        ['“These were no kids’ pranks,”', 'Bob Lane'],
      ],
    },
    {
      text: `The Russian leader said at a meeting with his security chiefs that “we know where they are.” Putin did not elaborate.`,
      says: [['that “we know where they are.”', 'The Russian leader']],
    },
    {
      text: `Mr. Assad’s government says it is fighting “terrorists,” a term it applies to all its opponents.`,
      says: [['it is fighting “terrorists,” a term it applies to all its opponents', 'Mr. Assad’s government']],
    },
    {
      text: `"We won't be intimidated", declared Catalan leader Jordi Puig in Barcelona. Spanish PM Marta Rey responded by saying that "the law is the law".`,
      says: [
        [`"We won't be intimidated"`, 'Jordi Puig'],
        ['that "the law is the law"', 'Marta Rey'],
      ],
    },
    {
      text: `In his sentencing remarks, Judge Peter Rook QC told Harding: "You are a dangerous and manipulative man." Harding, of Leeds, showed no emotion.`,
      says: [['"You are a dangerous and manipulative man."', 'Peter Rook']],
    },
    {
      text: `“Is it perfect? No,” concedes Hwang. “But perfect isn’t on the menu.”`,
      says: [['“Is it perfect? No,” | “But perfect isn’t on the menu.”', 'Hwang']],
    },
    {
      text: `According to the indictment, Mr. Voss told an associate that the plan was to “make him disappear.”`,
      says: [['Mr. Voss told an associate that the plan was to “make him disappear.”', 'the indictment']],
    },
    {
      text: `The White House press secretary, Dana Cole, said Mr. Wade had “full confidence” in the general and that reports to the contrary were “fake news.”`,
      says: [['Mr. Wade had “full confidence” in the general and that reports to the contrary were “fake news.”', 'Dana Cole']],
    },
    {
      text: `Wikinews asked Ms Tran about funding. "We have enough for two years," she answered. Professor Ola Nordmann of the University of Bergen, who was not involved, told Wikinews the result was "solid but modest".`,
      says: [
        ['"We have enough for two years,"', 'Tran'],
        ['the result was "solid but modest"', 'Ola Nordmann'],
      ],
    },
    {
      text: `The club's statement read: "Everyone is devastated. Our thoughts are with Sam's family and friends." Manager Rob Cale paid tribute to "a lad who lit up the room".`,
      says: [
        [`"Everyone is devastated. Our thoughts are with Sam's family and friends."`, "The club's statement"],
        ['"a lad who lit up the room"', 'Rob Cale'],
      ],
    },
    {
      text: `Then, turning to the cameras, he added: “I have nothing but respect for the men and women of the F.B.I.” Mr. Grant, the former director, watched from the front row.`,
      says: [['“I have nothing but respect for the men and women of the F.B.I.”', 'he']],
    },
    {
      text: `The measure passed 217-213. “It’s a terrible bill,” Representative Al Moy, Democrat of Ohio, said on the House floor, “and everyone in this chamber knows it.”`,
      says: [['“It’s a terrible bill,” | “and everyone in this chamber knows it.”', 'Al Moy']],
    },
    {
      text: `“It was over,” said Omar Haddad, who was freed on Monday.`,
      says: [['“It was over,”', 'Omar Haddad']],
    },
    {
      text: `On Thursday, May 9, Mr. Cole said it was “over.”`,
      says: [['it was “over.”', 'Cole', '2024-05-09']],
    },
    {
      text: `Mr. Cole said three days ago that it was “over.” Two months ago he had called it “fine.”`,
      says: [
        ['that it was “over.”', 'Cole', '2024-05-13'],
        ['it “fine.”', 'Cole', '2024-03'],
      ],
    },
    {
      text: `Theresa Field, 60, said on 9 May it was “over.” In 2016 she had called it “fine.”`,
      says: [
        ['it was “over.”', 'Theresa Field', '2024-05-09'],
        ['it “fine.”', 'Theresa Field', '2016'],
      ],
    },
    {
      text: `Mr. Cole said two weeks ago it was “over.”`,
      says: [['it was “over.”', 'Cole', '2024-05-02~']],
    },
    {
      text: `Last May, Mr. Cole said it was “over.”`,
      says: [['it was “over.”', 'Cole', '2023-05']],
    },
  ],
  de: [
    {
      text: `Berlin (dpa) - Bundesinnenministerin Katrin Sommer hat die Pläne verteidigt. „Wir lassen uns nicht erpressen“, sagte sie am Dienstag der Deutschen Presse-Agentur. Die Opposition sprach von einem „Armutszeugnis“.`,
      says: [
        ['„Wir lassen uns nicht erpressen“', 'Katrin Sommer', '2024-05-14'],
        ['einem „Armutszeugnis“', 'Opposition'],
      ],
    },
    {
      text: `»Das ist keine Lösung«, so der SPD-Politiker Jens Krämer. »Das ist ein Aufschub.«`,
      says: [['»Das ist keine Lösung« | »Das ist ein Aufschub.«', 'Jens Krämer']],
    },
    {
      text: `„Die Lage“, sagte Oberst Rainer Falk, „ist ruhig, aber nicht stabil.“`,
      says: [['„Die Lage“ | „ist ruhig, aber nicht stabil.“', 'Oberst Rainer Falk']],
    },
    {
      text: `Man habe „keine andere Wahl gehabt“, hieß es aus dem Kanzleramt. Der Sprecher der Bundesregierung, Uwe Thiel, erklärte gestern: „Die Entscheidung ist gefallen.“`,
      says: [
        ['Man habe „keine andere Wahl gehabt“', 'Kanzleramt'],
        ['„Die Entscheidung ist gefallen.“', 'Sprecher der Bundesregierung', '2024-05-15'],
      ],
    },
    {
      text: `„Warum hat niemand etwas gesagt?“, fragte die Richterin den Angeklagten. Der 34-Jährige schwieg.`,
      says: [['„Warum hat niemand etwas gesagt?“', 'Angeklagten']],
    },
    {
      text: `Wie der Vorsitzende der Gewerkschaft, Bernd Otto, mitteilte, sei der Streik beendet. „Wir haben viel erreicht“, betonte Otto im Gespräch mit der „Süddeutschen Zeitung“.`,
      says: [['„Wir haben viel erreicht“', 'Bernd Otto']],
    },
    {
      text: `"Es tut mir leid", sagte er. Der frühere Vorstandschef Martin Huber wirkte müde, als er am Mittwoch vor dem Ausschuss erschien. "Ich hätte früher handeln müssen", räumte Huber ein.`,
      says: [
        ['"Es tut mir leid"', 'er'],
        ['"Ich hätte früher handeln müssen"', 'Martin Huber'],
      ],
    },
    {
      text: `Außenministerin Lena Vogt forderte in Brüssel: „Die Waffen müssen schweigen.“ Zugleich warnte sie vor „voreiligen Schlüssen“.`,
      says: [
        ['„Die Waffen müssen schweigen.“', 'Lena Vogt'],
        ['„voreiligen Schlüssen“', 'Lena Vogt'],
      ],
    },
    {
      text: `Der Film „Das Boot“ läuft wieder im Kino. Die sogenannte „Ampel“ ist Geschichte.`,
      says: [],
    },
    {
      text: `Die Forscherin Miriam Stein vom Alfred-Wegener-Institut sagt: „Das Eis schmilzt schneller, als wir dachten.“ Ihr Kollege Paul Ahrens ergänzt: „Und es wird nicht langsamer.“`,
      says: [
        ['„Das Eis schmilzt schneller, als wir dachten.“', 'Alfred-Wegener-Institut'],
        ['„Und es wird nicht langsamer.“', 'Kollege Paul Ahrens'],
      ],
    },
    {
      text: `„Ich habe ihm gesagt: ‚Geh nach Hause‘, und er ging“, berichtet die Zeugin Olga Petrowa.`,
      says: [['„Ich habe ihm gesagt: ‚Geh nach Hause‘, und er ging“', 'Zeugin Olga Petrowa']],
    },
    {
      text: `Trainer Dieter Lang war nach dem 0:3 bedient: „So kann man nicht auftreten.“ Kapitän Max Roth sah es ähnlich. „Das war gar nichts“, meinte der Mittelfeldspieler.`,
      says: [
        ['„So kann man nicht auftreten.“', 'Dieter Lang'],
        ['„Das war gar nichts“', 'Mittelfeldspieler'],
      ],
    },
    {
      text: `„Wir prüfen den Fall“, teilte die Polizei am Donnerstagmorgen mit. Nach Angaben der Staatsanwaltschaft besteht „dringender Tatverdacht“.`,
      says: [
        ['„Wir prüfen den Fall“', 'Polizei', '2024-05-16'],
        ['besteht „dringender Tatverdacht“', 'Angaben der Staatsanwaltschaft'],
      ],
    },
    {
      text: `„Wir werden nicht ruhen“, kündigte Präsidentin Elif Kara vergangene Woche an. Sie fügte hinzu: „Wir haben Zeit.“`,
      says: [
        ['„Wir werden nicht ruhen“', 'Elif Kara', '2024-05-06/2024-05-12'],
        ['„Wir haben Zeit.“', 'Elif Kara'],
      ],
    },
    {
      text: `Die NATO wies die Vorwürfe zurück. Sie seien „frei erfunden“, sagte Generalsekretär Pieter Bos dem ZDF.`,
      says: [['Sie seien „frei erfunden“', 'ZDF']],
    },
    {
      text: `Am Dienstag sagte Ministerin Lena Vogt: „Das reicht nicht.“ In Brüssel forderte der Kommissar: „Handeln Sie!“`,
      says: [
        ['„Das reicht nicht.“', 'Lena Vogt', '2024-05-14'],
        ['„Handeln Sie!“', 'der Kommissar'],
      ],
    },
    {
      text: `„Ich gehe nicht zurück“, sagt die 28-jährige Amal Haddad. „Niemals.“ Sie lebt seit zwei Jahren in Leipzig.`,
      says: [['„Ich gehe nicht zurück“ | „Niemals.“', 'Amal Haddad']],
    },
    {
      text: `Russlands Präsident Oleg Sorin nannte den Vorschlag „absurd“. Sorin sagte dem Sender Rossija, man werde „angemessen antworten“.`,
      says: [
        ['den Vorschlag „absurd“', 'Oleg Sorin'],
        ['man werde „angemessen antworten“', 'Oleg Sorin'],
      ],
    },
    {
      text: `Der Minister sagte, er habe davon „nichts gewusst“, und kündigte eine Prüfung an.`,
      says: [['er habe davon „nichts gewusst“', 'Der Minister']],
    },
    {
      text: `«Wir haben keine Zeit», sagte die Zürcher Nationalrätin Ursula Meier gestern der «NZZ».`,
      says: [['«Wir haben keine Zeit»', 'Zürcher Nationalrätin Ursula Meier', '2024-05-15']],
    },
    {
      text: `In einer Mitteilung des Konzerns heißt es: „Wir bedauern den Vorfall.“`,
      says: [['„Wir bedauern den Vorfall.“', 'Konzerns']],
    },
    {
      text: `„Wer das nicht sieht“, schimpfte Trainer Karl Beck nach dem Spiel, „der ist blind.“ Sein Gegenüber Toni Wolf widersprach: „Klarer Elfmeter.“`,
      says: [
        ['„Wer das nicht sieht“ | „der ist blind.“', 'Karl Beck'],
        ['„Klarer Elfmeter.“', 'Toni Wolf'],
      ],
    },
    {
      text: `Laut Polizei war der Mann „polizeibekannt“. „Er war uns bekannt“, bestätigte Sprecherin Ute Ganz. Sie ergänzte, es bestehe keine Gefahr.`,
      says: [
        ['war der Mann „polizeibekannt“', 'Polizei'],
        ['„Er war uns bekannt“', 'Ute Ganz'],
      ],
    },
    {
      text: `Am Dienstag, 7. Mai, sagte Karl Voss: „Nein.“ Vor zwei Wochen hatte Voss erklärt: „Ja.“`,
      says: [
        ['„Nein.“', 'Karl Voss', '2024-05-07'],
        ['„Ja.“', 'Karl Voss', '2024-05-02~'],
      ],
    },
  ],
  fr: [
    {
      text: `«\u00a0Nous ne céderons pas\u00a0», a déclaré mardi le ministre de l’Intérieur, Bruno Castel, lors d’une conférence de presse. «\u00a0La loi sera appliquée\u00a0», a-t-il ajouté.`,
      says: [
        [`«\u00a0Nous ne céderons pas\u00a0»`, 'Bruno Castel', '2024-05-14'],
        [`«\u00a0La loi sera appliquée\u00a0»`, 'Bruno Castel'],
      ],
    },
    {
      text: `«\u202fC’est une trahison\u202f», s’indigne Hélène Roussel, 58 ans, ouvrière à l’usine depuis trente ans. «\u202fOn nous avait promis le contraire.\u202f»`,
      says: [[`«\u202fC’est une trahison\u202f» | «\u202fOn nous avait promis le contraire.\u202f»`, 'Hélène Roussel']],
    },
    {
      text: `Le président a promis « un plan d’urgence » pour les hôpitaux. « Le temps presse », a insisté Marc Delorme mercredi.`,
      says: [
        ['« un plan d’urgence » pour les hôpitaux', 'Le président'],
        ['« Le temps presse »', 'Marc Delorme', '2024-05-15'],
      ],
    },
    {
      text: `« La situation, a expliqué le général Picard, reste tendue, mais nous tenons nos positions. »`,
      says: [['« La situation | reste tendue, mais nous tenons nos positions. »', 'Picard']],
    },
    {
      text: `Interrogée sur France Inter, la députée écologiste Anaïs Morel a dénoncé « un recul historique ». « Le gouvernement joue avec le feu », a-t-elle lancé.`,
      says: [
        ['« un recul historique »', 'Anaïs Morel'],
        ['« Le gouvernement joue avec le feu »', 'Anaïs Morel'],
      ],
    },
    {
      text: `Selon le procureur de Lyon, Alain Ferrand, le suspect « a reconnu les faits ». Il sera jugé en juin.`,
      says: [['le suspect « a reconnu les faits »', 'le procureur de Lyon, Alain Ferrand']],
    },
    {
      text: `"On a fait un match sérieux", a commenté l'entraîneur Didier Lamy. "Mais il reste du travail."`,
      says: [['"On a fait un match sérieux" | "Mais il reste du travail."', 'Didier Lamy']],
    },
    {
      text: `— Vous regrettez ?
— Non, répond-il.
« Je le referais », assure l’ancien maire, Yves Le Goff.`,
      says: [['« Je le referais »', 'Yves Le Goff']],
    },
    {
      text: `L’ONU « suit la situation de près », a indiqué son porte-parole hier. Le Kremlin, lui, a démenti : « Ce sont des mensonges. »`,
      says: [
        ['L’ONU « suit la situation de près »', 'son porte-parole', '2024-05-15'],
        ['« Ce sont des mensonges. »', 'Kremlin'],
      ],
    },
    {
      text: `« Pourquoi maintenant ? », s’interroge la chercheuse Nadia Benali, du CNRS. « Parce que le marché l’exige », répond son collègue Paul Henry.`,
      says: [
        ['« Pourquoi maintenant ? »', 'Nadia Benali'],
        ['« Parce que le marché l’exige »', 'Paul Henry'],
      ],
    },
    {
      text: `Le film « Les Grands Chemins » sort mercredi. Les « gilets jaunes » étaient de retour à Paris.`,
      says: [],
    },
    {
      text: `Dans un communiqué publié lundi, le ministère de la Défense affirme que « deux drones ont été abattus ». Ankara accuse Damas de « provocation ».`,
      says: [
        ['que « deux drones ont été abattus »', 'le ministère de la Défense', '2024-05-13'],
        ['Damas de « provocation »', 'Ankara'],
      ],
    },
    {
      text: `« Il faut que cela cesse », a martelé la Première ministre Julie Arnaud la semaine dernière à l’Assemblée. Elle a appelé à « la responsabilité de tous ».`,
      says: [
        ['« Il faut que cela cesse »', 'Julie Arnaud', '2024-05-06/2024-05-12'],
        ['« la responsabilité de tous »', 'Julie Arnaud'],
      ],
    },
    {
      text: `« Je n’ai rien à cacher », dit-elle en souriant. « Et je ne partirai pas », ajoute la maire de Nantes, Claire Hubert.`,
      says: [
        ['« Je n’ai rien à cacher »', 'elle'],
        ['« Et je ne partirai pas »', 'Claire Hubert'],
      ],
    },
    {
      text: `Pour Jean-Luc Perrin, directeur de l’institut, « le pire est derrière nous ».`,
      says: [['« le pire est derrière nous »', 'Jean-Luc Perrin']],
    },
    {
      text: `Le chef de la diplomatie russe, Sergueï Vetrov, a estimé lundi que les négociations étaient « dans l’impasse ».`,
      says: [['que les négociations étaient « dans l’impasse »', 'Sergueï Vetrov', '2024-05-13']],
    },
    {
      text: `« On ne lâchera rien ! », scande la foule. « Ils nous méprisent », lâche Karim, 24 ans, un chômeur venu de Lille.`,
      says: [
        ['« On ne lâchera rien ! »', 'la foule'],
        ['« Ils nous méprisent »', 'Karim'],
      ],
    },
    {
      text: `« Je l’ai dit au président : “Il faut agir” », raconte le maire de Calais, Hugo Petit.`,
      says: [['« Je l’ai dit au président : “Il faut agir” »', 'Hugo Petit']],
    },
    {
      text: `Le Premier ministre l’assure : « Il n’y aura pas d’augmentation d’impôts. » Une promesse « intenable », juge l’opposition.`,
      says: [
        ['« Il n’y aura pas d’augmentation d’impôts. »', 'Le Premier ministre'],
        ['Une promesse « intenable »', 'l’opposition'],
      ],
    },
    {
      text: `« C’est un jour historique », s’est félicitée la ministre Agnès Colin, avant d’ajouter : « Le plus dur commence. »`,
      says: [
        ['« C’est un jour historique »', 'Agnès Colin'],
        ['« Le plus dur commence. »', 'Agnès Colin'],
      ],
    },
    {
      text: `« Le texte, précise l’avocate Inès Faure, n’interdit rien. » « Au contraire », renchérit son confrère.`,
      says: [
        ['« Le texte | n’interdit rien. »', 'Inès Faure'],
        ['« Au contraire »', 'son confrère'],
      ],
    },
    {
      text: `D’après l’Organisation mondiale de la santé, la situation est « préoccupante ». Hier, son directeur a parlé d’« un tournant ».`,
      says: [['la situation est « préoccupante »', 'l’Organisation mondiale de la santé']],
    },
    {
      text: `Interrogé par l’AFP, le colonel Dubois a indiqué que « trois soldats » avaient été blessés, ajoutant que « leur pronostic vital n’est pas engagé ».`,
      says: [
        ['que « trois soldats » avaient été blessés', 'Dubois'],
        ['que « leur pronostic vital n’est pas engagé »', 'Dubois'],
      ],
    },
    {
      text: `« Non », a dit Anne Sol jeudi 9 mai. « Oui », a déclaré le 2 mai Luc Petit.`,
      says: [
        ['« Non »', 'Anne Sol', '2024-05-09'],
        ['« Oui »', 'Luc Petit', '2024-05-02'],
      ],
    },
  ],
  es: [
    {
      text: `«No habrá más prórrogas», afirmó este martes el ministro de Economía, Raúl Montes, en rueda de prensa. «El plazo vence el viernes», añadió.`,
      says: [
        ['«No habrá más prórrogas»', 'Raúl Montes', '2024-05-14'],
        ['«El plazo vence el viernes»', 'Raúl Montes'],
      ],
    },
    {
      text: `"Estamos muy preocupados", dijo a EFE la portavoz de la ONG, Marta Gil. "Faltan agua y medicinas."`,
      says: [['"Estamos muy preocupados" | "Faltan agua y medicinas."', 'Marta Gil']],
    },
    {
      text: `—No vamos a rendirnos —dijo el capitán—. Mañana volveremos.`,
      says: [['No vamos a rendirnos | Mañana volveremos.', 'el capitán']],
    },
    {
      text: `El presidente colombiano, Andrés Rueda, aseguró que su país "no será el patio trasero de nadie".`,
      says: [['que su país "no será el patio trasero de nadie"', 'Andrés Rueda']],
    },
    {
      text: `“Me amenazaron a mí y a mis hijos”, contó ayer entre lágrimas Rosa Quispe, vecina de la zona.`,
      says: [['“Me amenazaron a mí y a mis hijos”', 'Rosa Quispe', '2024-05-15']],
    },
    {
      text: `La fiscal Laura Prieto calificó los hechos de “extrema gravedad”. “Hay indicios suficientes”, sostuvo Prieto ante el juez.`,
      says: [
        ['los hechos de “extrema gravedad”', 'Laura Prieto'],
        ['“Hay indicios suficientes”', 'Laura Prieto'],
      ],
    },
    {
      text: `Según el informe, "las medidas llegaron tarde". El Gobierno rechazó las acusaciones.`,
      says: [['"las medidas llegaron tarde"', 'el informe']],
    },
    {
      text: `"¿Por qué no vinieron antes?", se preguntó el alcalde de Lorca, Pedro Sanz. "Nadie nos avisó."`,
      says: [['"¿Por qué no vinieron antes?" | "Nadie nos avisó."', 'Pedro Sanz']],
    },
    {
      text: `La película "La casa del mar" ganó tres premios. El llamado "Plan Sur" sigue en pie.`,
      says: [],
    },
    {
      text: `En un comunicado, la empresa señaló: "Lamentamos los inconvenientes". Y agregó: "Trabajamos para resolverlos".`,
      says: [
        ['"Lamentamos los inconvenientes"', 'la empresa'],
        ['"Trabajamos para resolverlos"', 'la empresa'],
      ],
    },
    {
      text: `"Jugamos bien, pero no alcanzó", reconoció el técnico Hugo Barrios tras la derrota. Su delantero estrella, Iván Reyes, coincidió: "Nos faltó suerte".`,
      says: [
        ['"Jugamos bien, pero no alcanzó"', 'Hugo Barrios'],
        ['"Nos faltó suerte"', 'Iván Reyes'],
      ],
    },
    {
      text: `La vicepresidenta Carmen Soler pidió "calma y responsabilidad" la semana pasada. "No es momento de reproches", subrayó.`,
      says: [
        ['"calma y responsabilidad"', 'Carmen Soler', '2024-05-06/2024-05-12'],
        ['"No es momento de reproches"', 'Carmen Soler'],
      ],
    },
    {
      text: `"La verdad", dijo el testigo, "es que no vi nada". El juez le recordó que estaba bajo juramento.`,
      says: [['"La verdad" | "es que no vi nada"', 'el testigo']],
    },
    {
      text: `De acuerdo con la ministra de Sanidad, Olga Vidal, la vacuna "es segura y eficaz".`,
      says: [['la vacuna "es segura y eficaz"', 'Olga Vidal']],
    },
    {
      text: `El portavoz del Kremlin, Dmitri Orlov, dijo el lunes que la propuesta era "inaceptable". "No hay nada que discutir", zanjó.`,
      says: [
        ['que la propuesta era "inaceptable"', 'Dmitri Orlov', '2024-05-13'],
        ['"No hay nada que discutir"', 'Dmitri Orlov'],
      ],
    },
    {
      text: `«¡Que se vayan todos!», gritaban los manifestantes. «Ya no aguantamos más», contó Julia, una maestra de 45 años.`,
      says: [
        ['«¡Que se vayan todos!»', 'los manifestantes'],
        ['«Ya no aguantamos más»', 'Julia'],
      ],
    },
    {
      text: `“El partido fue duro —reconoció el delantero Leo Paz—, pero merecimos ganar”.`,
      says: [['“El partido fue duro | pero merecimos ganar”', 'Leo Paz']],
    },
    {
      text: `La presidenta Ana Lagos ha asegurado que "nadie está por encima de la ley". Lagos ha recordado que la Justicia es "independiente".`,
      says: [
        ['que "nadie está por encima de la ley"', 'Ana Lagos', '../2024-05-16'],
        ['que la Justicia es "independiente"', 'Ana Lagos', '../2024-05-16'],
      ],
    },
    {
      text: `Para el economista Jorge Vidal, "la inflación ha tocado techo".`,
      says: [['"la inflación ha tocado techo"', 'Jorge Vidal']],
    },
    {
      text: `"Lo siento mucho. Me he equivocado", declaró ante los medios el monarca.`,
      says: [['"Lo siento mucho. Me he equivocado"', 'el monarca']],
    },
    {
      text: `Trump tildó de "ridículas" las acusaciones. "Es una caza de brujas", escribió en su red social.`,
      says: [['"Es una caza de brujas"', 'Trump']],
    },
    {
      text: `El informe, al que tuvo acceso este diario, concluye que hubo "negligencia grave".`,
      says: [['que hubo "negligencia grave"', 'El informe, al que tuvo acceso este diario']],
    },
    {
      text: `"No", dijo hace tres días Ana Sol.`,
      says: [['"No"', 'Ana Sol', '2024-05-13']],
    },
  ],
  tr: [
    {
      text: `Milli Savunma Bakanı Kemal Aydın, "Terörle mücadelemiz kararlılıkla sürecek." ifadesini kullandı.`,
      says: [['"Terörle mücadelemiz kararlılıkla sürecek."', 'Kemal Aydın']],
    },
    {
      text: `"Bu karar kabul edilemez" diyen Yılmaz, salı günü Ankara'da gazetecilere konuştu.`,
      says: [['"Bu karar kabul edilemez"', 'Yılmaz', '2024-05-14']],
    },
    {
      text: `Dışişleri Bakanlığı Sözcüsü Selin Koç, yaptığı yazılı açıklamada, "Saldırıyı en güçlü şekilde kınıyoruz." dedi. Koç, "Hayatını kaybedenlere Allah'tan rahmet diliyoruz." diye ekledi.`,
      says: [
        ['"Saldırıyı en güçlü şekilde kınıyoruz."', 'Selin Koç'],
        [`"Hayatını kaybedenlere Allah'tan rahmet diliyoruz."`, 'Selin Koç'],
      ],
    },
    {
      text: `Kılıç, dün düzenlediği basın toplantısında şunları söyledi: "Biz bu ülkenin evlatlarıyız. Kimse bizi susturamaz."`,
      says: [['"Biz bu ülkenin evlatlarıyız. Kimse bizi susturamaz."', 'Kılıç', '2024-05-15']],
    },
    {
      text: `Toplantının ardından açıklama yapan Belediye Başkanı Derya Şahin, “Su kesintileri yarın sona erecek” dedi. Şahin şöyle devam etti: “Vatandaşlarımız merak etmesin.”`,
      says: [
        ['“Su kesintileri yarın sona erecek”', 'Derya Şahin'],
        ['“Vatandaşlarımız merak etmesin.”', 'Derya Şahin'],
      ],
    },
    {
      text: `"Neden kimse bize haber vermedi?" diye sordu Ayşe Demir, gözyaşları içinde.`,
      says: [['"Neden kimse bize haber vermedi?"', 'Ayşe Demir']],
    },
    {
      text: `Rusya Devlet Başkanı Oleg Sorin'in "ateşkes" çağrısına Kiev'den yanıt geldi. Ukrayna Cumhurbaşkanı Taras Bondar, "Topraklarımızdan vazgeçmeyiz" ifadelerini kullandı.`,
      says: [['"Topraklarımızdan vazgeçmeyiz"', 'Taras Bondar']],
    },
    {
      text: `Erdem, “Fiyatlar düşecek. Sabırlı olun.” diyerek vatandaşlara seslendi.`,
      says: [['“Fiyatlar düşecek. Sabırlı olun.”', 'Erdem']],
    },
    {
      text: `Uzmanlar uyarıyor: "Deprem her an olabilir." Prof. Dr. Mehmet Toprak, "Binaların yarısı riskli" şeklinde konuştu.`,
      says: [
        ['"Deprem her an olabilir."', 'Uzmanlar'],
        ['"Binaların yarısı riskli"', 'Mehmet Toprak'],
      ],
    },
    {
      text: `"Kuru Otlar" filmi ödül aldı. Sözde "barış planı" masada kaldı.`,
      says: [],
    },
    {
      text: `CHP'li Vekil Zeynep Ar ise "Bu bütçe halkın bütçesi değil" diye tepki gösterdi.`,
      says: [['"Bu bütçe halkın bütçesi değil"', "CHP'li Vekil Zeynep Ar"]],
    },
    {
      text: `Teknik direktör Hakan Er maç sonu konuştu: "Üç puan önemliydi. Oyuncularımı kutluyorum."`,
      says: [['"Üç puan önemliydi. Oyuncularımı kutluyorum."', 'Teknik direktör Hakan Er maç sonu']],
    },
    {
      text: `Bakan Kaya, saldırının "alçakça" olduğunu belirterek, "Hesabını soracağız." ifadelerine yer verdi.`,
      says: [['"Hesabını soracağız."', 'Kaya']],
    },
    {
      text: `Başbakan Ali Tunç geçen hafta parlamentoda "Seçim zamanında yapılacaktır" açıklamasında bulundu.`,
      says: [['"Seçim zamanında yapılacaktır"', 'Ali Tunç', '2024-05-06/2024-05-12']],
    },
    {
      text: `ABD Dışişleri Bakanı Mark Hale, NATO toplantısının ardından gazetecilere yaptığı açıklamada "Müttefiklerimizin yanındayız" dedi.`,
      says: [['"Müttefiklerimizin yanındayız"', 'Mark Hale']],
    },
    {
      text: `Kremlin Sözcüsü Dmitriy Orlov, "Bu iddialar asılsız. Kabul etmiyoruz." değerlendirmesinde bulundu.`,
      says: [['"Bu iddialar asılsız. Kabul etmiyoruz."', 'Dmitriy Orlov']],
    },
    {
      text: `"Çok korktuk" diyen 34 yaşındaki Elif Kurt, deprem anını anlattı.`,
      says: [['"Çok korktuk"', 'Elif Kurt']],
    },
    {
      text: `Bakan Yerlikaya, sosyal medya hesabından, "Operasyonlar sürecek" paylaşımında bulundu.`,
      says: [['"Operasyonlar sürecek"', 'Yerlikaya']],
    },
    {
      text: `Muhalefet lideri Onur Akın ise pazartesi günü yaptığı konuşmada hükümeti eleştirdi: "Bu ülke böyle yönetilmez."`,
      says: [['"Bu ülke böyle yönetilmez."', 'Onur Akın', '2024-05-13']],
    },
    {
      text: `Yıldız, "Şampiyonluk yolunda önemli bir galibiyet" yorumunu yaptı. Kaleci Mert Su da "Taraftarımıza armağan olsun" dedi.`,
      says: [
        ['"Şampiyonluk yolunda önemli bir galibiyet"', 'Yıldız'],
        ['"Taraftarımıza armağan olsun"', 'Kaleci Mert Su'],
      ],
    },
    {
      text: `"Geri adım atmayacağız" mesajını veren Cumhurbaşkanı Tarık Han, "Kimse bize ders veremez" dedi.`,
      says: [['"Geri adım atmayacağız" | "Kimse bize ders veremez"', 'Tarık Han']],
    },
    {
      text: `Ali Kaya iki gün önce “Hayır” dedi.`,
      says: [['“Hayır”', 'Ali Kaya', '2024-05-14']],
    },
  ],
  ru: [
    {
      text: `МОСКВА, 14 мая. «Переговоры идут тяжело, — сказал глава МИД Сергей Ветров, — но мы не теряем надежды».`,
      says: [['«Переговоры идут тяжело | но мы не теряем надежды»', 'Сергей Ветров']],
    },
    {
      text: `«Мы готовы к любому развитию событий», — заявил во вторник журналистам пресс-секретарь президента Павел Громов. Он добавил, что решение «ещё не принято».`,
      says: [
        ['«Мы готовы к любому развитию событий»', 'Павел Громов', '2024-05-14'],
        ['что решение «ещё не принято»', 'Павел Громов'],
      ],
    },
    {
      text: `— Мы ничего не знали, — рассказала жительница посёлка Анна Кротова. — Воду отключили ночью.`,
      says: [['Мы ничего не знали | Воду отключили ночью.', 'Анна Кротова']],
    },
    {
      text: `По словам министра обороны Олега Лавина, «операция идёт по плану».`,
      says: [['«операция идёт по плану»', 'Олега Лавина']],
    },
    {
      text: `В ведомстве подчеркнули: «Жертв и пострадавших нет». Губернатор Ирина Белова вчера написала в своём телеграм-канале: «Ситуация под контролем».`,
      says: [
        ['«Жертв и пострадавших нет»', 'ведомстве'],
        ['«Ситуация под контролем»', 'Ирина Белова', '2024-05-15'],
      ],
    },
    {
      text: `Как отметил эксперт Института США и Канады Борис Кац, «рынок уже всё учёл».`,
      says: [['«рынок уже всё учёл»', 'Канады Борис Кац']],
    },
    {
      text: `«Почему нас не предупредили?» — спросила Мария Зуева. «Не успели», — ответил ей чиновник.`,
      says: [
        ['«Почему нас не предупредили?»', 'Мария Зуева'],
        ['«Не успели»', 'ей чиновник'],
      ],
    },
    {
      text: `Фильм «Большая вода» вышел в прокат. Компания «Северный ветер» закрылась, а «Зенит» проиграл.`,
      says: [],
    },
    {
      text: `Президент Турции назвал решение «исторической ошибкой». «Мы этого не забудем», — предупредил Кемаль Айдын.`,
      says: [
        ['решение «исторической ошибкой»', 'Президент Турции'],
        ['«Мы этого не забудем»', 'Кемаль Айдын'],
      ],
    },
    {
      text: `"Это просто позор", - возмущается пенсионер Виктор Лаптев. "Платим за отопление, а в квартире плюс двенадцать".`,
      says: [['"Это просто позор" | "Платим за отопление, а в квартире плюс двенадцать"', 'Виктор Лаптев']],
    },
    {
      text: `«Игра получилась нервной, — признал тренер Алексей Рыбин. — Но три очка наши».`,
      says: [['«Игра получилась нервной | Но три очка наши»', 'Алексей Рыбин']],
    },
    {
      text: `В Минобороны опровергли сообщения о потерях. «Эта информация не соответствует действительности», — говорится в сообщении ведомства.`,
      says: [['«Эта информация не соответствует действительности»', 'сообщении ведомства']],
    },
    {
      text: `Адвокат Лев Штерн считает, что суд «проигнорировал доказательства». «Мы подадим апелляцию», — сообщил он РИА «Новости».`,
      says: [
        ['что суд «проигнорировал доказательства»', 'Лев Штерн'],
        ['«Мы подадим апелляцию»', 'Лев Штерн'],
      ],
    },
    {
      text: `На прошлой неделе премьер Нина Орлова заявила: «Налоги расти не будут».`,
      says: [['«Налоги расти не будут»', 'Нина Орлова', '2024-05-06/2024-05-12']],
    },
    {
      text: `Президент США Джон Уэйд назвал переговоры «очень продуктивными». «Мы близки к сделке», — сказал он журналистам в понедельник.`,
      says: [
        ['переговоры «очень продуктивными»', 'Джон Уэйд'],
        ['«Мы близки к сделке»', 'Джон Уэйд', '2024-05-13'],
      ],
    },
    {
      text: `— Никто не предупреждал, — говорит Ольга. — Проснулись от взрыва.`,
      says: [['Никто не предупреждал | Проснулись от взрыва.', 'Ольга']],
    },
    {
      text: `Глава комитета Игорь Лось написал в соцсети: «Это победа!» Его коллега Анна Цой назвала закон «людоедским».`,
      says: [
        ['«Это победа!»', 'Игорь Лось'],
        ['закон «людоедским»', 'Анна Цой'],
      ],
    },
    {
      text: `По данным агентства, «погибли не менее семи человек». Власти это отрицают.`,
      says: [['«погибли не менее семи человек»', 'агентства']],
    },
    {
      text: `«А что мы могли сделать? — пожимает плечами фермер Степан. — Вода поднялась за час».`,
      says: [['«А что мы могли сделать? — пожимает плечами фермер Степан. — Вода поднялась за час»', '']],
    },
    {
      text: `Как сообщил вчера губернатор Иван Рогов, «эвакуированы 300 человек».`,
      says: [['«эвакуированы 300 человек»', 'Иван Рогов', '2024-05-15']],
    },
    {
      text: `9 мая Иван Орлов заявил: «Нет». Неделю назад он написал: «Да».`,
      says: [
        ['«Нет»', 'Иван Орлов', '2024-05-09'],
        ['«Да»', 'Иван Орлов', '2024-05-09~'],
      ],
    },
  ],
  ar: [
    {
      text: `قال وزير الدفاع خالد العمري، اليوم الثلاثاء، إن بلاده "لن تسمح بأي خرق للاتفاق".`,
      says: [['إن بلاده "لن تسمح بأي خرق للاتفاق"', 'خالد العمري', '2024-05-16']],
    },
    {
      text: `وأضاف العمري في مؤتمر صحفي: "نحن مستعدون لكل الاحتمالات".`,
      says: [['"نحن مستعدون لكل الاحتمالات"', 'العمري']],
    },
    {
      text: `وأكدت المتحدثة باسم الخارجية ليلى منصور أن "المفاوضات مستمرة"، مشيرة إلى أن "الوقت ضيق".`,
      says: [
        ['أن "المفاوضات مستمرة"', 'ليلى منصور'],
        ['أن "الوقت ضيق"', 'ليلى منصور'],
      ],
    },
    {
      text: `"فقدنا كل شيء في ليلة واحدة"، تقول أم محمد، وهي نازحة من إدلب.`,
      says: [['"فقدنا كل شيء في ليلة واحدة"', 'أم محمد']],
    },
    {
      text: `من جهته، قال الرئيس الفرنسي لوك مورو أمس إن «الحوار هو السبيل الوحيد».`,
      says: [['إن «الحوار هو السبيل الوحيد»', 'الفرنسي لوك مورو', '2024-05-15']],
    },
    {
      text: `ونقلت وكالة الأناضول عن الوزير قوله: "لا تراجع عن القرار".`,
      says: [['"لا تراجع عن القرار"', 'ونقلت وكالة الأناضول']],
    },
    {
      text: `وتابع: «على المجتمع الدولي أن يتحرك».`,
      says: [['«على المجتمع الدولي أن يتحرك»', 'وتابع']],
    },
    {
      text: `فيلم "الأرض الطيبة" فاز بثلاث جوائز.`,
      says: [],
    },
    {
      text: `وقالت الأمم المتحدة في بيان إنها "قلقة للغاية" إزاء التطورات.`,
      says: [['إنها "قلقة للغاية" إزاء التطورات', 'الأمم المتحدة']],
    },
    {
      text: `وبحسب المتحدث باسم الجيش أحمد سالم فإن "العملية انتهت بنجاح".`,
      says: [['فإن "العملية انتهت بنجاح"', 'المتحدث باسم الجيش أحمد سالم']],
    },
    {
      text: `ونفى الكرملين هذه الأنباء، واصفا إياها بأنها "عارية عن الصحة".`,
      says: [['بأنها "عارية عن الصحة"', 'هذه الأنباء']],
    },
    {
      text: `وقال المدرب حسن شاكر بعد المباراة: "لعبنا جيدا لكن الحظ لم يحالفنا". وأوضح شاكر أن الفريق "سيعود أقوى".`,
      says: [
        ['"لعبنا جيدا لكن الحظ لم يحالفنا"', 'وقال المدرب حسن شاكر'],
        ['أن الفريق "سيعود أقوى"', 'وقال المدرب حسن شاكر'],
      ],
    },
    {
      text: `شدد الأمين العام للحلف يان دي فريس الأسبوع الماضي على أن "الدفاع عن الحلفاء خط أحمر".`,
      says: [['أن "الدفاع عن الحلفاء خط أحمر"', 'للحلف يان دي فريس', '2024-05-06/2024-05-12']],
    },
    {
      text: `أعلن الناطق باسم الحكومة عمر الحسن، في تصريح صحفي، أن "الاجتماع سيعقد غدا".`,
      says: [['أن "الاجتماع سيعقد غدا"', 'الناطق باسم الحكومة عمر الحسن']],
    },
    {
      text: `"لا نريد الحرب"، هكذا قال الشيخ سالم لمراسلنا.`,
      says: [['"لا نريد الحرب"', 'الشيخ سالم لمراسلنا']],
    },
    {
      text: `وحذرت منظمة الصحة العالمية من أن الوضع "كارثي".`,
      says: [['أن الوضع "كارثي"', 'منظمة الصحة العالمية']],
    },
    {
      text: `وقالت سارة، وهي طبيبة: «لم يعد لدينا دواء». وأضافت: «الأطفال يموتون».`,
      says: [
        ['«لم يعد لدينا دواء»', 'وقالت سارة'],
        ['«الأطفال يموتون»', 'وأضافت'],
      ],
    },
    {
      text: `وكتب الوزير على حسابه في تويتر: "مبروك للشعب".`,
      says: [['"مبروك للشعب"', 'الوزير']],
    },
    {
      text: `ورد المتحدث باسم الكرملين دميتري أورلوف بالقول: "هذا هراء".`,
      says: [['"هذا هراء"', 'دميتري أورلوف بالقول']],
    },
    {
      text: `وفي السياق، أشار النائب جورج خوري إلى أن المشروع "لن يمر".`,
      says: [['أن المشروع "لن يمر"', 'جورج خوري']],
    },
    {
      text: `ووفقا لوزارة الدفاع، فإن القوات "أحبطت هجوما".`,
      says: [['فإن القوات "أحبطت هجوما"', 'لوزارة الدفاع']],
    },
  ],
};
