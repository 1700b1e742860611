/**
 * Common given names in news written in Latin letters, for whom 'he' and 'she' may mean; names of both sexes are left
 * out. They count only where they are capitalised: 'will', 'grace' and 'mark' are words, too.
 */
export const GIVEN = {
  masculine: `james john robert michael william david richard joseph thomas charles daniel matthew anthony mark donald steven paul andrew
    kenneth joshua kevin brian george edward ronald timothy jason jeffrey jacob gary nicholas eric jonathan stephen larry justin
    scott benjamin samuel gregory frank patrick peter jack bill bob jim joe mike tom steve barack vladimir dmitry sergei ivan boris
    mohammed muhammad ahmed ali hassan omar abdullah mustafa mehmet recep hans karl pierre carlos juan jose luis jorge antonio
    bashar adam alan albert alex alexander alfred andy arthur barry ben bernard bernie bobby brad bruce carl chad christopher colin
    craig dan dave dean dennis derek donnie doug douglas duncan dylan ed eddie elliott eli emmanuel ernest ethan evan fred gabriel
    gareth gavin geoff geoffrey gerald gilbert glenn gordon graham greg harold harry hector henry howard hugh hugo ian isaac jake
    jared jeff jeremy jerry jimmy joel johnny jon keith ken kurt kyle leo leon leonard liam logan louis lucas luke malcolm marcus
    mario martin marvin max miles mitch nathan neil nick nigel noah norman oliver oscar owen pablo paulo pedro phil philip phillip
    ralph ray rex rob rod roger ron ross roy russell ryan sean seth shane sidney simon stanley stuart ted terry theodore tim toby
    todd tony travis trevor victor vincent walter warren wayne wesley will zachary alexei andrei anatoly igor mikhail nikolai oleg
    pavel sergey viktor yuri volodymyr petro abdel abdul adel anwar ashraf faisal farid hamid haider hussein ibrahim jamal kamal
    karim khaled khalid mahmoud majid nabil nasser osama rami rashid saad salim salman samir sami tariq waleed yasser youssef yusuf
    ziad binali ahmet hakan hulusi ismail kemal murat mevlut necmettin selahattin suleyman hiroshi kenji shinzo takeshi fumio
    narendra rahul raj rajesh sanjay amit arun vijay imran nawaz andre andreas bernd claude dieter fabio francois francesco franz
    friedrich giovanni giuseppe guillermo gunter gustavo heinz helmut henrik hermann jacques jan javier jens joachim joao jurgen
    klaus lars laurent lorenzo luca luigi manuel marcel marco matteo matthias mateusz michel miguel nicolas olaf olivier paolo
    pascal piet rafael ricardo roberto rolf rodrigo sebastian sergio silvio stefan sven tomas ulrich uwe wolfgang xavier yannick
    jean-pierre jean-luc jean-claude jean-marc jean-yves yves alain bruno didier thierry hervé gérard frédéric françois benoît
    bertrand cédric damien denis éric étienne fabien fabrice florian gilles grégory guy hubert jérôme julien loïc ludovic mathieu
    maxime patrice philippe quentin raphaël rémi rené romain serge stéphane sylvain théo tristan karl-heinz jörg jürgen kai knut
    lothar ludger manfred markus norbert otto ralf rainer reinhard rüdiger siegfried steffen thorsten tobias torsten udo volker
    werner winfried wolf alejandro álvaro andrés ángel césar cristóbal diego eduardo enrique ernesto esteban federico felipe
    fernando gonzalo héctor ignacio íñigo iván jaime jesús joaquín josé josep julio luciano mariano martín mauricio máximo nicolás
    óscar ramón raúl rodolfo rubén salvador santiago tomás vicente víctor yago emre burak cem cengiz devlet ekrem erdal fahrettin
    fatih ferhat hakkı hüseyin ilhan kaan kadir mehdi metin mevlüt nureddin numan oğuz okan ömer onur orhan özgür sadık selim serdar
    serkan süleyman şükrü tarık tolga tuncay turgut uğur ümit volkan yaşar zafer`,
  feminine: `mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa betty sandra margaret ashley emily donna michelle
    carol amanda melissa deborah stephanie rebecca laura sharon cynthia kathleen amy angela shirley anna ruth brenda pamela nicole
    katherine catherine christine debra rachel janet emma carolyn maria heather diane virginia julie joyce victoria hillary theresa
    nikki jane ann anne alice helen olga elena natalia fatima aisha ayse marie claire sophie isabel lucia ursula federica abigail
    adele agnes alexandra alexis alison allison alyssa amelia amina ana angelina anita annabel annette annie april audrey beatrice
    becky bella beth bethany betsy beverly bonnie brianna bridget britney brooke camilla candace carla carmen caroline carrie cathy
    cecilia charlene charlotte chelsea cheryl chloe christina cindy clara clarissa claudia colleen connie courtney crystal daisy
    danielle daphne dawn deirdre denise diana doris dorothy edith eileen elaine eleanor elisa eliza ella ellen elsa erica erin
    esther ethel eva evelyn faith felicity fiona florence frances gabriela gabrielle gail georgia georgina gillian gina ginny gladys
    glenda gloria grace greta gretchen gwen hannah harriet hazel heidi helena hilary holly ida ingrid irene iris isabella ivanka ivy
    jacinda jacqueline janice jasmine jeanne jenna jennie jenny jill joan joanna joanne josephine joy judith judy juliet june kate
    kathryn kathy katie kayla keira kelly kerry kirsten kristen kristin kristina lara laurie leila lena leslie lily lindsay liz liza
    lois loretta lorraine louise lucy lydia lynn mabel maddie madeleine madeline maggie maya mandy marcia margot marian marilyn
    marina marjorie marlene marsha martha maureen megan melanie melinda mercedes meredith mia michele mildred miranda molly monica
    nadia naomi natalie nell nina noelle nora norma olivia paige patty paula pauline peggy penelope penny phoebe phyllis polly
    priscilla rachael ramona rebekah regina renee rita roberta rosa rosalind rose rosemary roxanne sabrina sally samantha selena
    serena shannon sheila shelley sonia sophia stacey stacy stella sue suzanne sylvia tamara tammy tanya tara teresa tessa tiffany
    tina tracey tracy trudy valerie vanessa vera veronica vicki vivian wendy whitney yolanda yvette yvonne zoe annegret katrin heike
    sabine silke giorgia alessandra chiara francesca giulia paola camille celine helene isabelle juliette manon margaux mathilde
    nathalie segolene ekaterina irina ksenia larisa lyudmila nadezhda oksana svetlana tatiana tatyana yekaterina yulia zhanna amal
    dalia farah hala hanan huda khadija layla maryam mona nour rania reem samira yasmin zainab emine elif esra fatma hatice leyla
    merve meral ozlem zeynep aung benazir indira mamata nirmala priyanka sushma malala michiko yuriko agnès anaïs aurélie aurore
    brigitte carole céline chantal clémence clémentine coralie corinne delphine élisabeth élise émilie estelle françoise gaëlle
    geneviève ghislaine hélène inès joëlle léa laure laurence lucie magali marine marlène mélanie michèle mireille monique muriel
    najat noémie océane odile rachida roselyne ségolène séverine solène sylvie valérie véronique virginie yaël anja anke annalena
    antje astrid bärbel birgit britta christa dagmar elke franziska frauke gabriele gerda gisela gudrun hannelore hildegard ilse
    ines inge janine johanna jutta katarina katharina katja kerstin luise manuela marion marlies martina monika petra renate ricarda
    saskia sigrid silvia simone stefanie susanne svenja ulrike ute waltraud adriana alba alejandra alicia almudena ángela araceli
    ariadna aurora blanca carlota catalina concepción consuelo cristina dolores elvira emilia esperanza eugenia fernanda graciela
    guadalupe inés josefina juana leonor lola lorena lourdes luisa luz magdalena maría mariana marta mónica montserrat natividad
    noelia nuria paz pilar raquel remedios rocío rosario sofía soledad susana ximena asena aslı aylin ayşe ayşen banu başak belgin
    berna betül beyza büşra canan derya didem dilara ebru ece emel esin fadime feride figen filiz funda gamze gül gülay gülsüm güler
    hande hülya ipek meltem meryem müge nalan nazan nazlı nermin neslihan nilgün nur nuray oya özge özlem pelin pınar rabia seda
    sedef selin semra serap serpil sevgi sevim seyhan sibel songül şebnem şule tülay tülin tuğba yasemin yeliz zehra zerrin züleyha`,
} as const;
